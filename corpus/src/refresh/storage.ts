import { dateTextSchema, exchangeSchema, type Exchange } from '@stet/shared';
import { z } from 'zod';
import { readText, sha256, writeText, type Files } from '../files/index.js';
import { ExchangeLayer, type Layer } from '../knowledge/index.js';
import { printExchange } from '../store/bundle.js';
import { readCompact, writeCompact } from '../store/compact-file.js';
import { RefreshError } from './refresh-error.js';

/**
 * A storage folder holds each corpus under the digest of its text, beside it its compact form, and `current.json`, which
 * names the one that serves. A corpus file never changes, and `current.json` is replaced in one step: whoever reads at any
 * moment, in whatever process, finds a whole corpus, and of two that refresh at once the later one counts.
 */
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.strictObject({
  version: z.literal(2),
  /** Where the corpus came from. */
  sources: z.array(z.string()),
  digest: digestSchema,
  asOf: dateTextSchema,
  fetched: z.iso.datetime(),
  /** The corpus that served before: kept, to go back to. */
  previous: digestSchema.optional(),
  /** It was gone back on to what served before the first refresh: the corpus that comes with the program. */
  setAside: z.literal(true).optional(),
  /** A writer has gone back to what serves now: it stays until somebody asks for a refresh. */
  restored: z.literal(true).optional(),
});
type Manifest = z.infer<typeof manifestSchema>;

/** A corpus as it was put together last. */
export interface StoredCorpus {
  readonly exchange: Exchange;
  readonly sources: readonly string[];
  /** All sources, for people. */
  readonly from: string;
  readonly digest: string;
  /** When it was fetched, ISO 8601. */
  readonly fetched: string;
}

/** A folder, and the host that it lies on. */
export interface Storage {
  readonly files: Files;
  readonly folder: string;
}

const manifestPath = ({ files, folder }: Storage): string => files.join(folder, 'current.json');
const corpusPath = ({ files, folder }: Storage, digest: string): string =>
  files.join(folder, `corpus-${digest.slice(0, 16)}.json`);
const compactPath = ({ files, folder }: Storage, digest: string): string =>
  files.join(folder, `corpus-${digest.slice(0, 16)}.stet`);

