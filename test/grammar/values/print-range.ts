import { isAmount, type Value } from '@stet/shared';
import type { Random } from '../random.js';
import type { PrintedValue } from './print-value.js';
import { groupDigits } from './spell-number.js';

/** Size and word of the scale that a unit's ranges are written in. */
const scaleOf = (amount: number, unit: string): readonly [size: number, word: string] => {
  if (unit === 'byte') return [1e9, 'GB'];
  if (unit === 'percent') return [1, '%'];
  if (amount >= 1e9) return [1e9, ' billion'];
  return amount >= 1e6 ? [1e6, ' million'] : [1, ''];
};

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CNY: '¥' };

/** A range that holds the value near its lower end: 15–20%, 48 to 64GB, $5–6 million. */
export function printRange(value: Value, random: Random): PrintedValue {
  if (!isAmount(value)) throw new Error('only an amount has a range');
  const { amount, unit } = value;
  const [size, end] = scaleOf(amount, unit);
  const scaled = amount / size;
  const step = scaled < 10 ? 1 : 5 * 10 ** (Math.floor(Math.log10(scaled)) - 1);
  const low = Math.max(1, Math.floor(scaled / step) * step);
  const high = Math.ceil(scaled / step + 0.5) * step;
  const dash = random.pick(['–', '-', ' to ']);
  const sign = SIGNS[unit.slice(0, 3)] ?? '';
  const text = `${sign}${groupDigits(low)}${dash}${dash === ' to ' ? sign : ''}${groupDigits(high)}${end}`;
  return { text, value: { min: low * size, max: high * size, unit }, approx: 'range', style: 'range', before: '' };
}
