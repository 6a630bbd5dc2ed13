import { z } from 'zod';
import { dateTextSchema } from './value.js';

export const ENTITY_TYPES = [
  'model',
  'organisation',
  'person',
  'benchmark',
  'license',
  'hardware',
  'product',
  'publication',
  'place',
] as const;
export const entityTypeSchema = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof entityTypeSchema>;

export const idSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}.-]*$/u, 'an id is lower-case letters, digits, dots and dashes');

/** Something the corpus knows by name. Fields as in the exchange format; unknown fields are an error that names them. */
export const entitySchema = z.strictObject({
  id: idSchema,
  type: entityTypeSchema,
  name: z.string().min(1),
  /** Other names of the very same thing. Spelling variants (blank, dash, none) need not be listed. */
  aliases: z.array(z.string().min(1)).optional(),
  /** Of a model: the id of the organisation that made it. */
  developer: idSchema.optional(),
  /** Of a model: the id or name of its series, e.g. `deepseek`. */
  family: z.string().optional(),
  /**
   * Of a model: what the name stands for, where that is not one model. `family`: several (Claude, Llama 3.1), each with
   * values of its own, so that two values given to the name contradict neither each other nor one member's; what the corpus
   * says of a family holds of all its members. `rolling`: whichever model its maker serves under the name at the time
   * (deepseek-chat), so that what held of it one day need not hold the next.
   */
  denotes: z.enum(['family', 'rolling']).optional(),
  /** Of a model: the id of the family that it belongs to directly: of Llama 3.1 8B `llama-3-1`, of that `llama`. */
  memberOf: idSchema.optional(),
  /** Of a variant (chat, instruct, a dated snapshot): the id of the model it is a variant of. */
  variantOf: idSchema.optional(),
  /** Of a variant: which one, as a qualifier would say it (`chat`, `base`, `2024-08-06`). */
  variant: z.string().optional(),
  /** The id of the model this one succeeded. */
  predecessor: idSchema.optional(),
  released: dateTextSchema.optional(),
  /** Of a person: the name hides who it is; `established` when the corpus knows it for certain. */
  pseudonym: z.strictObject({ established: z.boolean() }).optional(),
  /** Of a person: accounts that are known to be theirs. */
  handles: z.array(z.string()).optional(),
  /** Of a licence: its SPDX id. */
  spdx: z.string().optional(),
  note: z.string().optional(),
});
export type Entity = z.infer<typeof entitySchema>;
