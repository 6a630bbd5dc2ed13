import {
  attributeById,
  isAmount,
  isComparison,
  type AmountValue,
  type ComparisonValue,
  type Qualifiers,
} from '@stet/shared';
import { sameRef, type Ref } from '../claims/ref.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { GroupedClaim, Judged } from './rule.js';

/** A figure that the draft states of something, and surely. */
export interface OwnFigure extends GroupedClaim {
  readonly value: AmountValue;
  /** In its group. */
  readonly index: number;
}

/** Two figures of the draft of one kind, one of each side of a comparison. */
export interface OwnPair {
  readonly left: OwnFigure;
  readonly right: OwnFigure;
}

/** A comparison by an amount ("five times", "5 points ahead") that the draft asserts. */
export interface MeasuredComparison {
  readonly claim: ReadClaim;
  readonly value: ComparisonValue & { readonly amount: number };
}

/** A comparison that says which of two is ahead, and not by how much. */
export interface OrderedComparison {
  readonly claim: ReadClaim;
  readonly isMore: boolean;
}

const isStated = ({ modality, hypothetical }: ReadClaim): boolean =>
  (modality === 'asserted' || modality === 'attributed') && !hypothetical;

/** The comparison a claim makes by an amount, if it does. */
export function measuredComparison(claim: ReadClaim): MeasuredComparison | undefined {
  const { value, comparison } = claim;
  if (!isComparison(value) || value.amount === undefined || !comparison?.by.length || !isStated(claim))
    return undefined;
  return { claim, value: { ...value, amount: value.amount } };
}

/** The comparison that a claim makes by order alone ("beating X"), if it does. */
export function orderedComparison(claim: ReadClaim): OrderedComparison | undefined {
  const { value, comparison } = claim;
  if (!isComparison(value) || (value.op !== '>' && value.op !== '<') || !comparison?.by.length || !isStated(claim))
    return undefined;
  return { claim, isMore: value.op === '>' };
}

/** Is the one side's figure on the side of the other's that the draft says? Equal figures are a matter of rounding. */
export const bearsOutOrder = ({ isMore }: OrderedComparison, { left, right }: OwnPair): boolean =>
  isMore ? left.value.amount >= right.value.amount : left.value.amount <= right.value.amount;

/**
 * The groups of claims in which a comparison meets the figures it speaks of: all of one measure, of a score all on one
 * benchmark. A comparison that may be by several measures is in none.
 */
export function groupsOfMeasure({ claim }: Judged): string[] {
  const { comparison, qualifiers, attribute } = claim;
  const keys = new Set((comparison ? comparison.by : [attribute]).map((id) => keyOf(id, qualifiers)));
  const [key] = keys;
  const isWanted = comparison !== undefined || (isAmount(claim.value) && isStated(claim));
  return key !== undefined && keys.size === 1 && isWanted ? [key] : [];
}

const keyOf = (id: string, { benchmark }: Qualifiers): string =>
  benchmark === undefined ? (attributeById(id)?.measure ?? id) : `${id}|${benchmark}`;

/**
 * The figures that the comparisons of a group may be held against: stated, of a thing that is certain, and not known to be
 * wrong. None where the group has no comparison.
 */
export function ownFigures(group: readonly GroupedClaim[]): readonly OwnFigure[] {
  const figures: OwnFigure[] = [];
  if (!group.some(({ claim }) => claim.comparison)) return figures;
  group.forEach(({ claim, verdict, passage }, index) => {
    const { value } = claim;
    // A price that is not today's may have been the day's.
    const isWrong = verdict.verdict === 'refuted' && attributeById(claim.attribute)?.changes !== true;
    if (isAmount(value) && value.amount > 0 && isStated(claim) && !claim.ambiguous && !isWrong)
      figures.push({ claim, verdict, passage, value, index });
  });
  return figures;
}

/** Pairs of the draft's own figures that a comparison speaks of. `anybody`: of whatever two things. */
export function pairsFor(
  { comparison, qualifiers }: ReadClaim,
  figures: readonly OwnFigure[],
  anybody: boolean,
): OwnPair[] {
  if (!comparison) return [];
  const of = (side: Ref): OwnFigure[] =>
    figures.filter(
      (figure) =>
        comparison.by.includes(figure.claim.attribute) &&
        (anybody || isOf(figure.claim, side)) &&
        isOfSetting(figure.claim.qualifiers, qualifiers),
    );
  const rights = of(comparison.right);
  return of(comparison.left).flatMap((left) =>
    rights.flatMap((right) =>
      left !== right && isAlike(left, right) && !sameRef(left.claim.subject, right.claim.subject)
        ? [{ left, right }]
        : [],
    ),
  );
}

const isOf = ({ subject }: ReadClaim, side: Ref): boolean =>
  sameRef(subject, side) || (subject.entity?.variantOf !== undefined && subject.entity.variantOf === side.id);

const isOfSetting = (own: Qualifiers, wanted: Qualifiers): boolean =>
  (own.benchmark === undefined && wanted.benchmark === undefined) || own.benchmark === wanted.benchmark;

const isAlike = (left: OwnFigure, right: OwnFigure): boolean =>
  left.claim.attribute === right.claim.attribute &&
  left.value.unit === right.value.unit &&
  left.claim.qualifiers.benchmark === right.claim.qualifiers.benchmark;

/** What a pair really comes to, in the comparison's own terms. */
export const amountOf = ({ value }: MeasuredComparison, { left, right }: OwnPair): number =>
  value.op === 'difference' ? left.value.amount - right.value.amount : left.value.amount / right.value.amount;

const stepOf = ({ claim }: OwnFigure): number => claim.figure?.halfStep ?? 0;
/** Floating point leaves 87.5 − 70.1 a little beside 17.4. */
const DUST = 1e-6;

/** Does a pair bear the comparison out, within the rounding of all three figures and the words beside them? */
export function bearsOut(comparison: MeasuredComparison, pair: OwnPair): boolean {
  const { claim, value } = comparison;
  const actual = amountOf(comparison, pair);
  const slack = claim.comparison?.slack ?? 0;
  if (value.op === 'difference') {
    const rounding = slack + stepOf(pair.left) + stepOf(pair.right) + DUST + (claim.approx === 'about' ? 1 : 0);
    const [said, is] = [Math.abs(value.amount), Math.sign(value.amount) * actual];
    if (claim.approx === 'at-least') return is >= said - rounding;
    if (claim.approx === 'at-most') return is > 0 && is <= said + rounding;
    return Math.abs(is - said) <= rounding;
  }
  const off = actual / value.amount;
  const rounding = stepOf(pair.left) / pair.left.value.amount + stepOf(pair.right) / pair.right.value.amount + DUST;
  // "More than three times" for 2.9 is wrong by more than rounding.
  if (claim.approx === 'at-least') return off >= 1 - rounding;
  if (claim.approx === 'at-most') return off <= 1 + rounding;
  return off <= (1 + slack) * (1 + rounding) && off >= 1 / ((1 + slack) * (1 + rounding));
}
