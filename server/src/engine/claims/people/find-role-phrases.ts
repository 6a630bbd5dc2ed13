import type { RoleValue } from '@stet/shared';
import type { Post } from '../../languages/pack.js';
import { FUNCTION_CLASSES } from '../../languages/word-classes.js';
import type { NameMention, TokenRange } from '../../mentions/mention.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import type { Analysis } from '../analysis.js';
import type { Marked, Sentence } from '../sentence.js';
import { employerAfter, employerInMind, employerName, idOf, isEmployer } from './employers.js';
import { isPerson } from './person-mention.js';
import type { RolePhrase } from './role-phrase.js';

type Head = Marked<'role'> | Marked<'somebody'>;

/** Phrases of office and trade in a sentence, outside quotations. */
export function findRolePhrases(analysis: Analysis): RolePhrase[] {
  const { sentence } = analysis;
  const heads = [...sentence.markersOf('role'), ...sentence.markersOf('somebody')]
    .filter((head) => !sentence.isQuoted(head.from))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const phrases: RolePhrase[] = [];
  let end = sentence.from;
  for (const head of heads) {
    if (head.from < end || !isHead(sentence, head)) continue;
    // "research lead scientist": the last noun of a run is the head.
    if (heads.some((other) => other.from === head.to && other.marker.category === 'role')) continue;
    const phrase = phraseAt(analysis, head, end);
    phrases.push(phrase);
    end = phrase.to;
  }
  return shareEmployers(analysis, phrases);
}

const isHead = (sentence: Sentence, head: Head): boolean =>
  !sentence.nameAt(head.from) &&
  !isInCompound(sentence, head.from) &&
  !isTitleOf(sentence, head) &&
  !isModifier(sentence, head.to) &&
  // "the model leads", "it heads for": a verb.
  !(isPlural(head) && sentence.is(head.from, 'verb'));

/** "the **official** training run", "a **student** model": a noun goes on behind it. */
const isModifier = (sentence: Sentence, at: number): boolean => {
  const next = sentence.token(at);
  if (next?.kind !== 'word' || !/^\p{Ll}/u.test(next.text) || sentence.nameAt(at)) return false;
  if (sentence.is(at, 'verb') || FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass))) return false;
  return !sentence.markersAt(at, 'speech').length && !sentence.markersAt(at, 'role').length;
};

const isPlural = ({ text, marker }: Head): boolean =>
  marker.category === 'role'
    ? text.toLowerCase() !== marker.role.toLowerCase() && text.endsWith('s')
    : /s$/i.test(text);

/** "Multi-**head** attention" */
const isInCompound = (sentence: Sentence, at: number): boolean =>
  Boolean(sentence.token(at)?.glued && sentence.token(at - 1)?.text === '-' && sentence.token(at - 1)?.glued) &&
  !sentence.markers.some((marker) => marker.to === at && marker.marker.category === 'tense') &&
  !sentence.markers.some((marker) => marker.to === at - 1 && marker.marker.category === 'tense');

/** "Professor Zhu Jun": a form of address, read with the name. */
const isTitleOf = (sentence: Sentence, head: TokenRange): boolean =>
  sentence.markersAt(head.from, 'honorific').some((marker) => marker.to === head.to) &&
  sentence.nameAt(sentence.token(head.to)?.text === '.' ? head.to + 1 : head.to) !== undefined;

/** What stands before the head of a phrase and belongs to it. */
interface Beginning {
  readonly from: number;
  /** Where the words of the office begin. */
  readonly roleFrom: number;
  readonly tense: RoleValue['tense'];
  readonly name: NameMention | undefined;
  /** "its CTO", "the company's CTO": where the owner stands. */
  readonly owner: number | undefined;
}

