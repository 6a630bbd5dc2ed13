import { CORPUS_FORMAT, CORPUS_VERSION, type Exchange, type Source } from '@stet/shared';
import { gatherAssertions, UPSTREAMS, type Upstream } from '../upstreams/index.js';
import { receive, type SourceRequest } from './fetch-source.js';
import { parseExchange } from './parse-exchange.js';
import { RefreshError } from './refresh-error.js';

const TABLE_TYPES = /json$|csv$/;

/** `upstream:epoch-models`, or from a mirror: `upstream:epoch-models=https://…`. */
const UPSTREAM = /^upstream:([a-z0-9-]+)(?:=(.+))?$/;

export const isUpstream = (from: string): boolean => from.startsWith('upstream:');

/** An upstream's newest edition as it was received. */
export interface FetchedEdition {
  readonly upstream: Upstream;
  readonly source: Source;
  readonly text: string;
  readonly path: string;
}

/** One file can be fetched; a repository or a service of many cannot. */
const isFile = (url: string): boolean => /\.(?:csv|json)$/.test(url);

function findUpstream(from: string): { readonly upstream: Upstream; readonly address: string } {
  const [, id, mirror] = UPSTREAM.exec(from) ?? [];
  const upstream = UPSTREAMS.find((one) => one.id === id);
  const address = mirror ?? upstream?.url ?? '';
  if (upstream !== undefined && isFile(address)) return { upstream, address };
  const known = UPSTREAMS.filter(({ url }) => isFile(url)).map((one) => `upstream:${one.id}`);
  throw new RefreshError('refused', `“${from}” is no upstream that can be fetched. There are ${known.join(', ')}.`);
}

/** Fetches the newest edition of an upstream. What it says is read later, in the light of the corpora. */
export async function fetchEdition(request: SourceRequest): Promise<FetchedEdition> {
  const { from, store, line } = request;
  const { upstream, address } = findUpstream(from);
  const { bytes, validators } = await receive(request, address, TABLE_TYPES);
  await store.writeState({ from, ...validators, parts: [await store.writePart(bytes)] });
  const today = line.clock.now().toISOString().slice(0, 10);
  const modified = Date.parse(validators.lastModified ?? '');
  const published = Number.isNaN(modified) ? undefined : new Date(modified).toISOString().slice(0, 10);
  const { id, title, publisher, license } = upstream;
  return {
    upstream,
    // The same id in every edition, so that what has not changed reads the same.
    source: {
      id: `upstream-${id}`,
      title,
      url: address,
      publisher,
      published,
      retrieved: today,
      tier: 'secondary',
      license,
    },
    text: new TextDecoder().decode(bytes),
    path: new URL(address).pathname.split('/').at(-1) ?? '',
  };
}

/** What an edition says, as a corpus that stands beside the ground it was read in the light of. */
export function readEdition({ upstream, source, text, path }: FetchedEdition, ground: Exchange): Exchange {
  const publishers = new Map(ground.sources.map(({ id, publisher }) => [id, publisher]));
  // What the same publisher said before is no witness for or against what it says now.
  const others = ground.assertions.filter((said) => publishers.get(said.source) !== upstream.publisher);
  const edition = { upstream, source, files: [{ path, text }] };
  const { assertions, tallies } = gatherAssertions({ ...ground, assertions: others }, [edition]);
  if (tallies[0]?.records === 0)
    throw new RefreshError(
      'invalid',
      `${source.url ?? upstream.id} holds no record that “${upstream.id}” can read. Update Stet.`,
    );
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
