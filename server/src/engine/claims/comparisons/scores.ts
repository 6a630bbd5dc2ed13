import type { Qualifiers } from '@stet/shared';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { BenchmarkMention } from '../find-benchmarks.js';
import { benchmarkQualifiers } from '../qualifiers.js';

/** The benchmarks a comparison is on: those of its clause, else those named before it, as qualifiers. */
export function benchmarksOf(analysis: Analysis, marker: TokenRange): Qualifiers[] {
  const { clauses } = analysis;
  const all = analysis.benchmarks.filter(({ from }) => clauses.clauseAt(from).kind !== 'parenthesis');
  const inClauseOf = (range: TokenRange | undefined): BenchmarkMention[] =>
    all.filter((benchmark) => range && clauses.clauseAt(benchmark.from) === clauses.clauseAt(range.from));
  const own = inClauseOf(marker).filter((benchmark) => !isOfNext(analysis, marker, benchmark));
  const before = all.filter((benchmark) => benchmark.to <= marker.from).at(-1);
  return distinct(own.length ? own : inClauseOf(before)).map((benchmark) => ({
    attribute: 'score',
    benchmark: benchmark.name,
    ...benchmarkQualifiers(analysis, benchmark),
  }));
}

/** "12 points more than X, **and on MATH** it gets …": the benchmark of what comes next. */
function isOfNext({ sentence }: Analysis, marker: TokenRange, benchmark: BenchmarkMention): boolean {
  for (let at = marker.to; at < benchmark.from; at++)
    if (/^[,，]$/.test(sentence.token(at)?.text ?? '') && sentence.is(at + 1, 'conjunction')) return true;
  return false;
}

const distinct = (benchmarks: readonly BenchmarkMention[]): BenchmarkMention[] =>
  benchmarks.filter((benchmark, index) => benchmarks.findIndex(({ name }) => name === benchmark.name) === index);

/** The benchmark of a difference: named beside it, else the only one of the sentence before. */
export function benchmarkOf(analysis: Analysis, range: TokenRange): Qualifiers | undefined {
  const [own] = benchmarksOf(analysis, range);
  const [spoken, ...others] = analysis.state.benchmarks;
  return own ?? (spoken !== undefined && !others.length ? { attribute: 'score', benchmark: spoken } : undefined);
}
