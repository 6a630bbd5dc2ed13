import { z } from 'zod';

/** Names and schemas of the messages beyond LSP. All are named `stet/…`. */
export const corpusStatusSchema = z.strictObject({
  id: z.string(),
  asOf: z.string(),
  assertions: z.number(),
  entities: z.number(),
  sources: z.number(),
  layers: z.array(z.strictObject({ name: z.string(), assertions: z.number() })),
  /** Layers that could not be read, in sentences for the writer. */
  problems: z.array(z.string()),
});
export type CorpusStatus = z.infer<typeof corpusStatusSchema>;
