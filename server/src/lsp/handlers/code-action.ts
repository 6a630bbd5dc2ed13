import {
  certainEdits,
  diagnosticDataSchema,
  FIX_KINDS,
  overlaps,
  SERVER_COMMANDS,
  type ActionData,
  type Finding,
  type LetStand,
  type Span,
} from '@stet/shared';
import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionParams,
  Diagnostic,
} from 'vscode-languageserver';
import { findingKey, toSpan } from '../convert.js';
import { diagnoseOpen } from '../diagnose.js';
import { editOf } from '../fixes.js';
import type { OpenDraft } from '../open-draft.js';
import { offerRecord } from '../record-fact.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/codeAction`: the fixes of the findings in a range; "fix all" only for who asks for source actions. */
export const codeAction =
  (session: Session) =>
  async ({ textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    await session.ready;
    throwIfCancelled(token);
    const draft = session.drafts.get(textDocument.uri);
    if (!draft || !session.settingsOf(textDocument.uri).enable) return [];
    const checked = draft.check(session.judgementOf(textDocument.uri));
    const { findings } = checked;
    const diagnostics = diagnoseOpen(session, draft);
    const span = toSpan(draft.document, range);
    const actions = findings.flatMap((finding, i) =>
      touches(finding, span)
        ? [
            ...fixesOf(finding, textDocument.uri, diagnosticOf(finding, context) ?? diagnostics[i]),
            ...decisionsOn(session, finding, textDocument.uri, diagnosticOf(finding, context) ?? diagnostics[i]),
          ]
        : [],
    );
    if (
      context.only?.some((kind) => kind !== '' && includes(kind, FIX_KINDS.fixAll)) &&
      certainEdits(findings).length > 0
    ) {
      actions.push({
        title: session.messages.fixAll,
        kind: FIX_KINDS.fixAll,
        data: { uri: textDocument.uri } satisfies ActionData,
      });
    }
    actions.push(...offerRecord(session, textDocument.uri, checked, span));
    const wanted = actions.filter(({ kind = '' }) => context.only?.some((only) => includes(only, kind)) ?? true);
    return session.features.resolvesEdits ? wanted : wanted.map((action) => withEdit(session, draft, action));
  };

/** Is a kind the given one or below it? Every kind is below the empty one. */
const includes = (above: string, kind: string): boolean =>
  above === '' || kind === above || kind.startsWith(`${above}.`);

/** A caret at either end of a finding touches it. */
const touches = (finding: Span, span: Span): boolean =>
  overlaps(finding, span) || finding.start === span.end || finding.end === span.start;

/** The client's own copy, by which it ties the fix to the squiggle. */
const diagnosticOf = (finding: Finding, { diagnostics }: CodeActionContext): Diagnostic | undefined =>
  diagnostics.find(({ data }) => diagnosticDataSchema.safeParse(data).data?.finding === findingKey(finding));

const fixesOf = (finding: Finding, uri: string, diagnostic: Diagnostic | undefined): CodeAction[] =>
  finding.fixes.map(({ title, kind, preferred }, index) => ({
    title,
    kind,
    ...(preferred && { isPreferred: true }),
    ...(diagnostic && { diagnostics: [diagnostic] }),
    data: { uri, finding: findingKey(finding), fix: index } satisfies ActionData,
  }));

/** Decisions that let a finding on a claim stand wherever it comes up. */
function decisionsOn(
  session: Session,
  { rule, claim, ...span }: Finding,
  uri: string,
  diagnostic: Diagnostic | undefined,
): CodeAction[] {
  if (claim === undefined) return [];
  const { options, messages } = session;
  const offer = (title: string, place: LetStand['place']): CodeAction => ({
    title,
    kind: FIX_KINDS.letStand,
    ...(diagnostic && { diagnostics: [diagnostic] }),
    command: {
      title,
      command: SERVER_COMMANDS.letStand,
      arguments: [{ uri, finding: findingKey({ rule, ...span }), place } satisfies LetStand],
    },
  });
  return [
    ...(options.trusted && session.scopeOf(uri).folder ? [offer(messages.letStandForDesk(rule), 'desk')] : []),
    ...(options.writesSettings ? [offer(messages.letStandForMe(rule), 'settings')] : []),
  ];
}

/** For clients that do not come back for the edit. */
const withEdit = (session: Session, draft: OpenDraft, { data, ...action }: CodeAction): CodeAction => {
  if (action.command) return action;
  const edit = editOf(session, draft, data as ActionData);
  return { ...action, ...(edit && { edit }) };
};
