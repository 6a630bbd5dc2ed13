import { isAmount, type EstablishedValue } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';

/** "Nemotron-4 340B", "Qwen3-235B-A22B"; not "8x7B", where the parts share layers. */
const TOTAL = /(?<![\p{L}\d.])(\d+(?:\.\d+)?)B(?![\p{L}\d])/u;
const ACTIVE = /(?<![\p{L}\d])A(\d+(?:\.\d+)?)B(?![\p{L}\d])/u;

/** The size that a model bears in its name, for a claim about just that; nobody's word but the name's own. */
export function sizeInName({ subject, attribute, value }: ReadClaim): EstablishedValue | undefined {
  if (!isAmount(value) || value.unit !== 'parameter') return undefined;
  const billions = (attribute === 'parameters-active' ? ACTIVE : TOTAL).exec(subject.name)?.[1];
  return billions === undefined
    ? undefined
    : { value: { amount: Number(billions) * 1e9, unit: value.unit }, qualifiers: {}, tier: 'primary', evidence: [] };
}
