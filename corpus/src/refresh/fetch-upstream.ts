import { CORPUS_FORMAT, CORPUS_VERSION, type Exchange, type Source } from '@stet/shared';
import { readText, walk } from '../files/index.js';
import { gatherAssertions, UPSTREAMS, type Upstream, type UpstreamFile } from '../upstreams/index.js';
import { asIfNothingWereNewer, isAddress, receive, type SourceRequest } from './fetch-source.js';
import { parseExchange } from './parse-exchange.js';
import { RefreshError } from './refresh-error.js';

const TABLE_TYPES = /json$|csv$/;

/** Of a copy on disk, the files that readers of upstreams can make something of. */
const READABLE = /\.(?:csv|json|ya?ml)$/;

/** `upstream:epoch-models`; from a mirror, `upstream:epoch-models=https://…`; from a copy, `upstream:llm-stats=/a/folder`. */
const UPSTREAM = /^upstream:([a-z0-9-]+)(?:=(.+))?$/;

export const isUpstream = (from: string): boolean => from.startsWith('upstream:');

/** Where a copy of an upstream lies, as somebody wrote it; undefined for what is fetched. */
export const copyOf = (from: string): string | undefined => {
  const place = UPSTREAM.exec(from)?.[2];
  return place === undefined || isAddress(place) ? undefined : place;
};
const isCopy = (from: string): boolean => copyOf(from) !== undefined;

/** An upstream's newest edition as it was received. */
export interface FetchedEdition {
  readonly upstream: Upstream;
  readonly source: Source;
  readonly files: readonly UpstreamFile[];
}

/** One file can be fetched; of a repository or a service of many only a copy can be read. */
const isFile = (url: string): boolean => /\.(?:csv|json)$/.test(url);

function findUpstream(from: string): { readonly upstream: Upstream; readonly address: string } {
  const [, id, mirror] = UPSTREAM.exec(from) ?? [];
  const upstream = UPSTREAMS.find((one) => one.id === id);
  const address = mirror ?? upstream?.url ?? '';
  if (upstream !== undefined && (isFile(address) || isCopy(from))) return { upstream, address };
  const known = UPSTREAMS.filter(({ url }) => isFile(url)).map((one) => `upstream:${one.id}`);
  const copies = UPSTREAMS.filter(({ url }) => !isFile(url)).map((one) => `upstream:${one.id}=FOLDER`);
  throw new RefreshError(
    'refused',
    `“${from}” is no upstream that can be fetched. There are ${known.join(', ')}; from a copy of yours ${copies.join(', ')}; and upstream:articles=FOLDER, or the address of a feed.`,
  );
}

/** Fetches the newest edition of an upstream. What it says is read later, in the light of the corpora. */
export async function fetchEdition(request: SourceRequest): Promise<FetchedEdition> {
  const { from, store, line } = request;
  const { upstream, address } = findUpstream(from);
  if (isCopy(from)) return readCopy(request, upstream, address);
  const { bytes, validators } = await receive(request, address, TABLE_TYPES);
  const path = new URL(address).pathname.split('/').at(-1) ?? '';
  const files = [{ path, text: new TextDecoder().decode(bytes) }];
  checkReadable(upstream, files, address);
  await store.writeState({ from, ...validators, parts: [await store.writePart(bytes)] });
  const today = line.clock.now().toISOString().slice(0, 10);
  const modified = Date.parse(validators.lastModified ?? '');
  const published = Number.isNaN(modified) ? undefined : new Date(modified).toISOString().slice(0, 10);
  return { upstream, source: { ...describe(upstream), url: address, published, retrieved: today }, files };
}

/** Before anything is put by: what was fetched last serves on in the place of what cannot be read. */
function checkReadable(upstream: Upstream, files: readonly UpstreamFile[], place: string): void {
  if (upstream.read(files).records > 0) return;
  throw new RefreshError('invalid', `${place} holds no record that “${upstream.id}” can read. Update Stet.`);
}

/** The same id in every edition, so that what has not changed reads the same. */
const describe = ({ id, title, publisher, license }: Upstream): Source => ({
  id: `upstream-${id}`,
  title,
  publisher,
  tier: 'secondary',
  license,
});

/** An edition that lies on the disk: one file, or the files of a folder, such as a clone of the upstream's repository. */
async function readCopy(
  { from, files, store }: SourceRequest,
  upstream: Upstream,
  place: string,
): Promise<FetchedEdition> {
  const kind = await files.kindOf(place).catch(() => undefined);
  const found: string[] = kind === 'file' ? [place] : [];
  if (kind === 'folder')
    for await (const file of walk(files, place, (_, name) => !name.startsWith('.')))
      if (READABLE.test(file)) found.push(file);
  if (found.length === 0)
    throw new RefreshError('unreachable', `There is no copy of “${upstream.id}” at ${place}. Correct the path.`);
  const edition: UpstreamFile[] = [];
  let published: string | undefined;
  for (const file of found.sort()) {
    edition.push({ path: files.relative(files.parent(place), file), text: (await readText(files, file)) ?? '' });
    const day = (await files.modifiedAt(file))?.toISOString().slice(0, 10);
    if (published === undefined || (day !== undefined && day > published)) published = day;
  }
  checkReadable(upstream, edition, place);
  await store.writeState({ from, parts: [await store.writePart(new TextEncoder().encode(JSON.stringify(edition)))] });
  return { upstream, source: { ...describe(upstream), url: upstream.url, published }, files: edition };
}

/** The edition as it was read last; undefined where it never was. */
export async function recallEdition(request: SourceRequest): Promise<FetchedEdition | undefined> {
  const { from, store } = request;
  if (!isCopy(from)) return fetchEdition(asIfNothingWereNewer(request));
  const part = (await store.readState(from))?.parts[0];
  const bytes = part === undefined ? undefined : await store.readPart(part);
  const { upstream } = findUpstream(from);
  if (bytes === undefined) return undefined;
  const files = JSON.parse(new TextDecoder().decode(bytes)) as UpstreamFile[];
  return { upstream, source: { ...describe(upstream), url: upstream.url }, files };
}

/** What an edition says, as a corpus that stands beside the ground it was read in the light of. */
export function readEdition({ upstream, source, files }: FetchedEdition, ground: Exchange): Exchange {
  const publishers = new Map(ground.sources.map(({ id, publisher }) => [id, publisher]));
  // What the same publisher said before is no witness for or against what it says now.
  const others = ground.assertions.filter((said) => publishers.get(said.source) !== upstream.publisher);
  const edition = { upstream, source, files };
  const { assertions } = gatherAssertions({ ...ground, assertions: others }, [edition]);
  const said = {
    format: CORPUS_FORMAT,
    version: CORPUS_VERSION,
    id: upstream.id,
    asOf: ground.asOf,
    entities: [],
    sources: [source],
    assertions,
  };
  return parseExchange(said, source.url ?? upstream.id);
}
