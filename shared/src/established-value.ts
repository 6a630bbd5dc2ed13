import type { Evidence } from './evidence.js';
import type { Qualifiers } from './statement.js';
import type { Tier } from './source.js';
import type { Value } from './value.js';

/** A value that the rule of `corpus/src/knowledge/establish.ts` lets stand, and what stands behind it. */
export interface EstablishedValue {
  readonly value: Value;
  /** The setting it holds for: `{ benchmark: 'GSM8K', variant: 'chat' }`. */
  readonly qualifiers: Qualifiers;
  readonly tier: Tier;
  /** Best first. */
  readonly evidence: readonly Evidence[];
}

/**
 * What the corpus holds for one subject and attribute, as far as a statement's qualifiers and date ask.
 * `established`: every listed value is official in its setting, the best fitting first. `contested`: sources of equal
 * standing disagree about one setting. `unknown`: no evidence.
 */
export interface Establishment {
  readonly status: 'established' | 'contested' | 'unknown';
  readonly values: readonly EstablishedValue[];
  /** Weaker or older evidence for other values. */
  readonly dissent: readonly Evidence[];
}

export const NOTHING_KNOWN: Establishment = { status: 'unknown', values: [], dissent: [] };
