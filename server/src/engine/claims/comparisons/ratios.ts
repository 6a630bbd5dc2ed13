import type { Approximation, ComparisonValue, Measure } from '@stet/shared';
import type { QuantityMention, TokenRange } from '../../mentions/mention.js';
import { clean } from '../../mentions/numbers.js';
import type { Analysis } from '../analysis.js';
import { buildClaim, figureOf } from '../claim-builder.js';
import { sameRef } from '../ref.js';
import { readApproximation } from '../modality.js';
import type { ReadClaim } from '../read-claim.js';
import type { Marked } from '../sentence.js';
import { comparisonAt, isInsideLonger, phraseFrom } from './marked.js';
import { readYardstick, type Yardstick } from './measure.js';
import { baseFrom, leftOf, rivalBefore, UNNAMED, type Base, type Sides } from './sides.js';
import { beforeHedges } from '../before-hedges.js';
import { rivalsOf } from './rivals.js';

/** A figure that says by how much; without a claim where the sides are not known. */
export interface MeasuredReading {
  readonly claim?: ReadClaim;
  readonly covers: readonly TokenRange[];
  /** Of a ratio, for another that follows without words of its own ("and 15 on the way out"). */
  readonly form?: RatioForm;
  readonly sides?: Sides;
}

/** "**five times** as dear as X", "**40%** cheaper", "**half** the price of X" */
interface RatioForm {
  /** The words that say what is compared, and with what. */
  readonly phrase: TokenRange;
  readonly adjective?: Measure | undefined;
  readonly base?: Base | undefined;
  /** The part of the thing that is left, or its multiple, by the figure as written. */
  readonly scale: (written: number) => number;
  /** "cheaper": a larger figure is a smaller ratio. */
  readonly falls: boolean;
  /** The other side, if it is not named here, is the thing spoken of ("it is 40% cheaper"). */
  readonly continues: boolean;
  readonly covers: readonly TokenRange[];
}

/** "1/10 of Claude's", "half the price of X", "10 times cheaper than X": a ratio of two things. */
export function readRatio(
  analysis: Analysis,
  quantity: QuantityMention,
  before: MeasuredReading | undefined,
): MeasuredReading | undefined {
  if (quantity.amount === undefined || quantity.isChange) return undefined;
  const form = formOf(analysis, quantity);
  if (form && pointsBack(analysis, quantity)) return { covers: form.covers };
  if (!form)
    return before?.form && before.sides ? readGapped(analysis, quantity, before.form, before.sides) : undefined;
  const yardstick = readYardstick(analysis, form.phrase, form.adjective);
  if (quantity.unit === 'percent' && !isMeasuredInShares(yardstick, form)) return undefined;
  if (!form.base && isOfAnother(analysis, form)) return { covers: form.covers };
  const sides = sidesOf(analysis, quantity, form, yardstick, before);
  return sides && toReading(analysis, quantity, form, yardstick, sides);
}

/** "a fifth **of that**, and what X does": of a figure before it, whosever that is. */
function pointsBack({ sentence }: Analysis, { to }: QuantityMention): boolean {
  if (!sentence.is(to, 'partitive') || !POINTING.some((wordClass) => sentence.is(to + 1, wordClass))) return false;
  return (sentence.token(to + 2)?.kind ?? 'mark') === 'mark' || sentence.is(to + 2, 'conjunction');
}

const POINTING = ['pronoun', 'complementiser'] as const;

/** "twice as many as **before**", of a thing before which nothing is known: measured by nothing that has been spoken of. */
const isOfAnother = ({ referents }: Analysis, { phrase }: RatioForm): boolean =>
  referents.some(({ form, from }) => form === 'generation' && from >= phrase.from && from < phrase.to);

/** "5% better" are points of a score; "42.5% cheaper to train" is a saving; "20% longer in some" is longer than nothing named. */
const isMeasuredInShares = ({ measure, attributes, isCost }: Yardstick, { base }: RatioForm): boolean =>
  (base !== undefined || isCost) &&
  (measure !== undefined ? measure !== 'score' && measure !== 'training' : attributes.length > 0);

function sidesOf(
  analysis: Analysis,
  quantity: QuantityMention,
  { base, continues }: RatioForm,
  yardstick: Yardstick,
  before: MeasuredReading | undefined,
): Sides | undefined {
  const sides = before && isJoinedTo(analysis, before, quantity) ? before.sides : undefined;
  if (sides) return base ? { ...sides, right: base.ref } : sides;
  if (base) {
    const left = leftOf(analysis, quantity, [base.ref]);
    return left && { left: left.ref, right: base.ref, implied: left.doubtful };
  }
  // "up to 5.76 times as fast" is a figure of the thing itself.
  if (yardstick.measure === 'speed') return undefined;
  const left = leftOf(analysis, quantity, []);
  if (!left) return undefined;
  const rival = rivalBefore(analysis, quantity, left.ref);
  const spoken = rival && (continues || isNamedHere(analysis, rival, quantity)) ? rival : undefined;
  if (!spoken && !yardstick.isCost) return undefined;
  return { left: left.ref, right: spoken ?? UNNAMED, implied: true };
}

