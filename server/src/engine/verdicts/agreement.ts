import { agrees, excludes, squashName, type Knowledge } from '@stet/corpus';
import {
  halfStepOf,
  isAmount,
  isDate,
  isRange,
  isRole,
  isTerm,
  nearlyEqual,
  type AmountValue,
  type AttributeDeclaration,
  type Entity,
  type QuantityValue,
  type Value,
} from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';

/** How a claim's value stands to one held value. `incomparable`: of another kind or unit. */
export type Stance = 'agrees' | 'differs' | 'incomparable';

/** "About" forgives a tenth of an amount, but not of a percentage. */
const ABOUT = 0.1;
const ABOUT_PERCENT = 0.03;

/** Compares what the draft says with a value the corpus holds, within the rounding the draft's own digits and words allow. */
export function compareWithHeld(
  claim: ReadClaim,
  held: Value,
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Stance {
  const { value } = claim;
  if (isAmount(value) || isRange(value))
    return isAmount(held) ? compareQuantities(claim, value, held, attribute) : 'incomparable';
  if (isDate(value))
    return isDate(held) ? (sameDate(value.date, held.date, yearOf(claim)) ? 'agrees' : 'differs') : 'incomparable';
  if (isTerm(value)) return isTerm(held) ? compareTerms(value, held, attribute, knowledge) : 'incomparable';
  if (isRole(value))
    return isRole(held) ? (agrees(value, held, attribute, knowledge) ? 'agrees' : 'differs') : 'incomparable';
  return agrees(value, held, attribute, knowledge) ? 'agrees' : 'differs';
}

// ---------------------------------------------------------------- quantities

/** A score may be written in percent or points. */
const unitsMatch = (a: string, b: string, attribute: AttributeDeclaration | undefined): boolean =>
  a === b ||
  (attribute?.units !== undefined &&
    attribute.units.includes(a) &&
    attribute.units.includes(b) &&
    SAME_MEASURE.has(a) &&
    SAME_MEASURE.has(b));
const SAME_MEASURE = new Set(['percent', 'point']);

function compareQuantities(
  claim: ReadClaim,
  said: QuantityValue,
  held: AmountValue,
  attribute: AttributeDeclaration | undefined,
): Stance {
  if (!unitsMatch(said.unit, held.unit, attribute)) return 'incomparable';
  const tolerance = toleranceOf(claim, said, held, attribute);
  if (isRange(said))
    return held.amount >= said.min - tolerance && held.amount <= said.max + tolerance ? 'agrees' : 'differs';
  const difference = said.amount - held.amount;
  if (nearlyEqual(said.amount, held.amount) || Math.abs(difference) <= tolerance * (1 + 1e-9)) return 'agrees';
  if (attribute?.binary && isBinaryTwin(said.amount, held.amount, tolerance)) return 'agrees';
  if (claim.approx === 'at-least') return difference < 0 ? 'agrees' : 'differs';
  if (claim.approx === 'at-most') return difference > 0 ? 'agrees' : 'differs';
  // "Five points" on a benchmark of percentages is how far two scores lie apart, or what one gained.
  if (claim.figure?.unit === 'point' && held.unit === 'percent') return 'incomparable';
  // A bare figure above a hundred is no score in percent.
  return said.unit === 'point' && held.unit === 'percent' && said.amount > 100 ? 'incomparable' : 'differs';
}

/** How far the figure may lie off: half a step of its last digit, the held value's own rounding, the world's (128K), "about". */
function toleranceOf(
  claim: ReadClaim,
  said: QuantityValue,
  held: AmountValue,
  attribute: AttributeDeclaration | undefined,
): number {
  const written = isBound(claim) && isOneDigit(claim.figure?.style.digits ?? '') ? 0 : (claim.figure?.halfStep ?? 0);
  const rounding = isExactCount(held.amount) ? 0 : halfStepOf(held.amount);
  const slack = (attribute?.slack ?? 0) * Math.abs(held.amount);
  const about =
    claim.approx === 'about'
      ? (said.unit === 'percent' || said.unit === 'point' ? ABOUT_PERCENT : ABOUT) * Math.abs(held.amount)
      : 0;
  return Math.max(isCounted(said) ? 0 : written, rounding, slack, about);
}

/** "Over 4 trillion" is not 3.5 trillion, though "4 trillion" may be. */
const isBound = ({ approx }: ReadClaim): boolean => approx === 'at-least' || approx === 'at-most';
const isOneDigit = (digits: string): boolean => /^\D*[1-9]0*\D*$/.test(digits.replaceAll(',', ''));

/** 128K read with K as 1,000 and as 1,024. */
const isBinaryTwin = (a: number, b: number, tolerance: number): boolean =>
  [1.024, 1.048576].some(
    (factor) => Math.abs(a * factor - b) <= tolerance * factor || Math.abs(b * factor - a) <= tolerance * factor,
  );

/** Below a thousand a whole number was counted: 60 layers are not 61. */
const isExactCount = (amount: number): boolean => Number.isInteger(amount) && Math.abs(amount) < 1000;
const isCounted = (said: QuantityValue): boolean =>
  isAmount(said) &&
  Number.isInteger(said.amount) &&
  said.amount < 1000 &&
  said.unit !== 'percent' &&
  said.unit !== 'point';

// ---------------------------------------------------------------- dates

/** A date whose words name no year was given one by its draft's: only month and day are surely meant. */
const yearOf = (claim: ReadClaim): Pick<ReadClaim, 'window' | 'yearless'> =>
  claim.kind === 'date' && !isOfDays(claim) && !/\d{4}|\d{2}年/.test(claim.text) ? { yearless: true } : claim;
/** "Last Tuesday" is counted from a day, and that has a year. */
const isOfDays = ({ window }: ReadClaim): boolean => window?.[0].length === WHOLE_DATE;
const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** One is a prefix of the other; days may differ by one (time zones); "early 2024" by its window. */
function sameDate(said: string, held: string, { window, yearless }: Pick<ReadClaim, 'window' | 'yearless'>): boolean {
  if (yearless) return held.length < 7 || sameDate(`${held.slice(0, 4)}${said.slice(4)}`, held, {});
  if (window) return reaches(window[0], held) && reaches(held, window[1]);
  if (said.startsWith(held) || held.startsWith(said)) return true;
  return said.length === 10 && held.length === 10 && Math.abs(dayNumber(said) - dayNumber(held)) <= 1;
}

/** Is one date not after another, at the coarser precision of the two? */
const reaches = (first: string, then: string): boolean => first.slice(0, then.length) <= then.slice(0, first.length);

/** Days since 1970 of a date in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(date: string): number {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

// ---------------------------------------------------------------- terms

interface TermOf {
  readonly term: string;
  readonly entity?: string | undefined;
}

function compareTerms(
  said: TermOf,
  held: TermOf,
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Stance {
  if (agrees(said, held, attribute, knowledge) || isNamedIn(said.term, held, knowledge)) return 'agrees';
  if (areOfOneHouse(said, held, knowledge)) return 'agrees';
  if (attribute?.cardinality === 'many' && !attribute.closed && !excludes(said, held, attribute)) return 'incomparable';
  // A vocabulary tells words apart; outside it two words may name one thing.
  if (attribute?.vocabulary && !isInVocabulary(said.term, attribute)) return 'incomparable';
  return 'differs';
}

/** "a team under the hedge fund High-Flyer" names High-Flyer. */
function isNamedIn(phrase: string, held: TermOf, knowledge: Knowledge): boolean {
  const entity = held.entity === undefined ? undefined : knowledge.entity(held.entity);
  const names = [held.term, ...(entity ? [entity.name, ...(entity.aliases ?? [])] : [])]
    .map(squashName)
    .filter((name) => name.length > 2);
  const within = squashName(phrase);
  return names.some((name) => within.includes(name));
}

/** Google and Google DeepMind, DeepSeek and the fund that owns it: who names the one for the other is not wrong. */
function areOfOneHouse(said: TermOf, held: TermOf, knowledge: Knowledge): boolean {
  const [one, other] = [organisationsOf(said, knowledge), organisationsOf(held, knowledge)];
  const wordsOf = (name: string): string => ` ${name.toLowerCase()} `;
  return one.some((a) =>
    other.some(
      (b) =>
        wordsOf(a.name).includes(wordsOf(b.name)) ||
        wordsOf(b.name).includes(wordsOf(a.name)) ||
        isOwnedBy(a, b, knowledge) ||
        isOwnedBy(b, a, knowledge),
    ),
  );
}

const organisationsOf = ({ term, entity }: TermOf, knowledge: Knowledge): readonly Entity[] =>
  (entity === undefined ? knowledge.entitiesNamed(term) : [knowledge.entity(entity)]).filter(
    (found): found is Entity => found?.type === 'organisation',
  );

const isOwnedBy = (part: Entity, whole: Entity, knowledge: Knowledge): boolean =>
  knowledge
    .evidence(part.id, 'parent')
    .some(({ assertion: { value } }) => isTerm(value) && (value.entity ?? '') === whole.id);

const isInVocabulary = (term: string, attribute: AttributeDeclaration): boolean =>
  attribute.vocabulary?.some((entry) => entry.term === term) ?? false;
