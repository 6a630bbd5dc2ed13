import { CORPUS_FORMAT, CORPUS_VERSION, type Exchange } from '@stet/shared';
import { concat, readChunks, sha256, type Files } from '../files/index.js';
import {
  corpusIndexSchema,
  INDEX_FORMAT,
  INDEX_VERSION,
  tellContents,
  type CorpusIndex,
  type Shard,
} from '../publish/corpus-index.js';
import type { ShardRecords } from '../publish/make-shards.js';
import { printExchange } from '../store/bundle.js';
import { formatProblem } from '../store/problem.js';
import { readCorpus } from '../store/read-corpus.js';
import { checkAddress, fetchDocument, type Line, type OnProgress, type Validators } from './fetch-document.js';
import { formatOf, parseDocument, parseExchange, refuseFormat } from './parse-exchange.js';
import { RefreshError } from './refresh-error.js';
import { checkSignature, type PublicKey, type VerifySignature } from './signature.js';
import type { SourceStore } from './source-store.js';

const JSON_TYPES = /json$/;
const SHARD_TYPES = /json$|gzip$/;
const ANY_TYPE = /./;

/** One entry of `stet.corpus.sources` on its way in. */
export interface SourceRequest {
  readonly from: string;
  readonly files: Files;
  readonly store: SourceStore;
  readonly line: Line;
  /** Whoever publishes a corpus must own this key. */
  readonly publicKey: { readonly key: PublicKey; readonly verify: VerifySignature } | undefined;
  readonly onProgress: OnProgress;
}

/** The document at a source's address: the newest, or the one that is known where the server has no newer. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly validators: Validators;
}

export const isAddress = (from: string): boolean => /^https?:/i.test(from);

/** A corpus from a file or folder, from the address of an exchange file, or from that of a published index. */
export async function fetchCorpus(request: SourceRequest): Promise<Exchange> {
  const { from, files, store } = request;
  if (isAddress(from)) return fetchFromAddress(request);
  const exchange = await readOwn(files, from);
  await store.writeState({ from, parts: [await store.writePart(toBytes(printExchange(exchange)))] });
  return exchange;
}

/** The corpus as a source gave it last. */
export async function recallCorpus(request: SourceRequest): Promise<Exchange | undefined> {
  const { from, store } = request;
  if (isAddress(from)) return fetchFromAddress(asIfNothingWereNewer(request));
  const part = (await store.readState(from))?.parts[0];
  const bytes = part === undefined ? undefined : await store.readPart(part);
  return bytes && parseExchange(parseDocument(bytes, from), from);
}

/** A request that gets what is known, from no network. */
export function asIfNothingWereNewer(request: SourceRequest): SourceRequest {
  const fetch: Line['fetch'] = () => Promise.resolve(new Response(null, { status: 304 }));
  return { ...request, line: { ...request.line, fetch } };
}

async function fetchFromAddress(request: SourceRequest): Promise<Exchange> {
  const { from, store, publicKey } = request;
  const received = await receive(request, from, JSON_TYPES);
  const { bytes } = received;
  const data = parseDocument(bytes, from);
  let parts: readonly Uint8Array[];
  let exchange: Exchange;
  if (formatOf(data) === INDEX_FORMAT) {
    const index = await checkIndex(data, request);
    parts = await fetchShards(index, request);
    exchange = joinShards(index, parts, from);
  } else {
    // Before anything is put by.
    const signature = publicKey && (await fetchSignature(request));
    if (publicKey !== undefined) await checkSignature(bytes, signature, publicKey, from);
    exchange = parseExchange(data, from);
    parts = signature === undefined ? [] : [toBytes(signature)];
  }
  const digests: string[] = [];
  for (const part of [bytes, ...parts]) digests.push(await store.writePart(part));
  await store.writeState({ from, ...received.validators, parts: digests });
  return exchange;
}

