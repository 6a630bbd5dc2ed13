import {
  FIX_KINDS,
  SEVERITIES,
  type Decision,
  type Evidence,
  type Finding,
  type Fix,
  type RelatedPlace,
  type Severity,
} from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { DraftFormat, JudgedClaim, Standing } from '../api.js';
import type { PlacedPassage } from '../draft/passage.js';
import type { OnRuleFailure, RuleLevels, Ruling } from '../rules/run-rules.js';
import { runStetRules } from '../rules/run-rules.js';
import { findDecision, sayLapsed } from './decisions.js';
import { toEvidenceRow } from './evidence-row.js';
import { holdsBack, offerLetStand, placeStets, wholeLine, type PlacedStet } from './let-stand.js';

/** A ruling with the place in the draft its spans count from, and the id of its claim. */
export interface PlacedRuling {
  readonly ruling: Ruling;
  readonly at: number;
  readonly claim: string | undefined;
}

export interface ReportRequest {
  readonly text: string;
  readonly format: DraftFormat;
  readonly passages: readonly PlacedPassage[];
  readonly rulings: readonly PlacedRuling[];
  /** In order of appearance. */
  readonly claims: readonly JudgedClaim[];
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

/** Makes findings of rulings: lets stand what is to stand, adds what comments hold back nothing, sorts, keeps the loudest. */
export function reportFindings(request: ReportRequest): Reported {
  const stets = placeStets(request.passages);
  const used = new Set<PlacedStet>();
  const findings: Finding[] = [];
  const standing: Standing[] = [];
  const claims = new Map(request.decisions.length > 0 ? request.claims.map((claim) => [claim.id, claim]) : []);
  for (const placed of request.rulings) {
    const finding = toFinding(placed, request);
    const holders = stets.filter((stet) => holdsBack(stet, finding.rule, finding));
    for (const holder of holders) used.add(holder);
    const [holder] = holders;
    const claim = finding.claim === undefined ? undefined : claims.get(finding.claim);
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
          toFinding(
            { ruling: { ...ruling, remark: { ...ruling.remark, span: stet.span } }, at: 0, claim: undefined },
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

function toFinding({ ruling, at, claim }: PlacedRuling, { text, format, passages, knowledge }: ReportRequest): Finding {
  const { rule, severity, remark } = ruling;
  const start = remark.span.start + at;
  const end = remark.span.end + at;
  const fixes: Fix[] = remark.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + at, end: edit.end + at })),
  }));
  if (!remark.fixes.some((fix) => fix.kind === FIX_KINDS.removeStet))
    fixes.push(...offerLetStand({ text, format, passages }, { start, end }, rule));
  const evidence = distinctEvidence(remark.evidence);
  return {
    start,
    end,
    rule,
    severity,
    text: text.slice(start, end),
    message: remark.message,
    ...(claim === undefined ? {} : { claim }),
    evidence: evidence.map((item) => toEvidenceRow(item, knowledge)),
    related: [
      ...(remark.places ?? []).map(({ span, message }): RelatedPlace => ({ message, span })),
      ...evidence.map((item) => toRelated(item, knowledge)),
    ],
    fixes,
  };
}

const distinctEvidence = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    (item, index) =>
      evidence.findIndex(
        (other) =>
          other.source.id === item.source.id &&
          JSON.stringify(other.assertion.value) === JSON.stringify(item.assertion.value),
      ) === index,
  );

function toRelated(evidence: Evidence, knowledge: Knowledge): RelatedPlace {
  const row = toEvidenceRow(evidence, knowledge);
  const details = [row.published, row.tier].filter(Boolean).join(', ');
  return {
    message: `${row.value}: ${row.title} (${details})`,
    ...(row.url === undefined ? {} : { url: row.url }),
    source: row.source,
  };
}
