import { performance } from 'node:perf_hooks';

/** Milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

export function summarise(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Times a piece of work many times, after having done it often enough for the compiler to be done with it. */
export function measure(work: (i: number) => void, { runs, warmUp }: { runs: number; warmUp: number }): Timing {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    work(i + warmUp);
    if (i >= 0) times.push(performance.now() - start);
  }
  return summarise(times);
}

export const timeOnce = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
