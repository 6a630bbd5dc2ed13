import { CORPUS_VERSION, exchangeSchema, type Exchange } from '@stet/shared';
import { setTimeout } from 'node:timers/promises';
import { compareCorpora, type CorpusChanges } from '../knowledge/index.js';
import { formatProblem, printExchange, readCorpus } from '../store/index.js';
import { checkAddress, DEFAULT_LIMITS, fetchCorpus, type Clock, type Limits, type OnProgress } from './fetch-corpus.js';
import { RefreshError } from './refresh-error.js';
import { digestOf, loadStored, storeCorpus, type StoredCorpus } from './storage.js';

export interface RefreshRequest {
  /** An https address of an exchange file (http on this machine only), or a corpus file or folder. */
  readonly from: string;
  /** The folder that the fetched corpus is kept in. */
  readonly storage: string;
  /** The corpus that serves now, to tell what changes; by default the one in the storage. */
  readonly current?: Exchange | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

export interface RefreshResult {
  readonly status: 'updated' | 'unchanged';
  readonly exchange: Exchange;
  readonly changes: CorpusChanges;
  /** What changed, in one line. */
  readonly sentence: string;
}

const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  wait: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
  },
};

const unchanged = (exchange: Exchange): RefreshResult => ({
  status: 'unchanged',
  exchange,
  changes: { added: 0, changed: 0, removed: 0, movedEstablished: [] },
  sentence: `The corpus of ${exchange.asOf} is up to date.`,
});

/**
 * Fetches a corpus and, when it is whole and valid, puts it in the place of the stored one. Rejects with a
 * `RefreshError` that says what happened, what to do, and which corpus keeps serving; the stored one is then untouched.
 */
export async function refreshCorpus(request: RefreshRequest): Promise<RefreshResult> {
  const stored = await loadStored(request.storage).catch(() => undefined);
  const serving = request.current ?? stored?.exchange;
  try {
    return await new Refresh(request, stored, serving).run();
  } catch (error) {
    const failure = request.signal?.aborted
      ? new RefreshError('cancelled', 'The refresh was cancelled.', { cause: error })
      : error;
    throw failure instanceof RefreshError ? failure.serving(serving?.asOf) : failure;
  }
}

/** A corpus and the text that is kept of it. */
interface Received {
  readonly text: string;
  readonly exchange: Exchange;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

class Refresh {
  readonly #clock: Clock;

  constructor(
    private readonly request: RefreshRequest,
    private readonly stored: StoredCorpus | undefined,
    private readonly serving: Exchange | undefined,
  ) {
    this.#clock = request.clock ?? SYSTEM_CLOCK;
  }

  async run(): Promise<RefreshResult> {
    const { from, signal } = this.request;
    signal?.throwIfAborted();
    this.#report('Fetching the corpus.');
    return /^https?:/i.test(from) ? this.#fetch() : this.#install(await this.#read());
  }

  async #fetch(): Promise<RefreshResult> {
    const { from, signal, onProgress = () => undefined, limits } = this.request;
    const url = checkAddress(from);
    // What the storage knows of another address says nothing about this one.
    const known = this.stored?.from === from ? this.stored : undefined;
    const fetched = await fetchCorpus({
      url,
      validators: known ?? {},
      fetch: this.request.fetch ?? fetch,
      clock: this.#clock,
      limits: { ...DEFAULT_LIMITS, ...limits },
      signal,
      onProgress,
    });
    if (fetched !== undefined) {
      this.#report('Checking the corpus.');
      return this.#install({ ...fetched, exchange: parseExchange(fetched.text, from) });
    }
    if (known !== undefined) return unchanged(known.exchange);
    throw new RefreshError('invalid', `${url.host} has nothing newer, though nothing was asked. Check the address.`);
  }

  async #install({ text, exchange, etag, lastModified }: Received): Promise<RefreshResult> {
    const { from, storage, signal } = this.request;
    signal?.throwIfAborted();
    const digest = digestOf(text);
    this.#report('Storing the corpus.', 1);
    const fetched = this.#clock.now().toISOString();
    await storeCorpus(storage, text, { exchange, from, digest, fetched, etag, lastModified });
    if (digest === this.stored?.digest) return unchanged(exchange);
    const changes = compareCorpora(this.serving, exchange);
    return { status: 'updated', exchange, changes, sentence: describeChanges(exchange, changes) };
  }

  async #read(): Promise<Received> {
    const { corpus, problems } = await readCorpus(this.request.from);
    const [problem] = problems;
    if (problem !== undefined) {
      const others = problems.length - 1;
      const more = others === 0 ? '' : others === 1 ? ' There is another fault.' : ` There are ${others} more faults.`;
      throw new RefreshError('invalid', `${formatProblem(problem)}${more}`);
    }
    return { exchange: corpus, text: printExchange(corpus) };
  }

  #report(message: string, share?: number): void {
    this.request.onProgress?.(message, share);
  }
}

/** A corpus out of the text of an exchange file. */
function parseExchange(text: string, from: string): Exchange {
  const refuse = (what: string, todo: string): RefreshError => new RefreshError('invalid', `${from} ${what}. ${todo}`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse('is not JSON, or was cut off', 'Check the address, or try again.');
  }
  const { success, data: exchange, error } = exchangeSchema.safeParse(data);
  if (success) return exchange;
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version === 'number' && version > CORPUS_VERSION) {
    throw refuse(`is a corpus of format ${version}, which this version of Stet cannot read`, 'Update Stet.');
  }
  const [issue] = error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
  throw refuse(`is no valid corpus${place}: ${issue?.message ?? 'unknown fault'}`, 'Tell whoever publishes it.');
}

function describeChanges({ asOf }: Exchange, { added, changed, removed, movedEstablished }: CorpusChanges): string {
  const parts = [
    added > 0 ? `${added} new` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} withdrawn` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return `The corpus is now of ${asOf}: no assertion changed.`;
  const moved = movedEstablished.length;
  const established =
    moved === 0 ? 'no established value moved' : `${moved} established ${moved === 1 ? 'value' : 'values'} moved`;
  return `The corpus is now of ${asOf}: ${parts.join(', ')}; ${established}.`;
}
