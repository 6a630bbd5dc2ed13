import { corpusIndexSchema, publishCorpus, type CorpusIndex } from '@stet/corpus/publish';
import { loadStored, refreshCorpus, type RefreshRequest, type RefreshResult } from '@stet/corpus/refresh';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../kit/shipped-corpus.js';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFolder } from './kit/files.js';
import { answer, serve, serveFolder, type FileServer } from './kit/server.js';

const FAMILIES = ['alpha', 'beta', 'gamma'];

/** Three families that are each large enough for a shard of their own, a small one, a benchmark and a lone source. */
const corpusWith = (betaSize: number, asOf = '2026-11-20') =>
  corpusOf({
    id: 'desk',
    asOf,
    entities: [
      ...FAMILIES.map((family) => model(family, { family })),
      model('lonely', { family: 'Ω' }),
      { id: 'gsm8k', type: 'benchmark', name: 'GSM8K' },
    ],
    sources: [...FAMILIES, 'shared', 'unused'].map((id) => source(id, 'primary')),
    assertions: [
      ...FAMILIES.flatMap((family) =>
        Array.from({ length: 30 }, (_, i) =>
          says(family, family === 'beta' ? betaSize + i : i, { of: `part ${i}` }, { subject: family }),
        ),
      ),
      ...FAMILIES.map((family) => says('shared', 5e9, { of: 'all' }, { subject: family })),
      says('shared', 7e9, {}, { subject: 'lonely' }),
    ],
  });

const readIndex = async (folder: string): Promise<CorpusIndex> =>
  corpusIndexSchema.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));

async function publishAndServe(corpus = corpusWith(100), key?: string) {
  const folder = await makeFolder();
  await publishCorpus(corpus, folder, key);
  return { folder, server: await serveFolder(folder), storage: await makeFolder() };
}

const failFast = { retries: 0 };
const refresh = (server: FileServer, storage: string, more: Partial<RefreshRequest> = {}): Promise<RefreshResult> =>
  refreshCorpus({ from: server.url, storage, limits: failFast, ...more });
const failureOf = (refreshing: Promise<unknown>): Promise<string> =>
  refreshing.then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const bySubject = (corpus: { assertions: readonly { subject: string; qualifiers?: object | undefined }[] }) =>
  corpus.assertions.map((assertion) => JSON.stringify(assertion)).sort();

