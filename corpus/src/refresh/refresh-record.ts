import { z } from 'zod';
import { readText, writeText } from '../files/index.js';
import type { Clock } from './clock.js';
import type { SourceOutcome } from './describe-refresh.js';
import { readServing, storing, type Serving, type Storage } from './storage.js';

const HOUR = 3600 * 1000;

/** What is on record of the last attempt to refresh, whichever window or terminal made it. */
const attemptSchema = z.strictObject({
  version: z.literal(1),
  /** Tells one attempt from another. */
  id: z.string(),
  at: z.iso.datetime(),
  /** What could not be had and why, in sentences for the writer. */
  failure: z.string().optional(),
  /** A server has asked to be left alone until then. */
  notBefore: z.iso.datetime().optional(),
});
type Attempt = z.infer<typeof attemptSchema>;

export interface RefreshRecord {
  /** What serves from the storage; undefined where nothing was ever fetched. */
  readonly serving: Serving | undefined;
  readonly attempt: Attempt | undefined;
}

const attemptPath = ({ files, folder }: Storage): string => files.join(folder, 'attempt.json');

export const readRefreshRecord = async (storage: Storage): Promise<RefreshRecord> => ({
  serving: await readServing(storage),
  attempt: await readAttempt(storage),
});

async function readAttempt(storage: Storage): Promise<Attempt | undefined> {
  const text = await readText(storage.files, attemptPath(storage)).catch(() => undefined);
  try {
    return text === undefined ? undefined : attemptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function writeAttempt(storage: Storage, attempt: Omit<Attempt, 'version' | 'id'>): Promise<string> {
  const id = crypto.randomUUID();
  await storing(storage.folder, () =>
    writeText(storage.files, attemptPath(storage), JSON.stringify({ version: 1, id, ...attempt }, null, 2)),
  );
  return id;
}

/** A server that asks for more is not waited for longer, in milliseconds: nobody means to be silent for years. */
const LONGEST_SILENCE = 30 * 24 * HOUR;

/** Puts on record that a refresh was attempted. Best effort: a storage that takes nothing has its own fault. */
export async function noteAttempt(
  storage: Storage,
  now: Date,
  outcomes: readonly Pick<SourceOutcome, 'failure' | 'retryAfter'>[],
): Promise<void> {
  const silence = Math.min(LONGEST_SILENCE, Math.max(0, ...outcomes.map(({ retryAfter = 0 }) => retryAfter)));
  const failure = outcomes.flatMap((outcome) => outcome.failure ?? []).join(' ');
  await writeAttempt(storage, {
    at: now.toISOString(),
    ...(failure !== '' && { failure }),
    ...(silence > 0 && { notBefore: new Date(now.getTime() + silence).toISOString() }),
  }).catch(() => undefined);
}

/**
 * How long until a refresh is due that comes every so many hours, in milliseconds; 0 when it is. Never, while what serves is
 * what a writer has gone back to.
 */
export function timeUntilRefresh({ serving, attempt }: RefreshRecord, hours: number, now: Date): number {
  if (serving?.isRestored) return Infinity;
  const since = (day: string): number => now.getTime() - Date.parse(day);
  const last = [attempt?.at, serving?.fetched].filter((day) => day !== undefined);
  // What lies further ahead than a refresh can be was written by a clock that was wrong.
  const elapsed = Math.min(Infinity, ...last.map(since).filter((time) => time > -hours * HOUR));
  const silence = attempt?.notBefore === undefined ? 0 : -since(attempt.notBefore);
  return Math.max(0, hours * HOUR - elapsed, silence > LONGEST_SILENCE ? 0 : silence);
}

/** Longer than it takes to write a small file, in milliseconds. */
const SETTLING = 2000;

/**
 * Puts on record that this process refreshes now, and tells whether it may: of several that claim it at once only the one
 * whose word is on record after a moment. Rejects with a `RefreshError` where nothing can be put on record.
 */
export async function claimRefresh(storage: Storage, clock: Clock, signal?: AbortSignal): Promise<boolean> {
  const id = await writeAttempt(storage, { at: clock.now().toISOString() });
  await clock.wait(SETTLING, signal);
  return (await readAttempt(storage))?.id === id;
}
