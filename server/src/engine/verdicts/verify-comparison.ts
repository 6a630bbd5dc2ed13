import { establishValue, retrieveEvidence, squashName, type Knowledge } from '@stet/corpus';
import {
  isAmount,
  isComparison,
  NOTHING_KNOWN,
  tierOf,
  type ComparisonValue,
  type EstablishedValue,
  type Evidence,
} from '@stet/shared';
import type { Ref } from '../claims/discourse.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Verdict } from './verify-claim.js';

/** Two amounts of one measure that may be set against each other, each with what stands behind it. */
export interface Pair {
  readonly measure: string;
  readonly left: Evidence;
  readonly right: Evidence;
  readonly leftAmount: number;
  readonly rightAmount: number;
}

/** Without a benchmark, so many shared ones must all say the opposite before "outperforms" is refuted. */
const ENOUGH_BENCHMARKS = 3;
/** A ratio in prose is a round one: off by less than this share it follows from the values held. */
const RATIO_SLACK = 0.25;
/** What "about as good" may differ by, as a share of the score. */
const PARITY = 0.03;

/**
 * Does a comparison follow from the values held of both sides? Scores are set against each other where one source reports both
 * (one prompt, one harness); else where each side's own value is established.
 */
export function verifyComparison(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict {
  const { value, sides } = claim;
  if (!isComparison(value) || !sides?.left.id || !sides.right.id) return unknown('a side is not known to the corpus');
  return claim.attribute === 'cost-ratio'
    ? verifyCostRatio(claim, value, sides, knowledge, asOf)
    : verifyScores(claim, value, sides, knowledge, asOf);
}

const unknown = (because: string, reason: Verdict['reason'] = 'no-evidence'): Verdict => ({
  verdict: 'not-enough-info',
  reason,
  establishment: NOTHING_KNOWN,
  instead: undefined,
  whose: [],
  loosely: false,
  because,
});

function verifyScores(
  claim: ReadClaim,
  value: ComparisonValue,
  sides: { left: Ref; right: Ref },
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const { benchmark, language, variant } = claim.qualifiers;
  if (benchmark !== undefined && (language !== undefined || variant !== undefined))
    return unknown('a modified benchmark is not the one on record', 'not-comparable');
  const pairs = benchmark === undefined ? sharedScores(sides, knowledge) : scoresOn(benchmark, sides, knowledge, asOf);
  if (!pairs.length)
    return unknown(benchmark ? `no scores of both are held on ${benchmark}` : 'no scores of both are held');
  const follows = pairs.map((pair) => followsFrom(value, pair, claim.approx === 'about'));
  const yes = follows.filter((answer) => answer).length;
  const measures = new Set(pairs.map((pair) => pair.measure)).size;
  if (benchmark === undefined && value.op !== 'difference' && measures < ENOUGH_BENCHMARKS)
    return unknown('too few shared scores to tell');
  if (yes === pairs.length) return decided('supported', pairs, 'follows from the values held');
  if (yes === 0) return decided('refuted', pairs, 'does not follow from the values held');
  return {
    ...decided('refuted', pairs, 'holds of some scores and not of others'),
    verdict: 'not-enough-info',
    reason: 'conflicting-evidence',
  };
}

function followsFrom(value: ComparisonValue, { leftAmount, rightAmount }: Pair, about: boolean): boolean {
  const margin = PARITY * Math.max(Math.abs(leftAmount), Math.abs(rightAmount));
  switch (value.op) {
    case '>':
      return leftAmount > rightAmount;
    case '<':
      return leftAmount < rightAmount;
    case '=':
      return Math.abs(leftAmount - rightAmount) <= margin * (about ? 2 : 1);
    case 'difference':
      return Math.abs(leftAmount - rightAmount - (value.amount ?? 0)) <= 0.55;
    case 'ratio':
      return Math.abs(leftAmount / rightAmount / (value.amount ?? 1) - 1) <= RATIO_SLACK;
  }
}

/** Scores of both on one benchmark: from one table where there is one, else each side's established one. */
function scoresOn(
  benchmark: string,
  { left, right }: { left: Ref; right: Ref },
  knowledge: Knowledge,
  asOf: string,
): Pair[] {
  const of = (ref: Ref): Evidence[] =>
    retrieveEvidence(knowledge, ref.id ?? '', 'benchmark-score').filter(({ assertion }) =>
      sameBenchmark(assertion.qualifiers?.benchmark, benchmark, knowledge),
    );
  const shared = pairUp(of(left), of(right), benchmark);
  if (shared.length) return shared;
  const established = (ref: Ref): EstablishedValue[] => [
    ...establishValue(knowledge, {
      subject: ref.id ?? '',
      attribute: 'benchmark-score',
      qualifiers: { benchmark },
      asOf,
    }).values,
  ];
  return established(left).flatMap((l) =>
    established(right).flatMap((r) => toPair(l.evidence[0], r.evidence[0], benchmark)),
  );
}

/** Scores that one source reports of both, on whatever benchmark. */
function sharedScores({ left, right }: { left: Ref; right: Ref }, knowledge: Knowledge): Pair[] {
  const ofLeft = retrieveEvidence(knowledge, left.id ?? '', 'benchmark-score');
  const ofRight = retrieveEvidence(knowledge, right.id ?? '', 'benchmark-score');
  const benchmarks = new Set(
    ofLeft.map(({ assertion }) => assertion.qualifiers?.benchmark).filter((name) => name !== undefined),
  );
  return [...benchmarks].flatMap((benchmark) =>
    pairUp(
      ofLeft.filter((e) => e.assertion.qualifiers?.benchmark === benchmark),
      ofRight.filter((e) => sameBenchmark(e.assertion.qualifiers?.benchmark, benchmark, knowledge)),
      benchmark,
    ),
  );
}

/** Only what one source measured alike: same variant (chat against chat), same shots. */
const pairUp = (left: readonly Evidence[], right: readonly Evidence[], measure: string): Pair[] =>
  left.flatMap((l) =>
    right.filter((r) => r.source.id === l.source.id && comparable(l, r)).flatMap((r) => toPair(l, r, measure)),
  );

function comparable(left: Evidence, right: Evidence): boolean {
  const [a, b] = [left.assertion.qualifiers ?? {}, right.assertion.qualifiers ?? {}];
  const kind = (variant: string | undefined): string =>
    variant === undefined ? '' : /base/i.test(variant) ? 'base' : 'tuned';
  if (a.variant !== undefined && b.variant !== undefined && kind(a.variant) !== kind(b.variant)) return false;
  return a.shots === undefined || b.shots === undefined || a.shots === b.shots;
}

function toPair(left: Evidence | undefined, right: Evidence | undefined, measure: string): Pair[] {
  const [a, b] = [left?.assertion.value, right?.assertion.value];
  return left && right && a && b && isAmount(a) && isAmount(b)
    ? [{ measure, left, right, leftAmount: a.amount, rightAmount: b.amount }]
    : [];
}

const sameBenchmark = (a: string | undefined, b: string, knowledge: Knowledge): boolean => {
  if (a === undefined) return false;
  if (squashName(a) === squashName(b)) return true;
  const ids = new Set(knowledge.entitiesNamed(b).map(({ id }) => id));
  return knowledge.entitiesNamed(a).some(({ id, type }) => type === 'benchmark' && ids.has(id));
};

// ---------------------------------------------------------------- cost

function verifyCostRatio(
  claim: ReadClaim,
  value: ComparisonValue,
  sides: { left: Ref; right: Ref },
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const ofTraining = /train|compute|训练/i.test(claim.qualifiers.attribute ?? '');
  const attributes = ofTraining ? ['training-cost', 'training-gpu-hours'] : ['price-input', 'price-output'];
  const pairs = attributes.flatMap((attribute) => {
    const best = (ref: Ref): Evidence | undefined =>
      establishValue(knowledge, { subject: ref.id ?? '', attribute, qualifiers: {}, asOf }).values[0]?.evidence[0];
    return toPair(best(sides.left), best(sides.right), attribute).filter(
      ({ left, right }) =>
        'unit' in left.assertion.value &&
        'unit' in right.assertion.value &&
        left.assertion.value.unit === right.assertion.value.unit,
    );
  });
  if (!pairs.length) return unknown('no prices or costs of both are held');
  const claimed = value.amount ?? 1;
  const ratios = pairs.map((pair) => pair.leftAmount / pair.rightAmount);
  const low = Math.min(...ratios) * (1 - RATIO_SLACK);
  const high = Math.max(...ratios) * (1 + RATIO_SLACK);
  const within =
    claim.approx === 'at-most'
      ? Math.min(...ratios) <= claimed
      : claim.approx === 'at-least'
        ? high >= claimed
        : claimed >= low && claimed <= high;
  return decided(
    within ? 'supported' : 'refuted',
    pairs,
    within ? 'follows from the prices held' : 'does not follow from the prices held',
  );
}

function decided(verdict: 'supported' | 'refuted', pairs: readonly Pair[], because: string): Verdict {
  const values = pairs.slice(0, 4).flatMap(({ left, right }) =>
    [left, right].map((evidence): EstablishedValue => ({
      value: evidence.assertion.value,
      qualifiers: evidence.assertion.qualifiers ?? {},
      tier: tierOf(evidence),
      evidence: [evidence],
    })),
  );
  return {
    verdict,
    reason: null,
    establishment: { status: 'established', values, dissent: [] },
    instead: verdict === 'refuted' ? values[0] : undefined,
    whose: [],
    loosely: false,
    because,
    pairs,
  };
}
