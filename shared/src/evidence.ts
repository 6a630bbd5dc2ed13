import { z } from 'zod';
import { tierSchema } from './source.js';
import type { Assertion } from './statement.js';
import type { Source } from './source.js';

/** An assertion together with the source that makes it. */
export interface Evidence {
  readonly assertion: Assertion;
  readonly source: Source;
}

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
