import type { AttributeDeclaration } from '@stet/shared';
import type { CueMention, DateMention, TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { isFiniteVerb } from './clauses.js';
import { isVerbAt } from './date-verbs.js';
import type { Dating } from './dating.js';
import { resultOf, type Result } from './events.js';
import { governorOf } from './governors.js';
import { chooseSubject } from './subjects.js';

/** "the **release** of X in May", "X's **launch** on the 6th", "In May, … with the **launch** of X", "Knowledge **cutoff**: May". */
export function byNoun(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
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
  // "gives May **as the** cutoff of X", "nothing after May**, its** cutoff"
  const link =
    sentence.is(noun.from - 1, 'definite') || sentence.is(noun.from - 1, 'owner') ? noun.from - 2 : noun.from - 1;
  if (link === date.to && (sentence.is(link, 'equative') || sentence.token(link)?.text === ',')) return true;
  const clause = clauses.clauseAt(noun.from);
  const opens = clauses.clauseAt(date.from);
  if (opens !== clause && opens.inherits !== clause.index) return false;
  const governor = governorOf(sentence, clauses, noun.from);
  return governor.kind === 'verb' || (governor.kind === 'preposition' && sentence.is(governor.at, 'comitative'));
}

/** Whose the event is that a noun names: of what is named behind it, or right before it. */
export function resultsOfNoun(
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