describe('a published corpus', () => {
  it('is refreshed to the very same records', async () => {
    const { server, storage } = await publishAndServe();
    const { status, exchange } = await refresh(server, storage);
    expect(status).toBe('updated');
    const published = corpusWith(100);
    expect({ ...exchange, assertions: bySubject(exchange) }).toEqual({
      ...published,
      entities: [...published.entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
      sources: [...published.sources].sort((a, b) => (a.id < b.id ? -1 : 1)),
      assertions: bySubject(published),
    });
  });

  it('has a shard for each large family, and others by type', async () => {
    const { folder } = await publishAndServe();
    const names = (await readIndex(folder)).shards.map(({ path }) =>
      path.replace(/^shards\/|-[0-9a-f]{12}\.json\.gz$/g, ''),
    );
    expect(names).toEqual(['benchmarks', 'models-alpha', 'models-beta', 'models-gamma', 'models-others', 'sources']);
  });

  it('costs one request without a body when nothing changed, and else what changed', async () => {
    const { folder, server, storage } = await publishAndServe();
    await refresh(server, storage);
    expect(server.log).toHaveLength(7);
    server.log.length = 0;
    expect((await refresh(server, storage)).status).toBe('unchanged');
    expect(server.log).toEqual([{ path: '/index.json', status: 304, bytes: 0 }]);
    await publishCorpus(corpusWith(200, '2026-12-01'), folder);
    server.log.length = 0;
    const { sentence } = await refresh(server, storage);
    expect(sentence).toBe('The corpus is now of 2026-12-01: 30 changed; 1 established value moved.');
    expect(server.log.map(({ path }) => path.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      '/index.json',
      '/shards/models-beta.json.gz',
    ]);
  });

  it('is published again at the cost of what changed, and the same corpus gives the same files', async () => {
    const { folder } = await publishAndServe();
    const before = await readIndex(folder);
    expect((await publishCorpus(corpusWith(100), folder)).written).toEqual([]);
    expect(await readIndex(folder)).toEqual(before);
    expect((await publishCorpus(corpusWith(200), folder)).written).toHaveLength(1);
  });

  it('holds the shipped corpus whole', async () => {
    const shipped = await readShippedCorpus();
    const { server, storage } = await publishAndServe(shipped);
    const { exchange } = await refresh(server, storage);
    expect(bySubject(exchange)).toEqual(bySubject(shipped));
    expect([exchange.entities.length, exchange.sources.length]).toEqual([
      shipped.entities.length,
      shipped.sources.length,
    ]);
  });

  it('goes on where a refresh stopped', async () => {
    const { folder, server, storage } = await publishAndServe();
    const [, alpha, beta] = (await readIndex(folder)).shards.map(({ path }) => `/${path}`);
    server.instead.set(beta ?? '', answer(500));
    expect(await failureOf(refresh(server, storage))).toMatch(/has a fault of its own \(500\)/);
    expect(await loadStored(storage)).toBeUndefined();
    server.instead.clear();
    server.log.length = 0;
    await refresh(server, storage);
    const asked = server.log.map(({ path }) => path);
    expect(asked).toContain(beta);
    expect(asked).not.toContain(alpha);
  });

  it('is taken where the server unpacks its files', async () => {
    const { folder, server, storage } = await publishAndServe();
    for (const { path } of (await readIndex(folder)).shards) {
      const bytes = await readFile(join(folder, path));
      server.instead.set(`/${path}`, answer(200, bytes, { 'content-encoding': 'gzip' }));
    }
    expect((await refresh(server, storage)).status).toBe('updated');
  });
});

describe('a published corpus that is not whole', () => {
  it.each<[string, (path: string, bytes: Buffer, server: FileServer) => void, RegExp]>([
    [
      'a shard of another text',
      (path, _, { instead }) => instead.set(path, answer(200, gzipSync('{}'))),
      /is not what its index says/,
    ],
    [
      'a shard that was cut off',
      (path, bytes, { instead }) => instead.set(path, answer(200, bytes.subarray(0, 40))),
      /cannot be unpacked/,
    ],
    ['a shard that is missing', (path, _, { instead }) => instead.set(path, answer(404)), /cannot be had \(404\)/],
    [
      'a gzip bomb',
      (path, _, { instead }) => instead.set(path, answer(200, gzipSync(Buffer.alloc(1e7)))),
      /is larger than|cannot be unpacked/,
    ],
    [
      'a web page',
      (path, _, { instead }) => instead.set(path, answer(200, '<p>', { 'content-type': 'text/html' })),
      /text\/html/,
    ],
  ])('%s is refused, and the last good corpus serves', async (_, spoil, message) => {
    const { folder, server, storage } = await publishAndServe();
    await refresh(server, storage);
    const { written } = await publishCorpus(corpusWith(200, '2026-12-01'), folder);
    const path = written[0]?.path ?? '';
    spoil(`/${path}`, await readFile(join(folder, path)), server);
    const failure = await failureOf(refresh(server, storage));
    expect(failure).toMatch(message);
    expect(failure).toMatch(/The corpus of 2026-11-20 keeps serving\.$/);
    expect((await loadStored(storage))?.exchange.asOf).toBe('2026-11-20');
    server.instead.clear();
    expect((await refresh(server, storage)).exchange.asOf).toBe('2026-12-01');
  });

  it.each<[string, (index: CorpusIndex) => object, RegExp]>([
    ['of a newer version', (index) => ({ ...index, version: 2 }), /Update Stet\./],
    [
      'with a shard elsewhere',
      (index) => ({ ...index, shards: [{ ...index.shards[0], path: '../../etc/passwd' }] }),
      /is no valid index of a corpus at shards\.0\.path/,
    ],
    ['that lost a shard', (index) => ({ ...index, shards: index.shards.slice(1) }), /its digest is of another index/],
  ])('an index %s is refused', async (_, spoil, message) => {
    const { folder, server, storage } = await publishAndServe();
    await writeFile(join(folder, 'index.json'), JSON.stringify(spoil(await readIndex(folder))));
    expect(await failureOf(refresh(server, storage))).toMatch(message);
  });
});

describe('a signature', () => {
  const keys = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return {
      pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      raw: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
      signFile: (bytes: string) => sign(null, Buffer.from(bytes), privateKey).toString('base64'),
    };
  };

  it('of the right key is taken, however the key is written, and stays so when nothing changed', async () => {
    const { pem, publicPem, raw } = keys();
    const { server, storage } = await publishAndServe(corpusWith(1), pem);
    expect((await refresh(server, storage, { publicKey: publicPem })).status).toBe('updated');
    expect((await refresh(server, storage, { publicKey: raw })).status).toBe('unchanged');
  });

  it('of another key is refused, and so is none, also for what had been fetched before', async () => {
    const { server, storage } = await publishAndServe(corpusWith(1), keys().pem);
    const { raw } = keys();
    expect(await failureOf(refresh(server, storage, { publicKey: raw }))).toMatch(/is not signed by the owner/);
    expect(await loadStored(storage)).toBeUndefined();
    await refresh(server, storage);
    expect(await failureOf(refresh(server, storage, { publicKey: raw }))).toMatch(/is not signed by the owner/);
    const unsigned = await publishAndServe();
    expect(await failureOf(refresh(unsigned.server, storage, { publicKey: raw }))).toMatch(/is not signed, and/);
  });

  it('does not stand for another list of shards', async () => {
    const { pem, raw } = keys();
    const { folder, server, storage } = await publishAndServe(corpusWith(1), pem);
    const { signature } = await readIndex(folder);
    await publishCorpus(corpusWith(2), folder);
    await writeFile(join(folder, 'index.json'), JSON.stringify({ ...(await readIndex(folder)), signature }));
    expect(await failureOf(refresh(server, storage, { publicKey: raw }))).toMatch(/is not signed by the owner/);
  });

  it('of a single file lies beside it', async () => {
    const { raw, signFile } = keys();
    const text = JSON.stringify(corpusWith(1));
    const ask = async (signature: Parameters<typeof serve>[0]) => {
      const { url } = await serve((response, request) =>
        (request.url?.endsWith('.sig') ? signature : answer(200, text))(response, request),
      );
      return failureOf(refreshCorpus({ from: url, storage: await makeFolder(), publicKey: raw, limits: failFast }));
    };
    expect(await ask(answer(200, signFile(text), { 'content-type': 'application/pgp-signature' }))).toBe('none');
    expect(await ask(answer(200, signFile(`${text} `)))).toMatch(/is not signed by the owner/);
    expect(await ask(answer(404))).toMatch(/is not signed, and/);
    expect(await ask(answer(500))).toMatch(/has a fault of its own/);
  });

  it('needs a key that is one', async () => {
    const { server, storage } = await publishAndServe();
    expect(await failureOf(refresh(server, storage, { publicKey: 'secret' }))).toMatch(/is no Ed25519 public key/);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await expect(publishCorpus(corpusWith(1), await makeFolder(), pem)).rejects.toThrow('it is rsa, not Ed25519');
  });
});

describe('a storage from which parts are gone', () => {
  it('is filled again', async () => {
    const { server, storage } = await publishAndServe();
    await refresh(server, storage);
    await rm(join(storage, 'parts'), { recursive: true });
    expect((await refresh(server, storage)).status).toBe('unchanged');
    expect(await readdir(join(storage, 'parts'))).toHaveLength(7);
  });
});
