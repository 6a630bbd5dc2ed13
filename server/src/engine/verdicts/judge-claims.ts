import type { Knowledge } from '@stet/corpus';
import { attributeById, isAmount, isComparison, type AttributeDeclaration } from '@stet/shared';
import type { AlternativeReading, ReadClaim } from '../claims/read-claim.js';
import { sameRef, type Ref } from '../claims/ref.js';
import { compareWithHeld } from './agreement.js';
import { sizeInName } from './size-in-name.js';
import { isUnitSlip } from './unit-slip.js';
import { nothing, verifyReading, type Verdict } from './verify-claim.js';

/**
 * Holds the claims of a passage against the corpus, each having been verified by itself: `verdicts`. Where the words do not plainly name the subject a
 * refutation is doubted: what is exactly right of another thing that they may have meant is not called wrong of this one,
 * unless what the passage says beside it shows that this one is meant.
 */
export function judgeClaims(
  claims: readonly ReadClaim[],
  verdicts: readonly Verdict[],
  knowledge: Knowledge,
  asOf: string,
): Verdict[] {
  return claims.map((claim, index) => {
    const verdict = verdicts[index] as Verdict;
    if (verdict.reason === 'no-evidence') return heldByName(claim, verdict, knowledge);
    if (verdict.verdict !== 'refuted' || verdict.restriction !== undefined) return verdict;
    if (isSizeInName(claim))
      return nothing('not-comparable', 'it is the size that its name gives, rounded', verdict.establishment);
    if (isGivenRightly(claims, verdicts, claim))
      return nothing(
        'ambiguous-entity',
        'the passage gives the right value too: this one is of something else',
        verdict.establishment,
      );
    if (followsFromItsOwn(claims, claim))
      return nothing('ambiguous-entity', 'it is what the two scores beside it come to', verdict.establishment);
    const beside = supportedBeside(claims, verdicts, index);
    const other = otherReading(
      claim,
      beside.filter(({ footing }) => footing !== 'named'),
      knowledge,
      asOf,
    );
    if (other !== undefined)
      return nothing('ambiguous-entity', `it is right of ${other}, which may be meant`, verdict.establishment);
    return claim.footing === 'assumed' && !beside.length && !isUnitSlip({ claim, verdict })
      ? nothing('ambiguous-entity', `nothing says that ${claim.subject.name} is meant`, verdict.establishment)
      : verdict;
  });
}

/** "320亿" of QwQ-32B, which has 32.5B: whoever gives the size in the name does not mean to be more exact than that. */
function isSizeInName(claim: ReadClaim): boolean {
  const named = sizeInName(claim)?.value;
  return isAmount(claim.value) && named !== undefined && isAmount(named) && claim.value.amount === named.amount;
}

/** Where nothing is held a model's own name still tells: of Nemotron-4 340B 340 million parameters are a slip of the unit. */
function heldByName(claim: ReadClaim, verdict: Verdict, knowledge: Knowledge): Verdict {
  const named = sizeInName(claim);
  if (!named || claim.modality === 'negated') return verdict;
  const establishment = { status: 'established', values: [named], dissent: [] } as const;
  if (compareWithHeld(claim, named.value, attributeById(claim.attribute), knowledge) === 'agrees')
    return { ...verdict, verdict: 'supported', reason: null, establishment, because: 'its name says so' };
  const refuted: Verdict = {
    ...verdict,
    verdict: 'refuted',
    reason: null,
    instead: named,
    establishment,
    because: 'its name says another size',
  };
  return isUnitSlip({ claim, verdict: refuted }) ? refuted : verdict;
}

/** Nobody gives one thing two values in a breath: where the passage has the right one, another was read wrongly. */
const isGivenRightly = (claims: readonly ReadClaim[], verdicts: readonly Verdict[], claim: ReadClaim): boolean =>
  isAmount(claim.value) &&
  claims.some(
    (other, index) =>
      verdicts[index]?.verdict === 'supported' &&
      sameRef(other.subject, claim.subject) &&
      other.attribute === claim.attribute &&
      other.qualifiers.benchmark === claim.qualifiers.benchmark,
  );

