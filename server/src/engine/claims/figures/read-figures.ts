import type { Qualifiers } from '@stet/shared';
import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { bindBenchmarks } from '../bind-benchmarks.js';
import type { BenchmarkMention } from '../find-benchmarks.js';
import { bindCues, type BoundCue } from '../cue-binding.js';
import { readQualifiers } from '../qualifiers.js';
import { proposeAttributes, unitFor, type AttributeCandidate, type Share } from '../quantity-attributes.js';
import type { ReadClaim } from '../read-claim.js';
import { sameRef } from '../ref.js';
import { chooseReading, isOtherSide, THRESHOLD, withLead, type Chosen } from './choose-figure.js';
import { buildClaim } from './figure-claim.js';
import { groupFigures, isChange } from './figure-groups.js';
import { ledIn } from './lead-ins.js';
import { isParallel, measureInMind } from './parallel.js';
import { pricePair } from './price-pair.js';
import { benchmarkBefore, benchmarkLedIn, countsSomething, respectively } from './score-benchmarks.js';
import { findShares } from './shares.js';

type Group = readonly QuantityMention[];

/** What the words of a sentence say of its figures, each by itself. */
interface Words {
  readonly cues: ReadonlyMap<QuantityMention, readonly BoundCue[]>;
  readonly benchmarks: ReadonlyMap<QuantityMention, BenchmarkMention>;
  readonly shares: ReadonlyMap<QuantityMention, Share>;
}

/** A figure with the reading that was chosen for it. */
interface Figure {
  readonly quantity: QuantityMention;
  readonly chosen: Chosen;
  readonly candidates: readonly AttributeCandidate[];
  readonly qualifiers: Qualifiers;
}

/** Reads the figures of a sentence as claims. `taken`: figures that are part of a comparison. */
export function readFigures(analysis: Analysis, taken: ReadonlySet<QuantityMention>): ReadClaim[] {
  const { sentence, benchmarks } = analysis;
  const quantities = sentence.quantities.filter((quantity) => !taken.has(quantity) && !isBasis(analysis, quantity));
  if (!quantities.length) return [];
  const groups = groupFigures(analysis, quantities);
  const words: Words = {
    cues: bindCues(
      analysis,
      (quantity, attribute) => !taken.has(quantity) && unitFor(quantity, attribute) !== undefined,
    ),
    benchmarks: benchmarks.length ? bindBenchmarks(analysis, benchmarks, groups) : new Map(),
    shares: findShares(analysis, quantities),
  };
  const before: Figure[] = [];
  return groups.flatMap((group) => {
    const figures = readGroup(analysis, group, words, before);
    before.push(...figures);
    const several = isSeveral(analysis, group, figures);
    return figures.flatMap(({ quantity, chosen, candidates, qualifiers }) =>
      chosen.refs.map((ref) => buildClaim(analysis, quantity, chosen, ref, qualifiers, candidates, several)),
    );
  });
}

/** `earlier`: the figures before the group that were read. */
function readGroup(
  analysis: Analysis,
  group: Group,
  { cues, benchmarks, shares }: Words,
  earlier: readonly Figure[],
): Figure[] {
  const before = earlier.at(-1);
  const inOrder = respectively(analysis, group);
  const prices = pricePair(analysis, group);
  const figures: Figure[] = [];
  group.forEach((written, index) => {
    const own = withNounOfLast(cues.get(written) ?? [], cues.get(group.at(-1) ?? written) ?? []);
    const quantity = own.some(({ from }) => from >= written.to)
      ? written
      : inUnitBefore(analysis, written, figures.at(-1) ?? before);
    const mention = countsSomething(analysis, quantity, own)
      ? undefined
      : (inOrder?.[index] ?? benchmarks.get(written));
    const benchmark =
      mention?.name ??
      (analysis.benchmarks.length
        ? undefined
        : (benchmarkBefore(analysis, group, index, own) ?? benchmarkLedIn(analysis, group)));
    const proposed = withoutSums(
      proposeAttributes(quantity, own, benchmark ? { benchmark } : {}, shares.get(written)),
      quantity,
      figures.at(-1) ?? before,
    );
    const lead = figures[0]?.chosen;
    const measure =
      partOfBefore(analysis, quantity, own, figures.at(-1) ?? before) ??
      lead?.candidate ??
      ((proposed[0]?.score ?? 0) < THRESHOLD ? ledIn(analysis, quantity) : undefined) ??
      (isOpen(proposed[0], before) ? goOn(analysis, quantity, earlier) : undefined);
    const price = prices[index];
    const candidates = price ? [price] : withLead(proposed, measure, quantity);
    const chosen = chooseReading(analysis, quantity, candidates, lead?.choice, index, group.length);
    if (!chosen) return;
    const needed = chosen.candidate.attribute.needsQualifier === 'benchmark' ? onlyBenchmark(analysis) : undefined;
    const qualifiers = readQualifiers(analysis, quantity, chosen.candidate, mention ?? benchmark ?? needed);
    if (needed === undefined && chosen.candidate.attribute.needsQualifier && !qualifiers.benchmark) return;
    figures.push({ quantity, chosen, candidates, qualifiers });
  });
  return figures;
}

/** "12 trillion, 9 trillion and 15 trillion **tokens**": the noun behind the last is what they all count. */
const withNounOfLast = (own: readonly BoundCue[], last: readonly BoundCue[]): readonly BoundCue[] =>
  own === last || own.some(({ role }) => role === 'counts')
    ? own
    : [...own, ...last.filter(({ role }) => role === 'counts')];