/** "1.75 times the rate of X **and** 2.4 times that of Y", "half the price, twice the speed": one statement goes on. */
function isJoinedTo({ referents }: Analysis, before: MeasuredReading, quantity: QuantityMention): boolean {
  const from = Math.max(...before.covers.map((range) => range.to));
  return !referents.some(
    (referent) => referent.from >= from && referent.to <= quantity.from && referent.governor.kind === 'start',
  );
}

const isNamedHere = ({ sentence }: Analysis, ref: { readonly id?: string }, { from }: TokenRange): boolean =>
  sentence.names.some((name) => name.to <= from && name.entities.some((entity) => entity.id === ref.id));

function toReading(
  analysis: Analysis,
  quantity: QuantityMention,
  form: RatioForm,
  yardstick: Yardstick,
  sides: Sides,
): MeasuredReading | undefined {
  const { left, right } = sides;
  if (sameRef(left, right)) return undefined;
  const amount = clean(form.scale(quantity.amount ?? 0));
  const value: ComparisonValue = { left: left.name, right: right.name, op: 'ratio', amount };
  const approx = readApproximation(analysis.sentence, quantity);
  const claim = buildClaim(
    analysis,
    quantity,
    left,
    {
      kind: 'comparison',
      attribute: yardstick.isCost ? 'cost-ratio' : 'comparison',
      value,
      approx: form.falls ? (FLIPPED[approx] ?? approx) : approx,
      qualifiers: yardstick.label === undefined ? {} : { attribute: yardstick.label },
      trace: `attribute ratio: a fraction or multiple of ${right.name}’s`,
    },
    {
      comparison: { ...sides, by: yardstick.attributes, slack: slackOf(quantity, amount, approx) },
      figure: figureOf(analysis, quantity),
    },
  );
  return { claim, covers: form.covers, form, sides };
}

const FLIPPED: Readonly<Partial<Record<Approximation, Approximation>>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
};

/** Rounding that a ratio allows, as a share of it: "five times" for 4.6, "twice" for 2.3, "1.75 times" for 1.77. */
function slackOf({ unit, halfStep, style, amount = 1 }: QuantityMention, ratio: number, approx: Approximation): number {
  const about = approx === 'about';
  if (unit === 'percent') return Math.max(halfStep / 100, about ? 0.05 : 0.02) / ratio;
  const written = amount < 1 ? 1 / amount : amount;
  const rounding = style.decimals > 0 ? halfStep / written : Math.min(0.5 / written, 0.2);
  return Math.max(rounding, style.decimals > 0 ? 0.03 : 0.1, about ? 0.2 : 0);
}

// ---------------------------------------------------------------- forms

function formOf(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  if (quantity.unit === 'percent') return comparativeForm(analysis, quantity) ?? extentForm(analysis, quantity);
  if (quantity.unit !== undefined && quantity.unit !== 'ratio') return undefined;
  if (quantity.unit === undefined) return isFactor(analysis, quantity) ? extentForm(analysis, quantity) : undefined;
  return (
    extentForm(analysis, quantity) ??
    comparativeForm(analysis, quantity) ??
    equativeForm(analysis, quantity) ??
    partForm(analysis, quantity) ??
    genitiveForm(analysis, quantity)
  );
}

/** "10 times **cheaper than X**", "a sixth **cheaper**" */
function comparativeForm(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  const marker = comparisonAt(analysis, quantity.to);
  if (marker?.marker.shape !== 'adjective' || marker.marker.op === '=') return undefined;
  const phrase = phraseFrom(analysis, marker.from);
  const than = analysis.sentence
    .markersOf('comparand')
    .find((comparand) => comparand.from >= marker.to && comparand.to < phrase.to);
  return {
    phrase,
    adjective: marker.marker.measure,
    base: than && baseFrom(analysis, than.to, true),
    scale: scaleBy(marker.marker.op, quantity),
    falls: marker.marker.op === '<',
    continues: true,
    covers: [{ from: quantity.from, to: than?.to ?? marker.to }],
  };
}

/** "undercuts it **by two fifths**", "more expensive than X, **by a factor of 20**" */
function extentForm(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  const { sentence } = analysis;
  if (!sentence.is(factorStart(analysis, quantity) ?? beforeHedges(analysis, quantity), 'extent')) return undefined;
  const marker = markersBefore(analysis, quantity).at(-1);
  if (!marker || marker.marker.op === '=' || marker.marker.measure === undefined) return undefined;
  const { refs } = rivalsOf(analysis, marker);
  const [right] = refs;
  return {
    phrase: phraseFrom(analysis, quantity.to),
    adjective: marker.marker.measure,
    base: right && { ref: right, from: marker.from, to: marker.to },
    scale: scaleBy(marker.marker.op, quantity),
    falls: marker.marker.op === '<',
    continues: true,
    covers: [marker],
  };
}

