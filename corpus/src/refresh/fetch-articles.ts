import { CORPUS_FORMAT, CORPUS_VERSION, type Claim, type Exchange } from '@stet/shared';
import { walk } from '../files/index.js';
import { createKnowledge, type Knowledge } from '../knowledge/index.js';
import { gatherArticles, type ReadClaims } from '../upstreams/articles/gather-articles.js';
import { readArticles, type Article, type ReadArticles } from '../upstreams/articles/read-articles.js';
import type { Refusal } from '../upstreams/upstream.js';
import type { Clock } from './clock.js';
import { isAddress, receive, type Received, type SourceRequest } from './fetch-source.js';
import { parseExchange } from './parse-exchange.js';
import { RefreshError } from './refresh-error.js';

/** `upstream:articles=https://…` is a feed or a page, `upstream:articles=/a/place` a file or a folder. */
const ARTICLES = /^upstream:articles=(.+)$/;
const ARTICLE_TYPES = /xml$|html$|markdown$/;
const ARTICLE_FILES = /\.(?:md|mdx|markdown|txt|html?|xml|rss|atom)$/i;

/** Sources of articles that a refresh has read: they are read anew each time. */
const SOURCE_PREFIX = 'upstream-articles-';

export const isArticles = (from: string): boolean => ARTICLES.test(from);

/** The articles of one source. What they say is read later, in the light of the corpora. */
export interface FetchedArticles extends Kept {
  readonly from: string;
  readonly refused: readonly Refusal[];
}

/** What is kept of the articles of one source between refreshes. */
interface Kept {
  readonly articles: readonly Article[];
  /** Articles that a feed has no room for any more: they stand. */
  readonly older: readonly Article[];
}

/** Has a corpus, gives the reader of what articles claim; whoever calls has an engine for it. */
export type ReaderFor = (knowledge: Knowledge) => ReadClaims;

export async function fetchArticles(request: SourceRequest): Promise<FetchedArticles> {
  const { from, store } = request;
  const place = ARTICLES.exec(from)?.[1] ?? '';
  const received = isAddress(place) ? await receive(request, place, ARTICLE_TYPES) : undefined;
  const read = received ? readAddress(place, received) : await readPlace(request, place);
  if (read.articles.length === 0) {
    const [refusal] = read.refused;
    const why = refusal === undefined ? '' : `: ${refusal.record}, ${refusal.reason}`;
    throw new RefreshError('invalid', `There is no article to read at ${place}${why}. Correct the address or path.`);
  }
  const known = received && (await recallArticles(request));
  const kept: Kept = { articles: read.articles, older: known ? findOlder(known, read.articles) : [] };
  const parts = received ? [await store.writePart(received.bytes)] : [];
  parts.push(await store.writePart(new TextEncoder().encode(JSON.stringify(kept))));
  await store.writeState({ from, ...received?.validators, parts });
  return { from, ...kept, refused: read.refused };
}

/** The articles as they were read last; undefined where they never were. */
export async function recallArticles({ from, store }: SourceRequest): Promise<FetchedArticles | undefined> {
  const part = (await store.readState(from))?.parts.at(-1);
  const bytes = part === undefined ? undefined : await store.readPart(part);
  if (bytes === undefined) return undefined;
  return { from, ...(JSON.parse(new TextDecoder().decode(bytes)) as Kept), refused: [] };
}

function readAddress(address: string, { bytes }: Received): ReadArticles {
  const text = decode(bytes);
  if (text === undefined)
    throw new RefreshError('invalid', `${address} is no text in UTF-8. Tell whoever publishes it.`);
  const { articles, refused } = readArticles({ path: address, text });
  return { articles: articles.map((article) => ({ ...article, url: placeOf(article, address) })), refused };
}

const placeOf = ({ url = '' }: Article, address: string): string =>
  URL.canParse(url, address) ? new URL(url, address).href : address;

/**
 * What is missing from a feed has made room for a newer entry where it is no younger than all that is there and something
 * new has come; else it was withdrawn.
 */
