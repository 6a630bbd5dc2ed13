import { printNumber } from '@stet/shared';
import { writeFigure } from '../findings/write-figure.js';
import type { Messages } from '../messages/index.js';
import type { QuantityMention } from '../mentions/mention.js';
import type { StatedRatio } from '../mentions/stated-ratio.js';
import type { StatedParts, StatedSum } from '../mentions/stated-sums.js';
import type { StatedShare } from '../mentions/stated-shares.js';
import type { StatedTotal } from '../mentions/stated-totals.js';
import type { Remark } from './rule.js';

/** A multiple in prose is a round one: off by less than this share it follows. */
const RATIO_SLACK = 0.12;
const PERCENT_SLACK = 1;
const ABOUT = 0.1;
/** "More than doubled" is no word for twenty times as much, nor a sign of another reading. */
const MUCH_MORE = 2;
/** Floating point leaves 70.3 − 63.8 a little beside 6.5. */
const DUST = 1e-6;

type Say = Messages['rules']['mismatched-arithmetic'];
type Two = readonly [QuantityMention, QuantityMention];

/** A conclusion that follows from no two of the figures before it, parts that are more than the whole, or a share that is not theirs. */
export function remarkOnSum(sum: StatedSum, say: Say): Remark | undefined {
  const message = saySum(sum, say);
  if (message === undefined) return undefined;
  return { span: { start: sum.start, end: sum.end }, message, evidence: [], fixes: [] };
}

function saySum(sum: StatedSum, say: Say): string | undefined {
  switch (sum.kind) {
    case 'ratio':
      return sayRatio(sum, say);
    case 'parts':
      return sayParts(sum, say);
    case 'share':
      return sayShare(sum, say);
    case 'total':
      return sayTotal(sum, say);
  }
}

function sayRatio(sum: StatedRatio, say: Say): string | undefined {
  const { by, figures } = sum;
  const pairs = figures.flatMap(twosOf);
  if (pairs.some((two) => follows(sum, two))) return undefined;
  // Counts without a unit may bear it out, but nobody knows that they are meant.
  const telling = pairs.filter(([one]) => sum.isDirect === true || by.unit === 'point' || one.unit !== undefined);
  const [nearest] = telling.sort((a, b) => distanceOf(sum, a) - distanceOf(sum, b));
  if (!nearest) return undefined;
  const [before, after] = nearest;
  const [from, to] = [before.amount ?? 0, after.amount ?? 0];
  const times = to >= from ? say.times(round(to / from)) : say.fraction(round(from / to));
  return say.ofChange(
    by.text,
    before.text,
    after.text,
    by.unit === 'point' ? say.points(round(Math.abs(to - from))) : times,
  );
}

/** How far two figures are from what is said of them. */
function distanceOf({ by }: StatedRatio, [a, b]: Two): number {
  const [said, x, y] = [by.amount ?? 1, a.amount ?? 1, b.amount ?? 1];
  if (by.unit === 'point') return Math.abs(Math.abs(x - y) - said);
  return Math.abs(Math.abs(Math.log(x / y)) - Math.abs(Math.log(said)));
}

/** All twos of a row, in order. */
const twosOf = (row: readonly QuantityMention[]): Two[] =>
  row.flatMap((after, index) => row.slice(0, index).map((before): Two => [before, after]));

const round = (amount: number): string => printNumber(Number(amount.toPrecision(3)));

function follows({ by, approx, isComparative }: StatedRatio, [a, b]: Two): boolean {
  const said = by.amount ?? 0;
  const [x, y] = [a.amount ?? 1, b.amount ?? 1];
  if (by.unit === 'point')
    return isNear(approx, Math.abs(x - y), said, by.halfStep + a.halfStep + b.halfStep + (approx === 'about' ? 1 : 0));
  const ratio = Math.max(x, y) / Math.min(x, y);
  const multiple = said < 1 ? 1 / said : said;
  // "A sixth cheaper", "half as much again": by the difference.
  const readings = isComparative && said < 1 ? [multiple, 1 / (1 - said), 1 + said] : [multiple];
  const slack =
    Math.max(by.halfStep / said, RATIO_SLACK) + a.halfStep / x + b.halfStep / y + (approx === 'about' ? ABOUT : 0);
  return readings.some((reading) => isNear(approx, ratio, reading, reading * slack));
}

