import type { EntityType } from '@stet/shared';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from '../mentions/mention.js';
import { isHan, isJoiner } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { isFiniteVerb, type Clause } from './clauses.js';
import { mostProminent } from './discourse.js';
import { sameRef, type Ref } from './ref.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';

/** What a verb of making or bringing out says: who did it, and what came of it. */
export interface Event {
  readonly agent: Referent | undefined;
  readonly results: readonly Result[];
}

/** What came out or was founded. */
export interface Result {
  readonly ref: Ref;
  /** The words that stand for it, where the sentence has them. */
  readonly referent?: Referent;
}

/** How far behind its verb an object may stand. */
const OBJECT_REACH = 12;

/**
 * Reads who did what by the verb phrase at `verb`: "X released **Y**", "**Y** was released by X", "**Y**, released in May", "the
 * model **Y** that X released", "**Y** came out". Objects are looked for in `within` only: what stands between two dates belongs
 * to the second.
 */
export function readEvent(
  analysis: Analysis,
  verb: TokenRange,
  wanted: readonly EntityType[],
  within: TokenRange = { from: verb.to, to: analysis.sentence.to },
): Event {
  const { sentence } = analysis;
  const isPassive = isPassiveAt(sentence, verb);
  const agent = agentOf(analysis, verb, isPassive);
  const takesObject = !isPassive && !sentence.is(verb.from, 'intransitive');
  const objects = takesObject ? findObjects(analysis, verb, wanted, within) : [];
  if (objects.length) return { agent, results: objects };
  if (takesObject && isFollowedByNoun(analysis, verb.to)) return { agent, results: [] };
  return { agent, results: subjectsOf(analysis, verb, wanted) };
}

/** Does a verb form say something here, rather than stand as a noun or adjective: "the release", "a released model"? */
export function isVerbal(sentence: Sentence, { from, to }: TokenRange): boolean {
  const first = sentence.token(from);
  const last = sentence.token(to - 1);
  if (!first || !last) return false;
  if (isHan(first)) return true;
  if (isFiniteVerb(sentence, from)) return true;
  if (sentence.is(from - 1, 'determiner') || sentence.is(from - 1, 'genitive') || sentence.is(from - 1, 'possessive'))
    return false;
  return (
    sentence.is(from - 1, 'infinitive') ||
    sentence.is(from, 'past') ||
    /(?:ed|ing|en)$/.test(first.norm) ||
    (to - from > 1 && /(?:ed|ing)$/.test(last.norm))
  );
}

/** "was released", "has been made available". */
function isPassiveAt(sentence: Sentence, { from }: TokenRange): boolean {
  let at = from - 1;
  while (sentence.is(at, 'adverb')) at--;
  return sentence.is(at, 'passive');
}

/** "released by **OpenAI**"; of an active verb the subject of its clause. */
function agentOf(analysis: Analysis, verb: TokenRange, isPassive: boolean): Referent | undefined {
  const { sentence, referents, clauses } = analysis;
  const clause = clauses.clauseAt(verb.from);
  const by = referents.find(
    (referent) =>
      referent.from >= verb.to &&
      referent.governor.kind === 'preposition' &&
      sentence.is(referent.governor.at, 'agentive') &&
      referent.governor.at >= verb.to &&
      clauses.clauseAt(referent.governor.at) === clause,
  );
  if (by || isPassive) return by;
  // "the lab **that** built X", "It was Anthropic **that** built X": the pronoun stands for what is before it.
  // "Microsoft, **which** owns X"
  if (clause.kind === 'relative' && verb.from - clause.from <= 2 && sentence.is(verb.from - 1, 'relative'))
    return referents.find(({ to }) => to === clause.from);
  return subjectOf(analysis, clause, verb.from);
}

/** The last thing before a verb that can be its subject, in its clause or in the one it takes its subject from. */
function subjectOf({ sentence, referents, clauses }: Analysis, clause: Clause, before: number): Referent | undefined {
  const own = referents
    .filter((referent) => referent.clause === clause && referent.to <= before && begins(sentence, referent))
    .at(-1);
  if (own) return own;
  const parent = clause.inherits === undefined ? undefined : clauses.clauses[clause.inherits];
  if (!parent || clause.kind === 'relative') return undefined;
  return referents.find((referent) => referent.clause === parent && referent.governor.kind === 'start');
}

/** At the beginning of its clause, be it behind "since" or "after". */
const begins = (sentence: Sentence, { governor }: Referent): boolean =>
  governor.kind === 'start' || (governor.kind === 'preposition' && sentence.is(governor.at, 'subordinator'));

function findObjects(
  analysis: Analysis,
  verb: TokenRange,
  wanted: readonly EntityType[],
  within: TokenRange,
): Result[] {
  const { referents } = analysis;
  const first = referents.find(
    (referent) =>
      referent.from >= Math.max(verb.to, within.from) &&
      referent.to <= within.to &&
      !isOwner(analysis, referent, wanted) &&
      isObject(analysis, referent, verb, within),
  );
  if (!first) return [];
  return first.list
    .filter((member) => member.to <= within.to)
    .flatMap((referent) => resultOf(analysis, referent, wanted));
}