/** Asks an address only for what is newer than what is known. */
export async function receive(
  { from, store, line, onProgress }: SourceRequest,
  address: string,
  types: RegExp,
): Promise<Received> {
  const url = checkAddress(address);
  const known = await store.readState(from);
  const held = known?.parts[0] === undefined ? undefined : await store.readPart(known.parts[0]);
  const validators = held === undefined ? undefined : known;
  const fetched = await fetchDocument({ url, types, validators, onProgress }, line);
  const bytes = fetched?.bytes ?? held;
  if (bytes === undefined)
    throw new RefreshError('invalid', `${url.host} has nothing newer, though nothing was asked. Check the address.`);
  const { etag, lastModified } = fetched ?? validators ?? {};
  return { bytes, validators: { etag, lastModified } };
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readOwn(files: Files, path: string): Promise<Exchange> {
  const { corpus, problems } = await readCorpus(files, path);
  const [problem] = problems;
  if (problem === undefined) return corpus;
  const others = problems.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' There is another fault.' : ` There are ${others} more faults.`;
  throw new RefreshError('invalid', `${formatProblem(problem)}${more}`);
}

/** The signature of a single file lies beside it. */
async function fetchSignature({ from, store, line, onProgress }: SourceRequest): Promise<string | undefined> {
  const url = checkAddress(`${from}.sig`);
  const asked = { url, types: ANY_TYPE, bytes: 4096, onProgress };
  try {
    const fetched = await fetchDocument(asked, line);
    const known = (await store.readState(from))?.parts[1] ?? '';
    const bytes = fetched?.bytes ?? (await store.readPart(known));
    return bytes && new TextDecoder().decode(bytes);
  } catch (error) {
    // Where there is none it is not signed.
    if (error instanceof RefreshError && error.failure === 'refused') return undefined;
    throw error;
  }
}

async function checkIndex(data: unknown, { from, publicKey }: SourceRequest): Promise<CorpusIndex> {
  const { success, data: index, error } = corpusIndexSchema.safeParse(data);
  if (!success) throw refuseFormat(data, error.issues[0], from, 'an index of a corpus', INDEX_VERSION);
  const contents = tellContents(index);
  if ((await sha256(contents)) !== index.digest)
    throw new RefreshError('invalid', `${from} is damaged: its digest is of another index. Tell whoever publishes it.`);
  if (publicKey !== undefined) await checkSignature(contents, index.signature, publicKey, from);
  return index;
}

/** The texts of all shards; those that are known already are not fetched. */
async function fetchShards({ shards }: CorpusIndex, request: SourceRequest): Promise<readonly Uint8Array[]> {
  const { from, store, onProgress } = request;
  const total = shards.reduce((sum, { packed }) => sum + packed, 0);
  let done = 0;
  // All are waited for: what arrives is kept, whichever failed, and nothing goes on behind the caller's back.
  const fetched = await Promise.allSettled(
    shards.map(async (shard) => {
      const known = await store.readPart(shard.digest);
      const text = known ?? (await fetchShard(shard, request));
      // Put by at once: a refresh that is cut short has lost nothing.
      if (known === undefined) await store.writePart(text);
      done += shard.packed;
      onProgress(`Received ${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB of ${from}.`, done / total);
      return text;
    }),
  );
  return fetched.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function fetchShard(shard: Shard, { from, line }: SourceRequest): Promise<Uint8Array> {
  const url = new URL(shard.path, from);
  // A server may unpack a file on its own account.
  const bytes = Math.max(shard.packed, shard.bytes);
  const fetched = await fetchDocument({ url, types: SHARD_TYPES, bytes, onProgress: () => undefined }, line);
  const text = fetched && (await unpack(fetched.bytes, shard, url));
  if (text !== undefined && (await sha256(text)) === shard.digest) return text;
  throw new RefreshError(
    'invalid',
    `${url.href} is not what its index says. Refresh again; if that does not help, tell whoever publishes it.`,
  );
}

/** The text of a shard; rejects when it is longer than announced or cannot be unpacked. */
async function unpack(bytes: Uint8Array, { bytes: most }: Shard, url: URL): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of readChunks(inflate(bytes))) {
      length += chunk.length;
      if (length > most) throw new Error('it is longer than announced');
      chunks.push(chunk);
    }
    return concat(chunks);
  } catch (error) {
    throw new RefreshError(
      'invalid',
      `${url.href} cannot be unpacked. Refresh again; if that does not help, tell whoever publishes it.`,
      { cause: error },
    );
  }
}

const inflate = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The corpus that the shards of an index make up; checked as a whole like any other. */
function joinShards({ id, asOf }: CorpusIndex, texts: readonly Uint8Array[], from: string): Exchange {
  const shards = texts.map((text) => parseDocument(text, from) as ShardRecords);
  const exchange = parseExchange(
    {
      format: CORPUS_FORMAT,
      version: CORPUS_VERSION,
      id,
      asOf,
      entities: shards.flatMap(({ entities }) => entities),
      sources: shards.flatMap(({ sources }) => sources),
      assertions: shards.flatMap(({ assertions }) => assertions),
      quotations: shards.flatMap(({ quotations }) => quotations),
    },
    from,
  );
  exchange.entities.sort(byId);
  exchange.sources.sort(byId);
  return exchange;
}
