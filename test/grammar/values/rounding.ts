import type { Approximation } from '@stet/shared';
import type { Random } from '../random.js';

/** What a hedge does to a figure: the flag a slot carries, and what the claim then says. */
export const HEDGES: Readonly<Record<string, Approximation>> = {
  // "over", "more than": rounded down
  '>=': 'at-least',
  // "10M+": rounded down, the sign is the hedge
  plus: 'at-least',
  // "under", "less than": rounded up
  '<=': 'at-most',
  // "about", "roughly": rounded to the nearest
  '~': 'about',
  // "nearly", "close to": rounded up, and told as about
  nearly: 'about',
  // "up to": the very figure, as a ceiling
  upto: 'at-most',
  // "at least": the very figure, as a floor
  floor: 'at-least',
};

const roundTo = (amount: number, digits: number, how: (n: number) => number): number => {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - digits + 1);
  return Number((how(Number((amount / step).toPrecision(12))) * step).toPrecision(12));
};

/**
 * The figure a writer puts behind a hedge: one or two significant digits, on the hedge's side, and never so far off that an
 * editor would object.
 */
export function roundForHedge(amount: number, hedge: string, random: Random): number {
  if (hedge === 'upto' || hedge === 'floor' || amount === 0) return amount;
  const how = hedge === '>=' || hedge === 'plus' ? Math.floor : hedge === '~' ? Math.round : Math.ceil;
  const reach = hedge === '~' ? 0.04 : hedge === 'nearly' ? 0.07 : 0.17;
  const candidates = [1, 2, 3]
    .map((digits) => roundTo(amount, digits, how))
    .filter((rounded) => rounded !== amount && Math.abs(rounded - amount) <= reach * amount);
  if (candidates.length > 0) return random.pick(candidates);
  // The figure is round already: the next round one on that side.
  if (hedge === '~') return amount;
  const step = 10 ** (Math.floor(Math.log10(amount)) - 1);
  return Number((hedge === '>=' || hedge === 'plus' ? amount - step : amount + step).toPrecision(12));
}
