import { isAmount, isDate, isTerm, type Approximation, type Value } from '@stet/shared';
import type { Random } from '../random.js';
import { printDate } from './print-date.js';
import { printQuantity } from './print-quantity.js';
import { printTerm } from './print-term.js';
import { HEDGES, roundForHedge } from './rounding.js';

/** A value as the draft writes it, and what the claim says then. */
export interface PrintedValue {
  readonly text: string;
  readonly value: Value;
  readonly approx: Approximation;
  readonly style: string;
  /** "on " or "in " before a date that asks for it. */
  readonly before: string;
}

export function printValue(value: Value, attribute: string, flags: readonly string[], random: Random): PrintedValue {
  if (isAmount(value)) {
    const hedge = flags.find((flag) => flag in HEDGES);
    const amount = hedge === undefined ? value.amount : roundForHedge(value.amount, hedge, random);
    const printed = printQuantity({ amount, unit: value.unit }, flags, random);
    return {
      text: printed.text,
      value: { amount: printed.amount, unit: value.unit },
      approx: hedge === undefined ? 'exact' : (HEDGES[hedge] ?? 'exact'),
      style: printed.style,
      before: '',
    };
  }
  if (isDate(value)) {
    const printed = printDate(value, flags, random);
    return { ...printed, before: flags.includes('prep') ? printed.preposition : '' };
  }
  if (isTerm(value))
    return { text: printTerm(attribute, value.term, flags, random), value, approx: 'exact', style: 'term', before: '' };
  throw new Error(`no way to print ${JSON.stringify(value)} for ${attribute}`);
}
