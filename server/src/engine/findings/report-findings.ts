import { SEVERITIES, type Decision, type Finding, type Severity } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { JudgedClaim, Standing } from '../api.js';
import { runStetRules, type OnRuleFailure, type RuleLevels } from '../rules/run-rules.js';
import { findDecision, sayLapsed } from './decisions.js';
import { draftFinding, placeFinding } from './draft-finding.js';
import { holdsBack, placeStets, wholeLine, type PlacedStet } from './let-stand.js';
import type { DraftText } from './place-comment.js';

export interface ReportRequest extends DraftText {
  /** What the rules found, before anything is let stand. */
  readonly findings: readonly Finding[];
  readonly claimOf: (id: string) => JudgedClaim | undefined;
  readonly decisions: readonly Decision[];
  readonly knowledge: Knowledge;
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
  const stets = placeStets(request.passages);
  const used = new Set<PlacedStet>();
  const findings: Finding[] = [];
  const standing: Standing[] = [];
  for (const finding of request.findings) {
    const holders = stets.filter((stet) => holdsBack(stet, finding.rule, finding));
    for (const holder of holders) used.add(holder);
    const [holder] = holders;
    const claim = finding.claim === undefined || !request.decisions.length ? undefined : request.claimOf(finding.claim);
    const decided = claim && findDecision(request.decisions, finding, claim);
    if (holder) {
      const { span, comment } = holder;
      standing.push({ finding, by: { kind: 'comment', scope: comment.scope, reason: comment.reason, span } });
    } else if (!decided) findings.push(finding);
    else if (decided.holds) standing.push({ finding, by: { kind: 'decision', decision: decided.decision } });
    else findings.push({ ...finding, message: `${finding.message} ${sayLapsed(decided.decision, claim)}` });
  }
  for (const stet of stets)
    if (!used.has(stet))
      for (const ruling of runStetRules(
        { span: wholeLine(request.text, stet.span), rules: stet.comment.rules },
        request.levels,
        request.onFailure,
      ))
        findings.push(
          placeFinding(
            draftFinding(ruling, stet.span, request.text.slice(stet.span.start, stet.span.end), request.knowledge),
            0,
            undefined,
            [],
            request,
          ),
        );
  findings.sort(byPlace);
  standing.sort((a, b) => byPlace(a.finding, b.finding));
  if (findings.length <= request.maxFindings) return { findings, standing, withheld: 0 };
  const kept = new Set(
    [...findings]
      .sort((a, b) => loudness(b.severity) - loudness(a.severity) || byPlace(a, b))
      .slice(0, request.maxFindings),
  );
  const loudest = findings.filter((finding) => kept.has(finding));
  return { findings: loudest, standing, withheld: findings.length - kept.size };
}

const loudness = (severity: Severity): number => SEVERITIES.indexOf(severity);
const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start ||
  b.end - a.end ||
  loudness(b.severity) - loudness(a.severity) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
