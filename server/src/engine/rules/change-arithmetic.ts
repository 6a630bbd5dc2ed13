import { printNumber } from '@stet/shared';
import type { Messages } from '../messages/index.js';
import type { QuantityMention } from '../mentions/mention.js';
import type { StatedChange } from '../mentions/stated-changes.js';
import type { Remark } from './rule.js';

/** A percentage is worked out to a whole one, a multiple to a round one, whatever its digits. */
const PERCENT_SLACK = 1;
const RATIO_SLACK = 0.12;
const ABOUT = 0.1;

type Say = Messages['rules']['mismatched-arithmetic'];

/** A change that is not what its own two ends come to, at none of the readings its words allow. */
export function remarkOnChange(change: StatedChange, say: Say): Remark | undefined {
  const { before, after, by } = change;
  const others = (change.besides ?? []).map(([from, to]) => ({ ...change, before: from, after: to }));
  const readings = readingsOf(change);
  const [first] = readings;
  if (first === undefined || readings.some((reading) => isNear(change, reading))) return undefined;
  if (others.some((other) => readingsOf(other).some((reading) => isNear(other, reading)))) return undefined;
  return {
    span: { start: change.start, end: change.end },
    message: say.ofChange(by.text, before.text, after.text, sayChange(by, first, say)),
    evidence: [],
    fixes: [],
  };
}

/** What the ends come to in the unit of the amount. Of two percentages "10%" may be one of points, too. */
function readingsOf({ before, after, by, isNet }: StatedChange): readonly number[] {
  const [from, to] = [before.amount ?? 0, after.amount ?? 0];
  if (from <= 0 || to <= 0) return [];
  if (by.unit === 'point') return before.unit === 'percent' || before.unit === 'point' ? [Math.abs(to - from)] : [];
  // "Cut by a third", "cut to a third".
  if (by.unit === 'ratio') return [to / from, from / to, Math.abs(to / from - 1)];
  const share = Math.abs(to / from - 1) * 100;
  if (isNet) return [share];
  return before.unit === 'percent' || before.unit === 'point'
    ? [share, Math.abs(to - from)]
    : [share, (to / from) * 100, (from / to) * 100];
}

function isNear({ before, after, by, approx }: StatedChange, is: number): boolean {
  const said = by.amount ?? 0;
  const rounding = roundingOf(before) + roundingOf(after);
  const own =
    by.unit === 'ratio' ? RATIO_SLACK * said : by.unit === 'percent' ? PERCENT_SLACK : before.halfStep + after.halfStep;
  const slack = Math.max(by.halfStep, own) + is * rounding + (approx === 'about' ? ABOUT * said : 0) + DUST;
  if (approx === 'at-least') return is >= said - Math.min(slack, is * rounding + DUST) && is <= said * MUCH_MORE;
  if (approx === 'at-most') return is <= said + slack && is * MUCH_MORE >= said;
  return Math.abs(is - said) <= slack;
}

/** "More than doubled" is no word for twenty times as much, nor a sign of another reading. */
const MUCH_MORE = 2;
/** Floating point leaves 87.5 − 70.1 a little beside 17.4. */
const DUST = 1e-6;

/** A price is to the unit: nobody writes "$2" for $1.60, as they write "2 million" for 1.6. */
const roundingOf = ({ halfStep, amount = 1, unit, style }: QuantityMention): number =>
  CURRENCY.test(unit ?? '') && style.scaleWord === '' ? 0 : halfStep / amount;

const CURRENCY = /^[A-Z]{3}\b/;

function sayChange({ unit }: QuantityMention, amount: number, say: Say): string {
  const figure = printNumber(Number(amount.toPrecision(3)));
  if (unit !== 'ratio') return unit === 'percent' ? say.percent(figure) : say.points(figure);
  return amount >= 1 ? say.times(figure) : say.fraction(printNumber(Number((1 / amount).toPrecision(3))));
}
