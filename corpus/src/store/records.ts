import { assertionSchema, dateTextSchema, entitySchema, idSchema, quotationSchema, sourceSchema } from '@stet/shared';
import { z } from 'zod';

/** `corpus.yaml` at the top of a folder of records. */
export const corpusRecordSchema = z.strictObject({
  id: z.string().min(1).describe('The name of this corpus.'),
  asOf: dateTextSchema.describe('The day up to which it was kept, YYYY-MM-DD.'),
});

/** `entities/<type>/<id>.yaml`: the folder is the type, the file name the id, and what is said stands below. */
export const entityRecordSchema = entitySchema.omit({ id: true, type: true }).extend({
  assertions: z.array(assertionSchema.omit({ subject: true })).optional(),
  quotations: z.array(quotationSchema.omit({ speaker: true })).optional(),
});
export type EntityRecord = z.infer<typeof entityRecordSchema>;

/** `sources/<publisher>/<date>-<slug>.yaml`: the file name is the id. */
export const sourceRecordSchema = sourceSchema.omit({ id: true });
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

export { idSchema };

/** The JSON Schemas that `facts/schema/` holds for editors, by file name. */
export function recordJsonSchemas(): Readonly<Record<string, object>> {
  const describe = (schema: z.ZodType, title: string): object => ({
    title,
    ...z.toJSONSchema(schema, { io: 'input' }),
  });
  return {
    'corpus.schema.json': describe(corpusRecordSchema, 'A corpus of sourced facts'),
    'entity.schema.json': describe(entityRecordSchema, 'What is known of one thing'),
    'source.schema.json': describe(sourceRecordSchema, 'A source'),
  };
}
