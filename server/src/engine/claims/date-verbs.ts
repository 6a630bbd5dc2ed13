import type { AttributeDeclaration, EntityType, Qualifiers } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { DateMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import type { Analysis } from './analysis.js';
import type { Dating } from './dating.js';
import { isVerbal, readEvent, resultOf, type Result } from './events.js';
import { LICENSED_PARTS } from './terms.js';

/** "X **released** Y in May": the verb that the date goes with is one of the attribute's. */
export function byVerb(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  if (attribute.isLimit) return undefined;
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

export const isVerbAt = ({ sentence }: Analysis, at: number): boolean => {
  if (sentence.nameAt(at)) return false;
  // "**is** released": what is said stands behind it.
  let next = at + 1;
  while (sentence.is(next, 'adverb')) next++;
  if (sentence.is(at, 'passive') && sentence.is(next, 'verb')) return false;
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
