/**
 * ## What it reports
 *
 * A comparison ("surpasses", "1/10 of the price", "5 points ahead") that does not follow from the values the corpus holds of
 * both sides. Scores are set against each other only where one source reports both, or each side's own is established; without
 * a benchmark, only where every shared score says the opposite; where many do, "surpasses" without "on most benchmarks" is
 * reported more quietly.
 *
 * ## Why it matters
 *
 * Who beats whom is what readers remember, and it is claimed more freely than any figure.
 *
 * ## Example
 *
 * > DeepSeek-V2 scores 92.2% on GSM8K, surpassing Llama 3 70B Instruct.
 *
 * Llama 3 70B Instruct has 93.0.
 *
 * ## What to do
 *
 * Give both scores with their source, or turn the sentence round.
 *
 * ## When to let it stand
 *
 * When you have a newer or independent comparison. Name it in the text.
 *
 * ## References
 *
 * - The verdict: `server/src/engine/verdicts/verify-comparison.ts`
 */
import { isComparison, printNumber, printValue, type ComparisonValue, type Evidence } from '@stet/shared';
import type { Ref } from '../claims/ref.js';
import type { Messages } from '../messages/index.js';
import type { Pair } from '../verdicts/verdict.js';
import { defineRule, type Judged, type Remark, type RuleContext } from './rule.js';
import { citeSource, loudnessOf } from './wording.js';

export const refutedComparison = defineRule({
  id: 'refuted-comparison',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A comparison, difference or ratio does not follow from the values held.',
  checkClaim(judged, context) {
    const { messages } = context;
    const { claim, verdict } = judged;
    if (!isComparison(claim.value)) return undefined;
    if (verdict.reason === 'conflicting-evidence') return remarkOnMixed(judged, claim.value, context);
    if (verdict.verdict !== 'refuted') return undefined;
    const [pair] = verdict.pairs ?? [];
    if (!pair) return undefined;
    const pairs = sayPairs(judged, claim.value, verdict.pairs ?? [], context);
    return {
      span: claim,
      message: messages.rules['refuted-comparison'].differs(claim.text, pairs, citeSource(pair.left)),
      severity: loudnessOf('warning', verdict.instead, false),
      evidence: (verdict.pairs ?? []).slice(0, 3).flatMap(({ left, right }) => [left, right]),
      fixes: [],
    };
  },
});

/** A share of the measures so large that "surpasses" without a limit is more than the record bears out. */
const MANY = 1 / 4;

/** "Surpasses X", and on part of what both were measured by it does not. */
function remarkOnMixed(judged: Judged, value: ComparisonValue, context: RuleContext): Remark | undefined {
  const { claim, verdict } = judged;
  const [contrary, all] = [distinct(verdict.contrary ?? []), distinct(verdict.pairs ?? [])];
  const [first] = contrary;
  if (!first || value.op !== '>' || claim.comparison?.extent !== undefined || claim.comparison?.implied)
    return undefined;
  if (claim.hypothetical || contrary.length < all.length * MANY) return undefined;
  return {
    span: claim,
    message: context.messages.rules['refuted-comparison'].holdsOnSome(
      claim.text,
      all.length - contrary.length,
      all.length,
      sayPairs(judged, value, contrary, context),
      citeSource(first.left),
    ),
    severity: 'information',
    evidence: contrary.slice(0, SHOWN).flatMap(({ left, right }) => [left, right]),
    fixes: [],
  };
}

const SHOWN = 3;

function sayPairs(
  { claim: { comparison } }: Judged,
  value: ComparisonValue,
  pairs: readonly Pair[],
  { knowledge, messages: { rules, language } }: RuleContext,
): string[] {
  const say = rules['refuted-comparison'];
  // Of a family the figures are those of a member.
  const nameOf = ({ assertion: { subject } }: Evidence, side: Ref | undefined, name: string): string => {
    const entity = side?.entity?.denotes === 'family' ? knowledge.entity(subject) : undefined;
    return entity?.name ?? name;
  };
  return distinct(pairs)
    .slice(0, SHOWN)
    .map((pair) =>
      say.pair(
        say.measures[pair.measure] ?? pair.measure,
        `${nameOf(pair.left, comparison?.left, value.left)} ${printValue(pair.left.assertion.value, language)}`,
        `${nameOf(pair.right, comparison?.right, value.right)} ${printValue(pair.right.assertion.value, language)}`,
        value.op === 'ratio' && pair.leftAmount > 0 ? sayRatio(pair, say) : '',
      ),
    );
}

const sayRatio = ({ leftAmount, rightAmount }: Pair, say: Messages['rules']['refuted-comparison']): string =>
  leftAmount < rightAmount
    ? `1/${Math.round(rightAmount / leftAmount)}`
    : say.times(printNumber(Number((leftAmount / rightAmount).toPrecision(2))));

const distinct = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter((pair, index) => pairs.findIndex((other) => other.measure === pair.measure) === index);
