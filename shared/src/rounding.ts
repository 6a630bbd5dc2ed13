/**
 * Half a step of the last digit a number is written with: 2.8e6 written "2.8M" stands for anything from 2.75M to 2.85M.
 * Where only the amount is left (an assertion), its shortest decimal form gives the digits, and trailing zeros of a whole
 * number are taken as not measured (150,000 → half a step is 5,000) but never more than 5 % of the amount.
 */
export function halfStepOf(amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return 0;
  return Math.min(stepOf(Math.abs(amount)) / 2, Math.abs(amount) * 0.05);
}

/** One of the last digit that is not a trailing zero. */
function stepOf(amount: number): number {
  if (Number.isSafeInteger(amount)) {
    let step = 1;
    while (amount % (10 * step) === 0) step *= 10;
    return step;
  }
  const [mantissa = '1', exponent = '0'] = amount.toExponential().split('e');
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  return 10 ** (Number(exponent) - decimals);
}

const EPSILON = 1e-9;

/** Equal but for floating-point noise. */
export const nearlyEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EPSILON * Math.max(1e-300, Math.abs(a), Math.abs(b));

/** True when `coarse`, written to half a step, may stand for `fine`. Rounding down (93 for 93.9) is not forgiven. */
export const mayRoundTo = (coarse: number, halfStep: number, fine: number): boolean =>
  nearlyEqual(coarse, fine) || Math.abs(coarse - fine) <= halfStep * (1 + 1e-9) + Math.abs(fine) * EPSILON;

/** Two amounts that differ at most by how far each was rounded. */
export const sameAmount = (a: number, b: number, slack = 0): boolean =>
  nearlyEqual(a, b) ||
  Math.abs(a - b) <= Math.max(halfStepOf(a), halfStepOf(b)) ||
  Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));
