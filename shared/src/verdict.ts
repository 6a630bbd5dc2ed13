import { z } from 'zod';

/** FEVER's three verdicts (Thorne et al. 2018), of a claim against the corpus. */
export const VERDICTS = ['supported', 'refuted', 'not-enough-info'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type VerdictWord = z.infer<typeof verdictSchema>;

export const VERDICT_REASONS = [
  'no-evidence',
  'conflicting-evidence',
  'outdated',
  'not-comparable',
  'ambiguous-entity',
  'corpus-unavailable',
] as const;
export const verdictReasonSchema = z.enum(VERDICT_REASONS);
export type VerdictReason = z.infer<typeof verdictReasonSchema>;
