import pRetry from 'p-retry';
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

export interface Clock {
  now(): Date;
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** What the server said of a document when it was fetched, to ask whether it has a newer one. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** Called with a few words, and a share from 0 to 1 where it is known. */
export type OnProgress = (message: string, share?: number) => void;

export interface FetchRequest {
  readonly url: URL;
  readonly validators: Validators;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress;
}

/** The text of a newer document, or undefined when the server has none. */
export type Fetched = ({ readonly text: string } & Validators) | undefined;

/** An attempt that failed. Only these are tried again, and only when a later one may do better. */
class AttemptError extends Error {
  constructor(
    readonly outcome: RefreshError,
    readonly mayPass: boolean,
    /** What the server asks to wait, in milliseconds. */
    readonly retryAfter = 0,
  ) {
    super(outcome.message);
  }
}

/** Fetches a document, again if need be. Rejects with a `RefreshError`. */
export async function fetchCorpus(request: FetchRequest): Promise<Fetched> {
  const { limits, clock, signal, onProgress } = request;
  try {
    return await pRetry(() => attempt(request), {
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

async function attempt(request: FetchRequest): Promise<Fetched> {
  const { limits, signal, url } = request;
  const timeout = AbortSignal.timeout(limits.timeout);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await follow(request, either);
    if (response.status === 304) return undefined;
    if (!response.ok) throw refusal(response, request);
    checkContentType(response, url);
    const text = await readText(response, request);
    return {
      text,
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
async function follow({ url, validators, limits, fetch }: FetchRequest, signal: AbortSignal): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (validators.etag !== undefined) headers.set('if-none-match', validators.etag);
  if (validators.lastModified !== undefined) headers.set('if-modified-since', validators.lastModified);
  let here = url;
  for (let step = 0; step <= limits.redirects; step++) {
    const response = await fetch(here, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
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

function refusal({ status, headers }: Response, { url, clock }: FetchRequest): AttemptError {
  const retryAfter = waitOf(headers.get('retry-after'), clock);
  if (status === 429 || status === 503) {
    const when = retryAfter > 0 ? `in ${Math.ceil(retryAfter / 1000)} s` : 'later';
    return new AttemptError(
      new RefreshError('refused', `${url.host} is busy (${status}). Try again ${when}.`),
      true,
      retryAfter,
    );
  }
  if (status >= 500 || status === 408) {
    return new AttemptError(
      new RefreshError('unreachable', `${url.host} has a fault of its own (${status}). Try again later.`),
      true,
      retryAfter,
    );
  }
  const todo = status === 401 || status === 403 ? 'Check whether you may read that address.' : 'Check the address.';
  return new AttemptError(new RefreshError('refused', `${url.href} cannot be had (${status}). ${todo}`), false);
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function waitOf(header: string | null, clock: Clock): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - clock.now().getTime();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}

/** Plain text and unnamed bytes are let pass: that is how code hosts serve raw files. */
function checkContentType({ headers }: Response, url: URL): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type.endsWith('json') || type === 'text/plain' || type === 'application/octet-stream') return;
  throw new RefreshError('invalid', `${url.href} answers with ${type}, which is no corpus. Check the address.`);
}

/** The body, unpacked, as long as it stays within the limit. */
async function readText(response: Response, { limits, onProgress, url }: FetchRequest): Promise<string> {
  const tooLarge = (): RefreshError =>
    new RefreshError(
      'too-large',
      `${url.href} is larger than ${Math.round(limits.bytes / 1e6)} MB. Check the address.`,
    );
  const packed = response.headers.has('content-encoding');
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  if (announced > limits.bytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (received > limits.bytes) throw tooLarge();
    chunks.push(chunk);
    const share = packed || !(announced > 0) ? undefined : received / announced;
    onProgress(`Received ${(received / 1e6).toFixed(1)} MB.`, share);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new RefreshError('invalid', `${url.href} is no text. Check the address.`, { cause: error });
  }
}

/** What a failed fetch says: its cause, where it has one. */
function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message : String(inner);
}
