import type { AmountValue } from '@stet/shared';

/** Without the noise of binary floating point: 0.14 for 0.00000014 × 1,000,000. */
const tidy = (amount: number): number => Number(amount.toPrecision(12));

export const tokens = (amount: number): AmountValue => ({ amount, unit: 'token' });
export const parameters = (amount: number): AmountValue => ({ amount: tidy(amount), unit: 'parameter' });
export const percent = (amount: number): AmountValue => ({ amount: tidy(amount), unit: 'percent' });
export const points = (amount: number): AmountValue => ({ amount: tidy(amount), unit: 'point' });

/** A price per token as one per million tokens, which is how prices are told. */
export const pricePerToken = (dollars: number): AmountValue => pricePerMillion(dollars * 1e6);
export const pricePerMillion = (dollars: number): AmountValue => ({ amount: tidy(dollars), unit: 'USD/1M-token' });

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A date at its own precision, or undefined for anything else. */
export const dateIn = (text: string): string | undefined => (DATE.test(text) ? text : undefined);
