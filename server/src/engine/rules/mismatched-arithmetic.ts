/**
 * ## What it reports
 *
 * A ratio or a difference that does not follow from the draft's own figures: "five times as many" of 15 and 3.5 trillion tokens,
 * "8.5 points behind" of 70.3 and 63.8, "half the price" of $10 and $15. Rounding is allowed for on all sides ("twice" is
 * anything from 1.7 to 2.4 times), and so is what the words leave open ("about", "more than", "nearly"). Likewise a change that
 * its own two ends do not come to ("$30 billion, up 15% from $24 billion"), a conclusion that no two figures right before it
 * bear out ("$200 a month; the first one was $20, that is, a fifth of it"), a share that a part does not have of its whole ("671
 * billion, of which 37 billion, or 15%"), a total that its figures do not make up ("5 million and 2.38 million, a total of 8.38
 * million"), and parts of a mixture that are more than the whole.
 *
 * ## Why it matters
 *
 * A reader with both figures before them does the sum. It needs no source to be wrong.
 *
 * ## Example
 *
 * > Llama 3 70B was trained on 15 trillion tokens, Falcon 180B on 3.5 trillion: five times as many.
 *
 * It is a little over four times.
 *
 * ## What to do
 *
 * Do the sum again; both figures are linked. A difference in points can be put right from the lightbulb.
 *
 * ## When to let it stand
 *
 * When the comparison is with figures that the draft does not give.
 *
 * ## References
 *
 * - What is compared by what: `server/src/engine/claims/comparisons/measure.ts`
 */
import { FIX_KINDS, printNumber, type ComparisonValue } from '@stet/shared';
import type { Messages } from '../messages/index.js';
import { writeFigure } from '../findings/write-figure.js';
import {
  amountOf,
  bearsOut,
  bearsOutOrder,
  groupsOfMeasure,
  measuredComparison,
  orderedComparison,
  ownFigures,
  pairsFor,
  type MeasuredComparison,
  type OwnFigure,
  type OwnPair,
} from './own-figures.js';
import { remarkOnChange } from './change-arithmetic.js';
import { remarkOnSum } from './sum-arithmetic.js';
import { defineRule, type GroupedClaim, type GroupRemark, type OfferedFix } from './rule.js';

export const mismatchedArithmetic = defineRule({
  id: 'mismatched-arithmetic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A difference or ratio in the draft does not follow from the draft’s own figures.',
  checkPassage: ({ statedChanges, statedSums }, { messages }) => {
    const say = messages.rules['mismatched-arithmetic'];
    return [
      ...statedChanges.flatMap((change) => remarkOnChange(change, say) ?? []),
      ...statedSums.flatMap((sum) => remarkOnSum(sum, say) ?? []),
    ];
  },
  groupsOf: groupsOfMeasure,
  checkGroup(group, { messages }) {
    const figures = ownFigures(group);
    return figures.length < 2
      ? []
      : group.flatMap(
          (one, index) => remarkOn(one, index, figures, messages) ?? remarkOnOrder(one, index, figures, messages) ?? [],
        );
  },
});

function remarkOn(
  one: GroupedClaim,
  index: number,
  figures: readonly OwnFigure[],
  messages: Messages,
): GroupRemark | undefined {
  const comparison = measuredComparison(one.claim);
  // What the record refutes is reported as such.
  if (!comparison || one.verdict.verdict === 'refuted') return undefined;
  const pairs = pairsFor(one.claim, figures, false);
  const [pair] = pairs.sort((a, b) => distanceTo(one, a) - distanceTo(one, b));
  if (!pair || pairs.some((own) => bearsOut(comparison, own))) return undefined;
  const isGuess = one.claim.comparison?.implied === true;
  if (isGuess && !mayGuess(one, comparison, pair, figures)) return undefined;
  const amount = sayAmount(comparison.value.op, amountOf(comparison, pair), messages.rules['mismatched-arithmetic']);
  return {
    ...remarkOnPair(one, index, pair, amount, messages),
    fixes: isGuess ? [] : offerDifference(one, comparison, pair, messages),
  };
}

