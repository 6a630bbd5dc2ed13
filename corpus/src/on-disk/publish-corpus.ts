import type { Exchange } from '@stet/shared';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import { INDEX_FORMAT, INDEX_VERSION, tellContents, type CorpusIndex, type Shard } from '../publish/corpus-index.js';
import { makeShards } from '../publish/make-shards.js';

export interface Publication {
  readonly index: CorpusIndex;
  /** Shards that had not been there yet. */
  readonly written: readonly Shard[];
}

/**
 * Writes a corpus as static files: shards named by their digest, and last `index.json`, so that whoever fetches meanwhile
 * finds the old corpus or the new one, whole. Old shards stay, for those who have the old index.
 * @param privateKey an Ed25519 key in PEM
 */
export async function publishCorpus(corpus: Exchange, folder: string, privateKey?: string): Promise<Publication> {
  const { id, asOf } = corpus;
  await mkdir(join(folder, 'shards'), { recursive: true });
  const shards: Shard[] = [];
  const written: Shard[] = [];
  for (const [name, records] of makeShards(corpus)) {
    const text = Buffer.from(JSON.stringify(records));
    const digest = createHash('sha256').update(text).digest('hex');
    const packed = gzipSync(text, { level: 9 });
    const shard: Shard = {
      path: `shards/${name}-${digest.slice(0, 12)}.json.gz`,
      digest,
      packed: packed.length,
      bytes: text.length,
    };
    shards.push(shard);
    if (await isThere(join(folder, shard.path))) continue;
    await writeFileAtomic(join(folder, shard.path), packed);
    written.push(shard);
  }
  const contents = tellContents({ id, asOf, shards });
  const index: CorpusIndex = {
    format: INDEX_FORMAT,
    version: INDEX_VERSION,
    id,
    asOf,
    shards,
    digest: createHash('sha256').update(contents).digest('hex'),
    ...(privateKey === undefined ? {} : { signature: signContents(contents, privateKey) }),
  };
  await writeFileAtomic(join(folder, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
  return { index, written };
}

function signContents(contents: string, pem: string): string {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is ${key.asymmetricKeyType ?? 'no key'}, not Ed25519`);
  return sign(null, Buffer.from(contents), key).toString('base64');
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
