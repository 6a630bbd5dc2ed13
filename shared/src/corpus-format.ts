import { z } from 'zod';
import { dateTextSchema } from './value.js';
import { entitySchema } from './entity.js';
import { sourceSchema } from './source.js';
import { assertionSchema, quotationSchema } from './statement.js';

export const CORPUS_FORMAT = 'stet-corpus';
export const CORPUS_VERSION = 1;

/** The exchange file of the contract, section 2: one JSON document that `--corpus` and a refresh take. */
export const exchangeSchema = z.strictObject({
  format: z.literal(CORPUS_FORMAT),
  version: z.literal(CORPUS_VERSION),
  id: z.string().min(1),
  asOf: dateTextSchema,
  entities: z.array(entitySchema),
  sources: z.array(sourceSchema),
  assertions: z.array(assertionSchema),
  quotations: z.array(quotationSchema).default([]),
});
export type Exchange = z.infer<typeof exchangeSchema>;
