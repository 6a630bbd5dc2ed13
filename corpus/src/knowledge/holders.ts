import { isAmount, isDate, isTerm, type Assertion } from '@stet/shared';
import { squashName } from './names.js';

/** Amounts that differ only by floating-point noise have one key. */
const keyOfAmount = (amount: number): string => `#${Number(amount.toPrecision(12))}`;

/** The key under which the holders of a value are looked up. */
export const keyOfHeld = (attribute: string, value: number | string): string =>
  `${attribute}\n${typeof value === 'number' ? keyOfAmount(value) : squashName(value)}`;

/** The keys of an assertion: its amount, its date, its term and the entity the term stands for. */
export function holderKeys({ attribute, value }: Assertion): readonly string[] {
  if (isAmount(value)) return [keyOfHeld(attribute, value.amount)];
  if (isDate(value)) return [keyOfHeld(attribute, value.date)];
  if (!isTerm(value)) return [];
  return [...new Set([value.term, value.entity ?? value.term].map((term) => keyOfHeld(attribute, term)))];
}
