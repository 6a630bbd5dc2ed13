import { isAmount, isDate, isTerm, type AmountValue, type DateValue, type Value } from '@stet/shared';
import type { Random } from '../random.js';
import { HEDGES } from './rounding.js';

/** How a figure was made wrong, for the report. */
export type Slip = 'scaled' | 'shifted' | 'unit' | 'date' | 'other-term' | 'reversed' | 'post' | 'words';

export interface Falsified {
  readonly value: Value;
  readonly slip: Slip;
}

/** A wrong value that no reading of the words would make right; undefined where there is none to be had. */
export function falsify(
  value: Value,
  attribute: string,
  flags: readonly string[],
  others: readonly string[],
  random: Random,
): Falsified | undefined {
  if (isAmount(value)) return falsifyAmount(value, flags, random);
  if (isDate(value)) return { value: falsifyDate(value, flags, random), slip: 'date' };
  if (isTerm(value)) return falsifyTerm(value.term, attribute, others, random);
  return undefined;
}

function falsifyAmount({ amount, unit }: AmountValue, flags: readonly string[], random: Random): Falsified | undefined {
  if (amount === 0) return undefined;
  if (unit === 'percent' || unit === 'point')
    return { value: { amount: shift(amount, unit, flags, random), unit }, slip: 'shifted' };
  const isOff = UNIT_SLIPS.has(unit) || (unit === 'token' && amount >= 1e9);
  if (isOff && !flags.some((flag) => flag in HEDGES) && random.chance(0.08))
    return { value: { amount: amount * (amount >= 1e10 || unit.length === 3 ? 1e-3 : 1e3), unit }, slip: 'unit' };
  const factor = random.pick(FACTORS[flags.find((flag) => flag in FACTORS) ?? ''] ?? [0.45, 0.6, 1.4, 1.7, 2.5, 3.2]);
  return { value: { amount: niceLike(amount, amount * factor), unit }, slip: 'scaled' };
}

/** Units whose million and billion writers mix up. */
const UNIT_SLIPS = new Set(['parameter', 'GPU-hour', 'USD', 'CNY', 'EUR', 'GBP']);
/** Behind a hedge a wrong figure has to lie on the side where the hedge does not save it. */
const FACTORS: Readonly<Record<string, readonly number[]>> = {
  '>=': [1.5, 1.8, 2.4, 3],
  plus: [1.5, 1.8, 2.4, 3],
  floor: [1.5, 1.8, 2.4, 3],
  '<=': [0.3, 0.4, 0.55],
  upto: [0.3, 0.4, 0.55],
  nearly: [0.45, 0.6, 1.6, 2.2],
};
const UPWARD = new Set(['>=', 'plus', 'floor']);
const DOWNWARD = new Set(['<=', 'upto', 'nearly']);

/** A score or share some points off: too far for rounding, near enough to be overlooked. */
function shift(amount: number, unit: string, flags: readonly string[], random: Random): number {
  const [least, most] = unit === 'percent' ? [1, 99.4] : [1, 5000];
  const step = unit === 'point' ? 10 : Math.min(1, amount / 20);
  const by =
    step * random.pick([2.2, 3.1, 4.3, 5.4, 7.6, 9.2, 11.3]) * (flags.some((flag) => flag in HEDGES) ? 1.4 : 1);
  const isUp =
    flags.some((flag) => UPWARD.has(flag)) || (!flags.some((flag) => DOWNWARD.has(flag)) && random.chance(0.5));
  const shifted = isUp ? amount + by : amount - by;
  return Number((shifted > least && shifted < most ? shifted : isUp ? amount - by : amount + by).toFixed(1));
}

/** Rounded as the right figure is: a wrong window is 64K, not 63,488; a wrong price has cents. */
function niceLike(like: number, amount: number): number {
  if (like >= 1024 && like % 1024 === 0 && like < 1e7) {
    const [power, own] = [amount, like].map((tokens) => Math.max(1, Math.round(Math.log2(tokens / 1024)))) as [
      number,
      number,
    ];
    return 1024 * 2 ** (power === own ? Math.max(0, own + (amount < like ? -1 : 1)) : power);
  }
  const significant = String(Number(like.toPrecision(4)))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  const rounded = Number(amount.toPrecision(Math.max(1, Math.min(3, significant))));
  const next = Number.isInteger(like) ? Math.max(1, Math.round(rounded)) : rounded;
  return next === like ? 2 * like : next;
}

/** Another year or, where the sentence tells the month, another month. */
function falsifyDate({ date }: DateValue, flags: readonly string[], random: Random): DateValue {
  const [year = '', ...rest] = date.split('-');
  if (rest[0] !== undefined && (flags.includes('day') || flags.includes('month')) && random.chance(0.5)) {
    const month = ((Number(rest[0]) - 1 + random.int(2, 9)) % 12) + 1;
    return { date: [year, String(month).padStart(2, '0'), ...rest.slice(1)].join('-') };
  }
  // Nothing here has happened after 2026.
  const shifted = Number(year) + random.pick(Number(year) < 2026 ? [-2, -1, -1, 1] : [-2, -1]);
  return { date: [String(shifted), ...rest].join('-') };
}

const EXCLUSIVE: Readonly<Record<string, readonly string[]>> = {
  license: ['MIT', 'Apache-2.0', 'GPL-3.0', 'CC-BY-NC-4.0', 'BSD-3-Clause'],
  architecture: ['MoE', 'dense'],
  modality: ['multimodal', 'text-only'],
  'open-weights': ['open', 'closed'],
};

function falsifyTerm(
  term: string,
  attribute: string,
  others: readonly string[],
  random: Random,
): Falsified | undefined {
  const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const pool = (EXCLUSIVE[attribute] ?? others).filter(
    (other) => !squash(other).includes(squash(term)) && !squash(term).includes(squash(other)),
  );
  return pool.length > 0 ? { value: { term: random.pick(pool) }, slip: 'other-term' } : undefined;
}