/** In characters: one sentence. */
const BESIDE = 150;

/** "86.8%, which beats the 86.4% of X by 0.4 points", "a fifth of what Y costs: $3 against $15": right of its own two figures,
 * whosever they are; these are judged. */
function followsFromItsOwn(claims: readonly ReadClaim[], claim: ReadClaim): boolean {
  const { value } = claim;
  if (!isComparison(value) || value.amount === undefined) return false;
  const { op, amount: said } = value;
  const beside = claims.filter(({ start }) => Math.abs(start - claim.start) <= BESIDE);
  const figures = beside.flatMap(({ qualifiers, value: of, figure }) =>
    isAmount(of) && of.amount > 0
      ? [{ ...of, isScore: qualifiers.benchmark !== undefined, halfStep: figure?.halfStep ?? 0 }]
      : [],
  );
  return figures.some((one, index) =>
    figures.slice(index + 1).some((other) => {
      if (op === 'difference') {
        const slack = one.halfStep + other.halfStep + DUST;
        return one.isScore && other.isScore && Math.abs(Math.abs(one.amount - other.amount) - Math.abs(said)) <= slack;
      }
      const isRatio = (ratio: number): boolean => Math.abs(ratio / said - 1) <= RATIO_SLACK;
      return (
        op === 'ratio' &&
        one.unit === other.unit &&
        (isRatio(one.amount / other.amount) || isRatio(other.amount / one.amount))
      );
    }),
  );
}

/** A ratio is rounded to a whole number or a simple fraction. */
const RATIO_SLACK = 0.1;

/** Floating point leaves 86.8 − 86.4 a little beside 0.4. */
const DUST = 1e-6;

/** What the passage says rightly of the same thing, without another thing between. */
function supportedBeside(
  claims: readonly ReadClaim[],
  verdicts: readonly Verdict[],
  index: number,
): readonly ReadClaim[] {
  const subject = claims[index]?.subject;
  const run: ReadClaim[] = [];
  for (const step of [-1, 1])
    for (let at = index + step; sameRef(claims[at]?.subject, subject); at += step) {
      const claim = claims[at];
      if (claim && verdicts[at]?.verdict === 'supported') run.push(claim);
    }
  return run;
}

/** A reading by which the claim is right, as a message names it: of another thing, on another benchmark, of another attribute. */
function otherReading(
  claim: ReadClaim,
  beside: readonly ReadClaim[],
  knowledge: Knowledge,
  asOf: string,
): string | undefined {
  const isRight = (said: ReadClaim, reading: AlternativeReading): boolean =>
    verifyReading(said, reading, knowledge, asOf).verdict === 'supported';
  const benchmarks = [undefined, ...(claim.otherBenchmarks ?? [])];
  const mayBe = (subject: Ref): boolean => beside.every((said) => isRight(said, { subject }));
  for (const subject of [claim.subject, ...claim.inMind.filter(mayBe)])
    for (const benchmark of benchmarks) {
      const qualifiers = benchmark === undefined ? claim.qualifiers : { ...claim.qualifiers, benchmark };
      if (isRight(claim, { subject, qualifiers }))
        return sameRef(subject, claim.subject) ? `its score on ${benchmark ?? 'another benchmark'}` : subject.name;
    }
  return claim.unlabelled ? otherAttribute(claim, knowledge) : undefined;
}

/** Where no word says what a bare figure counts: another attribute of the thing that it is right of. */
function otherAttribute(claim: ReadClaim, knowledge: Knowledge): string | undefined {
  if (!isAmount(claim.value) || !claim.subject.id) return undefined;
  const { amount } = claim.value;
  return knowledge
    .attributesOf(claim.subject.id)
    .map((id) => attributeById(id))
    .find(
      (attribute): attribute is AttributeDeclaration =>
        attribute?.units !== undefined &&
        attribute.id !== claim.attribute &&
        knowledge
          .evidence(claim.subject.id ?? '', attribute.id)
          .some(
            ({ assertion: { value } }) =>
              isAmount(value) &&
              compareWithHeld({ ...claim, value: { amount, unit: value.unit } }, value, attribute, knowledge) ===
                'agrees',
          ),
    )?.label;
}
