import type { Knowledge } from '@stet/corpus';
import {
  isAmount,
  isDate,
  isRange,
  mayRefute,
  type AttributeDeclaration,
  type EstablishedValue,
  type Value,
} from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { dayNumber } from './agreement.js';
import { findHolders } from './whose-value.js';

/** What one careful run of a benchmark may differ from another, in points of a percentage; of 56 measured pairs 55 do by less. */
const RUN_MARGIN = 6;
/** … and as a share of a rating, which leaderboards rescale. */
const RATING_MARGIN = 0.05;
const RATING_FROM = 200;
/** What one setting of a benchmark (shots, chain of thought) gives more than another, in points. */
const SETTING_MARGIN = 2.5;

/** By other people's runs only what is surely said of the thing, or at least is nobody else's score. */
const mayJudgeByOthers = (claim: ReadClaim, knowledge: Knowledge): boolean =>
  claim.footing === 'named' || (claim.footing === 'resumed' && findHolders(claim, knowledge).length === 0);

/** Up to so many days after its release what a maker reports of a model is what it announced; later it is a run of its own. */
const ANNOUNCED_WITHIN = 60;
const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** Which of the values that a claim differs from refute it. */
export function refutingValues(
  claim: ReadClaim,
  differing: readonly EstablishedValue[],
  attribute: AttributeDeclaration,
  knowledge: Knowledge,
): readonly EstablishedValue[] {
  if (attribute.measured === true) return refutingRuns(claim, differing, knowledge);
  // What only others report, they may report of its sister under one name, or of the day they looked.
  if (differing.every(({ tier }) => tier !== 'primary') && isOfKin(claim, knowledge)) return [];
  if (!isDate(claim.value)) return differing.some((held) => isCountedOtherwise(claim, held)) ? [] : differing;
  const ofSame = differing.filter((held) => isOfSame(claim, held) && !mayComeOutLater(claim, held));
  return ofSame.filter(
    (held) =>
      held.tier === 'primary' || !isWithinDays(claim.value, held.value, spreadOf(claim, held, attribute, ofSame)),
  );
}

/** By how many days what others report of a date may be off; "two days later" is dated by its reader, and may be read wrongly. */
function spreadOf(
  { text }: ReadClaim,
  held: EstablishedValue,
  { spread = 0, agreedSpread = spread }: AttributeDeclaration,
  differing: readonly EstablishedValue[],
): number {
  if (!/\d/.test(text)) return spread;
  const publishers = differing
    .filter(({ value }) => isSameDay(value, held.value))
    .flatMap(({ evidence }) => evidence.map(({ source }) => source.publisher));
  return new Set(publishers).size > 1 ? agreedSpread : spread;
}

/** One may be no more exact than a month: then it is the month of the other. */
const isSameDay = (one: Value, other: Value): boolean =>
  isDate(one) && isDate(other) && (one.date.startsWith(other.date) || other.date.startsWith(one.date));

/** What only others report may differ by so much of itself from what the maker rounds: 11.2 and 11.328 trillion tokens. */
const COUNT_MARGIN = 0.02;

const isCountedOtherwise = ({ value }: ReadClaim, { value: held, tier }: EstablishedValue): boolean =>
  tier !== 'primary' &&
  isAmount(value) &&
  isAmount(held) &&
  Math.abs(value.amount - held.amount) <= COUNT_MARGIN * Math.abs(held.amount);

/** The weights, the paper and the announcement have days of their own. */
const isOfSame = (claim: ReadClaim, { qualifiers }: EstablishedValue): boolean => claim.qualifiers.of === qualifiers.of;

/** For so many days after its announcement a model may be awaited. */
const AWAITED = 300;

/** What has been announced may have come out later. */
function mayComeOutLater({ announced, value }: ReadClaim, held: EstablishedValue): boolean {
  if (announced !== true || !isDate(value) || !isDate(held.value)) return false;
  const wait = lastDayNumber(held.value.date) - dayNumber(value.date);
  return wait >= 0 && wait <= AWAITED;
}

