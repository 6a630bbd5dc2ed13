import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { BenchmarkMention } from '../find-benchmarks.js';
import type { BoundCue } from '../cue-binding.js';
import { isEntry } from './lead-ins.js';

/** "X gets 73.7% on MMLU and 70.1% on HumanEval. Y: 73.0% and 63.2%.": as many scores as the sentence before had benchmarks. */
export function benchmarkBefore(
  { state }: Analysis,
  group: readonly QuantityMention[],
  index: number,
  cues: readonly BoundCue[],
): string | undefined {
  const isScore =
    group.length > 1
      ? group.every((quantity) => quantity.unit === 'percent' || quantity.unit === undefined)
      : cues.some((cue) => cue.role === 'verbs' && cue.attribute.needsQualifier === 'benchmark' && cue.weight > 2);
  return isScore && state.benchmarks.length === group.length ? state.benchmarks[index] : undefined;
}

/** "On MMLU the field looks like this:" and in an item "- X: 88.7": the one benchmark that the lead-in names. */
export function benchmarkLedIn(analysis: Analysis, group: readonly QuantityMention[]): string | undefined {
  const { state } = analysis;
  const isScore = group.length === 1 && group.every(({ unit }) => unit === undefined || unit === 'percent');
  return isScore && isEntry(analysis) && state.benchmarks.length === 1 ? state.benchmarks[0] : undefined;
}

/** "On A it uses **23,000 tokens** per question": a number of things is no score, nor is a bare one beyond all ratings. */
export const countsSomething = (
  { sentence }: Analysis,
  { unit, amount, to }: QuantityMention,
  cues: readonly BoundCue[],
): boolean =>
  unit === 'token' ||
  unit === 'byte' ||
  (unit === undefined &&
    ((amount ?? 0) > HIGHEST_RATING
      ? !cues.some(({ role, attribute }) => role === 'names' && attribute.needsQualifier === 'benchmark')
      : sentence.cues.some(
          (cue) =>
            cue.from === to &&
            cue.cues.some(({ role, attribute }) => role === 'counts' && attribute.needsQualifier !== 'benchmark'),
        )));

/** Chess and Codeforces ratings stay below; a larger score is called one. */
const HIGHEST_RATING = 5000;

/** "X has 87.5% on A and 76.1% on B; Y has **86.2% and 71.0%**": as many scores as there are benchmarks before the clause. */
export function respectively(
  { clauses, benchmarks }: Analysis,
  group: readonly QuantityMention[],
): readonly BenchmarkMention[] | undefined {
  const [first] = group;
  if (!first || group.length < 2) return undefined;
  const clause = clauses.clauseAt(first.from);
  if (benchmarks.some((benchmark) => benchmark.from >= clause.from)) return undefined;
  const before = benchmarks.filter(({ name }, i) => benchmarks.findIndex((other) => other.name === name) === i);
  return before.length === group.length ? before : undefined;
}