function findOlder({ articles: former, older }: Kept, articles: readonly Article[]): readonly Article[] {
  const recordsOf = (list: readonly Article[]): ReadonlySet<string> => new Set(list.map(({ record }) => record));
  const [then, now] = [recordsOf(former), recordsOf(articles)];
  const hasNews = articles.some(({ record }) => !then.has(record));
  const oldest = articles.map(({ published = '' }) => published).reduce((a, b) => (a < b ? a : b));
  const madeRoom = former.filter(({ published }) => hasNews && published !== undefined && published <= oldest);
  return [...older, ...madeRoom].filter(({ record }) => !now.has(record));
}

async function readPlace({ files }: SourceRequest, place: string): Promise<ReadArticles> {
  const kind = await files.kindOf(place).catch(() => undefined);
  if (kind === undefined)
    throw new RefreshError('unreachable', `There are no articles at ${place}: it is not there. Correct the path.`);
  const found: string[] = kind === 'file' ? [place] : [];
  if (kind === 'folder')
    for await (const file of walk(files, place, (_, name) => !name.startsWith('.') && name !== 'node_modules'))
      if (ARTICLE_FILES.test(file)) found.push(file);
  const folder = kind === 'file' ? files.parent(place) : place;
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  for (const file of found.sort()) {
    const path = files.relative(folder, file);
    const bytes = await files.read(file).catch(() => undefined);
    const text = bytes && decode(bytes);
    const read = text === undefined ? refuse(path, 'it is no text in UTF-8') : readArticles({ path, text });
    articles.push(...read.articles);
    refused.push(...read.refused);
  }
  return { articles, refused };
}

const refuse = (record: string, reason: string): ReadArticles => ({ articles: [], refused: [{ record, reason }] });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export interface ArticleReading {
  readonly readerFor: ReaderFor | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (message: string, share: number) => void;
}

/** What articles say as a corpus that stands beside the ground they were read in the light of, and what was left out. */
export async function readFetched(
  fetched: readonly FetchedArticles[],
  ground: Exchange,
  { readerFor, clock, signal, onProgress }: ArticleReading,
): Promise<{ readonly said: Exchange; readonly refused: readonly Refusal[] }> {
  if (readerFor === undefined) throw new RefreshError('refused', 'Articles cannot be read here. Leave them out.');
  const knowledge = createKnowledge([ground]);
  const readClaims = readerFor(knowledge);
  // An article that two sources give is one article.
  const articles = [
    ...new Map(
      fetched.flatMap(({ from, articles: own, older }) =>
        [...older, ...own].map((one) => [one.url ?? `${from} ${one.record}`, one] as const),
      ),
    ).values(),
  ];
  const claims = new Map<Article, readonly Claim[]>();
  const unreadable: Refusal[] = [];
  for (const article of articles) {
    signal?.throwIfAborted();
    try {
      claims.set(article, readClaims(article));
    } catch (error) {
      claims.set(article, []);
      unreadable.push({ record: article.record, reason: `it could not be read: ${String(error)}` });
    }
    onProgress(`Read ${claims.size} of ${articles.length} articles.`, claims.size / articles.length);
    // Not to be polite to a server: reading takes the processor, and a server of drafts must answer in between.
    await clock.wait(0, signal);
  }
  const { sources, assertions, quotations, refused } = gatherArticles(
    articles,
    (article) => claims.get(article) ?? [],
    knowledge,
    { known: ground.sources, prefix: SOURCE_PREFIX },
  );
  const said = {
    format: CORPUS_FORMAT,
    version: CORPUS_VERSION,
    id: 'articles',
    asOf: ground.asOf,
    entities: [],
    sources,
    assertions,
    quotations,
  };
  return {
    said: parseExchange(said, 'What the articles say'),
    refused: [...fetched.flatMap((one) => one.refused), ...unreadable, ...refused],
  };
}

/** A corpus without what an earlier refresh read in articles: what they say now is read anew. */
export function withoutArticles(corpus: Exchange): Exchange {
  const isOther = ({ source }: { readonly source: string }): boolean => !source.startsWith(SOURCE_PREFIX);
  return {
    ...corpus,
    sources: corpus.sources.filter(({ id }) => !id.startsWith(SOURCE_PREFIX)),
    assertions: corpus.assertions.filter(isOther),
    quotations: corpus.quotations.filter(isOther),
  };
}
