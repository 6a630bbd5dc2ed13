import { isAmount, nearlyEqual } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Verdict } from './verify-claim.js';

/** Powers of ten between neighbouring units: K and M, million and billion. */
const SLIPS = [1e3, 1e6, 1e-3, 1e-6];
/** … and 万 and 亿. */
const HAN_SLIPS = [1e4, 1e8, 1e-4, 1e-8];

/** The draft's digits are right and its scale word is not: 236M for 236B, 2360万 for 2360亿. */
export function isUnitSlip({ claim, verdict }: { readonly claim: ReadClaim; readonly verdict: Verdict }): boolean {
  const held = verdict.instead?.value;
  const { value, figure } = claim;
  if (
    !held ||
    !isAmount(held) ||
    !isAmount(value) ||
    !figure?.style.scaleWord ||
    held.amount === 0 ||
    value.amount === 0
  )
    return false;
  const ratio = value.amount / held.amount;
  // Half a step of the written figure: 2.8B may be a slip for 2.788M.
  const rounding = figure.halfStep / Math.abs(value.amount);
  const slips = /\p{Script=Han}/u.test(figure.style.scaleWord) ? [...SLIPS, ...HAN_SLIPS] : SLIPS;
  return slips.some((slip) => nearlyEqual(ratio, slip) || Math.abs(ratio / slip - 1) <= rounding);
}
