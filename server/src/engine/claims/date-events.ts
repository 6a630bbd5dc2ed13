import type { AttributeDeclaration, EntityType, Qualifiers } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { CueMention, DateMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { isFiniteVerb, type Clause } from './clauses.js';
import type { Dating } from './dates-read.js';
import { isVerbal, readEvent, resultOf, type Result } from './events.js';
import { governorOf, type Referent } from './referents.js';
import { cameOut } from './dated-entries.js';
import { chooseSubject } from './subjects.js';
import { LICENSED_PARTS } from './terms.js';

/** What a date is the date of, as far as `attribute` goes: by a verb, by a noun, or standing at a name. */
export const attachDate = (
  analysis: Analysis,
  date: DateMention,
  attribute: AttributeDeclaration,
): Dating | undefined =>
  (attribute.bareDate ? atName(analysis, date, attribute) : undefined) ??
  byVerb(analysis, date, attribute) ??
  byNoun(analysis, date, attribute) ??
  (attribute.bareDate ? atEntry(analysis, date, attribute) : undefined);

// ---------------------------------------------------------------- verbs

/** "X **released** Y in May": the verb that the date goes with is one of the attribute's. */
function byVerb(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  const { sentence } = analysis;
  const at = verbOf(analysis, date);
  const verb =
    at === undefined ? undefined : (verbPhraseAt(analysis, at, attribute) ?? parentVerb(analysis, date, attribute));
  if (!verb) return undefined;
  const between = lastDateBetween(analysis, verb, date);
  // "two days after **Y**, on 11 July": Y is what the days are counted from.
  const gapped = between && !countsFromNext(between) ? nameBetween(analysis, between.to, date.from, attribute.of) : [];
  const results = gapped.length
    ? gapped
    : regionsOf(analysis, verb, date, between).reduce<readonly Result[]>(
        (found, region) => (found.length ? found : readEvent(analysis, verb, attribute.of, region).results),
        [],
      );
  return {
    results,
    ...partBetween(analysis, verb, date),
    announced: sentence.is(verb.from, 'announcing'),
    how: `“${sentence.text(verb.from, verb.to)}”`,
  };
}

/**
 * The verb that a date says when of: the nearest before it in its clause; where none is, the first behind it, or that of the
 * clause it opens ("In May 2024, X …", "May 2024: X …", "One day after Y …, X …").
 */
function verbOf(analysis: Analysis, date: DateMention): number | undefined {
  const { sentence, clauses } = analysis;
  const clause = clauses.clauseAt(date.from);
  if (isClefted(analysis, date))
    for (let at = date.to + 1; at < sentence.to; at++) if (isVerbAt(analysis, at)) return at;
  if (!opensNext(analysis, date))
    for (let at = date.from - 1; at >= clause.from; at--)
      if (clauses.clauseAt(at) === clause && isVerbAt(analysis, at)) return at;
  const open = countsFromNext(date) ? [] : [clause];
  const heir = clauses.clauses.find(
    (other) =>
      (other.index === clause.inherits && clause.kind === 'fronted') ||
      (other.from >= date.to &&
        (other.kind === 'main' ||
          (other.inherits === clause.index && (other.kind === 'colon' || other.kind === 'aside')))),
  );
  for (const owner of heir ? [...open, heir] : open)
    for (let at = Math.max(owner.from, date.to); at < sentence.to; at++)
      if (clauses.clauseAt(at) === owner && isVerbAt(analysis, at) && !announcesNext(analysis, at)) return at;
  return undefined;
}

/** **宣布**开源 X: what is announced is done by the verb right behind. */
function announcesNext(analysis: Analysis, at: number): boolean {
  let next = at;
  while (analysis.sentence.is(next, 'announcing')) next++;
  return next > at && isHan(analysis.sentence.tokens[at] as Token) && isVerbAt(analysis, next);
}

/** "X came out on Monday, **the next day**, Y followed", …，**次日**，Y推出…: between commas it begins what follows. */
const opensNext = ({ sentence }: Analysis, { from, to, when }: DateMention): boolean =>
  when.kind === 'shift' && [from - 1, to].every((at) => /^[,，]$/.test(sentence.token(at)?.text ?? ''));

/** "**It was in May 2024 that** X released Y": said of what follows. */
function isClefted({ sentence }: Analysis, { from, to }: DateMention): boolean {
  if (!sentence.is(to, 'complementiser')) return false;
  const copula = sentence.is(from - 1, 'preposition') ? from - 2 : from - 1;
  return sentence.is(copula, 'copular') && sentence.is(copula - 1, 'pronoun');
}

const isVerbAt = ({ sentence }: Analysis, at: number): boolean => {
  if (sentence.nameAt(at)) return false;
  const cue = sentence.cues.find(
    (mention) => mention.from <= at && at < mention.to && mention.cues.some(({ role }) => role === 'verbs'),
  );
  if (cue && isVerbal(sentence, cue)) return true;
  return sentence.is(at, 'verb') && isVerbal(sentence, { from: at, to: at + 1 });
};

/** The attribute's verb phrase at a token, also one with its object inside ("**put** it **out**"). */
function verbPhraseAt({ sentence }: Analysis, at: number, { id }: AttributeDeclaration): TokenRange | undefined {
  const own = sentence.cues
    .filter(
      (mention) =>
        mention.from <= at &&
        at < mention.to &&
        mention.cues.some((cue) => cue.attribute.id === id && cue.role === 'verbs') &&
        isVerbal(sentence, mention),
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (own) return own;
  const first = sentence.token(at) as Token;
  for (let i = at + 2; i < Math.min(at + 6, sentence.to); i++) {
    const particle = sentence.token(i);
    if (!particle || particle.kind === 'mark') return undefined;
    const match = GRAMMAR.cues.longestAt([first, { ...particle, glued: false }], 0);
    if (match?.to === 2 && match.entries.some((cue) => cue.attribute.id === id && cue.role === 'verbs'))
      return { from: at, to: at + 1 };
  }
  return undefined;
}

/** "was founded by X, doing Y **since 2015**": it has done so since it was founded. */
function parentVerb(
  { sentence, clauses }: Analysis,
  date: DateMention,
  attribute: AttributeDeclaration,
): TokenRange | undefined {
  const clause = clauses.clauseAt(date.from);
  if (clause.kind !== 'participle' || !sentence.is(date.from - 1, 'since')) return undefined;
  const parent = clause.inherits === undefined ? undefined : clauses.clauses[clause.inherits];
  return sentence.cues.find(
    (mention) =>
      clauses.clauseAt(mention.from) === parent &&
      mention.cues.some((cue) => cue.attribute === attribute && cue.role === 'verbs') &&
      isVerbal(sentence, mention) &&
      !sentence.dates.some((other) => clauses.clauseAt(other.from) === parent),
  );
}

/** "two days after …": the day is that of what is named behind it. */
const countsFromNext = ({ when }: DateMention): boolean => when.kind === 'shift' && when.base === 'event';

const lastDateBetween = ({ sentence }: Analysis, verb: TokenRange, date: DateMention): DateMention | undefined =>
  sentence.dates.filter((other) => other.from >= verb.to && other.to <= date.from).at(-1);

/** "Opus came out on 4 March, **Haiku** on the 13th". */
function nameBetween(analysis: Analysis, from: number, to: number, wanted: readonly EntityType[]): Result[] {
  return analysis.referents
    .filter((referent) => referent.form === 'name' && referent.from >= from && referent.to <= to)
    .flatMap((referent) => resultOf(analysis, referent, wanted));
}

/** Where an object may stand: between the verb, or the date before, and the date; else behind it, up to the next date. */
function regionsOf(
  { sentence }: Analysis,
  verb: TokenRange,
  date: DateMention,
  between: DateMention | undefined,
): TokenRange[] {
  const next = sentence.dates.find((other) => other.from >= Math.max(date.to, verb.to));
  const end = next?.from ?? sentence.to;
  if (date.from < verb.from) return [{ from: verb.to, to: end }];
  return [
    { from: between?.to ?? verb.to, to: date.from },
    { from: verb.to, to: date.from },
    { from: date.to, to: end },
  ];
}

/** "released the **weights** on 17 March": a part may come out on a day of its own. */
function partBetween({ sentence }: Analysis, verb: TokenRange, date: DateMention): { qualifiers?: Qualifiers } {
  for (let at = verb.to; at < date.from; at++) {
    const part = LICENSED_PARTS.get(sentence.token(at)?.norm ?? '');
    if (part) return { qualifiers: { of: part } };
  }
  return {};
}

// ---------------------------------------------------------------- nouns

/** "the **release** of X in May", "X's **launch** on the 6th", "In May, … with the **launch** of X", "Knowledge **cutoff**: May". */
function byNoun(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  const { sentence } = analysis;
  const nouns = sentence.cues.filter(
    (mention) =>
      mention.cues.some((cue) => cue.attribute === attribute && cue.role === 'names') &&
      !isVerbalNoun(analysis, mention),
  );
  for (const noun of nouns.sort((a, b) => b.to - a.to || a.from - b.from)) {
    const tied = noun.to <= date.from ? isTied(analysis, noun, date, attribute) : isOpened(analysis, noun, date);
    const results = tied ? resultsOfNoun(analysis, noun, date, attribute) : [];
    if (results.length) return { results, how: `“${sentence.text(noun.from, noun.to)}”` };
  }
  return undefined;
}

/** A word that is a verb as well as a noun, where it is a verb. */
const isVerbalNoun = ({ sentence }: Analysis, noun: CueMention): boolean =>
  noun.to - noun.from === 1 && sentence.is(noun.from, 'verb') && isFiniteVerb(sentence, noun.from);

/** Nothing but the noun's own complement, "is" and a preposition between it and the date. */
function isTied(analysis: Analysis, noun: TokenRange, date: DateMention, attribute: AttributeDeclaration): boolean {
  const { sentence } = analysis;
  for (let at = noun.to; at < date.from; at++) {
    const token = sentence.token(at);
    if (sentence.is(at, 'auxiliary')) continue;
    if (!token || isVerbAt(analysis, at) || sentence.is(at, 'conjunction') || sentence.is(at, 'contrast')) return false;
    if (/^[;；,，]$/.test(token.text)) return false;
    if (sentence.nameAt(at) || sentence.is(at, 'preposition')) continue;
    if (sentence.is(at, 'determiner') || sentence.is(at, 'adverb') || sentence.is(at, 'genitive')) continue;
    if (token.kind === 'mark' || sentence.dates.some((other) => other.from <= at && at < other.to)) continue;
    if (sentence.cues.some((cue) => cue.from <= at && at < cue.to && cue.cues.some((c) => c.attribute === attribute)))
      continue;
    if (sentence.is(at, 'thing') || sentence.is(at, 'owner') || sentence.is(at, 'part')) continue;
    return false;
  }
  return true;
}

/** "In June the lab surprised its rivals **with the release** of X", "May saw **the launch** of X". */
function isOpened({ sentence, clauses }: Analysis, noun: TokenRange, date: DateMention): boolean {
  const clause = clauses.clauseAt(noun.from);
  const opens = clauses.clauseAt(date.from);
  if (opens !== clause && opens.inherits !== clause.index) return false;
  const governor = governorOf(sentence, clauses, noun.from);
  return governor.kind === 'verb' || (governor.kind === 'preposition' && sentence.is(governor.at, 'comitative'));
}

function resultsOfNoun(
  analysis: Analysis,
  noun: TokenRange,
  date: DateMention,
  attribute: AttributeDeclaration,
): readonly Result[] {
  const { sentence, referents } = analysis;
  const owned = referents.find(
    (referent) =>
      referent.from >= noun.to &&
      referent.governor.kind === 'preposition' &&
      referent.governor.at === noun.to &&
      sentence.is(referent.governor.at, 'partitive') &&
      resultOf(analysis, referent, attribute.of).length > 0,
  );
  if (owned) return resultOf(analysis, owned, attribute.of);
  // "its first release" is a thing that was released: only an owner right before the noun owns the event.
  const owner = referents.find(
    (referent) =>
      (referent.possessive && (referent.form === 'pronoun' ? referent.to : referent.to + 1) === noun.from) ||
      (referent.form === 'name' && referent.to === noun.from),
  );
  if (owner) return resultOf(analysis, owner, attribute.of);
  if (!isField(analysis, noun)) return [];
  const choice = chooseSubject(analysis, date, attribute.of, attribute);
  return choice?.best.ref.id !== undefined && choice.best.relation !== 'laterName'
    ? choice.refs.map((ref) => ({ ref }))
    : [];
}

/** "Knowledge cutoff: May 2024", "The release date is May 2024": a phrase of several words names the attribute and nothing else. */
const isField = ({ sentence }: Analysis, { from, to }: TokenRange): boolean =>
  to - from > 1 || from === sentence.from || (from === sentence.from + 1 && sentence.is(from - 1, 'definite'));

// ---------------------------------------------------------------- at a name

/** "R1, of January 20", "Jamba (AI21 Labs, March 28)", "GPT-4o: 13 May 2024", "Falcon Mamba 7B, this August". */
function atName(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  const { sentence, clauses } = analysis;
  const clause = clauses.clauseAt(date.from);
  const end = (from: number): Referent | undefined =>
    analysis.referents.find((referent) => referent.form === 'name' && referent.to === from);
  const before = date.from - 1;
  if (sentence.is(before, 'partitive')) {
    const owner =
      end(before) ??
      (sentence.token(before - 1)?.text === ',' ? end(before - 1) : undefined) ??
      described(analysis, before);
    return owner && dated(analysis, owner, attribute, 'of a date');
  }
  if (clause.kind === 'parenthesis' && holdsOnlyNames(analysis, clause)) {
    const owner = end(clause.from);
    return owner && dated(analysis, owner, attribute, 'in brackets behind the name');
  }
  const isAlone =
    (clause.kind === 'colon' || clause.kind === 'aside') && clause.from === before && isEnd(analysis, date.to);
  const isApposed = sentence.token(before)?.text === ',' && isEnd(analysis, date.to);
  const owner = (isAlone || isApposed ? end(before) : undefined) ?? outSince(analysis, date);
  return owner && { ...dated(analysis, owner, attribute, 'beside the name'), tentative: true };
}

/** "Haiku 4.5 by Anthropic, **since** 15 October": of what is only named, there since then. */
function outSince({ sentence, clauses, referents }: Analysis, { from }: DateMention): Referent | undefined {
  const clause = clauses.clauseAt(from);
  if (!sentence.is(from - 1, 'since') || clause.hasVerb) return undefined;
  return referents.find(
    (referent) => referent.form === 'name' && referent.clause === clause && referent.governor.kind === 'start',
  );
}

const dated = (analysis: Analysis, owner: Referent, { of }: AttributeDeclaration, how: string): Dating => ({
  results: resultOf(
    analysis,
    owner,
    of.filter((type) => type !== 'benchmark'),
  ),
  how,
});

/** "**3 May 2022.** Meta shares OPT-175B …": the day of an entry is that on which what it is about came out. */
function atEntry(analysis: Analysis, date: DateMention, { of }: AttributeDeclaration): Dating | undefined {
  const { head } = analysis;
  if (head === undefined || date.to > head) return undefined;
  const results = cameOut(analysis, head, of);
  return results.length ? { results, tentative: true, how: 'day of its entry' } : undefined;
}

/** "Falcon 2, an 11B model **of** May 2024": a description says it of the name before it. */
function described({ sentence, referents }: Analysis, of: number): Referent | undefined {
  if (!sentence.is(of - 1, 'maker-owned')) return undefined;
  return referents
    .filter(
      (referent) =>
        referent.form === 'name' &&
        referent.to < of &&
        of - referent.to <= 8 &&
        sentence.token(referent.to)?.text === ',',
    )
    .at(-1);
}

/** "(AI21 Labs, March 28)", not "(Groeneveld et al., 2024)". */
function holdsOnlyNames({ sentence, clauses }: Analysis, clause: Clause): boolean {
  for (let at = clause.from; at < sentence.to && clauses.clauseAt(at) === clause; at++) {
    const token = sentence.token(at);
    const isDate = sentence.dates.some((date) => date.from <= at && at < date.to);
    const name = sentence.nameAt(at);
    const isMaker =
      name?.looksLike === 'organisation' || name?.entities.some(({ type }) => type === 'organisation') === true;
    if (!isDate && !isMaker && token?.kind !== 'mark') return false;
  }
  return true;
}

const isEnd = ({ sentence }: Analysis, at: number): boolean =>
  /^(?:|[,.;，。；])$/.test(sentence.token(at)?.text ?? '');

// ---------------------------------------------------------------- counted from an event

const THINGS: readonly EntityType[] = ['model', 'product'];

/** The day that "three weeks after" counts from: a date right behind it, or the release of the first thing named there. */
export function eventDayOf(analysis: Analysis, { to }: DateMention): string | undefined {
  const { sentence, referents, clauses } = analysis;
  const told = sentence.dates.find((other) => other.from === to && other.when.kind === 'calendar');
  if (told?.when.kind === 'calendar') return told.when.date;
  const clause = clauses.clauseAt(to);
  for (const referent of referents) {
    if (referent.from < to || referent.clause !== clause || referent.from - to > 6) continue;
    const released = resolveReferent(analysis, referent, THINGS)?.entity?.released;
    if (released !== undefined) return released;
  }
  return undefined;
}
