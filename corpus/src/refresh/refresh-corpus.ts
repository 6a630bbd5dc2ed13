import type { Exchange } from '@stet/shared';
import type { Files } from '../files/index.js';
import { compareCorpora, ExchangeLayer, flattenLayers, type CorpusChanges } from '../knowledge/index.js';
import { SYSTEM_CLOCK, type Clock } from './clock.js';
import { tellChanges, writeReport, type Findings, type SourceOutcome } from './describe-refresh.js';
import {
  fetchArticles,
  isArticles,
  readFetched,
  recallArticles,
  withoutArticles,
  type FetchedArticles,
  type ReaderFor,
} from './fetch-articles.js';
import { DEFAULT_LIMITS, openLine, type Limits, type Line } from './fetch-document.js';
import { fetchCorpus, recallCorpus, type SourceRequest } from './fetch-source.js';
import { fetchEdition, isUpstream, readEdition, recallEdition, type FetchedEdition } from './fetch-upstream.js';
import { RefreshError } from './refresh-error.js';
import { noteAttempt } from './refresh-record.js';
import { readPublicKey, type VerifySignature } from './signature.js';
import type { Refusal } from '../upstreams/upstream.js';
import { SourceStore } from './source-store.js';
import { loadStored, storeCorpus, type Storage } from './storage.js';

/** Called with a few words, a share from 0 to 1 where it is known, and the source that it is about where there are several. */
export type OnRefreshProgress = (message: string, share?: number, source?: string) => void;

export interface RefreshRequest {
  /**
   * Where from: https addresses (http on this machine only) of exchange files or of published indexes, and corpus files or
   * folders, later ones laid over earlier ones; and upstreams (`upstream:models-dev`, and `upstream:articles=…` for a
   * folder or feed of published articles), which stand beside them.
   */
  readonly from: string | readonly string[];
  readonly files: Files;
  /** The folder that the fetched corpus is kept in. */
  readonly storage: string;
  /** The corpus that serves now, to tell what changes; by default the one in the storage. */
  readonly current?: Exchange | undefined;
  /** What upstreams add to where no corpus is among the sources; by default the corpus that serves now. */
  readonly ground?: Exchange | undefined;
  /** Reads published articles; without it none can be among the sources. */
  readonly readerFor?: ReaderFor | undefined;
  /** Ed25519, as in `stet.corpus.publicKey`: what comes from an address must be signed by its owner. */
  readonly publicKey?: string | undefined;
  readonly verify: VerifySignature;
  /** What is found in each draft by a corpus: asked for the former and the newer one, so that the report can tell. */
  readonly judgeDrafts?: ((corpus: Exchange) => Findings | Promise<Findings>) | undefined;
  /** Drafts are known by their addresses: what the report calls each, and links to it by. */
  readonly nameDraft?: ((address: string) => string) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnRefreshProgress | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

export interface RefreshResult {
  readonly status: 'updated' | 'unchanged';
  readonly exchange: Exchange;
  readonly changes: CorpusChanges;
  /** What changed, in one line, and which sources failed. */
  readonly sentence: string;
  readonly sources: readonly SourceOutcome[];
  /** What changed, for reading: Markdown. */
  readonly report: string;
}

/**
 * Fetches all sources at once, lays them over each other and, when the outcome is whole and valid, puts it in the place of
 * the stored corpus. A source that fails serves as it was fetched last. Rejects with a `RefreshError` when none can be had:
 * it says what happened, what to do, and which corpus keeps serving; the stored one is then untouched.
 */
export async function refreshCorpus(request: RefreshRequest): Promise<RefreshResult> {
  const { signal, clock = SYSTEM_CLOCK } = request;
  const storage = storageOf(request);
  const stored = await loadStored(storage).catch(() => undefined);
  const serving = request.current ?? stored?.exchange;
  try {
    const result = await new Refresh(request, serving).run();
    await noteAttempt(storage, clock.now(), result.sources);
    return result;
  } catch (error) {
    const failure = signal?.aborted
      ? new RefreshError('cancelled', 'The refresh was cancelled.', { cause: error })
      : error;
    if (!(failure instanceof RefreshError)) throw failure;
    const told = failure.serving(serving?.asOf);
    const { message, retryAfter } = told;
    // One that was cancelled says nothing of the sources.
    if (failure.failure !== 'cancelled') await noteAttempt(storage, clock.now(), [{ failure: message, retryAfter }]);
    throw told;
  }
}

const storageOf = ({ files, storage: folder }: RefreshRequest): Storage => ({ files, folder });

/** A source, and what it gave, unless it failed and nothing is known of it. */
interface Attempted {
  readonly outcome: SourceOutcome;
  readonly given: Given | undefined;
  readonly error?: RefreshError;
}

/** A corpus; or the edition of an upstream or articles, which are read when there is a corpus to read them in the light of. */
type Given =
  { readonly corpus: Exchange } | { readonly edition: FetchedEdition } | { readonly published: FetchedArticles };

interface Joined {
  readonly exchange: Exchange;
  /** What articles say that was not taken. */
  readonly refused: readonly Refusal[];
}

class Refresh {
  readonly #sources: readonly string[];
  readonly #store: SourceStore;
  readonly #line: Line;

