import {
  halfStepOf,
  isAmount,
  isComparison,
  isDate,
  isRange,
  isRank,
  isRole,
  isTerm,
  isWords,
  nearlyEqual,
  type AmountValue,
  type AttributeDeclaration,
  type RangeValue,
  type RoleValue,
  type TermValue,
  type Value,
} from '@stet/shared';
import { squashName } from './names.js';
import type { NameLookup } from './settings.js';

/**
 * When two sources say the same:
 * - amounts of one unit, when they differ at most by how far each is rounded (2.8M and 2.788M; 93 % and 93.3 %), by the
 *   attribute's slack, or by what K and M stand for (128,000 and 131,072 tokens are both "128K"); an amount and a range,
 *   when it lies within;
 * - dates, when the coarser is a prefix of the finer (2023 and 2023-11-29);
 * - terms, when they stand for one entity, are one word of the attribute's vocabulary, or squash to one name;
 * - roles, when person, office and tense are one;
 * - everything else, when it is the same word for word, spelling aside.
 */
export function agrees(a: Value, b: Value, attribute?: AttributeDeclaration, names?: NameLookup): boolean {
  if (isAmount(a) && isAmount(b)) return agreeingAmounts(a, b, attribute);
  if (isRange(a) || isRange(b)) return agreeingRanges(a, b, attribute);
  if (isDate(a) && isDate(b)) return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  if (isTerm(a) && isTerm(b)) return sameTerm(a, b, attribute, names);
  if (isRole(a) && isRole(b)) return sameRole(a, b, names);
  if (isWords(a) && isWords(b)) return squashName(a.words) === squashName(b.words);
  if (isRank(a) && isRank(b)) return a.rank === b.rank && squashName(a.scope) === squashName(b.scope);
  if (isComparison(a) && isComparison(b))
    return a.op === b.op && a.left === b.left && a.right === b.right && a.amount === b.amount;
  if ('superlative' in a && 'superlative' in b)
    return squashName(a.superlative + a.scope) === squashName(b.superlative + b.scope);
  return false;
}

/** Below a thousand a whole number was counted: 60 layers are not 61, and 90 % is not 92 %. */
const isCounted = (amount: number): boolean => Number.isInteger(amount) && Math.abs(amount) < 1000;

/** How far an amount may stand for another; a counted one for what has more digits, but for no other count. */
function roundingOf(a: number, b: number): number {
  if (isCounted(a) && isCounted(b)) return 0;
  const of = (x: number): number => (isCounted(x) ? Math.min(0.5, Math.abs(x) * 0.05) : halfStepOf(x));
  return Math.max(of(a), of(b));
}

/** What K and M may stand for beside 1,000 and 1,000,000, as a factor. */
const binaryFactors = (amount: number): readonly number[] => (amount < 1e6 ? [1, 1.024] : [1, 1.024, 1.048576]);

function agreeingAmounts(a: AmountValue, b: AmountValue, attribute: AttributeDeclaration | undefined): boolean {
  if (a.unit !== b.unit) return false;
  if (a.amount === b.amount) return true;
  const rounding = roundingOf(a.amount, b.amount) * (1 + 1e-9);
  const slack = attribute?.slack ?? 0;
  const isClose = (x: number, y: number): boolean =>
    nearlyEqual(x, y) || Math.abs(x - y) <= Math.max(rounding, slack * Math.max(Math.abs(x), Math.abs(y)));
  const factors = attribute?.binary === true ? binaryFactors(Math.min(a.amount, b.amount)) : [1];
  return factors.some((factor) => isClose(a.amount * factor, b.amount) || isClose(a.amount, b.amount * factor));
}

function agreeingRanges(a: Value, b: Value, attribute: AttributeDeclaration | undefined): boolean {
  const within = (inner: AmountValue, outer: RangeValue): boolean =>
    inner.unit === outer.unit && outer.min <= inner.amount && inner.amount <= outer.max;
  if (isRange(a) && isAmount(b)) return within(b, a);
  if (isAmount(a) && isRange(b)) return within(a, b);
  if (!isRange(a) || !isRange(b)) return false;
  return (['min', 'max'] as const).every((end) =>
    agreeingAmounts({ amount: a[end], unit: a.unit }, { amount: b[end], unit: b.unit }, attribute),
  );
}

