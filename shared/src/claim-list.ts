import { z } from 'zod';
import { actionDataSchema, textRangeSchema } from './protocol.js';
import { severitySchema } from './rule.js';
import { verdictReasonSchema, verdictSchema } from './verdict.js';

/** What an editor that lists the claims of a draft hears and asks: beside diagnostics, which tell of findings only. */

/**
 * Notification to a client that `wantsChanges`: an open draft was typed in, or what it is judged by is another now. What
 * was asked about it before (its claims, its worksheet) may be out of date.
 */
export const DRAFT_CHANGED = 'stet/draftChanged';
export const draftChangedSchema = z.strictObject({ uri: z.string() });
export type DraftChanged = z.infer<typeof draftChangedSchema>;

/** Something that can be done about a claim: an argument of the command `applyFix`, and what to call it. */
const claimFixSchema = z.strictObject({ title: z.string(), data: actionDataSchema });

export const listedClaimSchema = z.strictObject({
  /** As in `stet claims`. */
  id: z.string(),
  range: textRangeSchema,
  /** The words that carry the value. */
  text: z.string(),
  /** "DeepSeek-V2, total parameters". */
  about: z.string(),
  verdict: verdictSchema,
  reason: verdictReasonSchema.nullable(),
  /** The verdict, or where there is one its reason, in a word or two of the client's language. */
  says: z.string(),
  /** Printed values, the best fitting first. */
  established: z.array(z.string()),
  /** How loud the loudest finding on it is, where there is one. */
  severity: severitySchema.optional(),
  /** Is something about it let stand? */
  stands: z.boolean(),
  /** By which it can be mended. */
  fixes: z.array(claimFixSchema),
});
export type ListedClaim = z.infer<typeof listedClaimSchema>;

/** Request with a text document: its claims in order of appearance; none of a draft that is not open or not checked. */
export const CLAIMS = 'stet/claims';
export const claimListSchema = z.array(listedClaimSchema);
