import { clockOf, timeUntilRefresh, type Clock, type RefreshRecord } from '@stet/corpus/anywhere/refresh';
import type { Status } from '@stet/shared';
import { CancellationTokenSource } from 'vscode-languageserver';
import { refreshCorpus, sourcesOf } from './refresh.js';
import { reloadCorpus } from './renew.js';
import { attempt } from './run-safe.js';
import type { Session } from './session.js';

/** After the start, in milliseconds: whoever opens the editor wants to write first. */
const FIRST_LOOK = 60_000;

/** Between two looks at the record, in milliseconds: other windows refresh too, and timers stop while a machine sleeps. */
const NEXT_LOOK = 10 * 60_000;

/**
 * Refreshes the corpus by itself, as often as `stet.corpus.refreshInterval` says. All windows go by one record, beside the
 * corpus: one of them refreshes, the others then read what it fetched. Nobody is interrupted; the status says what failed.
 */
export class AutomaticRefresh {
  /** The settings that it runs by; undefined while it does not. */
  #plan: string | undefined;
  #running = new AbortController();
  #record: RefreshRecord | undefined;
  /** Why a refresh could not be put on record. */
  #fault: string | undefined;

  constructor(private readonly session: Session) {}

  /** Does what the settings say now: begins, begins anew, goes on or stops. */
  update(): void {
    const { settings } = this.session.primary;
    const hours = this.session.options.trusted ? settings['corpus.refreshInterval'] : 0;
    const sources = sourcesOf(settings);
    const plan = hours > 0 && sources.length > 0 ? JSON.stringify([hours, sources]) : undefined;
    if (plan === this.#plan) return;
    this.stop();
    this.#plan = plan;
    if (plan === undefined) return;
    this.#running = new AbortController();
    attempt(this.session.client.console, 'refreshing the corpus by itself', this.#run(hours, this.#running.signal));
  }

  stop(): void {
    this.#running.abort();
    this.#plan = this.#record = this.#fault = undefined;
  }

  /** Reads what is on record, where that is of interest. */
  async readRecord(): Promise<void> {
    const plan = this.#plan;
    if (plan === undefined) return;
    const record = await this.session.ports.readRefreshRecord(this.session.storage);
    if (this.#plan === plan) this.#record = record;
  }

  /** A writer has gone back to an earlier corpus, which is not to be replaced behind his back. */
  get rests(): boolean {
    return this.#record?.serving?.isRestored === true;
  }

  get status(): Status['refreshes'] {
    if (this.#record === undefined) return null;
    const { serving, attempt: last } = this.#record;
    return { last: serving?.fetched ?? null, failure: this.#fault ?? last?.failure ?? null };
  }

  async #run(hours: number, signal: AbortSignal): Promise<void> {
    const { session } = this;
    const clock = clockOf(session.ports.now, session.ports.schedule);
    try {
      await session.ready;
      await this.readRecord();
      session.announceStatus();
      for (let wait = FIRST_LOOK; ; wait = await this.#look(hours, clock, signal)) await clock.wait(wait, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Refreshes when that is due. @returns when to look again, in milliseconds */
  async #look(hours: number, clock: Clock, signal: AbortSignal): Promise<number> {
    const { session } = this;
    await session.ready;
    await this.readRecord();
    signal.throwIfAborted();
    if (this.#record && session.corpus && this.#record.serving?.digest !== session.corpus.stored)
      await reloadCorpus(session);
    const wait = this.#record ? timeUntilRefresh(this.#record, hours, clock.now()) : NEXT_LOOK;
    if (wait > 0) return Math.min(wait, NEXT_LOOK);
    if (!session.refreshing && (await this.#claim(clock, signal))) await this.#refresh(signal);
    return NEXT_LOOK;
  }

  async #claim(clock: Clock, signal: AbortSignal): Promise<boolean> {
    const { session } = this;
    try {
      const isOurs = await session.ports.claimRefresh(session.storage, clock, signal);
      this.#fault = undefined;
      return isOurs;
    } catch (error) {
      signal.throwIfAborted();
      this.#fault = error instanceof Error ? error.message : String(error);
      session.announceStatus();
      return false;
    }
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const { client } = this.session;
    const cancellation = new CancellationTokenSource();
    signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
    const nowhere = client.window.attachWorkDoneProgress(undefined);
    const { status, sentence } = await refreshCorpus(this.session, cancellation.token, nowhere);
    if (status === 'failed') client.console.warn(sentence);
    else client.console.info(sentence);
  }
}
