import { establishValue, type Knowledge } from '@stet/corpus';
import {
  attributeById,
  isComparison,
  isRole,
  isWords,
  type AttributeDeclaration,
  type Establishment,
  type Qualifiers,
} from '@stet/shared';
import type { AlternativeReading, ReadClaim } from '../claims/read-claim.js';
import { compareWithHeld } from './agreement.js';
import { establishOfFamily, isFamilyOf } from './family-values.js';
import { refutingValues } from './refuting-values.js';
import { verifyAffiliation } from './verify-affiliation.js';
import { nothing, type Verdict } from './verdict.js';
import { verifyComparison } from './verify-comparison.js';
import { verifyPromise } from './verify-promise.js';
import { verifyQuotation } from './verify-quotation.js';
import { findHolders } from './whose-value.js';

export { nothing, type Verdict } from './verdict.js';

/**
 * Holds a claim against the corpus. A claim is refuted only if every reading that the language allows is: the subject as read
 * and each that was nearly as good, the attribute likewise, every official value of the settings it may speak of.
 */
export function verifyClaim(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict {
  if (claim.hypothetical || claim.modality === 'forecast')
    return nothing('not-comparable', 'forecasts and suppositions are not held against the record');
  if (isRole(claim.value))
    return claim.attribute === 'affiliation'
      ? verifyAffiliation(claim, knowledge, asOf)
      : nothing('no-evidence', 'who it is cannot be checked');
  if (isWords(claim.value)) return verifyQuotation(claim, knowledge);
  if (isComparison(claim.value)) return verifyComparison(claim, knowledge, asOf);
  const own = verifyReading(claim, {}, knowledge, asOf);
  if (claim.modality === 'negated') return negate(own);
  if (own.verdict === 'refuted' && claim.tentative)
    return nothing('not-comparable', 'the draft hints at it rather than says it', own.establishment);
  if (own.verdict === 'refuted' && claim.oneOfSeveral)
    return nothing('not-comparable', 'one of several values given to one thing', own.establishment);
  const broken = own.verdict === 'supported' && !claim.ambiguous ? verifyPromise(claim, knowledge, asOf) : undefined;
  if (broken) return broken;
  if (own.verdict !== 'refuted')
    return own.verdict === 'supported' || !claim.ambiguous ? own : { ...own, reason: 'ambiguous-entity' };
  for (const alternative of claim.alternatives) {
    const other = verifyReading(claim, alternative, knowledge, asOf);
    if (other.verdict === 'refuted' || isEmptyFamily(claim, alternative, other, knowledge)) continue;
    const also = alternative.subject?.name ?? attributeById(alternative.attribute ?? '')?.label ?? 'another reading';
    if (other.verdict === 'supported') return { ...other, because: `read of ${also} it is right` };
    return nothing('ambiguous-entity', `it may be meant of ${also}, of which nothing is known`, own.establishment);
  }
  return { ...own, whose: findHolders(claim, knowledge) };
}

/** "Grok" for Grok-1: that nothing is held of the line by itself is no doubt of what is held of its member. */
const isEmptyFamily = (
  { subject }: ReadClaim,
  alternative: AlternativeReading,
  { reason }: Verdict,
  knowledge: Knowledge,
): boolean =>
  reason === 'no-evidence' &&
  alternative.attribute === undefined &&
  alternative.subject?.entity !== undefined &&
  isFamilyOf(alternative.subject.entity, subject.id, knowledge);

/** A denial of what is not so is right; a denial of what is so is not judged: too much hangs on what exactly is denied. */
const negate = (own: Verdict): Verdict =>
  own.verdict === 'refuted'
    ? { ...own, verdict: 'supported', instead: undefined, because: 'the draft denies it, and so does the record' }
    : nothing('not-comparable', 'denials are not held against the record', own.establishment);

/** Holds a claim against the corpus as it would be read with another subject, attribute or setting. */
export function verifyReading(
  claim: ReadClaim,
  { subject = claim.subject, attribute: id = claim.attribute, qualifiers = claim.qualifiers }: AlternativeReading,
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const attribute = attributeById(id);
  if (!subject.id || !attribute) return nothing('no-evidence', `the corpus does not know ${subject.name}`);
  const read = { ...claim, subject, qualifiers };
  const establishment = establishValue(knowledge, { subject: subject.id, attribute: id, qualifiers, asOf });
  if (establishment.status !== 'unknown') return judge(read, establishment, attribute, knowledge, false);
  const family = knowledge.entity(subject.id);
  const ofFamily = family && establishOfFamily(knowledge, { family, attribute, qualifiers, asOf });
  if (ofFamily) return judge(read, ofFamily, attribute, knowledge, false);
  const looser = loosen(qualifiers);
  if (!looser) return nothing('no-evidence', `nothing is held on its ${attribute.label}`);
  const loose = establishValue(knowledge, { subject: subject.id, attribute: id, qualifiers: looser, asOf });
  return loose.status === 'unknown'
    ? nothing('no-evidence', `nothing is held on its ${attribute.label}`)
    : judge(read, loose, attribute, knowledge, true);
}

/** Without what modifies a benchmark: who claims a score on its "Chinese version" is held against the benchmark itself. */
function loosen(qualifiers: Qualifiers): Qualifiers | undefined {
  const { benchmark, ...modifiers } = qualifiers;
  return benchmark !== undefined && ('language' in modifiers || 'variant' in modifiers || 'shots' in modifiers)
    ? { benchmark }
    : undefined;
}

function judge(
  claim: ReadClaim,
  establishment: Establishment,
  attribute: AttributeDeclaration,
  knowledge: Knowledge,
  loosely: boolean,
): Verdict {
  const stances = establishment.values.map((held) => ({
    held,
    stance: compareWithHeld(claim, held.value, attribute, knowledge),
  }));
  const agreeing = stances.filter(({ stance }) => stance === 'agrees');
  const differing = stances.filter(({ stance }) => stance === 'differs');
  const base = { establishment, instead: undefined, whose: [], loosely };
  if (establishment.status === 'contested')
    return {
      ...base,
      verdict: 'not-enough-info',
      reason: 'conflicting-evidence',
      because: 'sources of equal standing disagree',
    };
  if (agreeing.length) {
    if (
      differing.length &&
      speaksOfAll(claim, attribute) &&
      !agreeing.some(({ held }) => held.qualifiers[attribute.wholeOf?.setting ?? ''] === attribute.wholeOf?.main)
    )
      return { ...base, verdict: 'not-enough-info', reason: 'conflicting-evidence', because: 'true of a part only' };
    return { ...base, verdict: 'supported', reason: null, because: 'agrees with what is established' };
  }
  if (!differing.length)
    return {
      ...base,
      verdict: 'not-enough-info',
      reason: 'not-comparable',
      because: 'what is established is of another kind',
    };
  const refuting = refutingValues(
    claim,
    differing.map(({ held }) => held),
    attribute,
    knowledge,
  );
  if (!refuting.length)
    return {
      ...base,
      verdict: 'not-enough-info',
      reason: 'not-comparable',
      because: 'what is held is by others, and they differ as much among themselves',
    };
  const isDissent = establishment.dissent.some(
    (evidence) => compareWithHeld(claim, evidence.assertion.value, attribute, knowledge) === 'agrees',
  );
  // Lists of what changes that do not agree were made at different times: the draft may go by another.
  if (!isDissent && attribute.changes && refuting.every(({ tier }) => tier === 'secondary') && isOfTwo(establishment))
    return {
      ...base,
      verdict: 'not-enough-info',
      reason: 'not-comparable',
      because: 'what others list of it has changed, and none of it is the maker’s own',
    };
  const refuted = { ...base, verdict: 'refuted', instead: refuting[0] } as const;
  if (isDissent && attribute.changes)
    return { ...refuted, reason: 'outdated', because: 'true once, superseded before the draft’s date' };
  return {
    ...refuted,
    reason: null,
    because: isDissent
      ? 'a weaker source says so, stronger ones do not'
      : 'differs from every value established for it',
  };
}

/** Is what dissents no weaker than what is established? */
const isOfTwo = ({ dissent }: Establishment): boolean => dissent.some(({ source }) => source.tier === 'secondary');

const speaksOfAll = (claim: ReadClaim, attribute: AttributeDeclaration): boolean =>
  attribute.wholeOf !== undefined && claim.qualifiers[attribute.wholeOf.setting] === undefined;
