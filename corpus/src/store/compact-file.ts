import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
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
