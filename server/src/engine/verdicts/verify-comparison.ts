import { establishValue, retrieveEvidence, squashName, type Knowledge } from '@stet/corpus';
import {
  attributeById,
  isAmount,
  isComparison,
  NOTHING_KNOWN,
  tierOf,
  type ComparisonValue,
  type EstablishedValue,
  type Evidence,
} from '@stet/shared';
import type { ComparedThings, ReadClaim } from '../claims/read-claim.js';
import type { Ref } from '../claims/ref.js';
import { membersOf } from './family-values.js';
import type { Pair, Verdict } from './verdict.js';

/** Without a benchmark, so many shared ones must all say the opposite before "outperforms" is refuted. */
const ENOUGH_BENCHMARKS = 3;
/** A ratio in prose is a round one: off by less than this share it follows from the values held. */
const RATIO_SLACK = 0.25;
/** A difference in points may be off by the rounding of three figures. */
const DIFFERENCE_SLACK = 0.55;
/** Up to this share "as good as" is right; beyond the other it is wrong; between the two it is a matter of taste. */
const PARITY = 0.03;
const DISPARITY = 0.1;

/**
 * Does a comparison follow from the values held of both sides? It is judged by its own measure only: prices by prices, size by
 * size, scores on the benchmark it names, or, where it names none, by all scores that one source reports of both. It is refuted
 * where no pair of values bears it out, and both sides are named.
 */