function isNear(approx: StatedRatio['approx'], is: number, said: number, slack: number): boolean {
  if (approx === 'at-least') return is >= said - slack && is <= said * MUCH_MORE;
  if (approx === 'at-most') return is <= said + slack && is * MUCH_MORE >= said;
  return Math.abs(is - said) <= slack + DUST;
}

function sayShare(share: StatedShare, say: Say): string | undefined {
  if (share.pairs.some((pair) => isShareOf(share, pair))) return undefined;
  const [nearest] = [...share.pairs].sort((a, b) => distanceTo(share, a) - distanceTo(share, b));
  if (!nearest) return undefined;
  const [part, whole] = nearest;
  return say.ofShare(share.by.text, part.text, whole.text, say.percent(round(percentOf(nearest))));
}

const saidPercent = ({ by: { amount = 0, unit } }: StatedShare): number => (unit === 'ratio' ? amount * 100 : amount);
const percentOf = ([part, whole]: Two): number => (100 * (part.amount ?? 0)) / (whole.amount ?? 1);
const distanceTo = (share: StatedShare, pair: Two): number => Math.abs(Math.log(percentOf(pair) / saidPercent(share)));

/** A share is worked out to a whole percentage, a fraction to a round one. */
function isShareOf(share: StatedShare, pair: Two): boolean {
  const { by, approx } = share;
  const [said, actual] = [saidPercent(share), percentOf(pair)];
  const rounding = pair.reduce((sum, { halfStep, amount = 1 }) => sum + halfStep / amount, 0);
  const own = by.unit === 'ratio' ? RATIO_SLACK * said : Math.max(by.halfStep, PERCENT_SLACK);
  return isNear(approx, actual, said, own + rounding * actual + (approx === 'about' ? ABOUT * said : 0));
}

function sayParts({ parts }: StatedParts, say: Say): string | undefined {
  const sum = parts.reduce((all, { amount = 0 }) => all + amount, 0);
  const rounding = parts.reduce((all, { halfStep }) => all + halfStep, 0);
  return sum > 100 + rounding + DUST
    ? say.ofParts(
        parts.map(({ text }) => text),
        say.percent(round(sum)),
      )
    : undefined;
}

/** A total that is this many times as much or as little as its parts is one of something else. */
const FARTHEST = 1.35;

function sayTotal({ total, parts, others, isOpen }: StatedTotal, say: Say): string | undefined {
  const { amount: said = 0 } = total;
  const sum = sumOf(parts);
  if ((isOpen && said > sum) || Math.max(said, sum) / Math.min(said, sum) > FARTHEST) return undefined;
  if (setsOf([...parts, ...others]).some((set) => set.length > 1 && comesTo(set, total))) return undefined;
  return say.ofTotal(
    total.text,
    parts.map(({ text }) => text),
    writeAs(total, sum),
  );
}

/** With the currency or the unit that the total is written with. */
const writeAs = (total: QuantityMention, amount: number): string =>
  total.text.slice(0, total.number.start - total.start) +
  writeFigure(amount, total) +
  total.text.slice(total.number.end - total.start);

const sumOf = (figures: readonly QuantityMention[]): number => figures.reduce((all, { amount = 0 }) => all + amount, 0);

const comesTo = (set: readonly QuantityMention[], { amount = 0, halfStep }: QuantityMention): boolean =>
  Math.abs(sumOf(set) - amount) <= halfStep + set.reduce((all, part) => all + part.halfStep, 0) + DUST * amount;

const setsOf = (figures: readonly QuantityMention[]): QuantityMention[][] =>
  figures.reduce<QuantityMention[][]>((sets, figure) => [...sets, ...sets.map((set) => [...set, figure])], [[]]);