/** Is the value another's of the same family? */
const isOfKin = (claim: ReadClaim, knowledge: Knowledge): boolean => {
  const family = claim.subject.entity?.family;
  return (
    family !== undefined &&
    findHolders(claim, knowledge).some(({ id }) => knowledge.entity(id ?? '')?.family === family)
  );
};

/** May two dates, each at its own precision, lie no farther apart than so many days? */
function isWithinDays(said: Value, held: Value, days: number): boolean {
  if (!isDate(said) || !isDate(held)) return false;
  const [from, to] = [dayNumber(said.date) - days, lastDayNumber(said.date) + days];
  return lastDayNumber(held.date) >= from && dayNumber(held.date) <= to;
}

/** The last day a date may mean; 31 February is 3 March, near enough. */
const lastDayNumber = (date: string): number => dayNumber(date + '0000-12-31'.slice(date.length));

/**
 * Which of the scores that a claim differs from refute it. The maker's announced ones do. What others got in runs of their
 * own, or the maker in a later one, does only where the thing is surely meant and the draft off by more than runs are; and
 * what is held of the base model alone says nothing of the model people use.
 */
function refutingRuns(
  claim: ReadClaim,
  differing: readonly EstablishedValue[],
  knowledge: Knowledge,
): readonly EstablishedValue[] {
  const speaksOfBase = claim.qualifiers.variant !== undefined || claim.subject.entity?.variant !== undefined;
  const ofUse = speaksOfBase ? differing : differing.filter(({ qualifiers }) => !BASE.test(qualifiers.variant ?? ''));
  const isBaseHeld = ofUse.length < differing.length || speaksOfBase;
  const announced = ofUse.filter(
    (held) =>
      mayRefute(held) &&
      isAnnounced(held, knowledge) &&
      (held.tier === 'primary' || isApart(claim, held)) &&
      (isBaseHeld || !mayBeOfBase(claim, held) || isFarFrom(claim, held)),
  );
  if (announced.length) return announced;
  return (mayJudgeByOthers(claim, knowledge) && differing.every((held) => isFarFrom(claim, held))) ||
    (claim.footing === 'named' &&
      differing.every((held) => isFarFrom(claim, held) || isOfNextRow(claim, held, knowledge)))
    ? ofUse
    : [];
}

/** Apart from what a table has of the thing, and to the decimal what the same table has of another: the wrong row. */
function isOfNextRow(claim: ReadClaim, held: EstablishedValue, knowledge: Knowledge): boolean {
  const { value, qualifiers, subject } = claim;
  if (!isAmount(value) || Number.isInteger(value.amount) || !isApart(claim, held)) return false;
  const sources = new Set(held.evidence.map(({ source }) => source.id));
  return knowledge
    .holdersOf(claim.attribute, value.amount)
    .some(
      ({ assertion, source }) =>
        assertion.subject !== subject.id &&
        assertion.qualifiers?.benchmark === held.qualifiers.benchmark &&
        qualifiers.language === undefined &&
        sources.has(source.id),
    );
}

/** A maker announces several scores of one benchmark; whoever passes one on may have passed over the one that is meant. */
const isApart = ({ value }: ReadClaim, { value: held }: EstablishedValue): boolean =>
  !isAmount(value) || !isAmount(held) || Math.abs(value.amount - held.amount) > SETTING_MARGIN;

/** A score of a setting that the draft does not name, while what the base model got is on no record: that may be meant. */
const mayBeOfBase = (claim: ReadClaim, { qualifiers }: EstablishedValue): boolean =>
  (['shots', 'variant'] as const).some(
    (setting) => qualifiers[setting] !== undefined && claim.qualifiers[setting] === undefined,
  );

const BASE = /\bbase\b/i;

function isAnnounced({ run, evidence }: EstablishedValue, knowledge: Knowledge): boolean {
  if (run !== 'announced') return true;
  return evidence.some(({ assertion, source }) => {
    const entity = knowledge.entity(assertion.subject);
    const released = entity?.released ?? knowledge.entity(entity?.variantOf ?? '')?.released;
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
