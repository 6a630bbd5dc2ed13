import type { QuantityMention, TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { separation } from './cue-binding.js';
import { isJoined } from './referents.js';
import type { BenchmarkMention } from './find-benchmarks.js';

/**
 * The benchmark each score is on. A list of benchmarks beside a list of as many scores is read pairwise ("respectively");
 * otherwise the nearest, where "92.2% on GSM8K" and "GSM8K: 92.2%" are nearest of all.
 */
export function bindBenchmarks(
  analysis: Analysis,
  benchmarks: readonly BenchmarkMention[],
  groups: readonly (readonly QuantityMention[])[],
): ReadonlyMap<QuantityMention, BenchmarkMention> {
  const bound = new Map<QuantityMention, BenchmarkMention>();
  if (!benchmarks.length) return bound;
  const lists = listsOf(analysis, benchmarks);
  for (const group of groups) {
    const grid = group.length > 1 ? lists.find((list) => list.length === group.length) : undefined;
    group.forEach((quantity, index) => {
      const benchmark = grid?.[index] ?? nearest(analysis, benchmarks, quantity);
      if (benchmark) bound.set(quantity, benchmark);
    });
  }
  return bound;
}

function listsOf(analysis: Analysis, benchmarks: readonly BenchmarkMention[]): BenchmarkMention[][] {
  const lists: BenchmarkMention[][] = [];
  for (const benchmark of benchmarks) {
    const last = lists.at(-1);
    const previous = last?.at(-1);
    if (last && previous && isJoined(analysis.sentence, glossEnd(analysis, previous.to), benchmark.from))
      last.push(benchmark);
    else lists.push([benchmark]);
  }
  return lists.filter((list) => list.length > 1);
}

/** "C-Eval (Chinese Evaluation) and …": the gloss belongs to the name. */
function glossEnd(analysis: Analysis, to: number): number {
  const { sentence } = analysis;
  if (sentence.token(to)?.text !== '(') return to;
  for (let at = to + 1; at < Math.min(to + 9, sentence.to); at++) if (sentence.token(at)?.text === ')') return at + 1;
  return to;
}

function nearest(
  analysis: Analysis,
  benchmarks: readonly BenchmarkMention[],
  quantity: QuantityMention,
): BenchmarkMention | undefined {
  let best: { benchmark: BenchmarkMention; cost: number } | undefined;
  for (const benchmark of benchmarks) {
    const apart = separation(analysis, benchmark, quantity);
    if (apart === undefined) continue;
    let cost = -apart;
    if (benchmark.from >= quantity.to) {
      // After the score it must be tied to it by a preposition, or be its noun ("a 92.2% GSM8K score").
      const tied = isTied(analysis, quantity, benchmark);
      // "48% for X, and on MMLU 92%": what follows is another statement's.
      cost += tied ? -1 : isUnbroken(analysis, quantity.to, benchmark.from) ? 1.5 : 3;
    }
    for (const other of benchmarks) if (other !== benchmark && isBetween(other, benchmark, quantity)) cost += 1.2;
    if (!best || cost < best.cost) best = { benchmark, cost };
  }
  return best?.benchmark;
}

function isTied(analysis: Analysis, quantity: QuantityMention, benchmark: BenchmarkMention): boolean {
  const { sentence } = analysis;
  for (let at = benchmark.from - 1; at >= quantity.to; at--) {
    if (sentence.quantityAt(at) || sentence.token(at)?.text === ',') return false;
    if (sentence.is(at, 'preposition')) return isUnbroken(analysis, quantity.to, at);
  }
  return benchmark.from - quantity.to <= 1;
}

function isUnbroken({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (sentence.token(at)?.text === ',' || sentence.is(at, 'conjunction') || sentence.quantityAt(at)) return false;
  return true;
}

const isBetween = (range: TokenRange, a: TokenRange, b: TokenRange): boolean =>
  range.from >= Math.min(a.to, b.to) && range.to <= Math.max(a.from, b.from);
