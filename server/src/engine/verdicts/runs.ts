import type { Knowledge } from '@stet/corpus';
import { isAmount, isRange, mayRefute, type AttributeDeclaration, type EstablishedValue } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { dayNumber } from './agreement.js';

/** What one careful run of a benchmark may differ from another, in points of a percentage; of 56 measured pairs 55 do by less. */
const RUN_MARGIN = 6;
/** … and as a share of a rating, which leaderboards rescale. */
const RATING_MARGIN = 0.05;
const RATING_FROM = 200;

/** Up to so many days after its release what a maker reports of a model is what it announced; later it is a run of its own. */
const ANNOUNCED_WITHIN = 60;
const WHOLE_DATE = 'YYYY-MM-DD'.length;

/**
 * Which of the values that a score differs from refute it. The maker's announced ones do. What others got in runs of their
 * own, or the maker in a later one, does only where the draft is off by more than runs are; and what is held of the base
 * model alone says nothing of the model people use.
 */
export function refutingRuns(
  claim: ReadClaim,
  differing: readonly EstablishedValue[],
  attribute: AttributeDeclaration,
  knowledge: Knowledge,
): readonly EstablishedValue[] {
  if (attribute.measured !== true) return differing;
  const speaksOfBase = claim.qualifiers.variant !== undefined || claim.subject.entity?.variant !== undefined;
  const ofUse = speaksOfBase ? differing : differing.filter(({ qualifiers }) => !BASE.test(qualifiers.variant ?? ''));
  const announced = ofUse.filter((held) => mayRefute(held) && isAnnounced(held, knowledge));
  if (announced.length) return announced;
  return ofUse.length > 0 && differing.every((held) => isFarFrom(claim, held)) ? ofUse : [];
}

const BASE = /\bbase\b/i;

function isAnnounced({ run, evidence }: EstablishedValue, knowledge: Knowledge): boolean {
  if (run !== 'announced') return true;
  return evidence.some(({ assertion, source }) => {
    const released = knowledge.entity(assertion.subject)?.released;
    if (released?.length !== WHOLE_DATE || source.published?.length !== WHOLE_DATE) return true;
    return dayNumber(source.published) - dayNumber(released) <= ANNOUNCED_WITHIN;
  });
}

function isFarFrom({ value }: ReadClaim, held: EstablishedValue): boolean {
  if (!isAmount(held.value)) return false;
  const { amount } = held.value;
  const margin = Math.abs(amount) >= RATING_FROM ? RATING_MARGIN * Math.abs(amount) : RUN_MARGIN;
  if (isAmount(value)) return Math.abs(value.amount - amount) > margin;
  return isRange(value) && (amount < value.min - margin || amount > value.max + margin);
}
