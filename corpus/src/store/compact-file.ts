import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { ExchangeLayer, type Layer } from '../knowledge/index.js';
import { readBundle } from './bundle.js';
import { CompactLayer, packCorpus, type Digest, type Records } from '../compact/index.js';

const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Writes a compact file so that nobody ever reads half of it. */
export async function writeCompact(path: string, corpus: Records): Promise<void> {
  const bytes = await packCorpus(corpus, sha256);
  await writeFileAtomic(path, Buffer.from(bytes.buffer));
}

/** Reads a compact file. Rejects with a `CompactError` when it is none, of another version, or not what was written. */
export const readCompact = async (path: string, isBeside = false): Promise<CompactLayer> =>
  CompactLayer.read(await readFile(path), sha256, isBeside);

/** Where the compact form of an exchange file lies. */
export const compactPathOf = (path: string): string => path.replace(/\.json$/, '.stet');

/**
 * The corpus that ships with the program, in its compact form; in the form of records where that is missing, damaged or
 * of another version. Neither is checked against the schema: both were when they were made.
 */
export const readShippedLayer = async (path: string): Promise<Layer> =>
  readCompact(compactPathOf(path)).catch(async () => new ExchangeLayer(await readBundle(path)));
