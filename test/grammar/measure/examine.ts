import type { Knowledge } from '@stet/corpus';
import { checkDraft, type CheckedDraft, type JudgedClaim } from '@stet/server/engine';
import { isAtLeast, overlaps, type Finding, type RuleId } from '@stet/shared';
import type { Label, Specimen } from '../language/specimen.js';
import { matchClaims, type Pair } from './match.js';

/** The day on which everything that is generated is read. */
export const AS_OF = '2026-11-20';

/** What the engine made of one text. */
export interface Examination {
  readonly specimen: Specimen;
  readonly checked: CheckedDraft;
  readonly pairs: readonly Pair[];
  /** Labels that no claim meets in everything. */
  readonly missed: readonly Label[];
  /** Claims that no label calls for. */
  readonly spurious: readonly JudgedClaim[];
  /** Wrong values on which no rule says so. */
  readonly unflagged: readonly Label[];
  /** Findings that call right, or nobody's business, what is not wrong. */
  readonly alarms: readonly Finding[];
}

const refutes = (rule: RuleId): boolean =>
  rule.startsWith('refuted-') ||
  rule === 'mismatched-unit' ||
  rule === 'altered-quotation' ||
  rule === 'misattributed-quotation';
const isHeard = ({ severity }: Finding): boolean => isAtLeast(severity, 'information');

export function examine(specimen: Specimen, knowledge: Knowledge): Examination {
  const { frame, labels } = specimen;
  const checked = checkDraft(specimen.text, specimen.format, knowledge, { asOf: AS_OF });
  const pairs = matchClaims(labels, checked.claims, knowledge);
  const strict = new Set(pairs.filter((pair) => pair.strict).map(({ label }) => label));
  const met = new Set(pairs.map(({ claim }) => claim));
  const isCounted = (attribute: string): boolean => attribute !== 'other' && !frame.open.includes(attribute);
  const planted = labels.filter(({ truth }) => truth === 'false');
  const refutations = checked.findings.filter((finding) => refutes(finding.rule) && isHeard(finding));
  const flags = (label: Label) => (finding: Finding) =>
    overlaps(finding, label) &&
    (refutes(finding.rule) || (label.attribute === 'comparison' && finding.rule === 'mismatched-arithmetic')) &&
    isHeard(finding);
  return {
    specimen,
    checked,
    pairs,
    missed: labels.filter((label) => !label.optional && !strict.has(label)),
    spurious: checked.claims.filter((claim) => !met.has(claim) && isCounted(claim.attribute)),
    unflagged: planted.filter((label) => !checked.findings.some(flags(label))),
    alarms:
      frame.kind === 'unrelated'
        ? checked.findings.filter(isHeard)
        : isJudgeable(specimen)
          ? refutations.filter((finding) => !planted.some((label) => overlaps(label, finding)))
          : [],
  };
}

/** Can every value be told? Of real things the corpus may come to know what was made up here, and refute it rightly. */
export const isJudgeable = ({ world, labels }: Specimen): boolean =>
  world !== 'shipped' || labels.every(({ truth, optional }) => truth !== 'unknown' || optional);
