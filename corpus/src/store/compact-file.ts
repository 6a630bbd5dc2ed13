import { sha256 } from '../files/digest.js';
import type { Files } from '../files/files.js';
import { ExchangeLayer, type Layer } from '../knowledge/index.js';
import { readBundle } from './bundle.js';
import { CompactLayer, packCorpus, type Records } from '../compact/index.js';

/** Writes a compact file so that nobody ever reads half of it. */
export const writeCompact = async (files: Files, path: string, corpus: Records): Promise<void> =>
  files.write(path, await packCorpus(corpus, sha256));

/** Reads a compact file. Rejects with a `CompactError` when it is none, of another version, or not what was written. */
export async function readCompact(files: Files, path: string, isBeside = false): Promise<CompactLayer> {
  const bytes = await files.read(path);
  if (bytes === undefined) throw new Error(`there is no file ${path}`);
  return CompactLayer.read(bytes, files.digest ?? sha256, isBeside);
}

/** Where the compact form of an exchange file lies. */
export const compactPathOf = (path: string): string => path.replace(/\.json$/, '.stet');

/**
 * The corpus that ships with the program, in its compact form; in the form of records where that is missing, damaged or
 * of another version. Neither is checked against the schema: both were when they were made.
 */
export const readShippedLayer = async (files: Files, path: string): Promise<Layer> =>
  readCompact(files, compactPathOf(path)).catch(async () => new ExchangeLayer(await readBundle(files, path)));