function phraseAt(analysis: Analysis, head: Head, limit: number): RolePhrase {
  const { sentence } = analysis;
  const { from, roleFrom, tense, name, owner } = beginningOf(analysis, head, limit);
  const after = name || owner !== undefined ? undefined : employerAfter(analysis, head.to);
  const post: Post | undefined = head.marker.category === 'role' ? head.marker.post : undefined;
  const vague = head.marker.category === 'somebody';
  // 开发者表示: without a word for one of them, they are many.
  const plural = isPlural(head) || (vague && from === head.from && isHan(sentence.tokens[head.from] as Token));
  const determined = determinationOf(sentence, { from, name, owner }, plural || vague);
  const inMind =
    owner !== undefined
      ? employerInMind(analysis, owner)
      : !name && !after && impliesEmployer(post) && determined === 'definite'
        ? employerInMind(analysis, head.from)
        : undefined;
  return {
    from,
    to: after?.to ?? head.to,
    head,
    role: sentence.text(
      name ? Math.max(name.to + (sentence.is(name.to, 'genitive') ? 1 : 0), roleFrom) : roleFrom,
      after?.taskTo ?? head.to,
    ),
    organisation: name ? employerName(analysis, name) : (after?.name ?? inMind?.name ?? null),
    organisationId: name ? idOf(name) : (after?.id ?? inMind?.id),
    tense,
    post,
    determined,
    plural,
    vague,
    unnamedEmployer: after?.unnamed ?? false,
    assumedEmployer: inMind?.isNear === false,
  };
}

/** "The chief financial officer" is one of somebody's. */
const impliesEmployer = (post: Post | undefined): boolean => post === 'office' || post === 'lasting';

function determinationOf(
  sentence: Sentence,
  { from, name, owner }: Pick<Beginning, 'from' | 'name' | 'owner'>,
  isVague: boolean,
): RolePhrase['determined'] {
  if (owner !== undefined || (name && sentence.is(name.to, 'genitive'))) return 'owned';
  if (sentence.is(from, 'indefinite') || sentence.is(from, 'quantifier') || sentence.is(from, 'someone'))
    return 'indefinite';
  if (sentence.is(from, 'determiner')) return sentence.is(from, 'definite') ? 'definite' : 'indefinite';
  return isVague ? 'indefinite' : 'bare';
}

function beginningOf(analysis: Analysis, head: Head, limit: number): Beginning {
  const { sentence } = analysis;
  let from = head.from;
  let roleFrom = head.from;
  let tense: RoleValue['tense'] = 'current';
  let employer: NameMention | undefined;
  while (from > limit) {
    const at = from - 1;
    const token = sentence.token(at);
    if (!token) break;
    const name = sentence.nameAt(at);
    if (name) {
      if (isPerson(analysis, name) || employer) break;
      if (isEmployer(analysis, name)) employer = name;
      from = name.from;
      continue;
    }
    const time = sentence.markers.find(
      (marker): marker is Marked<'tense'> => marker.to === from && marker.marker.category === 'tense',
    );
    if (time && token.kind === 'word') {
      tense = time.marker.tense;
      from = time.from;
      continue;
    }
    if (isGenitive(sentence, at)) {
      const opener = isHan(token) ? openerBefore(sentence, at, limit) : undefined;
      if (opener !== undefined) return { from: opener, roleFrom, tense, name: employer, owner: undefined };
      const anaphor = sentence.markersOf('anaphor').find((marker) => marker.to === at);
      if (anaphor) return { from: anaphor.from, roleFrom, tense, name: employer, owner: anaphor.from };
      if (!sentence.nameAt(at - 1)) break;
      from = at;
      continue;
    }
    if (sentence.is(at, 'owner')) return { from: at, roleFrom, tense, name: employer, owner: at };
    if (sentence.is(at, 'determiner') || sentence.is(at, 'quantifier') || sentence.is(at, 'someone')) {
      from = at;
      break;
    }
    // "On Monday Acme researcher Jane Doe": before the employer only what is said of time and place belongs to the phrase.
    if (employer && !isPlaceAt(sentence, at) && !mayDescribe(sentence, at)) break;
    const joined = token.kind === 'mark' && token.text === '-' && token.glued;
    const first = joined ? at - 1 : at;
    if ((token.kind === 'mark' && !joined) || !isPartOfPhrase(sentence, first, joined)) break;
    from = first;
    if (!isPlaceAt(sentence, first) && !sentence.is(first, 'adverb') && !employer) roleFrom = first;
  }
  return { from, roleFrom, tense, name: employer, owner: undefined };
}

