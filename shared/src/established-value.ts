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
  /** Of a measured attribute (a benchmark score): whose run it comes of. */
  readonly run?: Run;
}

/**
 * Whose measurement a value is. `announced`: the maker's own. `repeated`: not the maker's, but publishers independent of
 * each other give it. `lone`: what one party got that is not the maker (another lab, a harness, a leaderboard). `ruled`: a
 * desk decided. A lone run supports a draft that gives it and refutes no other: each careful run has its own score.
 */
export const RUNS = ['ruled', 'announced', 'repeated', 'lone'] as const;
export type Run = (typeof RUNS)[number];

/** May a draft be refuted by a value, when it gives another? */
export const mayRefute = ({ run }: EstablishedValue): boolean => run !== 'lone';

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