/** "88.6%, beating X (88.7%)": the two figures beside say the contrary. */
function remarkOnOrder(
  one: GroupedClaim,
  index: number,
  figures: readonly OwnFigure[],
  messages: Messages,
): GroupRemark | undefined {
  const comparison = orderedComparison(one.claim);
  if (!comparison || one.verdict.verdict === 'refuted' || one.claim.comparison?.implied) return undefined;
  const pairs = pairsFor(one.claim, figures, false);
  const [pair] = pairs.filter((own) => distanceTo(one, own) <= NEAR);
  if (!pair || pairs.some((own) => bearsOutOrder(comparison, own))) return undefined;
  const say = messages.rules['mismatched-arithmetic'];
  const op = pair.left.claim.qualifiers.benchmark === undefined ? 'ratio' : 'difference';
  const amount =
    op === 'ratio'
      ? pair.left.value.amount / pair.right.value.amount
      : pair.left.value.amount - pair.right.value.amount;
  return remarkOnPair(one, index, pair, sayAmount(op, amount, say), messages);
}

/** In characters: a sentence or two. */
const NEAR = 250;

/** Where whose figures are compared is a guess, both must be near by, and no other two of the draft may fit. */
const mayGuess = (
  one: GroupedClaim,
  comparison: MeasuredComparison,
  pair: OwnPair,
  figures: readonly OwnFigure[],
): boolean =>
  distanceTo(one, pair) <= NEAR && !pairsFor(one.claim, figures, true).some((own) => bearsOut(comparison, own));

/** How far the figures of a pair stand from a comparison: the nearest are meant. */
const distanceTo = ({ claim, passage }: GroupedClaim, { left, right }: OwnPair): number =>
  [left, right].reduce(
    (sum, figure) =>
      sum +
      (figure.passage === passage
        ? Math.abs(figure.claim.start - claim.start)
        : NEAR * (1 + Math.abs(figure.passage - passage))),
    0,
  );

type Say = Messages['rules']['mismatched-arithmetic'];

/** "Llama 3 70B 15 trillion, Falcon 180B 3.5 trillion, which is 4.3 times as much" */
function remarkOnPair(
  { claim }: GroupedClaim,
  index: number,
  pair: OwnPair,
  amount: string,
  { rules, ownFigure }: Messages,
): GroupRemark {
  const say = rules['mismatched-arithmetic'];
  const of = (figure: OwnFigure): string => say.figure(figure.claim.subject.name, figure.claim.text);
  return {
    claim: index,
    message: say.ofPair(claim.text, of(pair.left), of(pair.right), amount),
    evidence: [],
    places: [pair.left, pair.right].map((figure) => ({
      claim: figure.index,
      message: ownFigure(figure.claim.subject.name, figure.claim.text),
    })),
    fixes: [],
  };
}

function sayAmount(op: ComparisonValue['op'], amount: number, say: Say): string {
  if (op === 'difference') {
    const points = printNumber(round(Math.abs(amount)));
    if (amount === 0) return say.same();
    return amount > 0 ? say.ahead(points) : say.behind(points);
  }
  return amount >= 1 ? say.times(printNumber(round(amount))) : say.fractionAsMuch(printNumber(round(1 / amount)));
}

const round = (amount: number): number => Number(amount.toPrecision(3));

/** A difference in points has one right value, where the figures are right; its sign must be the draft's. */
function offerDifference(
  { claim }: GroupedClaim,
  comparison: MeasuredComparison,
  pair: OwnPair,
  { fixes }: Messages,
): OfferedFix[] {
  const actual = amountOf(comparison, pair);
  const { value } = comparison;
  if (value.op !== 'difference' || Math.sign(actual) !== Math.sign(value.amount)) return [];
  if (claim.inQuotation || !claim.figure || claim.figure.style.inWords) return [];
  const newText = writeFigure(Number(Math.abs(actual).toPrecision(12)), claim.figure);
  const { start, end } = claim.figure.number;
  return [
    {
      title: fixes.asOwnFigures(newText),
      kind: FIX_KINDS.useEstablishedValue,
      preferred: false,
      edits: [{ start, end, newText }],
    },
  ];
}
