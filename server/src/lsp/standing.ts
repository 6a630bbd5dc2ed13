import { describeDecided, wholeLine, type CheckedDraft, type Standing } from '@stet/server/engine';
import { decidedKey, labelOf, type Decision, type StandingItem } from '@stet/shared';
import type { CancellationToken, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decisionsPlace } from '../host/desk.js';
import { toLineStart, toRange, toSpan } from './convert.js';
import { changeDesk, writeOwn } from './decide.js';
import { eachDraft } from './each-draft.js';
import type { Scope } from './scope.js';
import type { Session } from './session.js';

/** Everything that stands in the workspace: comments in drafts, decisions of the desk, decisions of the writer's own. */
export async function listStanding(session: Session, token: CancellationToken): Promise<StandingItem[]> {
  const comments: StandingItem[] = [];
  const holding = new Set<string>();
  const met = new Set<string>();
  for await (const { read } of eachDraft(session, token)) {
    const draft = await read();
    if (!draft) continue;
    comments.push(...listComments(draft.document, draft.checked));
    for (const { by } of draft.checked.standing) if (by.kind === 'decision') holding.add(JSON.stringify(by.decision));
    for (const key of keysOf(draft.checked)) met.add(key);
  }
  const stateOf = (decision: Decision): StandingItem['state'] =>
    holding.has(JSON.stringify(decision)) ? 'holds' : met.has(decidedKey(decision)) ? 'lapsed' : 'idle';
  const desks = await Promise.all(session.scopes.map((scope) => listDesk(session, scope, stateOf)));
  const own = session.primary.settings.letStand.map((decision) => describe(session, 'settings', decision, stateOf));
  return [...comments, ...desks.flat(), ...own];
}

/** What the findings of a draft are about, of those that a decision could let stand. */
function keysOf({ claims, findings }: CheckedDraft): string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return findings.flatMap((finding) => {
    const claim = finding.claim === undefined ? undefined : byId.get(finding.claim);
    return claim ? [decidedKey(describeDecided(finding, claim))] : [];
  });
}

/** The comments of a draft that hold something back, and those that hold nothing. */
function listComments(document: TextDocument, { standing, findings }: CheckedDraft): StandingItem[] {
  const held = new Map<number, Standing[]>();
  for (const one of standing)
    if (one.by.kind === 'comment') held.set(one.by.span.start, [...(held.get(one.by.span.start) ?? []), one]);
  const at = (span: { start: number; end: number }) => ({ uri: document.uri, range: toRange(document, span) });
  const holding = [...held.values()].flatMap((group): StandingItem[] => {
    const by = group[0]?.by;
    if (by?.kind !== 'comment') return [];
    const rules = [...new Set(group.map(({ finding }) => finding.rule))];
    const title = group.map(({ finding }) => `“${finding.text}”`).join(', ');
    const place = by.scope === 'file' ? 'file' : 'comment';
    return [{ place, rules, title, reason: by.reason, state: 'holds', location: at(by.span) }];
  });
  const idle = findings.filter(({ rule }) => rule === 'unused-stet');
  return [
    ...holding,
    ...idle.map((finding): StandingItem => ({
      place: 'comment',
      rules: [],
      title: finding.text,
      reason: '',
      state: 'idle',
      location: at(finding),
    })),
  ];
}

async function listDesk(
  session: Session,
  { folder, desk }: Scope,
  stateOf: (decision: Decision) => StandingItem['state'],
): Promise<StandingItem[]> {
  if (folder === undefined || desk.decisions.length === 0) return [];
  const { places, readDraft } = session.ports;
  const place = decisionsPlace(places, folder);
  const lines = ((await readDraft(place)) ?? '').split('\n');
  return desk.decisions.map((decision) => {
    const line = lines.findIndex((text) => text.includes(JSON.stringify(decision.reason)));
    const location = { uri: places.toUri(place), range: toLineStart(Math.max(0, line)) };
    return { ...describe(session, 'desk', decision, stateOf), location };
  });
}

function describe(
  { judgement: { knowledge }, messages }: Session,
  place: StandingItem['place'],
  decision: Decision,
  stateOf: (decision: Decision) => StandingItem['state'],
): StandingItem {
  const { rule, subject, attribute, says, reason, author, date } = decision;
  const fact = `${knowledge.entity(subject)?.name ?? subject}, ${labelOf(attribute, messages.language)}`;
  return { place, rules: [rule], title: `${fact}: ${says}`, reason, author, date, state: stateOf(decision), decision };
}

/** Takes back what stands: a decision is struck from its list, a comment from its draft. */
export async function lift(session: Session, item: StandingItem): Promise<void> {
  const { decision, location } = item;
  const isOther = (other: Decision): boolean => JSON.stringify(other) !== JSON.stringify(decision);
  if (item.place === 'settings') await writeOwn(session, session.primary.settings.letStand.filter(isOther));
  else if (item.place === 'desk' && location) {
    const { folder } = session.scopeOf(location.uri);
    if (folder !== undefined) await changeDesk(session, folder, (decisions) => decisions.filter(isOther));
  } else if (location) {
    const edits = await removeComment(session, location);
    await session.client.workspace.applyEdit({ changes: { [location.uri]: edits } });
  }
}

async function removeComment(
  session: Session,
  { uri, range }: NonNullable<StandingItem['location']>,
): Promise<TextEdit[]> {
  const open = session.drafts.get(uri)?.document;
  const place = session.ports.places.fromUri(uri);
  const text = open?.getText() ?? (place === undefined ? undefined : await session.ports.readDraft(place));
  if (text === undefined) return [];
  const document = open ?? TextDocument.create(uri, '', 0, text);
  return [{ range: toRange(document, wholeLine(text, toSpan(document, range))), newText: '' }];
}
