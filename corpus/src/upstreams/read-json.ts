import type { z } from 'zod';
import type { ReadingBuilder, UpstreamFile } from './upstream.js';

/** The document in a file as a schema wants it; what is wrong is refused and the answer undefined. */
export function readJson<T extends z.ZodType>(
  file: UpstreamFile,
  schema: T,
  into: ReadingBuilder,
): z.infer<T> | undefined {
  let data: unknown;
  try {
    data = JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch (error) {
    into.refuse(file.path, `it is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  return readRecord(file.path, data, schema, into);
}

/** One record as a schema wants it; what is wrong is refused and the answer undefined. */
export function readRecord<T extends z.ZodType>(
  record: string,
  data: unknown,
  schema: T,
  into: ReadingBuilder,
): z.infer<T> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  into.refuse(record, `${issue?.path.map(String).join('.') || 'it'}: ${issue?.message ?? 'not as expected'}`);
  return undefined;
}
