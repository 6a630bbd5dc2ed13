import { dateTextSchema, exchangeSchema, type Exchange } from '@stet/shared';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Validators } from './fetch-corpus.js';
import { RefreshError } from './refresh-error.js';

/**
 * A storage folder holds each corpus under the digest of its text, and `current.json`, which names the one that serves.
 * A corpus file never changes, and `current.json` is replaced in one step: whoever reads at any moment, in whatever
 * process, finds a whole corpus, and of two that refresh at once the later one counts.
 */
const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** Where the corpus came from. */
  from: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  asOf: dateTextSchema,
  fetched: z.iso.datetime(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** The digest of the corpus that served before: kept, to go back to. */
  previous: z.string().optional(),
});
type Manifest = z.infer<typeof manifestSchema>;

/** A corpus as it was fetched last. */
export interface StoredCorpus extends Validators {
  readonly exchange: Exchange;
  readonly from: string;
  readonly digest: string;
  /** When it was fetched, ISO 8601. */
  readonly fetched: string;
}

const manifestPath = (storage: string): string => join(storage, 'current.json');
const corpusPath = (storage: string, digest: string): string => join(storage, `corpus-${digest.slice(0, 16)}.json`);

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text of a file, or undefined where there is none. */
async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the storage says serves; undefined when there is nothing, or nothing that can be understood. */
async function readManifest(storage: string): Promise<Manifest | undefined> {
  const text = await readIfThere(manifestPath(storage));
  try {
    return text === undefined ? undefined : manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * The corpus that was fetched last, else the one before it, or undefined where none was ever fetched. Rejects with a
 * `RefreshError` when there is one and it cannot be read.
 */
export async function loadStored(storage: string): Promise<StoredCorpus | undefined> {
  try {
    const manifest = await readManifest(storage);
    if (manifest === undefined) return undefined;
    const { from, fetched, etag, lastModified, digest, previous } = manifest;
    const current = await readCorpusFile(storage, digest);
    if (current !== undefined) return { exchange: current, from, fetched, etag, lastModified, digest };
    const older = previous === undefined ? undefined : await readCorpusFile(storage, previous);
    // Without validators, so that the next refresh fetches anew.
    if (older !== undefined && previous !== undefined) return { exchange: older, from, fetched, digest: previous };
  } catch (error) {
    throw new RefreshError('storage', `The refreshed corpus in ${storage} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  throw new RefreshError('storage', `The refreshed corpus in ${storage} is damaged. Refresh again.`);
}

/** A corpus by its digest; undefined when the file is gone or no longer what was written. */
async function readCorpusFile(storage: string, digest: string): Promise<Exchange | undefined> {
  const text = await readIfThere(corpusPath(storage, digest));
  if (text === undefined || digestOf(text) !== digest) return undefined;
  return exchangeSchema.safeParse(JSON.parse(text)).data;
}

/** Puts a corpus in the place of the one that serves. Rejects with a `RefreshError`; nothing is changed then. */
export async function storeCorpus(
  storage: string,
  text: string,
  { from, fetched, etag, lastModified, digest, exchange }: StoredCorpus,
): Promise<void> {
  try {
    await mkdir(storage, { recursive: true });
    const before = await readManifest(storage);
    const previous = before?.digest === digest ? before.previous : before?.digest;
    const manifest: Manifest = { version: 1, from, digest, asOf: exchange.asOf, fetched, etag, lastModified, previous };
    await writeFileAtomic(corpusPath(storage, digest), text);
    await writeFileAtomic(manifestPath(storage), JSON.stringify(manifest, null, 2));
    const superseded = before?.previous;
    if (superseded !== undefined && superseded !== digest && superseded !== previous) {
      await rm(corpusPath(storage, superseded), { force: true });
    }
  } catch (error) {
    const what = `The new corpus could not be stored in ${storage}: ${messageOf(error)}.`;
    throw new RefreshError('storage', `${what} Make room or allow writing there, then refresh again.`, {
      cause: error,
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
