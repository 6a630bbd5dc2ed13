import { z } from 'zod';
import { tierSchema, type Source, type Tier } from './source.js';
import type { Assertion } from './statement.js';

/** An assertion together with the source that makes it. */
export interface Evidence {
  readonly assertion: Assertion;
  readonly source: Source;
}

/** How near the source stands to what it says here. */
export const tierOf = (evidence: Evidence): Tier => evidence.assertion.tier ?? evidence.source.tier;

/** Evidence as it is printed: one row of a hover card, of `check --format json` or of the worksheet. */
export const evidenceRowSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  tier: tierSchema,
  locator: z.string().optional(),
  value: z.string(),
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;
