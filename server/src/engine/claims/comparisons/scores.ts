import type { Qualifiers } from '@stet/shared';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { type BenchmarkMention } from '../benchmarks.js';
import { benchmarkQualifiers } from '../qualifiers.js';

/** The benchmarks a comparison is on: those of its clause, else those named before it, as qualifiers. */
export function benchmarksOf(analysis: Analysis, marker: TokenRange): Qualifiers[] {
  const { clauses } = analysis;
  const all = analysis.benchmarks.filter(({ from }) => clauses.clauseAt(from).kind !== 'parenthesis');
  const inClauseOf = (range: TokenRange | undefined): BenchmarkMention[] =>
    all.filter((benchmark) => range && clauses.clauseAt(benchmark.from) === clauses.clauseAt(range.from));
  const own = inClauseOf(marker);
  const before = all.filter((benchmark) => benchmark.to <= marker.from).at(-1);
  return distinct(own.length ? own : inClauseOf(before)).map((benchmark) => ({
    attribute: 'score',
    benchmark: benchmark.name,
    ...benchmarkQualifiers(analysis, benchmark),
  }));
}

const distinct = (benchmarks: readonly BenchmarkMention[]): BenchmarkMention[] =>
  benchmarks.filter((benchmark, index) => benchmarks.findIndex(({ name }) => name === benchmark.name) === index);

/** The benchmark of a difference: named beside it, else the only one of the sentence before. */
export function benchmarkOf(analysis: Analysis, range: TokenRange): Qualifiers | undefined {
  const [own] = benchmarksOf(analysis, range);
  const [spoken, ...others] = analysis.state.benchmarks;
  return own ?? (spoken !== undefined && !others.length ? { attribute: 'score', benchmark: spoken } : undefined);
}