export function verifyComparison(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict {
  const { value, comparison } = claim;
  if (!isComparison(value) || !comparison?.left.id || !comparison.right.id)
    return unknown('a side is not known to the corpus');
  if (claim.modality === 'negated') return unknown('denials are not held against the record', 'not-comparable');
  if (!comparison.by.length) return unknown('no value settles it', 'not-comparable');
  const own = comparison.by.includes('benchmark-score')
    ? verifyScores(claim, value, comparison, knowledge, asOf)
    : verifyValues(claim, value, comparison, knowledge, asOf);
  return own.verdict === 'refuted' && comparison.implied
    ? { ...own, verdict: 'not-enough-info', reason: 'ambiguous-entity', because: 'whom it is compared with is a guess' }
    : own;
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

// ---------------------------------------------------------------- values

function verifyValues(
  claim: ReadClaim,
  value: ComparisonValue,
  sides: ComparedThings,
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const pairs = sides.by.flatMap((attribute) => valuesOf(attribute, sides, value.op === 'ratio', knowledge, asOf));
  if (!pairs.length) return unknown('no values of both are held that may be compared');
  return weigh(claim, value, pairs);
}

/**
 * Each side's values of one attribute, in one unit. What changes with time may have been true at any time on record. A part of
 * what a family has (`ofMembers`) is that of any of its members.
 */
function valuesOf(
  id: string,
  { left, right }: ComparedThings,
  ofMembers: boolean,
  knowledge: Knowledge,
  asOf: string,
): Pair[] {
  const attribute = attributeById(id);
  // How fast a thing runs hangs on where it runs.
  if (!attribute || attribute.measure === 'speed') return [];
  const ofOne = (subject: string): Evidence[] =>
    attribute.changes
      ? [...retrieveEvidence(knowledge, subject, id)]
      : establishValue(knowledge, { subject, attribute: id, qualifiers: {}, asOf }).values.flatMap((held) =>
          held.evidence.slice(0, 1),
        );
  const rights = ofOne(right.id ?? '');
  const others = rights.length || !ofMembers ? rights : releasedAs(right, knowledge).flatMap(ofOne);
  return ofOne(left.id ?? '').flatMap((l) => others.flatMap((r) => toPair(l, r, id)));
}

/** "Llama 3": what came out under one name on one day; not all that a line ever had ("Claude"). */
const releasedAs = ({ entity }: Ref, knowledge: Knowledge): string[] =>
  entity?.denotes === 'family' && entity.released !== undefined
    ? membersOf(knowledge, entity.id).map(({ id }) => id)
    : [];

// ---------------------------------------------------------------- scores

function verifyScores(
  claim: ReadClaim,
  value: ComparisonValue,
  sides: ComparedThings,
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const { benchmark, language, variant } = claim.qualifiers;
  if (benchmark === undefined) return verifyOverall(claim, value, sides, knowledge);
  if (language !== undefined || variant !== undefined)
    return unknown('a modified benchmark is not the one on record', 'not-comparable');
  const pairs = scoresOn(benchmark, sides, knowledge, asOf);
  return pairs.length ? weigh(claim, value, pairs) : unknown(`no scores of both are held on ${benchmark}`);
}

/** "outperforms X": on what is not said, so every benchmark on which one source has both must say so, or the opposite. */
function verifyOverall(claim: ReadClaim, value: ComparisonValue, sides: ComparedThings, knowledge: Knowledge): Verdict {
  if (value.op !== '>' && value.op !== '<') return unknown('how near two things come is not said', 'not-comparable');
  const pairs = sharedScores(sides, knowledge);
  const measures = new Set(pairs.map((pair) => pair.measure)).size;
  return measures < ENOUGH_BENCHMARKS ? unknown('too few shared scores to tell') : weigh(claim, value, pairs);
}

/** Scores of both on one benchmark: from one table, and each side's established one. */
function scoresOn(benchmark: string, { left, right }: ComparedThings, knowledge: Knowledge, asOf: string): Pair[] {
  const of = (subject = ''): Evidence[] =>
    retrieveEvidence(knowledge, subject, 'benchmark-score').filter(({ assertion }) =>
      isBenchmark(assertion.qualifiers?.benchmark, benchmark, knowledge),
    );
  const established = (subject = ''): Evidence[] =>
    establishValue(knowledge, {
      subject,
      attribute: 'benchmark-score',
      qualifiers: { benchmark },
      asOf,
    }).values.flatMap((held) => held.evidence.slice(0, 1));
  const shared = pairUp(of(left.id), of(right.id), benchmark, isOneSource);
  return [...shared, ...pairUp(established(left.id), established(right.id), benchmark, () => true)];
}

/** Scores that one source reports of both, on whatever benchmark. */
function sharedScores({ left, right }: ComparedThings, knowledge: Knowledge): Pair[] {
  const [ofLeft, ofRight] = [left.id, right.id].map((subject = '') =>
    retrieveEvidence(knowledge, subject, 'benchmark-score'),
  );
  const benchmarks = new Set(ofLeft?.flatMap(({ assertion }) => assertion.qualifiers?.benchmark ?? []));
  return [...benchmarks].flatMap((benchmark) =>
    pairUp(
      (ofLeft ?? []).filter((e) => e.assertion.qualifiers?.benchmark === benchmark),
      (ofRight ?? []).filter((e) => isBenchmark(e.assertion.qualifiers?.benchmark, benchmark, knowledge)),
      benchmark,
      isOneSource,
    ),
  );
}

const isOneSource = (left: Evidence, right: Evidence): boolean => left.source.id === right.source.id;

const pairUp = (
  left: readonly Evidence[],
  right: readonly Evidence[],
  measure: string,
  mayPair: (left: Evidence, right: Evidence) => boolean,
): Pair[] =>
  left.flatMap((l) => right.flatMap((r) => (mayPair(l, r) && isMeasuredAlike(l, r) ? toPair(l, r, measure) : [])));

/** Same kind of variant (chat against chat), same number of shots, as far as is known. */
export function isMeasuredAlike(left: Evidence, right: Evidence): boolean {
  const [a, b] = [left.assertion.qualifiers ?? {}, right.assertion.qualifiers ?? {}];
  const kind = (variant: string): string => (/base/i.test(variant) ? 'base' : 'tuned');
  if (a.variant !== undefined && b.variant !== undefined && kind(a.variant) !== kind(b.variant)) return false;
  return a.shots === undefined || b.shots === undefined || a.shots === b.shots;
}

const isBenchmark = (held: string | undefined, wanted: string, knowledge: Knowledge): boolean => {
  if (held === undefined) return false;
  if (squashName(held) === squashName(wanted)) return true;
  const ids = new Set(knowledge.entitiesNamed(wanted).map(({ id }) => id));
  return knowledge.entitiesNamed(held).some(({ id, type }) => type === 'benchmark' && ids.has(id));
};

// ---------------------------------------------------------------- weighing

const toPair = (left: Evidence, right: Evidence, measure: string): Pair[] => {
  const [a, b] = [left.assertion.value, right.assertion.value];
  return isAmount(a) && isAmount(b) && a.unit === b.unit
    ? [{ measure, left, right, leftAmount: a.amount, rightAmount: b.amount }]
    : [];
};

function weigh(claim: ReadClaim, value: ComparisonValue, pairs: readonly Pair[]): Verdict {
  const answers = pairs.map((pair) => follows(claim, value, pair));
  const isOverall = claim.qualifiers.benchmark === undefined && pairs.some(({ measure }) => !attributeById(measure));
  const yes = answers.filter((answer) => answer === true).length;
  const no = answers.filter((answer) => answer === false).length;
  if (claim.comparison?.extent === 'slightly' && yes > 0 && areFarApart(pairs))
    return decided('refuted', pairs, 'they are farther apart than the draft says');
  if (yes > 0 && (no === 0 || !isOverall)) return decided('supported', pairs, 'follows from the values held');
  if (no === pairs.length) return decided('refuted', pairs, 'does not follow from the values held');
  const contrary = pairs.filter(({ measure }) =>
    pairs.every((pair, index) => pair.measure !== measure || answers[index] === false),
  );
  const because = 'holds of some values and not of others';
  if (isOverall && contrary.length && claim.comparison?.extent === 'throughout')
    return decided('refuted', contrary, because);
  return {
    ...decided('refuted', pairs, because),
    verdict: 'not-enough-info',
    reason: 'conflicting-evidence',
    contrary,
  };
}

/** Scores so far apart, in points of a percentage, are not "only slightly" so. */
const SLIGHT = 5;

const areFarApart = (pairs: readonly Pair[]): boolean =>
  pairs.every(
    ({ left, leftAmount, rightAmount }) =>
      isAmount(left.assertion.value) &&
      left.assertion.value.unit === 'percent' &&
      Math.abs(leftAmount - rightAmount) > SLIGHT,
  );

/** Does a pair bear the comparison out? Undefined where that is a matter of taste. */
function follows(claim: ReadClaim, value: ComparisonValue, { leftAmount, rightAmount }: Pair): boolean | undefined {
  const difference = leftAmount - rightAmount;
  switch (value.op) {
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '=': {
      const apart = Math.abs(difference) / Math.max(Math.abs(leftAmount), Math.abs(rightAmount));
      const far = claim.approx === 'about' ? 2 : 1;
      return apart <= PARITY * far ? true : apart > DISPARITY * far ? false : undefined;
    }
    case 'difference':
      return isWithin(claim, difference, value.amount ?? 0, DIFFERENCE_SLACK);
    case 'ratio': {
      const off = leftAmount / rightAmount / (value.amount ?? 1);
      const slack = 1 + Math.max(RATIO_SLACK, claim.comparison?.slack ?? 0);
      if (claim.approx === 'at-least') return off >= 1 / slack;
      if (claim.approx === 'at-most') return off <= slack;
      return off <= slack && off >= 1 / slack;
    }
  }
}

function isWithin({ approx }: ReadClaim, actual: number, said: number, slack: number): boolean {
  if (Math.sign(actual) === Math.sign(said) && approx === 'at-least') return Math.abs(actual) >= Math.abs(said) - slack;
  if (Math.sign(actual) === Math.sign(said) && approx === 'at-most') return Math.abs(actual) <= Math.abs(said) + slack;
  return Math.abs(actual - said) <= slack + (approx === 'about' ? 1 : 0);
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