/** Of each attribute: squashed spellings and the squashed term they stand for. */
const vocabularies = new WeakMap<AttributeDeclaration, ReadonlyMap<string, string>>();

function vocabularyOf(attribute: AttributeDeclaration): ReadonlyMap<string, string> {
  const known = vocabularies.get(attribute);
  if (known !== undefined) return known;
  const terms = [...(attribute.vocabulary ?? [])].reverse();
  // Of two terms with one spelling the first declared has it.
  const vocabulary = new Map(
    terms.flatMap(({ term, spellings }) =>
      [...Object.values(spellings).flat(), term].map((spelling) => [squashName(spelling), squashName(term)] as const),
    ),
  );
  vocabularies.set(attribute, vocabulary);
  return vocabulary;
}

/** The word of the attribute's vocabulary that a spelling stands for, squashed. */
function vocabularyTerm(term: string, attribute: AttributeDeclaration | undefined): string {
  const squashed = squashName(term);
  return (attribute && vocabularyOf(attribute).get(squashed)) ?? squashed;
}

/** Ids of the entities a term may stand for. */
const entitiesOf = (value: TermValue, names: NameLookup | undefined): readonly string[] =>
  value.entity !== undefined ? [value.entity] : (names?.entitiesNamed(value.term) ?? []).map(({ id }) => id);

function sameTerm(
  a: TermValue,
  b: TermValue,
  attribute: AttributeDeclaration | undefined,
  names: NameLookup | undefined,
): boolean {
  if (vocabularyTerm(a.term, attribute) === vocabularyTerm(b.term, attribute)) return true;
  const others = new Set(entitiesOf(b, names));
  return entitiesOf(a, names).some((id) => others.has(id));
}

const OFFICES: Readonly<Record<string, string>> = {
  chiefexecutive: 'ceo',
  chiefexecutiveofficer: 'ceo',
  chieftechnologyofficer: 'cto',
  chieffinancialofficer: 'cfo',
  chiefoperatingofficer: 'coo',
  首席执行官: 'ceo',
  首席技术官: 'cto',
  首席财务官: 'cfo',
  首席运营官: 'coo',
  首席科学家: 'chiefscientist',
  创始人: 'founder',
  联合创始人: 'founder',
  chiefscientificofficer: 'chiefscientist',
  cofounder: 'founder',
  foundingmember: 'founder',
};

/** One spelling for the names of one office: "co-founder" and "founder", "chief executive" and "CEO". */
export function officeOf(role: string): string {
  const squashed = squashName(role);
  return OFFICES[squashed] ?? squashed;
}

function sameRole(a: RoleValue, b: RoleValue, names: NameLookup | undefined): boolean {
  if (a.tense !== b.tense || officeOf(a.role) !== officeOf(b.role)) return false;
  const [left, right] = [a.organisation ?? undefined, b.organisation ?? undefined];
  if (left === undefined || right === undefined) return left === right;
  return sameTerm({ term: left }, { term: right }, undefined, names);
}

/** Can two terms not hold at once, by the attribute's vocabulary? A dense model is no MoE. */
export function excludes(a: Value, b: Value, attribute: AttributeDeclaration | undefined): boolean {
  if (!isTerm(a) || !isTerm(b) || attribute === undefined) return false;
  const [left, right] = [a, b].map(({ term }) => vocabularyTerm(term, attribute));
  return (attribute.vocabulary ?? []).some(({ term, excludes: excluded = [] }) => {
    const one = squashName(term);
    const others = excluded.map(squashName);
    return [
      [left, right],
      [right, left],
    ].some(([mine, other]) => mine === one && other !== undefined && others.includes(other));
  });
}
