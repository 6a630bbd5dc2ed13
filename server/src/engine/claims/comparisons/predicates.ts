import type { ComparisonValue, Measure, Qualifiers } from '@stet/shared';
import { FUNCTION_CLASSES, type WordClass } from '../../languages/word-classes.js';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { buildClaim } from '../claim-builder.js';
import { sameRef, type Ref } from '../ref.js';
import type { ComparedThings, Extent, ReadClaim } from '../read-claim.js';
import type { Marked, Sentence } from '../sentence.js';
import { phraseFrom } from './marked.js';
import { readYardstick } from './measure.js';
import { rivalsOf } from './rivals.js';
import { benchmarksOf } from './scores.js';
import { baseFrom, isNobody, leftOf, rivalBefore } from './sides.js';

/** "surpasses X", "ahead of X", "cheaper than X", "second only to X": who is set above, below or beside whom. */
export function readPredicate(analysis: Analysis, marker: Marked<'comparison'>): ReadClaim[] {
  const { sentence } = analysis;
  const { op, shape, about, measure } = marker.marker;
  const rivals = rivalsOf(analysis, marker);
  const left = leftOf(analysis, marker, [...rivals.refs, ...rivalsJoined(analysis, marker)]);
  if (!left) return [];
  const unnamed = rivals.refs.length === 0;
  const right = unnamed ? impliedRivals(analysis, marker, left.ref) : rivals.refs;
  const to = rivals.to !== undefined && !sentence.is(rivals.to, 'genitive') ? rivals.to : marker.to;
  const range = { from: startOfPredicate(analysis, marker.from), to };
  const phrase = { from: marker.to, to: phraseFrom(analysis, Math.max(marker.to, rivals.to ?? 0)).to };
  const judgings = judgedBy(analysis, marker, phrase, shape === 'adjective' ? measure : (measure ?? 'score'), shape);
  return right.flatMap((ref, index) => {
    const sides = { left: left.ref, right: ref, implied: unnamed || left.doubtful };
    // "ahead of X on A and B" is said of both; "ahead of X and Y on A and B" pairwise.
    const own = right.length === 1 ? judgings : judgings.slice(index, index + 1);
    return (own.length ? own : judgings.slice(0, 1)).flatMap((judging) =>
      toClaim(analysis, range, sides, op, judging, about === true),
    );
  });
}

/** "ahead of X **and far behind** Y": who stands in the predicate before is not the one the next is said of. */
function rivalsJoined(analysis: Analysis, { from }: TokenRange): Ref[] {
  const { sentence } = analysis;
  let before = from - 1;
  while (sentence.is(before, 'adverb')) before--;
  if (!sentence.is(before, 'conjunction') && !sentence.is(before, 'contrast')) return [];
  const earlier = sentence.markersOf('comparison').filter((marker) => marker.to <= before);
  return earlier.flatMap((marker) => rivalsOf(analysis, marker).refs);
}

/** "as large **as** X" */
export function readEquative(analysis: Analysis, marker: Marked<'gradable'>): ReadClaim[] {
  const { sentence } = analysis;
  const from = marker.from - 1;
  const isMultiple = sentence.quantityAt(from - 1) !== undefined || sentence.is(from - 1, 'multiple');
  if (!sentence.is(from, 'equative') || isMultiple || sentence.is(from - 1, 'negation')) return [];
  const phrase = phraseFrom(analysis, marker.to);
  let as = marker.to;
  while (as < phrase.to && !sentence.is(as, 'equative')) as++;
  const base = as < phrase.to ? baseFrom(analysis, as + 1, true) : undefined;
  const left = base && leftOf(analysis, marker, [base.ref]);
  if (!left || base.from > as + 4) return [];
  const sides = { left: left.ref, right: base.ref, implied: left.doubtful };
  return judgedBy(analysis, marker, phrase, marker.marker.measure, 'adjective')
    .slice(0, 1)
    .flatMap((judging) => toClaim(analysis, { from, to: base.to }, sides, '=', judging, false));
}

/** What settles it, and how a qualifier says that. */
interface Judging {
  readonly by: readonly string[];
  readonly qualifiers: Qualifiers;
}

