import { SEVERITIES, type Decision, type Finding, type Severity } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { JudgedClaim, Standing } from '../api.js';
import type { Messages } from '../messages/index.js';
import { runStetRules, type OnRuleFailure, type RuleLevels } from '../rules/run-rules.js';
import { findDecision, sayLapsed } from './decisions.js';
import { draftFinding, findAt, reportFinding, spanOf, type FoundFinding, type FoundFindings } from './draft-finding.js';
import { holdsBack, placeStets, wholeLine, type PlacedStet } from './let-stand.js';
import type { DraftText } from './place-comment.js';

export interface ReportRequest extends DraftText {
  /** What the rules found, before anything is let stand. */
  readonly found: FoundFindings;
  /** A claim of the draft by its index. */
  readonly claimAt: (index: number) => JudgedClaim | undefined;
  readonly decisions: readonly Decision[];
  readonly knowledge: Knowledge;
  readonly messages: Messages;
  readonly levels: RuleLevels;
  readonly maxFindings: number;
  readonly onFailure: OnRuleFailure;
}

export interface Reported {
  readonly findings: Finding[];
  readonly standing: Standing[];
  readonly withheld: number;
}

/** Lets stand what is to stand, adds what comments hold back nothing, sorts, keeps the loudest. */
export function reportFindings(request: ReportRequest): Reported {
  const { open, standing } = letStand(request);
  const kept = loudest(open, request.maxFindings);
  return {
    findings: kept.map((found) => reportFinding(found, request, request.messages)),
    standing: standing
      .sort((a, b) => byPlace(a.found, b.found))
      .map(({ found, by }) => ({ finding: reportFinding(found, request, request.messages), by })),
    withheld: open.count - kept.length,
  };
}

interface HeldBack {
  readonly found: FoundFinding;
  readonly by: Standing['by'];
}

function letStand(request: ReportRequest): { open: FoundFindings; standing: HeldBack[] } {
  const stets = placeStets(request);
  // As most drafts are: with nothing that would let anything stand.
  if (!stets.length && !request.decisions.length) return { open: request.found, standing: [] };
  const used = new Set<PlacedStet>();
  const open: FoundFinding[] = [];
  const standing: HeldBack[] = [];
  for (const found of SEVERITIES.flatMap(request.found.of)) {
    const holders = stets.filter((stet) => holdsBack(stet, found.finding.rule, spanOf(found)));
    for (const holder of holders) used.add(holder);
    const [holder] = holders;
    if (holder) {
      const { span, comment } = holder;
      standing.push({ found, by: { kind: 'comment', scope: comment.scope, reason: comment.reason, span } });
      continue;
    }
    const claim = found.claim === undefined || !request.decisions.length ? undefined : request.claimAt(found.claim);
    const decided = claim && findDecision(request.decisions, found.finding, claim);
    if (!decided) open.push(found);
    else if (decided.holds) standing.push({ found, by: { kind: 'decision', decision: decided.decision } });
    else open.push(withMessage(found, found.finding.message + sayLapsed(decided.decision, claim, request.messages)));
  }
  open.push(...stets.filter((stet) => !used.has(stet)).flatMap((stet) => sayUnused(stet, request)));
  const of = (severity: Severity): FoundFinding[] => open.filter(({ finding }) => finding.severity === severity);
  return { open: { count: open.length, of }, standing };
}

const withMessage = (found: FoundFinding, message: string): FoundFinding => ({
  ...found,
  finding: { ...found.finding, message },
});

/** What rules say of a comment that holds back nothing. */
const sayUnused = (
  { span, comment }: PlacedStet,
  { text, levels, onFailure, ...wording }: ReportRequest,
): FoundFinding[] =>
  runStetRules({ span: wholeLine(text, span), rules: comment.rules }, wording, levels, onFailure).map((ruling) =>
    findAt(draftFinding(ruling, span, text.slice(span.start, span.end), wording), 0),
  );

/** The loudest, of equally loud ones the first, in the order of the draft. */
function loudest(found: FoundFindings, most: number): FoundFinding[] {
  const kept: FoundFinding[] = [];
  for (let loud = SEVERITIES.length - 1; loud >= 0 && kept.length < most; loud--) {
    const alike = found.of(SEVERITIES[loud] as Severity);
    const room = most - kept.length;
    kept.push(...(alike.length > room ? [...alike].sort(byPlace).slice(0, room) : alike));
  }
  return kept.sort(byPlace);
}

const loudness = (severity: Severity): number => SEVERITIES.indexOf(severity);
const byPlace = (a: FoundFinding, b: FoundFinding): number =>
  a.finding.start + a.at - (b.finding.start + b.at) ||
  b.finding.end + b.at - (a.finding.end + a.at) ||
  loudness(b.finding.severity) - loudness(a.finding.severity) ||
  compareWords(a.finding.rule, b.finding.rule) ||
  compareWords(a.finding.message, b.finding.message);
const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
