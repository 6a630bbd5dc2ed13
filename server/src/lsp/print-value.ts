import { isAmount, isComparison, isDate, isRange, isRank, isRole, isTerm, isWords, type Value } from '@stet/shared';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 3 });

/** 236000000000 as `236B`, 4096 as `4,096`, 94.5 as `94.5`. */
const printAmount = (amount: number): string =>
  Math.abs(amount) >= 1e5 ? compact.format(amount) : amount.toLocaleString('en-US');

/** A value on one line, for lists of claims and of what the corpus holds. */
export function printValue(value: Value): string {
  if (isAmount(value))
    return value.unit === 'percent' ? `${value.amount}%` : `${printAmount(value.amount)} ${value.unit}`;
  if (isRange(value)) return `${printAmount(value.min)}–${printAmount(value.max)} ${value.unit}`;
  if (isDate(value)) return value.date;
  if (isTerm(value)) return value.term;
  if (isRole(value))
    return [value.tense === 'former' ? 'former' : '', value.role, value.organisation && `at ${value.organisation}`]
      .filter(Boolean)
      .join(' ');
  if (isWords(value)) return `“${value.words}”`;
  if (isComparison(value))
    return `${value.left} ${value.op} ${value.right}${value.amount === undefined ? '' : ` (${value.amount} ${value.unit ?? ''})`}`;
  if (isRank(value)) return `#${value.rank} ${value.scope}`;
  return `${value.superlative} ${value.scope}`;
}
