import { z } from 'zod';
import { dateTextSchema } from './value.js';
import { idSchema } from './entity.js';

/** How near a source stands to the fact, best first. */
export const TIERS = ['primary', 'secondary', 'press', 'social'] as const;
export const tierSchema = z.enum(TIERS);
export type Tier = z.infer<typeof tierSchema>;

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  publisher: z.string().optional(),
  published: dateTextSchema.optional(),
  retrieved: dateTextSchema.optional(),
  tier: tierSchema,
  /** The id of the source this one copies: copies of one text count once. */
  copyOf: idSchema.optional(),
  /** Laid over another corpus, what it says replaces only what the same publisher said there: one voice more. */
  beside: z.literal(true).optional(),
  license: z.string().optional(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;