/** "128 experts, **4 active**", "from 16 experts, **4 at a time**": a bare figure behind the whole, marked as the part of it. */
function partOfBefore(
  { sentence }: Analysis,
  quantity: QuantityMention,
  cues: readonly BoundCue[],
  before: Figure | undefined,
): AttributeCandidate | undefined {
  const whole = before?.chosen.candidate.attribute;
  const { amount, unit, to } = quantity;
  if (!whole || unit !== undefined || amount === undefined || amount >= (before.quantity.amount ?? 0)) return undefined;
  const marks = cues.find(
    ({ role, attribute, from }) => role === 'marks' && attribute.partOf === whole.id && from - to <= 2 && from >= to,
  );
  if (!marks || sentence.cues.some(({ from, cues: [cue] }) => from === to && cue?.role === 'counts')) return undefined;
  const own = unitFor(quantity, marks.attribute);
  return own === undefined ? undefined : { attribute: marks.attribute, unit: own, score: THRESHOLD + 1, cues: [marks] };
}

/**
 * "5 million GPU hours and 2.38 million, **a total of** 8.38 million": a bare figure that only a distinguishing word gives an
 * attribute sums up those before it; it is no value of another attribute.
 */
function withoutSums(
  proposed: AttributeCandidate[],
  { unit }: QuantityMention,
  before: Figure | undefined,
): AttributeCandidate[] {
  const last = before?.chosen.candidate.attribute;
  if (!last || unit !== undefined) return proposed;
  return proposed.filter(
    ({ attribute, cues }) =>
      attribute === last ||
      attribute.partOf === last.id ||
      last.partOf === attribute.id ||
      !cues.length ||
      cues.some(({ role }) => role === 'counts' || role === 'names'),
  );
}

/** Do a figure's own words leave open what it is, or say less than those of the one before: "… costs **55 cents**"? */
const isOpen = (own: AttributeCandidate | undefined, before: Figure | undefined): boolean => {
  if (!own || own.score < 1) return true;
  const last = before?.chosen.candidate.attribute;
  return (
    last?.measure !== undefined && last.measure === own.attribute.measure && last.needs?.includes('marks') === true
  );
};

/**
 * The attribute of a figure without words of its own: that of the last one before it in the sentence that it is like, else of the
 * last before that: "X has 70B parameters and costs 10 cents, and **Y has 530 billion**".
 */
function goOn(
  analysis: Analysis,
  quantity: QuantityMention,
  earlier: readonly Figure[],
): AttributeCandidate | undefined {
  const last = earlier.at(-1);
  if (last && isOtherSide(analysis, quantity)) return last.chosen.candidate;
  const like = [...earlier]
    .reverse()
    .find(({ quantity: { to, amount = 0, unit }, chosen: { candidate } }) =>
      isParallel(analysis, quantity, { to, amount, unit, attribute: candidate.attribute.id }),
    );
  if (last) return like?.chosen.candidate;
  const { figure } = analysis.state;
  return figure && isParallel(analysis, quantity, figure) ? measureInMind(analysis, quantity) : undefined;
}

/** "X manages 147 tokens per second, Y **580**": a bare figure of another thing is in the unit of the one before. */
function inUnitBefore(analysis: Analysis, quantity: QuantityMention, before: Figure | undefined): QuantityMention {
  const { unit, unitFactor, amount = 0, to } = before?.quantity ?? {};
  if (!before || quantity.unit !== undefined || unit === undefined || unitFactor !== 1) return quantity;
  const inUnit = { ...quantity, unit };
  const { attribute } = before.chosen.candidate;
  return isParallel(analysis, inUnit, { attribute: attribute.id, amount, unit, ...(to ? { to } : {}) })
    ? inUnit
    : quantity;
}

/** The one benchmark that has been spoken of. */
const onlyBenchmark = ({ state: { benchmarks } }: Analysis): string | undefined =>
  benchmarks.length === 1 ? benchmarks[0] : undefined;

/** "sizes of 8B, 70B and 405B": a family's, not two values for one thing. */
function isSeveral(analysis: Analysis, group: Group, figures: readonly Figure[]): boolean {
  const [lead] = figures;
  return (
    lead !== undefined &&
    figures.length > 1 &&
    figures.every(
      ({ chosen: { candidate, refs } }) =>
        (candidate.attribute.cardinality === 'one' || isChange(analysis, group)) &&
        candidate.attribute === lead.chosen.candidate.attribute &&
        sameRef(refs[0], lead.chosen.refs[0]),
    )
  );
}

/** "**a million output tokens** cost $2.19": what the price is for. */
function isBasis({ sentence }: Analysis, quantity: QuantityMention): boolean {
  if (quantity.amount !== 1e6 && quantity.amount !== 1e3) return false;
  const isOfTokens =
    quantity.unit === 'token' ||
    sentence.cues.some(
      (cue) =>
        cue.from >= quantity.to &&
        cue.from - quantity.to <= 1 &&
        cue.cues.some(({ role, attribute }) => role === 'counts' && attribute.units?.includes('token')),
    );
  return (
    isOfTokens &&
    sentence.quantities.some(({ unit, from }) => /^[A-Z]{3}/.test(unit ?? '') && Math.abs(from - quantity.to) <= 8)
  );
}