/** 一位不愿具名的投资人: where a phrase begins whose head stands behind a clause of its own. */
function openerBefore(sentence: Sentence, to: number, limit: number): number | undefined {
  for (let at = to - 1; at >= limit; at--) {
    if (sentence.token(at)?.kind === 'mark') return undefined;
    const opens = sentence.is(at, 'someone') || sentence.is(at, 'quantifier');
    // A word of two characters has its class at both.
    if (opens && !(at > limit && sentence.is(at - 1, 'someone'))) return at;
  }
  return undefined;
}

const isGenitive = (sentence: Sentence, at: number): boolean => {
  const token = sentence.token(at);
  return sentence.is(at, 'genitive') || (token !== undefined && /^['’]$/.test(token.text) && token.glued);
};

const isPlaceAt = (sentence: Sentence, at: number): boolean =>
  sentence.markers.some((marker) => marker.marker.category === 'place' && marker.from <= at && at < marker.to);

/** "**Renowned** Acme researcher", "**renowned** Acme researcher"; not "Monday Acme researcher". */
const mayDescribe = (sentence: Sentence, at: number): boolean =>
  (at === sentence.from || !/^\p{Lu}/u.test(sentence.token(at)?.text ?? '')) && !sentence.is(at, 'adverb');

const NOT_PART = [
  'preposition',
  'conjunction',
  'contrast',
  'auxiliary',
  'subordinator',
  'relative',
  'possessive',
  'pronoun',
] as const;

/** An adjective, a noun or a participle before the head; the first half of a compound ("**open**-source") may be any word. */
function isPartOfPhrase(sentence: Sentence, at: number, compound: boolean): boolean {
  if (!sentence.token(at)) return false;
  if (compound) return true;
  if (sentence.dates.some((date) => date.from <= at && at < date.to)) return false;
  if (NOT_PART.some((wordClass) => sentence.is(at, wordClass))) return false;
  if (sentence.markersAt(at, 'speech').length) return false;
  return !sentence.is(at, 'verb') || /(?:ed|ing)$/.test(sentence.token(at)?.norm ?? '');
}

/** "co-founder and CEO of Acme", "the company's co-founder and chief scientist": what is joined has one employer. */
function shareEmployers(analysis: Analysis, phrases: readonly RolePhrase[]): RolePhrase[] {
  const shared = [...phrases];
  const share = (to: number, from: number): void => {
    const [taker, giver] = [shared[to], shared[from]];
    if (!taker || !giver || taker.organisation !== null || giver.organisation === null) return;
    if (!isAnd(analysis, shared[Math.min(to, from)], shared[Math.max(to, from)])) return;
    shared[to] = {
      ...taker,
      organisation: giver.organisation,
      organisationId: giver.organisationId,
      determined: taker.determined === 'bare' ? giver.determined : taker.determined,
    };
  };
  for (let i = 1; i < shared.length; i++) share(i, i - 1);
  for (let i = shared.length - 2; i >= 0; i--) share(i, i + 1);
  return shared;
}

function isAnd({ sentence }: Analysis, a: RolePhrase | undefined, b: RolePhrase | undefined): boolean {
  if (!a || !b || b.from - a.to < 1 || b.from - a.to > 2) return false;
  return sentence.is(b.from - 1, 'conjunction') && (b.from - a.to === 1 || sentence.token(a.to)?.text === ',');
}
