import { z } from 'zod';
import { ruleIdSchema } from './rule.js';
import { qualifiersSchema } from './statement.js';
import { dateTextSchema } from './value.js';

/** What a decision is about: what a draft says of what, and what was established when it was taken. */
export const decidedSchema = z.strictObject({
  rule: ruleIdSchema,
  /** The id of the thing, or its name where the corpus does not know it. */
  subject: z.string().min(1),
  attribute: z.string().min(1),
  qualifiers: qualifiersSchema.optional(),
  /** The value in the draft, in one spelling for all: “671B parameters”. */
  says: z.string().min(1),
  /** The established values at the time; the decision lapses when they are others. */
  established: z.array(z.string()),
});
export type Decided = z.infer<typeof decidedSchema>;

/** A finding that is to stand, wherever it comes up. */
export const decisionSchema = decidedSchema.extend({
  reason: z.string().min(1),
  author: z.string().min(1),
  date: dateTextSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** `.stet/stet.json`: the decisions that a desk shares. */
export const decisionListSchema = z.strictObject({
  version: z.literal(1),
  decisions: z.array(decisionSchema),
});
export type DecisionList = z.infer<typeof decisionListSchema>;

/** One text for one decided matter, whatever was established: two decisions of one key are about the same. */
export const decidedKey = ({ rule, subject, attribute, qualifiers = {}, says }: Decided): string =>
  JSON.stringify([rule, subject, attribute, Object.entries(qualifiers).sort(), says]);