/** What the storage says serves; undefined when there is nothing, or nothing that can be understood. */
async function readManifest(storage: Storage): Promise<Manifest | undefined> {
  const text = await readText(storage.files, manifestPath(storage));
  try {
    return text === undefined ? undefined : manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What serves from a storage. */
export interface Serving {
  /** Undefined where it was set aside. */
  readonly digest: string | undefined;
  /** When it was last known to be the newest, ISO 8601. */
  readonly fetched: string;
  /** A writer has gone back to it. */
  readonly isRestored: boolean;
}

export async function readServing(storage: Storage): Promise<Serving | undefined> {
  const manifest = await readManifest(storage).catch(() => undefined);
  if (manifest === undefined) return undefined;
  const { setAside, digest, fetched, restored = false } = manifest;
  return { digest: setAside ? undefined : digest, fetched, isRestored: restored };
}

const writeManifest = (storage: Storage, manifest: Manifest): Promise<void> =>
  writeText(storage.files, manifestPath(storage), JSON.stringify(manifest, null, 2));

/**
 * The corpus that was fetched last, else the one before it, or undefined where none was ever fetched or it was set aside. Rejects with a
 * `RefreshError` when there is one and it cannot be read.
 */
export const loadStored = (storage: Storage): Promise<StoredCorpus | undefined> => load(storage, readExchange);

/** The same in its compact form, for whoever only asks it; in the form of records where that is missing or damaged. */
export async function loadStoredLayer(
  storage: Storage,
): Promise<(Omit<StoredCorpus, 'exchange'> & { layer: Layer }) | undefined> {
  const stored = await load(storage, async (_, digest) => {
    const compact = await readCompact(storage.files, compactPath(storage, digest)).catch(() => undefined);
    if (compact !== undefined) return compact;
    const exchange = await readExchange(storage, digest);
    return exchange && new ExchangeLayer(exchange);
  });
  if (stored === undefined) return undefined;
  const { exchange: layer, ...rest } = stored;
  return { ...rest, layer };
}

async function load<T>(
  storage: Storage,
  read: (storage: Storage, digest: string) => Promise<T | undefined>,
): Promise<(Omit<StoredCorpus, 'exchange'> & { exchange: T }) | undefined> {
  try {
    for (let tried: string | undefined; ;) {
      const manifest = await readManifest(storage);
      if (manifest === undefined || manifest.setAside) return undefined;
      const { sources, fetched, digest, previous } = manifest;
      // Another window may have stored something newer twice, and removed meanwhile what was read of here.
      if (digest === tried) break;
      tried = digest;
      for (const candidate of [digest, previous]) {
        const exchange = candidate === undefined ? undefined : await read(storage, candidate);
        if (exchange !== undefined && candidate !== undefined)
          return { exchange, sources, from: sources.join(', '), fetched, digest: candidate };
      }
    }
  } catch (error) {
    throw new RefreshError(
      'storage',
      `The refreshed corpus in ${storage.folder} cannot be read: ${messageOf(error)}.`,
      {
        cause: error,
      },
    );
  }
  throw new RefreshError('storage', `The refreshed corpus in ${storage.folder} is damaged. Refresh again.`);
}

/** A corpus by its digest; undefined when the file is gone or no longer what was written. */
async function readExchange(storage: Storage, digest: string): Promise<Exchange | undefined> {
  const text = await readText(storage.files, corpusPath(storage, digest));
  if (text === undefined || (await sha256(text)) !== digest) return undefined;
  return exchangeSchema.safeParse(JSON.parse(text)).data;
}

/**
 * Puts a corpus in the place of the one that serves, and says whether it is another. Rejects with a `RefreshError`;
 * nothing is changed then.
 */
export function storeCorpus(
  storage: Storage,
  { exchange, sources, fetched }: Pick<StoredCorpus, 'exchange' | 'sources' | 'fetched'>,
): Promise<boolean> {
  const { files, folder } = storage;
  return storing(folder, async () => {
    const text = printExchange(exchange);
    const digest = await sha256(text);
    const before = await readManifest(storage);
    const isKnown = before?.digest === digest;
    const isAnother = !isKnown || before.setAside === true;
    const serving = before?.setAside ? undefined : before?.digest;
    const previous = isAnother ? serving : before.previous;
    const isWhole = isKnown && (await readExchange(storage, digest)) !== undefined;
    if (!isWhole) {
      await writeText(files, corpusPath(storage, digest), text);
      await writeCompact(files, compactPath(storage, digest), exchange);
    }
    await writeManifest(storage, { version: 2, sources: [...sources], digest, asOf: exchange.asOf, fetched, previous });
    for (const old of [before?.digest, before?.previous]) {
      if (old === undefined || old === digest || old === previous) continue;
      for (const path of [corpusPath, compactPath]) await files.remove(path(storage, old));
    }
    return isAnother;
  });
}

/**
 * Goes back to the corpus that served before the last refresh, or forth again. Undefined where that is the corpus that comes
 * with the program. Rejects with a `RefreshError` when there is none.
 */
export async function restoreCorpus(storage: Storage): Promise<StoredCorpus | undefined> {
  const manifest = await readManifest(storage).catch(() => undefined);
  if (manifest === undefined) throw new RefreshError('storage', 'There is no earlier corpus to go back to.');
  const { setAside, restored, digest, previous, ...rest } = manifest;
  const wanted = setAside ? digest : previous;
  const exchange = wanted === undefined ? undefined : await readExchange(storage, wanted).catch(() => undefined);
  if (wanted !== undefined && exchange === undefined)
    throw new RefreshError('storage', 'The earlier corpus is damaged or gone. Refresh again.');
  const changed: Manifest =
    wanted === undefined || exchange === undefined
      ? { ...rest, digest, setAside: true, restored: true }
      : {
          ...rest,
          digest: wanted,
          asOf: exchange.asOf,
          previous: setAside ? previous : digest,
          ...(!restored && { restored: true }),
        };
  await storing(storage.folder, () => writeManifest(storage, changed));
  if (wanted === undefined || exchange === undefined) return undefined;
  return { exchange, sources: rest.sources, from: rest.sources.join(', '), fetched: rest.fetched, digest: wanted };
}

/** Writes to the storage; a fault is a `RefreshError` that says what to do. */
export async function storing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const what = `The new corpus could not be stored in ${folder}: ${messageOf(error)}.`;
    throw new RefreshError('storage', `${what} Make room or allow writing there, then refresh again.`, {
      cause: error,
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
