import { dateTextSchema } from '@stet/shared';
import { z } from 'zod';

/**
 * `index.json`, by which a corpus is published as static files: what it consists of, each part by the digest of its text.
 * Whoever has a part by its digest need not fetch it again.
 */
export const INDEX_FORMAT = 'stet-corpus-index';
export const INDEX_VERSION = 1;

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const shardSchema = z.strictObject({
  /** Beside the index. */
  path: z.string().regex(/^shards\/[a-z0-9][a-z0-9.-]*\.json\.gz$/),
  /** SHA-256 of the text, before it was compressed. */
  digest: digestSchema,
  /** Bytes to fetch, and of the text. */
  packed: z.int().positive(),
  bytes: z.int().positive(),
});
export type Shard = z.infer<typeof shardSchema>;

export const corpusIndexSchema = z.strictObject({
  format: z.literal(INDEX_FORMAT),
  version: z.literal(INDEX_VERSION),
  id: z.string().min(1),
  asOf: dateTextSchema,
  shards: z.array(shardSchema),
  /** SHA-256 of what `tellContents` says of the index. */
  digest: digestSchema,
  /** Ed25519 over the same, in Base64. */
  signature: z.string().optional(),
});
export type CorpusIndex = z.infer<typeof corpusIndexSchema>;

/** What an index is signed for, in lines that any language can put together. */
export const tellContents = ({ id, asOf, shards }: Pick<CorpusIndex, 'id' | 'asOf' | 'shards'>): string =>
  [`${INDEX_FORMAT} ${INDEX_VERSION}`, id, asOf, ...shards.map(({ digest, path }) => `${digest} ${path}`)].join('\n');
