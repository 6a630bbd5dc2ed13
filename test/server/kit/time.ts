import { Mailbox } from './mailbox.js';

/** Time that passes when a test says so, for any number of windows. Whoever has waited is expected to wait again. */
export class Time {
  #now = Date.parse('2026-11-22T08:00:00Z');
  readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  readonly #set = new Mailbox<true>();

  readonly now = (): Date => new Date(this.#now);

  readonly schedule = (callback: () => void, milliseconds: number): (() => void) => {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    this.#set.put(true);
    return () => this.#timers.delete(timer);
  };

  /** How many wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Resolves when one more has begun to wait. */
  async isAwaited(): Promise<void> {
    await this.#set.take();
  }

  /** Lets so many milliseconds pass; all who wait for one moment go on at once. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let at = this.#next(); at <= end; at = this.#next()) {
      this.#now = at;
      const due = [...this.#timers].filter((timer) => timer.at === at);
      for (const timer of due) {
        this.#timers.delete(timer);
        timer.callback();
      }
      await Promise.all(due.map(() => this.isAwaited()));
    }
    this.#now = end;
  }

  #next(): number {
    return Math.min(...[...this.#timers].map(({ at }) => at));
  }
}
