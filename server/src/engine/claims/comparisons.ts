import type { ComparisonValue, EntityType, Qualifiers } from '@stet/shared';
import type { QuantityMention, TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { findBenchmarks } from './benchmarks.js';
import { buildClaim, figureOf } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import { benchmarkQualifiers } from './qualifiers.js';
import { sameRef, type Ref } from './discourse.js';
import type { ReadClaim } from './read-claim.js';
import type { Referent } from './referents.js';
import type { Marked } from './sentence.js';
import { chooseSubject } from './subjects.js';

const SIDES: readonly EntityType[] = ['model', 'product'];
const UNNAMED: Ref = { name: 'unnamed baseline', type: 'unknown' };

export interface ComparisonReading {
  readonly claims: readonly ReadClaim[];
  /** Figures that say by how much, not how many. */
  readonly taken: ReadonlySet<QuantityMention>;
}

/** Reads who is set above, below or beside whom in a sentence, with differences ("by 5 points") and ratios ("1/10 of"). */
export function readComparisons(analysis: Analysis): ComparisonReading {
  const { sentence } = analysis;
  const claims: ReadClaim[] = [];
  const taken = new Set<QuantityMention>();
  const covered: TokenRange[] = [];
  for (const quantity of sentence.quantities) {
    const ratio = readRatio(analysis, quantity) ?? readDifference(analysis, quantity);
    if (!ratio) continue;
    taken.add(quantity);
    claims.push(ratio.claim);
    covered.push(ratio.covers);
  }
  for (const marker of sentence.markersOf('comparison')) {
    if (covered.some((range) => marker.from < range.to && range.from < marker.to) || isInsideLonger(analysis, marker))
      continue;
    claims.push(...readPredicate(analysis, marker));
  }
  return { claims, taken };
}

const isInsideLonger = ({ sentence }: Analysis, marker: Marked<'comparison'>): boolean =>
  sentence
    .markersOf('comparison')
    .some(
      (other) =>
        other !== marker &&
        other.from <= marker.from &&
        marker.to <= other.to &&
        other.to - other.from > marker.to - marker.from,
    );

function readPredicate(analysis: Analysis, marker: Marked<'comparison'>): ReadClaim[] {
  const { sentence } = analysis;
  const { op, shape, about } = marker.marker;
  const rivals = rivalsOf(analysis, marker);
  const from = startOfPredicate(analysis, marker.from);
  const left = leftOf(analysis, marker, rivals.refs);
  if (!left) return [];
  const right = rivals.refs.length ? rivals.refs : shape === 'degree' ? impliedRival(analysis, left) : [];
  const benchmarks = benchmarksOf(analysis, marker);
  return right.flatMap((ref, index) => {
    // "far exceeding most competitors" names nobody to compare with.
    if (sameRef(ref, left) || isNobody(ref) || isNobody(left)) return [];
    const benchmark = benchmarks[index] ?? benchmarks[0];
    const value: ComparisonValue = { left: left.name, right: ref.name, op };
    const to = rivals.to !== undefined && sentence.token(rivals.to)?.norm !== "'s" ? rivals.to : marker.to;
    return [
      buildClaim(
        analysis,
        { from, to },
        left,
        {
          kind: 'comparison',
          attribute: 'comparison',
          value,
          approx: about ? 'about' : 'exact',
          qualifiers: benchmark ?? {},
          trace: `attribute comparison: “${marker.text}”`,
        },
        { sides: { left, right: ref } },
      ),
    ];
  });
}

/** A kind of things, not a thing. */
const isNobody = (ref: Ref): boolean => ref.id === undefined && ref.type === 'unknown' && /^\p{Ll}/u.test(ref.name);

/** Adverbs before the predicate belong to it: "**only slightly** behind". */
function startOfPredicate({ sentence }: Analysis, from: number): number {
  let start = from;
  while (sentence.is(start - 1, 'adverb') && !sentence.is(start - 1, 'preposition')) start--;
  return start;
}

/** The other side: the object of the predicate, or what stands after "than". */
function rivalsOf(analysis: Analysis, marker: Marked<'comparison'>): { refs: Ref[]; to: number | undefined } {
  const { referents } = analysis;
  const { shape } = marker.marker;
  if (shape === 'predicate' && !isPredicate(analysis, marker)) return { refs: [], to: undefined };
  const objects = referents.filter(
    (referent) => isObject(analysis, referent, marker) && resolveReferent(analysis, referent, SIDES),
  );
  const object = objects[0] ?? (shape === 'predicate' ? announcedRival(analysis, marker) : undefined);
  if (!object) return { refs: [], to: undefined };
  const list = object.list.filter((member) => member.from >= marker.to || member === object);
  const refs = list
    .map((member) => resolveReferent(analysis, member, SIDES))
    .filter((ref): ref is Ref => ref !== undefined);
  return { refs, to: object.from >= marker.to ? list.at(-1)?.to : undefined };
}

/** "Compared to Claude, V3 matches performance in …": the rival stands before the subject. */
function announcedRival({ referents, sentence }: Analysis, marker: Marked<'comparison'>): Referent | undefined {
  return referents.find(
    (referent) =>
      referent.to <= marker.from &&
      referent.governor.kind === 'comparand' &&
      sentence.markers.some(
        (m) => m.from === (referent.governor as { at: number }).at && m.marker.category === 'comparand',
      ),
  );
}

/** A word that is a verb and a noun must be used as a verb: "top" in "the top 5" compares nothing. */
function isPredicate({ sentence }: Analysis, marker: Marked<'comparison'>): boolean {
  if (!sentence.is(marker.from, 'verb')) return true;
  const token = sentence.token(marker.from);
  return Boolean(
    token &&
    (token.norm.endsWith('ing') ||
      isFiniteVerb(sentence, marker.from) ||
      sentence.token(marker.from - 1)?.norm === 'to'),
  );
}

function isObject(analysis: Analysis, referent: Referent, marker: Marked<'comparison'>): boolean {
  const { sentence } = analysis;
  if (referent.from < marker.to) return false;
  // "approaches the performance **of** X"
  if (
    referent.governor.kind === 'preposition' &&
    referent.governor.word === 'of' &&
    marker.marker.shape === 'predicate'
  )
    return (
      referent.governor.at - marker.to <= 3 &&
      referent.governor.at >= marker.to &&
      !sentence.quantities.some((quantity) => quantity.from >= marker.to && quantity.to <= referent.from)
    );
  if (referent.governor.kind !== 'comparand') return false;
  if (marker.marker.shape === 'predicate')
    return (
      referent.governor.at === marker.from || (referent.governor.at >= marker.from && referent.governor.at < marker.to)
    );
  if (marker.marker.shape === 'degree') return referent.from - marker.to <= 2;
  // "faster **than** X", "more accurate than X", "a lower price than X"
  const than = referent.governor.at;
  return (
    than >= marker.to &&
    than - marker.to <= 4 &&
    !sentence.quantities.some((quantity) => quantity.from >= marker.to && quantity.to <= than)
  );
}

/** Who is compared: the subject of the clause, never one of the rivals. */
function leftOf(analysis: Analysis, marker: TokenRange, rivals: readonly Ref[]): Ref | undefined {
  const choice = chooseSubject(analysis, marker, SIDES);
  if (!choice || choice.best.relation === 'laterName' || choice.best.relation === 'premodified') return undefined;
  const { ref } = choice.best;
  if (!rivals.some((rival) => sameRef(rival, ref))) return ref;
  return analysis.state.recent.find(
    (other) => (other.type === 'model' || other.type === 'product') && !rivals.some((rival) => sameRef(rival, other)),
  );
}

/** "also leads with a slight advantage": over whom has been said before. */
function impliedRival(analysis: Analysis, left: Ref): Ref[] {
  const other = analysis.state.recent.find((ref) => ref.type === 'model' && !sameRef(ref, left));
  return other ? [other] : [];
}

function benchmarksOf(analysis: Analysis, marker: TokenRange): Qualifiers[] {
  const { clauses } = analysis;
  const all = findBenchmarks(analysis);
  const own = all.filter((benchmark) => clauses.clauseAt(benchmark.from) === clauses.clauseAt(marker.from));
  return (own.length ? own : all.filter((benchmark) => benchmark.to <= marker.from)).map((benchmark) => ({
    attribute: 'score',
    benchmark: benchmark.name,
    ...benchmarkQualifiers(analysis, benchmark),
  }));
}

// ---------------------------------------------------------------- by how much

interface MeasuredReading {
  readonly claim: ReadClaim;
  readonly covers: TokenRange;
}

/** "by 5 percentage points", "3.2 points higher than", "5 points ahead of": a difference. */
function readDifference(analysis: Analysis, quantity: QuantityMention): MeasuredReading | undefined {
  const { sentence } = analysis;
  if (quantity.amount === undefined || (quantity.unit !== 'point' && quantity.unit !== 'percent')) return undefined;
  const comparisons = sentence.markersOf('comparison').filter((marker) => !isInsideLonger(analysis, marker));
  const before =
    sentence.token(quantity.from - 1)?.norm === 'by'
      ? comparisons.filter((marker) => marker.to <= quantity.from && quantity.from - marker.to <= 10).at(-1)
      : undefined;
  const after = comparisons.find((marker) => marker.from === quantity.to && marker.marker.op !== '=');
  const marker = before ?? after;
  if (!marker) return undefined;
  const rivals = rivalsOf(analysis, marker);
  const left = leftOf(analysis, marker, rivals.refs);
  const right = rivals.refs[0];
  if (!left || !right) return undefined;
  const benchmark = benchmarksOf(analysis, quantity)[0];
  const value: ComparisonValue = {
    left: left.name,
    right: right.name,
    op: 'difference',
    amount: marker.marker.op === '<' ? -quantity.amount : quantity.amount,
    unit: quantity.unit,
  };
  return {
    claim: buildClaim(
      analysis,
      quantity,
      left,
      {
        kind: 'comparison',
        attribute: 'comparison',
        value,
        qualifiers: benchmark ?? {},
        trace: `attribute comparison: a difference, “${marker.text}”`,
      },
      { sides: { left, right }, figure: figureOf(analysis, quantity) },
    ),
    covers: marker,
  };
}

/** "1/10 of Claude's", "half the price of X", "10 times cheaper than X": a ratio. */
function readRatio(analysis: Analysis, quantity: QuantityMention): MeasuredReading | undefined {
  const { sentence } = analysis;
  if (quantity.amount === undefined || quantity.unit !== 'ratio' || quantity.isChange) return undefined;
  const isPart = quantity.amount < 1;
  const costly = sentence.cues.some((cue) =>
    cue.cues.some((c) => c.attribute.id === 'cost-ratio' && c.role === 'names'),
  );
  const end = endOfRatio(analysis, quantity);
  const object = analysis.referents.find(
    (referent) =>
      referent.from >= quantity.to && referent.from - quantity.to <= 9 && isBase(analysis, referent, quantity),
  );
  const right = object && resolveReferent(analysis, object, SIDES);
  if (!right && !(isPart && costly)) return undefined;
  const choice = chooseSubject(analysis, quantity, SIDES);
  const left =
    choice && !sameRef(choice.best.ref, right)
      ? choice.best.ref
      : analysis.state.recent.find((ref) => ref.type === 'model' && !sameRef(ref, right));
  if (!left) return undefined;
  const attribute = costly ? 'cost-ratio' : 'comparison';
  const value: ComparisonValue = {
    left: left.name,
    right: (right ?? UNNAMED).name,
    op: 'ratio',
    amount: quantity.amount,
  };
  const what = sentence.cues.find((cue) => cue.cues.some((c) => c.attribute.id === 'cost-ratio' && c.role === 'names'));
  return {
    claim: buildClaim(
      analysis,
      quantity,
      left,
      {
        kind: 'comparison',
        attribute,
        value,
        qualifiers: what ? { attribute: sentence.text(what.from, what.to) } : {},
        trace: 'attribute ratio: a fraction or multiple of another thing',
      },
      { sides: { left, right: right ?? UNNAMED }, figure: figureOf(analysis, quantity) },
    ),
    covers: { from: quantity.from, to: end },
  };
}

const endOfRatio = ({ sentence }: Analysis, quantity: QuantityMention): number =>
  Math.min(sentence.to, quantity.to + 6);

/** What the ratio is taken of: "of X", "of X's", "the price of X", "than X", "as X". */
function isBase(analysis: Analysis, referent: Referent, quantity: QuantityMention): boolean {
  const { governor } = referent;
  if (governor.kind === 'comparand') return governor.at >= quantity.to || governor.at >= quantity.from;
  return (
    governor.kind === 'preposition' && (governor.word === 'of' || governor.word === 'as') && governor.at >= quantity.to
  );
}
