import pLimit, { type LimitFunction } from 'p-limit';
import pRetry from 'p-retry';
import { concat, readChunks } from '../files/index.js';
import type { Clock } from './clock.js';
import { RefreshError } from './refresh-error.js';

/** What a refresh may take. */
export interface Limits {
  /** Of the document after unpacking, in bytes. */
  readonly bytes: number;
  /** For one attempt, in milliseconds. */
  readonly timeout: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** Before the second attempt, in milliseconds; doubled before each further one. */
  readonly backOff: number;
  /** The longest `Retry-After` that is waited for, in milliseconds. */
  readonly longestWait: number;
  readonly redirects: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 256 * 1024 * 1024,
  timeout: 60_000,
  retries: 3,
  backOff: 1_000,
  longestWait: 60_000,
  redirects: 5,
};

/** What the server said of a document when it was fetched, to ask whether it has a newer one. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** Called with a few words, and a share from 0 to 1 where it is known. */
export type OnProgress = (message: string, share?: number) => void;

/** What all requests of one refresh have in common. */
export interface Line {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Waits until a host has few enough requests of ours. */
  readonly takeTurn: <T>(host: string, work: () => Promise<T>) => Promise<T>;
}

export interface DocumentRequest {
  readonly url: URL;
  /** Content types besides plain text and unnamed bytes, as which code hosts serve any file. */
  readonly types: RegExp;
  readonly validators?: Validators | undefined;
  /** The most bytes it may have, where that is known to be less than the limit. */
  readonly bytes?: number | undefined;
  readonly onProgress: OnProgress;
}

/** A newer document, or undefined when the server has none. */
export type Fetched = ({ readonly bytes: Uint8Array } & Validators) | undefined;

/** Requests that one host gets at a time. */
const PER_HOST = 4;

/** A line to the outside, polite to each host. */
export function openLine(parts: Omit<Line, 'takeTurn'>): Line {
  const queues = new Map<string, LimitFunction>();
  return {
    ...parts,
    takeTurn: (host, work) => {
      const queue = queues.get(host) ?? pLimit(PER_HOST);
      queues.set(host, queue);
      return queue(work);
    },
  };
}

interface Attempt extends DocumentRequest {
  readonly line: Line;
  readonly most: number;
}

/** An attempt that failed. Only these are tried again, and only when a later one may do better. */
class AttemptError extends Error {
  constructor(
    readonly outcome: RefreshError,
    readonly mayPass: boolean,
  ) {
    super(outcome.message);
  }

  /** What the server asks to wait, in milliseconds. */
  get retryAfter(): number {
    return this.outcome.retryAfter;
  }
}

/** Fetches a document, again if need be. Rejects with a `RefreshError`. */
export async function fetchDocument(request: DocumentRequest, line: Line): Promise<Fetched> {
  const { limits, clock, signal } = line;
  const { url, onProgress } = request;
  const asked: Attempt = { ...request, line, most: Math.min(limits.bytes, request.bytes ?? Infinity) };
  try {
    return await pRetry(() => line.takeTurn(url.host, () => attempt(asked)), {
      retries: limits.retries,
      // All waiting is done below, by the clock.
      minTimeout: 0,
      shouldRetry: ({ error }) =>
        error instanceof AttemptError && error.mayPass && error.retryAfter <= limits.longestWait,
      onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
        if (!(error instanceof AttemptError) || !error.mayPass || retriesLeft === 0) return;
        if (error.retryAfter > limits.longestWait) return;
        const wait = Math.max(error.retryAfter, limits.backOff * 2 ** (attemptNumber - 1));
        onProgress(`${error.message} Trying again in ${Math.ceil(wait / 1000)} s.`);
        await clock.wait(wait, signal);
      },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw new RefreshError('cancelled', 'The refresh was cancelled.', { cause: error });
    throw error instanceof AttemptError ? error.outcome : error;
  }
}

async function attempt(request: Attempt): Promise<Fetched> {
  const { url } = request;
  const { limits, signal } = request.line;
  const timeout = AbortSignal.timeout(limits.timeout);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await follow(request, either);
    if (response.status === 304) return undefined;
    if (!response.ok) throw refusal(response, request);
    checkContentType(response, request);
    const bytes = await readBody(response, request);
    return {
      bytes,
      etag: response.headers.get('etag') ?? undefined,
      lastModified: response.headers.get('last-modified') ?? undefined,
    };
  } catch (error) {
    if (error instanceof AttemptError || error instanceof RefreshError || signal?.aborted) throw error;
    const what = timeout.aborted
      ? `${url.host} did not answer within ${limits.timeout / 1000} s.`
      : `${url.host} could not be read: ${reasonOf(error)}.`;
    throw new AttemptError(
      new RefreshError('unreachable', `${what} Check the connection and try again.`, { cause: error }),
      true,
    );
  }
}