const markersBefore = (analysis: Analysis, { from }: TokenRange): Marked<'comparison'>[] =>
  analysis.sentence
    .markersOf('comparison')
    .filter(
      (marker) => marker.to <= from && apart(analysis, marker.to, from) <= 16 && !isInsideLonger(analysis, marker),
    );

/** Tokens between two places, less those of clauses that only explain what stands before them. */
function apart({ clauses }: Analysis, from: number, to: number): number {
  const home = clauses.clauseAt(from - 1);
  let count = 0;
  for (let at = from; at < to; at++) {
    const clause = clauses.clauseAt(at);
    if (clause === home || (clause.kind !== 'relative' && clause.kind !== 'parenthesis')) count++;
  }
  return count;
}

/** "by **a factor of** 20": the token before it. */
function factorStart(analysis: Analysis, quantity: QuantityMention): number | undefined {
  const { sentence } = analysis;
  const of = beforeHedges(analysis, quantity);
  if (!sentence.is(of, 'partitive') || !sentence.is(of - 1, 'factor')) return undefined;
  return sentence.is(of - 2, 'article') ? of - 3 : of - 2;
}

const isFactor = (analysis: Analysis, quantity: QuantityMention): boolean =>
  factorStart(analysis, quantity) !== undefined;

/** "five times **as dear as X**", "half **as many as** Meta used for X" */
function equativeForm(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  const { sentence } = analysis;
  if (!sentence.is(quantity.to, 'equative')) return undefined;
  const marker = sentence.markersAt(quantity.to + 1, 'gradable')[0];
  if (!marker) return undefined;
  const phrase = phraseFrom(analysis, quantity.to);
  let as = marker.to;
  while (as < phrase.to && !sentence.is(as, 'equative')) as++;
  return {
    phrase,
    adjective: marker.marker.measure,
    base: as < phrase.to ? baseFrom(analysis, as + 1, true) : undefined,
    scale: (written) => (marker.marker.op === '<' ? 1 / written : written),
    falls: marker.marker.op === '<',
    continues: true,
    covers: [{ from: quantity.from, to: Math.min(as + 1, phrase.to) }],
  };
}

/** "a third **of what X does**", "half **the price of X**", "five times **Sonnet**", "2.4 times **that of X**" */
function partForm(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  const { sentence, referents } = analysis;
  const at = quantity.to;
  const isPart = sentence.is(at, 'partitive');
  if (!isPart && !sentence.is(at, 'definite') && !referents.some((referent) => referent.from === at)) return undefined;
  const phrase = phraseFrom(analysis, at);
  const base = baseFrom(analysis, isPart ? at + 1 : at, isPart && sentence.is(at + 1, 'fused'));
  if (!base && readYardstick(analysis, phrase, undefined, 'phrase').label === undefined) return undefined;
  return {
    phrase,
    base,
    scale: (written) => written,
    falls: false,
    // "less than a third **of the parameters**": of the other's.
    continues: isPart && sentence.is(at + 1, 'definite'),
    covers: [{ from: quantity.from, to: at + 1 }],
  };
}

/** "X 的 16 倍", 为其三倍: what it is a multiple of stands before. */
function genitiveForm(analysis: Analysis, quantity: QuantityMention): RatioForm | undefined {
  const { sentence, referents } = analysis;
  const at = quantity.from - 1;
  const owner = sentence.is(at, 'owner');
  if (!owner && !sentence.is(at, 'genitive')) return undefined;
  const referent = referents.find((candidate) => candidate.to === at);
  const base = referent && baseFrom(analysis, referent.from, false);
  if (!owner && !base) return undefined;
  return {
    phrase: { from: quantity.to, to: quantity.to },
    base,
    scale: (written) => written,
    falls: false,
    continues: owner,
    covers: [{ from: at, to: quantity.to }],
  };
}

/** "a sixth cheaper" leaves five sixths; "ten times cheaper" a tenth; "40% cheaper" 0.6. */
const scaleBy =
  (op: '>' | '<', { unit }: QuantityMention) =>
  (written: number): number => {
    const share = unit === 'percent' ? written / 100 : written;
    if (unit === 'percent' || share < 1) return op === '<' ? 1 - share : 1 + share;
    return op === '<' ? 1 / share : share;
  };

/** "25 times cheaper on input **and 30 on output**": as the one before, by another measure. */
function readGapped(
  analysis: Analysis,
  quantity: QuantityMention,
  form: RatioForm,
  sides: Sides,
): MeasuredReading | undefined {
  const { sentence } = analysis;
  if (quantity.unit !== undefined && quantity.unit !== 'ratio') return undefined;
  if (!sentence.is(beforeHedges(analysis, quantity), 'conjunction')) return undefined;
  const phrase = phraseFrom(analysis, quantity.to);
  const yardstick = readYardstick(analysis, phrase, form.adjective ?? 'price');
  if (yardstick.attributes.length !== 1) return undefined;
  return toReading(analysis, quantity, { ...form, phrase, covers: [] }, yardstick, sides);
}