/** "released **Meta's** Llama 3": not what was released. */
const isOwner = (analysis: Analysis, referent: Referent, wanted: readonly EntityType[]): boolean =>
  referent.possessive && (referent.form === 'pronoun' || resolveReferent(analysis, referent, wanted)?.id === undefined);

/** Nothing but adjectives, dates and a preposition that makes objects ("replied on Wednesday **with** X") between verb and noun. */
function isObject(analysis: Analysis, referent: Referent, verb: TokenRange, within: TokenRange): boolean {
  const { sentence, clauses } = analysis;
  const begin = Math.max(verb.to, within.from);
  if (referent.from - begin > OBJECT_REACH || referent.governor.kind === 'comparand') return false;
  const answers = sentence.is(verb.from, 'answering');
  let isReached = !answers;
  // "released and open-sourced X"
  const isCoordinated = sentence.is(begin, 'conjunction') && sentence.is(begin + 1, 'verb');
  for (let at = begin; at < referent.from; at++) {
    const token = sentence.token(at);
    if (!token) return false;
    const date = sentence.dates.find((one) => one.from <= at && at < one.to);
    if (date || sentence.dates.some((one) => one.from === at + 1 && sentence.is(at, 'preposition'))) continue;
    if (answers && sentence.is(at, 'comitative')) {
      isReached = true;
      continue;
    }
    if (isAppositionComma(analysis, at, referent)) continue;
    if (
      token.kind === 'mark' &&
      !isJoiner(token) &&
      !/^["“”'‘’*«》《]$/.test(token.text) &&
      !sentence.is(at, 'genitive')
    )
      return false;
    if (clauses.clauseAt(at).kind === 'relative' || (isFiniteVerb(sentence, at) && !isCoordinated)) return false;
    if (sentence.is(at, 'preposition') && !sentence.is(at, 'adverb') && !isPartOf(sentence, at, begin)) return false;
    if (sentence.is(at, 'conjunction') && at > begin && !sentence.is(at + 1, 'verb')) return false;
    if (sentence.is(at, 'contrast') || sentence.is(at, 'relative') || sentence.is(at, 'comparing')) {
      if (!sentence.is(at, 'determiner') && !isPartOf(sentence, at, begin)) return false;
    }
  }
  return isReached;
}

/** "its first model, **GPT-1**": a comma before the name of what has just been described. */
const isAppositionComma = ({ sentence }: Analysis, at: number, referent: Referent): boolean =>
  at === referent.from - 1 && sentence.token(at)?.text === ',' && sentence.is(at - 1, 'maker-owned');

/** "released the weights **of** X", "a preview of X": a part or a first sight of it. */
const isPartOf = (sentence: Sentence, at: number, from: number): boolean =>
  sentence.is(at, 'partitive') && (at - 1 < from || sentence.is(at - 1, 'part'));

/** A noun follows a verb: it is that which was released, and nothing the corpus knows. */
function isFollowedByNoun({ sentence }: Analysis, from: number): boolean {
  let at = from;
  while (sentence.is(at, 'adverb') && !sentence.is(at, 'preposition')) at++;
  const token = sentence.token(at);
  if (!token || sentence.dates.some((date) => date.from === at)) return false;
  if (sentence.is(at, 'determiner') || sentence.is(at, 'possessive')) return true;
  if (sentence.quantityAt(at)) return true;
  return (
    token.kind === 'word' &&
    !isHan(token) &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
    (!sentence.is(at, 'verb') || token.norm.endsWith('ing'))
  );
}

/** What an intransitive, passive or participle verb is said of. */
function subjectsOf(analysis: Analysis, verb: TokenRange, wanted: readonly EntityType[]): Result[] {
  const { sentence, clauses, referents } = analysis;
  const clause = clauses.clauseAt(verb.from);
  // 七月发布的 X: in front of its noun.
  if (sentence.is(verb.to, 'genitive')) {
    const head = referents.find((referent) => referent.from > verb.to && referent.from - verb.to <= 6);
    return head ? resultsOf(analysis, head, wanted) : [];
  }
  const subject = subjectOf(analysis, clause, verb.from);
  if (subject && isOfOwn(analysis, subject, verb.from)) return [];
  if (subject?.clause === clause) {
    if (isObjectGap(analysis, subject, verb, clause))
      return antecedentOf(analysis, clause.kind === 'relative' ? clause.from : subject.from, clause, wanted);
    return resultsOf(analysis, cataphorOf(analysis, subject) ?? subject, wanted);
  }
  if (clause.kind === 'relative' || clause.kind === 'participle' || clause.kind === 'parenthesis') {
    const results = antecedentOf(analysis, clause.from, clause, wanted);
    if (results.length) return results;
  }
  // "Released in May, **X** …": the subject of what follows, else of the clause this one goes on from.
  const main = clause.inherits === undefined ? undefined : clauses.clauses[clause.inherits];
  // "Released today: **Opus and Sonnet**"
  const named = clauses.clauses.find((other) => other.kind === 'colon' && other.inherits === clause.index);
  const later = referents.find(
    (referent) => (referent.clause === main || referent.clause === named) && referent.governor.kind === 'start',
  );
  if (later) return resultsOf(analysis, later, wanted);
  if (subject) return resultsOf(analysis, subject, wanted);
  return isBare(analysis, verb) ? fromDiscourse(analysis, wanted) : [];
}

/** "**Its** voice mode was released": something of it, which is neither its weights nor a model. */
function isOfOwn({ sentence }: Analysis, { possessive, to, from }: Referent, verb: number): boolean {
  const noun = sentence.is(from, 'owner') || !sentence.is(to, 'genitive') ? to : to + 1;
  if (!possessive || verb <= noun) return false;
  for (let at = noun; at < verb; at++)
    if (sentence.is(at, 'part') || sentence.is(at, 'maker-owned') || sentence.nameAt(at)) return false;
  return true;
}

/** "since **it** came out in March, **GPT-4** …": a pronoun before the name that it stands for. */
function cataphorOf({ referents, clauses }: Analysis, pronoun: Referent): Referent | undefined {
  if (pronoun.form !== 'pronoun' || referents.some((other) => other.form === 'name' && other.to <= pronoun.from))
    return undefined;
  const next = clauses.clauses.find(({ from, kind }) => from > pronoun.from && kind === 'main');
  return referents.find(
    (other) => other.form === 'name' && other.clause === next && other.governor.kind === 'start' && !other.possessive,
  );
}

/** "the 22B code model **it** released in May": the one who released it, and what it released stands before. */
function isObjectGap({ sentence }: Analysis, subject: Referent, verb: TokenRange, clause: Clause): boolean {
  if (clause.kind === 'relative') return subject.from > clause.from;
  if (subject.form !== 'pronoun' || isPassiveAt(sentence, verb)) return false;
  const before = sentence.token(subject.from - 1);
  return before?.kind === 'word' && !FUNCTION_CLASSES.some((wordClass) => sentence.is(subject.from - 1, wordClass));
}

/** The thing right before a clause that says more of it; where that is a kind ("one of two models which …") the subject. */
function antecedentOf(analysis: Analysis, from: number, clause: Clause, wanted: readonly EntityType[]): Result[] {
  const { referents, clauses } = analysis;
  const before = referents.filter((referent) => referent.to <= from);
  const nearest = before.at(-1);
  if (!nearest || from - nearest.to > 10) return [];
  const results = nearest.form === 'generic' ? [] : resultsOf(analysis, nearest, wanted);
  if (results.length || nearest.form !== 'generic') return results;
  const parent = clauses.clauses[clause.inherits ?? 0];
  const subject = before.find((referent) => referent.clause === parent && referent.governor.kind === 'start');
  return subject && subject !== nearest ? resultsOf(analysis, subject, wanted) : [];
}

/** What one referent stands for, if it is a thing that the corpus has or that looks like a model. */
export function resultOf(analysis: Analysis, referent: Referent, wanted: readonly EntityType[]): Result[] {
  const ref = resolveReferent(analysis, referent, wanted);
  return ref && (isThing(ref, referent) || (isOfCompanies(wanted) && isCompanyName(referent)))
    ? [{ ref, referent }]
    : [];
}

/** Only companies are founded: a name of no known kind is one's. */
const isOfCompanies = (wanted: readonly EntityType[]): boolean =>
  wanted.includes('organisation') && !wanted.includes('model');

/** A name of no known kind that could be a company's. */
export const isCompanyName = ({ form, name }: Referent): boolean =>
  form === 'name' && name?.form === 'unknown' && (name.looksLike === undefined || name.looksLike === 'organisation');

/** A referent, or the list it stands in, as things. */
function resultsOf(analysis: Analysis, referent: Referent, wanted: readonly EntityType[]): Result[] {
  const members = referent.list.length > 1 ? referent.list : [referent];
  const results = members.flatMap((member) => resultOf(analysis, member, wanted));
  // "Anthropic, **the company** behind Claude, was founded …": one thing by two words.
  return results.filter(({ ref }, index) => results.findIndex((other) => sameRef(other.ref, ref)) === index);
}

/** One of the corpus', or a name that looks like a model's. */
const isThing = (ref: Ref, referent: Referent): boolean =>
  ref.id !== undefined || (referent.form === 'name' && referent.name?.looksLike === 'model');

/** "Released in May 2024." as an entry of a list, said of what the list is about. */
const isBare = ({ head }: Analysis, verb: TokenRange): boolean => verb.from === head;

function fromDiscourse({ state, frame }: Analysis, wanted: readonly EntityType[]): Result[] {
  const ref = mostProminent(wanted, state, frame);
  return ref?.id === undefined ? [] : [{ ref }];
}