/** The response at the end of all redirects. Each step must be as safe as the first. */
async function follow({ url, validators = {}, line }: Attempt, signal: AbortSignal): Promise<Response> {
  const { limits, fetch } = line;
  const headers = new Headers({ accept: '*/*', 'user-agent': 'stet (https://github.com/stet-checker/stet)' });
  if (validators.etag !== undefined) headers.set('if-none-match', validators.etag);
  if (validators.lastModified !== undefined) headers.set('if-modified-since', validators.lastModified);
  let here = url;
  for (let step = 0; step <= limits.redirects; step++) {
    const response = await fetch(here, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
      // A browser has followed by itself.
      if (response.redirected) checkAddress(response.url);
      return response;
    }
    await response.body?.cancel();
    here = checkAddress(new URL(location, here).href);
  }
  throw new RefreshError('refused', `${url.host} redirects more than ${limits.redirects} times. Check the address.`);
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The URL, when it is one that a corpus may come from. */
export function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.has(url.hostname))) return url;
  throw new RefreshError(
    'refused',
    `“${address}” is no address that a corpus may come from. Give one that begins with https://.`,
  );
}

function refusal({ status, headers }: Response, { url, line }: Attempt): AttemptError {
  const retryAfter = waitOf(headers, line.clock);
  if (status === 429 || status === 503) {
    const when = retryAfter > 0 ? `in ${Math.ceil(retryAfter / 1000)} s` : 'later';
    return new AttemptError(
      new RefreshError('refused', `${url.host} is busy (${status}). Try again ${when}.`, { retryAfter }),
      true,
    );
  }
  if (status >= 500 || status === 408) {
    return new AttemptError(
      new RefreshError('unreachable', `${url.host} has a fault of its own (${status}). Try again later.`, {
        retryAfter,
      }),
      true,
    );
  }
  const todo = status === 401 || status === 403 ? 'Check whether you may read that address.' : 'Check the address.';
  return new AttemptError(new RefreshError('refused', `${url.href} cannot be had (${status}). ${todo}`), false);
}

/** `Retry-After` in milliseconds: seconds, or a date by the server's own clock, since ours may be wrong. */
function waitOf(headers: Headers, clock: Clock): number {
  const header = headers.get('retry-after');
  if (header === null) return 0;
  const theirNow = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(theirNow) ? clock.now().getTime() : theirNow;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}

function checkContentType({ headers }: Response, { url, types }: DocumentRequest): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type === 'text/plain' || type === 'application/octet-stream' || types.test(type)) return;
  throw new RefreshError('invalid', `${url.href} answers with ${type}, which is no corpus. Check the address.`);
}

/** The body, unpacked, as long as it stays within the limit. */
async function readBody(response: Response, { most, onProgress, url }: Attempt): Promise<Uint8Array> {
  const tooLarge = (): RefreshError => {
    const limit = most < 1e6 ? `${most} bytes` : `${Math.round(most / 1e6)} MB`;
    return new RefreshError('too-large', `${url.href} is larger than ${limit}. Check the address.`);
  };
  const packed = response.headers.has('content-encoding');
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  if (announced > most) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of readChunks(response.body)) {
    received += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (received > most) throw tooLarge();
    chunks.push(chunk);
    const share = packed || !(announced > 0) ? undefined : received / announced;
    onProgress(`Received ${(received / 1e6).toFixed(1)} MB.`, share);
  }
  return concat(chunks);
}

/** What a failed fetch says: its cause, where it has one. */
function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message : String(inner);
}
