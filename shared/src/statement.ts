import { z } from 'zod';
import { dateTextSchema, valueSchema, type Value } from './value.js';
import { idSchema } from './entity.js';
import { tierSchema } from './source.js';
import type { Span } from './span.js';

/** `{ benchmark: 'GSM8K', variant: 'chat', shots: '8-shot' }`: what narrows a statement down. */
export const qualifiersSchema = z.record(z.string(), z.string());
export type Qualifiers = z.infer<typeof qualifiersSchema>;

/** What a source says. */
export const assertionSchema = z.strictObject({
  subject: idSchema,
  attribute: z.string().min(1),
  value: valueSchema,
  qualifiers: qualifiersSchema.optional(),
  source: idSchema,
  /**
   * How near the source stands to this statement, where that is farther than its own tier: a lab's report is primary
   * about its own model and secondary about a rival's.
   */
  tier: tierSchema.optional(),
  locator: z.string().optional(),
  /** The day the statement speaks of, where it is not the source's own date. */
  asOf: dateTextSchema.optional(),
  /** Validity, for what changes with time. */
  from: dateTextSchema.optional(),
  until: dateTextSchema.optional(),
  /** An estimate never establishes a value. */
  estimate: z.boolean().optional(),
  /** A desk's own ruling: it overrides every source. */
  ruling: z.strictObject({ by: z.string().min(1), on: dateTextSchema, reason: z.string().min(1) }).optional(),
  note: z.string().optional(),
});
export type Assertion = z.infer<typeof assertionSchema>;

/** Words on record. */
export const quotationSchema = z.strictObject({
  speaker: idSchema,
  words: z.string().min(1),
  medium: z.string().optional(),
  date: dateTextSchema.optional(),
  source: idSchema,
  locator: z.string().optional(),
});
export type Quotation = z.infer<typeof quotationSchema>;

export const CLAIM_KINDS = [
  'quantity',
  'date',
  'term',
  'role',
  'quote',
  'comparison',
  'forecast',
  'superlative',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const APPROXIMATIONS = ['exact', 'about', 'at-least', 'at-most', 'range'] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

/** How the draft says it. `hypothetical` is printed as `forecast`: the contract knows four. */
export const MODALITIES = ['asserted', 'attributed', 'forecast', 'negated'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Who or what a statement is about: a thing the corpus knows (`id`), or a name only. */
export interface Subject {
  readonly id?: string;
  readonly name: string;
}

/** What the draft says, on the smallest span that carries the value. */
export interface Claim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly attribute: string;
  readonly qualifiers: Qualifiers;
  readonly value: Value;
  readonly approx: Approximation;
  readonly modality: Modality;
}
