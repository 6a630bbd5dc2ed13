import { z } from 'zod';
import { APPROXIMATIONS, CLAIM_KINDS, MODALITIES, qualifiersSchema } from './statement.js';
import { evidenceRowSchema } from './evidence.js';
import { ruleIdSchema, severitySchema } from './rule.js';
import { valueSchema } from './value.js';
import { verdictReasonSchema, verdictSchema } from './verdict.js';

/** `stet check --format json` and `stet claims --format json`: contract, section 1. Offsets are UTF-16, half-open. */
const offset = z.number().int().nonnegative();
const positionSchema = z.strictObject({ line: offset, character: offset });

export const editSchema = z.strictObject({ start: offset, end: offset, newText: z.string() });
export const fixReportSchema = z.strictObject({
  title: z.string(),
  kind: z.string(),
  preferred: z.boolean(),
  edits: z.array(editSchema),
});

export const findingReportSchema = z.strictObject({
  rule: ruleIdSchema,
  severity: severitySchema,
  start: offset,
  end: offset,
  text: z.string(),
  range: z.strictObject({ start: positionSchema, end: positionSchema }),
  message: z.string(),
  claim: z.string().optional(),
  evidence: z.array(evidenceRowSchema),
  fixes: z.array(fixReportSchema),
});

export const checkReportSchema = z.strictObject({
  version: z.literal(1),
  corpus: z.strictObject({ id: z.string(), asOf: z.string(), assertions: offset }),
  files: z.array(z.strictObject({ path: z.string(), words: offset, findings: z.array(findingReportSchema) })),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
export type FindingReport = z.infer<typeof findingReportSchema>;

export const claimReportSchema = z.strictObject({
  id: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(CLAIM_KINDS),
  subject: z.strictObject({ id: z.string().optional(), name: z.string() }),
  attribute: z.string(),
  qualifiers: qualifiersSchema,
  value: valueSchema,
  approx: z.enum(APPROXIMATIONS),
  modality: z.enum(MODALITIES),
  verdict: verdictSchema,
  reason: verdictReasonSchema.nullable(),
  established: z.strictObject({ value: valueSchema, evidence: z.array(z.string()) }).nullable(),
  explanation: z.array(z.string()).optional(),
});
export type ClaimReport = z.infer<typeof claimReportSchema>;

export const claimsReportSchema = z.strictObject({
  version: z.literal(1),
  path: z.string(),
  words: offset,
  claims: z.array(claimReportSchema),
});
export type ClaimsReport = z.infer<typeof claimsReportSchema>;
