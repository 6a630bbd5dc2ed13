import type { Knowledge } from '@stet/corpus';
import { squashName } from '@stet/corpus';
import type { JudgedClaim } from '@stet/server/engine';
import {
  isAmount,
  isComparison,
  isDate,
  isRange,
  isRank,
  isRole,
  isTerm,
  isWords,
  overlapOf,
  type Value,
} from '@stet/shared';
import type { Label } from '../language/specimen.js';

/** A labelled claim and what was read on its span; `strict`: subject and value are right too. */
export interface Pair {
  readonly label: Label;
  readonly claim: JudgedClaim;
  readonly strict: boolean;
  readonly sameSubject: boolean;
}

/**
 * One to one and greedy: pairs of the same attribute whose spans overlap, those that agree in subject and value first, then
 * those that share most of their span.
 */
export function matchClaims(labels: readonly Label[], claims: readonly JudgedClaim[], knowledge: Knowledge): Pair[] {
  const candidates = labels.flatMap((label) =>
    claims
      .filter((claim) => claim.attribute === label.attribute && overlapOf(label, claim) > 0)
      .map((claim) => {
        const sameSubject = isSameSubject(label, claim);
        const strict = sameSubject && isSameValue(label.value, claim.value, knowledge);
        const closeness =
          overlapOf(label, claim) / (Math.max(label.end, claim.end) - Math.min(label.start, claim.start));
        return { label, claim, strict, sameSubject, rank: (strict ? 4 : 0) + (sameSubject ? 2 : 0) + closeness };
      }),
  );
  const taken = new Set<Label | JudgedClaim>();
  return candidates
    .sort((a, b) => b.rank - a.rank)
    .filter(({ label, claim }) => !taken.has(label) && !taken.has(claim) && taken.add(label).add(claim));
}

function isSameSubject({ subject, attribute }: Label, claim: JudgedClaim): boolean {
  if (subject.id !== undefined) return claim.subject.id === subject.id;
  const [wanted, found] = [subject.name, claim.subject.name].map((name) =>
    squashName(name.replace(/^(?:an?|the|one) /i, '')),
  );
  if (wanted === undefined || found === undefined || found === '') return false;
  // Somebody without a name is told by more words or fewer.
  return (
    wanted === found ||
    ((attribute === 'anonymous' || attribute === 'quotation') && (wanted.includes(found) || found.includes(wanted)))
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
const plain = (words: string): string =>
  words
    .replace(/[‘’]/g, "'")
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;!]+$/, '')
    .toLowerCase();
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|an?|of|at|and|former|ex)$/.test(word));
const holdsWords = (a: string, b: string): boolean => {
  const [small = [], large = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return small.every((word) => large.includes(word));
};
const MIRROR = { '>': '<', '<': '>', '=': '=' } as const;

/** Does the claim say what the label says? Units that only the attribute's name tells apart count as one. */
export function isSameValue(wanted: Value, found: Value, knowledge: Knowledge): boolean {
  if (isComparison(wanted)) {
    if (!isComparison(found)) return false;
    const [left, right, foundLeft, foundRight] = [wanted.left, wanted.right, found.left, found.right].map(squashName);
    const sameAmount =
      wanted.amount === undefined ||
      (found.amount !== undefined && Math.abs(wanted.amount - found.amount) < 0.01 * Math.abs(wanted.amount));
    if (left === foundLeft && right === foundRight) return wanted.op === found.op && sameAmount;
    return (
      left === foundRight &&
      right === foundLeft &&
      wanted.op in MIRROR &&
      MIRROR[wanted.op as keyof typeof MIRROR] === found.op
    );
  }
  if (isAmount(wanted))
    return isAmount(found) && near(wanted.amount, found.amount) && isSameUnit(wanted.unit, found.unit);
  if (isRange(wanted)) return isRange(found) && near(wanted.min, found.min) && near(wanted.max, found.max);
  if (isDate(wanted)) return isDate(found) && wanted.date === found.date;
  if (isWords(wanted)) return isWords(found) && plain(wanted.words) === plain(found.words);
  if (isRank(wanted)) return isRank(found) && wanted.rank === found.rank;
  if (isRole(wanted)) return isRole(found) && isSameRole(wanted, found);
  if (isTerm(wanted)) return isTerm(found) && isSameTerm(wanted.term, found, knowledge);
  return 'superlative' in found && holdsWords(wanted.superlative, found.superlative);
}

const COUNTED = new Set(['count', 'experts', 'layer', 'token']);
const SCORED = new Set(['percent', 'point']);
const isSameUnit = (a: string, b: string): boolean =>
  a === b || [COUNTED, SCORED].some((same) => same.has(a) && same.has(b));

function isSameRole(wanted: Extract<Value, { role: string }>, found: Extract<Value, { role: string }>): boolean {
  if (wanted.handle !== undefined) return squashName(found.handle ?? '') === squashName(wanted.handle);
  // Who somebody without a name is stands in the subject.
  if (wanted.organisation === null && found.organisation !== null && found.organisation !== undefined)
    return wanted.role !== '' && holdsWords(wanted.role, found.role);
  const sameHouse = !wanted.organisation || holdsWords(wanted.organisation, found.organisation ?? '');
  return sameHouse && wanted.tense === found.tense && holdsWords(wanted.role, found.role);
}

function isSameTerm(wanted: string, found: Extract<Value, { term: string }>, knowledge: Knowledge): boolean {
  const plainTerm = (term: string): string => squashName(term.replace(/\s*(?:licen[cs]e|agreement)$/i, ''));
  const entity = found.entity === undefined ? undefined : knowledge.entity(found.entity);
  return [found.term, ...(entity ? [entity.name, ...(entity.aliases ?? [])] : [])].some(
    (term) => plainTerm(term) === plainTerm(wanted),
  );
}