/** A measure of its own ("cheaper"), else the benchmark named, else the noun compared; a bare "outperforms" is one of scores. */
function judgedBy(
  analysis: Analysis,
  marker: TokenRange,
  phrase: TokenRange,
  measure: Measure | undefined,
  shape: Marked<'comparison'>['marker']['shape'],
): Judging[] {
  const isOfScores = measure === undefined || measure === 'score';
  const benchmarks = isOfScores ? benchmarksOf(analysis, marker) : [];
  const object = shape === 'adjective' ? nounCompared(analysis, marker) : undefined;
  if (object !== undefined) return [{ by: [], qualifiers: { attribute: object } }];
  if (benchmarks.length) return benchmarks.map((benchmark) => ({ by: ['benchmark-score'], qualifiers: benchmark }));
  const { attributes, label } = readYardstick(
    analysis,
    phrase,
    isOfScores ? undefined : measure,
    shape === 'adjective' ? 'clause' : 'phrase',
  );
  if (label === undefined) return [{ by: measure === 'score' ? ['benchmark-score'] : [], qualifiers: {} }];
  return [{ by: attributes, qualifiers: { attribute: label } }];
}

/** "writes better **prose** than X", "has a stronger **team** than X": measured by no attribute, and by no benchmark. */
function nounCompared({ sentence }: Analysis, { to }: TokenRange): string | undefined {
  let end = to;
  while (end < to + LONGEST_NOUN && isPlainNoun(sentence, end)) end++;
  return end > to && sentence.is(end, 'comparing') ? sentence.text(to, end) : undefined;
}

const LONGEST_NOUN = 3;

const isPlainNoun = (sentence: Sentence, at: number): boolean =>
  sentence.token(at)?.kind === 'word' &&
  !sentence.nameAt(at) &&
  !sentence.is(at, 'aspect') &&
  !sentence.is(at, 'maker-owned') &&
  !sentence.is(at, 'invention') &&
  !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
  !sentence.cues.some((cue) => cue.from <= at && at < cue.to);

function toClaim(
  analysis: Analysis,
  range: TokenRange,
  sides: { readonly left: Ref; readonly right: Ref; readonly implied: boolean },
  op: '>' | '<' | '=',
  { by, qualifiers }: Judging,
  about: boolean,
): ReadClaim[] {
  const { left, right } = sides;
  // "far exceeding most competitors" names nobody to compare with.
  if (sameRef(right, left) || isNobody(right)) return [];
  const value: ComparisonValue = { left: left.name, right: right.name, op };
  const trace = `attribute comparison: “${analysis.sentence.text(range.from, range.to)}”`;
  const approx = about ? 'about' : 'exact';
  return [
    buildClaim(
      analysis,
      range,
      left,
      { kind: 'comparison', attribute: 'comparison', value, approx, qualifiers, trace },
      { comparison: { ...sides, by, slack: 0, ...extentOf(analysis, range) } },
    ),
  ];
}

const EXTENTS = [
  ['slightly', 'slightly'],
  ['partly', 'partly'],
  ['sweeping', 'throughout'],
] as const satisfies readonly (readonly [WordClass, Extent])[];

/**
 * Words of extent with the predicate or in the phrase behind it ("beats X on **every** benchmark"); what limits it may stand
 * before it too ("on **most** benchmarks it beats X"), and only its own adverb says by how little.
 */
function extentOf(analysis: Analysis, { from, to }: TokenRange): Pick<ComparedThings, 'extent'> {
  const { sentence } = analysis;
  const end = phraseFrom(analysis, to).to;
  for (const [wordClass, extent] of EXTENTS)
    for (let at = extent === 'partly' ? sentence.from : from; at < (extent === 'slightly' ? to : end); at++)
      if (sentence.is(at, wordClass) && sentence.nameAt(at) === undefined) return { extent };
  return {};
}

/** Adverbs before the predicate belong to it: "**only slightly** behind". */
function startOfPredicate({ sentence }: Analysis, from: number): number {
  let start = from;
  while (sentence.is(start - 1, 'adverb') && !sentence.is(start - 1, 'preposition')) start--;
  return start;
}

/** "also leads with a slight advantage", "is cheaper on output": over whom has been said before. */
function impliedRivals(analysis: Analysis, marker: Marked<'comparison'>, left: Ref): Ref[] {
  const { shape, measure } = marker.marker;
  if (shape === 'degree') {
    const other = analysis.state.recent.find((ref) => ref.type === 'model' && !sameRef(ref, left));
    return other ? [other] : [];
  }
  if (shape !== 'adjective' || measure === undefined || !isSaidOfSubject(analysis, marker)) return [];
  const rival = rivalBefore(analysis, marker, left);
  return rival ? [rival] : [];
}

/** "is **dearer** on input": the adjective is the predicate, not that of a noun ("a larger model"). */
function isSaidOfSubject({ sentence }: Analysis, { from, to }: TokenRange): boolean {
  let before = from - 1;
  while (sentence.is(before, 'adverb') || sentence.is(before, 'focus')) before--;
  const next = sentence.token(to);
  return sentence.is(before, 'auxiliary') && (next?.kind === 'mark' || sentence.is(to, 'preposition'));
}
