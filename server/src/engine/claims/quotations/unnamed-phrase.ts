import type { TokenRange } from '../../mentions/mention.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import type { Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { RolePhrase } from '../people/role-phrase.js';
import type { Sentence } from '../sentence.js';

/** A noun phrase that speaks of somebody without naming them: "a person who'd know", "One of them, a bank", "users on X". */
export interface UnnamedPhrase extends TokenRange {
  readonly role: RolePhrase | undefined;
  /** "users", "some": nobody in particular. */
  readonly plural: boolean;
  /** An office, a trade, a word for people: not only the place in the sentence says that it can speak. */
  readonly human: boolean;
}

/** The phrase that is the subject of the verb at `verb`, in the words from `from` on. */
export function unnamedBefore(
  analysis: Analysis,
  from: number,
  verb: number,
  roles: readonly RolePhrase[],
): UnnamedPhrase | undefined {
  const { sentence } = analysis;
  let end = verb;
  while (
    end > from &&
    (sentence.is(end - 1, 'adverb') || sentence.is(end - 1, 'auxiliary') || sentence.is(end - 1, 'modal'))
  )
    end--;
  for (let at = from; at < end; at++) {
    if (!opensPhrase(sentence, at, from) || !beginsUnnamed(sentence, at, roles)) continue;
    const own = roles.find((role) => role.from === at);
    const to = endBefore(sentence, at, end, own);
    if (to !== undefined) {
      const phrase = phraseOf(sentence, at, to, roles);
      if (phrase) return phrase;
    }
  }
  return undefined;
}

/** The phrase right behind the verb: `"…," says a teacher in Bergen who coaches …`. */
export function unnamedAfter(
  analysis: Analysis,
  verbTo: number,
  limit: number,
  roles: readonly RolePhrase[],
): UnnamedPhrase | undefined {
  const { sentence } = analysis;
  if (!beginsUnnamed(sentence, verbTo, roles)) return undefined;
  let to = verbTo + 1;
  while (to < limit && !sentence.is(to, 'relative') && !endsClause(sentence, to)) to++;
  return phraseOf(sentence, verbTo, to, roles);
}

const endsClause = (sentence: Sentence, at: number): boolean => {
  const token = sentence.token(at);
  return token === undefined || (token.kind === 'mark' && !/^[-&/]$/.test(token.text) && !sentence.is(at, 'genitive'));
};

/** Nothing before it, or a mark or a word that ends what is before it. */
const opensPhrase = (sentence: Sentence, at: number, from: number): boolean => {
  if (at === from) return true;
  const before = sentence.token(at - 1);
  return (
    before?.kind === 'mark' ||
    sentence.is(at - 1, 'conjunction') ||
    sentence.is(at - 1, 'contrast') ||
    sentence.is(at - 1, 'subordinator')
  );
};

const beginsUnnamed = (sentence: Sentence, at: number, roles: readonly RolePhrase[]): boolean =>
  !sentence.nameAt(at) &&
  (sentence.is(at, 'indefinite') ||
    sentence.is(at, 'quantifier') ||
    sentence.is(at, 'someone') ||
    roles.some((role) => role.from === at && role.determined === 'indefinite'));

/**
 * Where a subject that begins at `at` ends, if it is that of the verb at `verb`: nothing but what belongs to it stands
 * between them (a relative clause, a phrase in commas).
 */
function endBefore(sentence: Sentence, at: number, verb: number, role: RolePhrase | undefined): number | undefined {
  let relative = false;
  let comma: number | undefined;
  for (let i = Math.max(at + 1, role?.head.to ?? 0); i < verb; i++) {
    const text = sentence.token(i)?.text ?? '';
    if (/^[,，]$/.test(text)) {
      if (comma === undefined && !relative && !goesOn(sentence, i + 1)) return undefined;
      comma ??= i;
      continue;
    }
    if (/^[;:；：。]$/.test(text)) return undefined;
    if (sentence.is(i, 'relative') && !sentence.is(i, 'determiner')) relative = true;
    else if (isFiniteVerb(sentence, i) && !relative) return undefined;
  }
  // 投资人对笔者说: what stands between is no part of the phrase.
  if (role && isHan(sentence.tokens[role.head.from] as Token)) return role.to;
  if (comma === undefined) return verb;
  // "One of them, a bank, told me"
  const closes = sentence.token(verb - 1)?.text === ',';
  return closes && sentence.is(comma + 1, 'indefinite') && !relative ? verb - 1 : comma;
}

/** What may stand in commas behind a noun: ", who …", ", a bank,", ", in Paris,", ", speaking …". */
const goesOn = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'relative') ||
  sentence.is(at, 'indefinite') ||
  sentence.is(at, 'preposition') ||
  (sentence.is(at, 'verb') && sentence.token(at)?.norm.endsWith('ing') === true);

/** The phrase, unless it speaks of a thing (a report, a model, a day) or ends in a name. */
function phraseOf(
  sentence: Sentence,
  from: number,
  to: number,
  roles: readonly RolePhrase[],
): UnnamedPhrase | undefined {
  const core = endOfCore(sentence, from, to);
  for (let at = from + 1; at < core; at++)
    if (
      sentence.is(at, 'determiner') ||
      sentence.is(at, 'personal') ||
      sentence.is(at, 'self') ||
      isThing(sentence, at)
    )
      return undefined;
  if (sentence.nameAt(core - 1) || (core > from + 1 && sentence.quantityAt(core - 1))) return undefined;
  if (sentence.dates.some((date) => date.to === core)) return undefined;
  if (core === from + 1 && sentence.is(from, 'indefinite') && !roles.some((role) => role.from === from))
    return undefined;
  const role = roles.find((phrase) => phrase.head.from >= from && phrase.head.to <= core);
  const human = role !== undefined || rangeOf(from, Math.max(core, to)).some((at) => sentence.is(at, 'human'));
  return { from, to, role, plural: role?.plural ?? sentence.is(from, 'quantifier'), human };
}

/** The head and what is before it: up to the first preposition, relative or comma. */
function endOfCore(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++)
    if (
      (sentence.is(at, 'preposition') && !isCompound(sentence, at)) ||
      sentence.is(at, 'relative') ||
      endsClause(sentence, at) ||
      isFiniteVerb(sentence, at)
    )
      return at;
  return to;
}

/** "an **in**-house counsel" */
const isCompound = (sentence: Sentence, at: number): boolean =>
  sentence.token(at + 1)?.text === '-' && sentence.token(at + 1)?.glued === true;

/** "a report", "a new model", "the company": nobody. */
const isThing = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'document') ||
  sentence.is(at, 'maker-owned') ||
  sentence.markersAt(at, 'generic').length > 0 ||
  sentence.markersAt(at, 'anaphor').length > 0;

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
