import { establishValue, type Knowledge } from '@stet/corpus';
import {
  attributeById,
  isAmount,
  isComparison,
  isRole,
  NOTHING_KNOWN,
  type AttributeDeclaration,
  type EstablishedValue,
  type Establishment,
  type Qualifiers,
  type Subject,
  type VerdictReason,
  type VerdictWord,
} from '@stet/shared';
import type { AlternativeReading, ReadClaim } from '../claims/read-claim.js';
import type { Ref } from '../claims/discourse.js';
import { compareWithHeld } from './agreement.js';
import { verifyAffiliation } from './verify-affiliation.js';
import { verifyComparison, type Pair } from './verify-comparison.js';

/** What is so, of one claim. */
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly reason: VerdictReason | null;
  readonly establishment: Establishment;
  /** Of a refuted claim: the established value nearest to what the draft speaks of. */
  readonly instead: EstablishedValue | undefined;
  /** Of a refuted claim: the things whose right value it gives. */
  readonly whose: readonly Subject[];
  /** The corpus knows the value only in a setting the draft does not speak of ("the Chinese version"): a weaker refutation. */
  readonly loosely: boolean;
  /** Why, for people. */
  readonly because: string;
  /** Of a comparison: the values of both sides that it was held against. */
  readonly pairs?: readonly Pair[];
}

const nothing = (
  reason: VerdictReason | null,
  because: string,
  establishment: Establishment = NOTHING_KNOWN,
): Verdict => ({
  verdict: 'not-enough-info',
  reason,
  establishment,
  instead: undefined,
  whose: [],
  loosely: false,
  because,
});

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
  if (isComparison(claim.value)) return verifyComparison(claim, knowledge, asOf);
  const own = verifyReading(claim, claim.subject, claim.attribute, claim.qualifiers, knowledge, asOf);
  if (claim.modality === 'negated') return negate(own);
  if (own.verdict === 'refuted' && claim.tentative)
    return nothing('not-comparable', 'the draft hints at it rather than says it', own.establishment);
  if (own.verdict === 'refuted' && claim.oneOfSeveral)
    return nothing('not-comparable', 'one of several values given to one thing', own.establishment);
  if (own.verdict !== 'refuted')
    return own.verdict === 'supported' || !claim.ambiguous ? own : { ...own, reason: 'ambiguous-entity' };
  for (const alternative of claim.alternatives) {
    const other = verifyAlternative(claim, alternative, knowledge, asOf);
    if (other.verdict === 'refuted') continue;
    const also = alternative.subject?.name ?? attributeById(alternative.attribute ?? '')?.label ?? 'another reading';
    if (other.verdict === 'supported') return { ...other, because: `read of ${also} it is right` };
    return nothing('ambiguous-entity', `it may be meant of ${also}, of which nothing is known`, own.establishment);
  }
  return { ...own, whose: whoseValue(claim, knowledge) };
}

const verifyAlternative = (
  claim: ReadClaim,
  { subject, attribute, qualifiers }: AlternativeReading,
  knowledge: Knowledge,
  asOf: string,
): Verdict =>
  verifyReading(
    claim,
    subject ?? claim.subject,
    attribute ?? claim.attribute,
    qualifiers ?? claim.qualifiers,
    knowledge,
    asOf,
  );

/** A denial of what is not so is right; a denial of what is so is not judged: too much hangs on what exactly is denied. */
const negate = (own: Verdict): Verdict =>
  own.verdict === 'refuted'
    ? { ...own, verdict: 'supported', instead: undefined, because: 'the draft denies it, and so does the record' }
    : nothing('not-comparable', 'denials are not held against the record', own.establishment);

function verifyReading(
  claim: ReadClaim,
  subject: Ref,
  attributeId: string,
  qualifiers: Qualifiers,
  knowledge: Knowledge,
  asOf: string,
): Verdict {
  const attribute = attributeById(attributeId);
  if (!subject.id || !attribute) return nothing('no-evidence', `the corpus does not know ${subject.name}`);
  const establishment = establishValue(knowledge, { subject: subject.id, attribute: attributeId, qualifiers, asOf });
  if (establishment.status !== 'unknown') return judge(claim, establishment, attribute, knowledge, false);
  const looser = loosen(qualifiers);
  if (!looser) return nothing('no-evidence', `nothing is held on its ${attribute.label}`);
  const loose = establishValue(knowledge, { subject: subject.id, attribute: attributeId, qualifiers: looser, asOf });
  return loose.status === 'unknown'
    ? nothing('no-evidence', `nothing is held on its ${attribute.label}`)
    : judge(claim, loose, attribute, knowledge, true);
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
  if (
    establishment.dissent.some(
      (evidence) => compareWithHeld(claim, evidence.assertion.value, attribute, knowledge) === 'agrees',
    )
  )
    return attribute.changes
      ? {
          ...base,
          verdict: 'refuted',
          reason: 'outdated',
          instead: differing[0]?.held,
          because: 'true once, superseded before the draft’s date',
        }
      : {
          ...base,
          verdict: 'refuted',
          reason: null,
          instead: differing[0]?.held,
          because: 'a weaker source says so, stronger ones do not',
        };
  return {
    ...base,
    verdict: 'refuted',
    reason: null,
    instead: nearestValue(
      claim,
      differing.map(({ held }) => held),
    ),
    because: 'differs from every value established for it',
  };
}

const speaksOfAll = (claim: ReadClaim, attribute: AttributeDeclaration): boolean =>
  attribute.wholeOf !== undefined && claim.qualifiers[attribute.wholeOf.setting] === undefined;

/** The first that fits best; among values of one standing the one the draft may have meant. */
const nearestValue = (_claim: ReadClaim, held: readonly EstablishedValue[]): EstablishedValue | undefined => held[0];

const SHOWN = 2;
/** A value that many things have says nothing of whose it was. */
const MOST_HOLDERS = 3;

/** "671B is DeepSeek-V3's": things of the same kind whose established value the draft gives. */
function whoseValue(claim: ReadClaim, knowledge: Knowledge): Subject[] {
  if (!isAmount(claim.value)) return [];
  const own = claim.subject.entity;
  const holders = new Map<string, { subject: Subject; kin: boolean }>();
  for (const { assertion } of knowledge.holdersOf(claim.attribute, claim.value.amount)) {
    const entity = knowledge.entity(assertion.subject);
    if (!entity || entity.id === claim.subject.id) continue;
    const { benchmark } = claim.qualifiers;
    if (
      benchmark !== undefined &&
      assertion.qualifiers?.benchmark !== undefined &&
      !sameName(benchmark, assertion.qualifiers.benchmark)
    )
      continue;
    const kin = own?.family !== undefined && entity.family === own.family;
    holders.set(entity.id, { subject: { id: entity.id, name: entity.name }, kin });
  }
  const all = [...holders.values()];
  const kin = all.filter((holder) => holder.kin);
  const shown = kin.length ? kin : all.length <= MOST_HOLDERS ? all : [];
  return shown
    .sort((a, b) => a.subject.name.length - b.subject.name.length || (a.subject.name < b.subject.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ subject }) => subject);
}

const sameName = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/[\s-]/g, '') === b.toLowerCase().replace(/[\s-]/g, '');
