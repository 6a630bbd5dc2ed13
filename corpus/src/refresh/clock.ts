/** The time of a host, and waiting by it. */
export interface Clock {
  now(): Date;
  /** Rejects with the signal's reason when that is aborted before. */
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** @param schedule calls back after so many milliseconds unless it is stopped before by what is returned */
export const clockOf = (
  now: () => Date,
  schedule: (callback: () => void, milliseconds: number) => () => void,
): Clock => ({
  now,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = schedule(() => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      }, milliseconds);
      const giveUp = (): void => {
        stop();
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    }),
});

export const SYSTEM_CLOCK = clockOf(
  () => new Date(),
  (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
);