  constructor(
    private readonly request: RefreshRequest,
    private readonly serving: Exchange | undefined,
  ) {
    this.#sources = typeof request.from === 'string' ? [request.from] : [...new Set(request.from)];
    this.#store = new SourceStore(storageOf(request));
    this.#line = openLine({
      fetch: request.fetch ?? fetch,
      clock: request.clock ?? SYSTEM_CLOCK,
      limits: { ...DEFAULT_LIMITS, ...request.limits },
      signal: request.signal,
    });
  }

  async run(): Promise<RefreshResult> {
    const { signal } = this.request;
    signal?.throwIfAborted();
    if (this.#sources.length === 0) throw new RefreshError('refused', 'There is no source to refresh from. Name one.');
    this.#report('Fetching the corpus.');
    const attempted = await Promise.all(this.#sources.map((from) => this.#attempt(from)));
    signal?.throwIfAborted();
    const { exchange, refused } = await this.#join(attempted);
    const before = await this.#judge(this.serving);
    signal?.throwIfAborted();
    this.#report('Storing the corpus.', 1);
    const now = this.#line.clock.now();
    const isAnother = await storeCorpus(storageOf(this.request), {
      exchange,
      sources: this.#sources,
      fetched: now.toISOString(),
    });
    await this.#store.sweep(now);
    const changes = compareCorpora(isAnother ? this.serving : exchange, exchange);
    const after = isAnother ? await this.#judge(exchange) : before;
    const sources = attempted.map(({ outcome }) => outcome);
    return {
      status: isAnother ? 'updated' : 'unchanged',
      exchange,
      changes,
      sentence: tellChanges(isAnother ? changes : undefined, exchange, sources),
      sources,
      report: writeReport({
        exchange,
        before: this.serving,
        changes,
        sources,
        refused,
        drafts: { before, after, name: this.request.nameDraft },
      }),
    };
  }

  /** Fetches one source; what it gave last takes the place of what it failed to give now. */
  async #attempt(from: string): Promise<Attempted> {
    const { files, publicKey, signal, verify } = this.request;
    const isOnly = this.#sources.length === 1;
    try {
      const request: SourceRequest = {
        from,
        files,
        store: this.#store,
        line: this.#line,
        publicKey: publicKey ? { key: readPublicKey(publicKey), verify } : undefined,
        onProgress: (message, share) => this.request.onProgress?.(message, isOnly ? share : undefined, from),
      };
      return await this.#fetch(request);
    } catch (error) {
      if (!(error instanceof RefreshError) || signal?.aborted) throw error;
      const { message: failure, retryAfter } = error;
      return { given: undefined, outcome: { from, failure, retryAfter }, error };
    }
  }

  async #fetch(request: SourceRequest): Promise<Attempted> {
    const { from } = request;
    try {
      const given = await fetchGiven(request);
      this.#report('Checked what came.', undefined, from);
      return { given, outcome: { from, asOf: dateOf(given) } };
    } catch (error) {
      if (!(error instanceof RefreshError) || error.failure === 'storage' || this.#sources.length === 1) throw error;
      const { message: failure, retryAfter } = error;
      const known = this.request.signal?.aborted ? undefined : await recallGiven(request).catch(() => undefined);
      this.#report(failure, undefined, from);
      return { given: known, outcome: { from, asOf: known && dateOf(known), failure, retryAfter }, error };
    }
  }

  /** One corpus out of all that could be had. */
  async #join(attempted: readonly Attempted[]): Promise<Joined> {
    const failures = attempted.flatMap(({ error }) => error ?? []);
    const [failure, ...more] = failures;
    if (failure !== undefined && failures.length === attempted.length) {
      const others = more.map(({ message }) => ` ${message}`).join('');
      const retryAfter = Math.max(...failures.map((one) => one.retryAfter));
      throw new RefreshError(failure.failure, failure.message + others, { cause: failure, retryAfter });
    }
    const given = attempted.flatMap((one) => one.given ?? []);
    const corpora = given.flatMap((one) => ('corpus' in one ? one.corpus : []));
    const editions = given.flatMap((one) => ('edition' in one ? one.edition : []));
    const published = given.flatMap((one) => ('published' in one ? one.published : []));
    const base = corpora.length === 0 ? (this.request.ground ?? this.serving) : layOver(corpora);
    if (base === undefined)
      throw new RefreshError('refused', 'There is no corpus for an upstream to add to. Name one as a source too.');
    if (editions.length + published.length === 0) return { exchange: base, refused: [] };
    const ground = withoutArticles(base);
    const beside = editions.map((edition) => readEdition(edition, ground));
    const { said, refused } = await this.#readArticles(published, ground);
    const layers = [...beside, ...said].map((corpus) => new ExchangeLayer(corpus, true));
    return { exchange: flattenLayers([new ExchangeLayer(ground), ...layers], ground.id), refused };
  }

  async #readArticles(
    published: readonly FetchedArticles[],
    ground: Exchange,
  ): Promise<{ readonly said: readonly Exchange[]; readonly refused: readonly Refusal[] }> {
    if (published.length === 0) return { said: [], refused: [] };
    const { readerFor, signal } = this.request;
    const onProgress = (message: string, share: number): void => this.#report(message, share);
    const { said, refused } = await readFetched(published, ground, {
      readerFor,
      clock: this.#line.clock,
      signal,
      onProgress,
    });
    return { said: [said], refused };
  }

  async #judge(corpus: Exchange | undefined): Promise<Findings | undefined> {
    const { judgeDrafts } = this.request;
    return corpus === undefined || judgeDrafts === undefined ? undefined : judgeDrafts(corpus);
  }

  #report(message: string, share?: number, source?: string): void {
    this.request.onProgress?.(message, share, source);
  }
}

async function fetchGiven(request: SourceRequest): Promise<Given> {
  if (isArticles(request.from)) return { published: await fetchArticles(request) };
  return isUpstream(request.from) ? { edition: await fetchEdition(request) } : { corpus: await fetchCorpus(request) };
}

async function recallGiven(request: SourceRequest): Promise<Given | undefined> {
  if (isArticles(request.from)) {
    const published = await recallArticles(request);
    return published && { published };
  }
  if (isUpstream(request.from)) {
    const edition = await recallEdition(request);
    return edition && { edition };
  }
  const corpus = await recallCorpus(request);
  return corpus && { corpus };
}

function dateOf(given: Given): string | undefined {
  if ('corpus' in given) return given.corpus.asOf;
  if ('edition' in given) return given.edition.source.published ?? given.edition.source.retrieved;
  const dates = given.published.articles.flatMap(({ published }) => published ?? []);
  return dates.sort().at(-1);
}

function layOver(corpora: readonly Exchange[]): Exchange {
  const [only, another] = corpora;
  if (only !== undefined && another === undefined) return only;
  return flattenLayers(
    corpora.map((corpus) => new ExchangeLayer(corpus)),
    corpora.map(({ id }) => id).join('+'),
  );
}
