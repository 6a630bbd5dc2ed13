import type { AttributeDeclaration } from '@stet/shared';
import type { CueMention, DateMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { resultsOfNoun } from './date-nouns.js';
import type { Dating } from './dating.js';
import { chooseSubject } from './subjects.js';

/** How far a verb may stand behind the noun that it says the end of. */
const REACH = 8;

/**
 * Of an attribute that is where something ends: "the training **data** of X **ends** in May 2024" (a noun that it counts, and a
 * verb), "X **knows nothing** of what happened after May 2024" (a phrase that marks what lies beyond).
 */
export function byLimit(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  if (!attribute.isLimit) return undefined;
  const { sentence, clauses } = analysis;
  const cues = sentence.cues.filter((cue) => cue.cues.some((one) => one.attribute === attribute));
  const of = (role: 'counts' | 'verbs' | 'marks'): CueMention[] =>
    cues.filter(
      (cue) => cue.to <= date.from && cue.cues.some((one) => one.attribute === attribute && one.role === role),
    );
  const verb = of('verbs').find(
    ({ from }) => !sentence.is(from - 1, 'determiner') && !sentence.is(from - 1, 'preposition'),
  );
  const noun =
    verb &&
    of('counts').find(
      ({ from, to }) =>
        to <= verb.from && verb.from - to <= REACH && clauses.clauseAt(from) === clauses.clauseAt(verb.from),
    );
  if (noun && isOnlyPrepositions(analysis, verb.to, date.from)) {
    const results = resultsOfNoun(analysis, noun, date, attribute);
    if (results.length)
      return { results, how: `“${sentence.text(noun.from, noun.to)} … ${sentence.text(verb.from, verb.to)}”` };
  }
  const [mark] = of('marks');
  if (!mark || !sentence.is(date.from - 1, 'beyond')) return undefined;
  const choice = chooseSubject(analysis, mark, attribute.of);
  return choice && choice.best.relation !== 'laterName'
    ? { results: choice.refs.map((ref) => ({ ref })), how: `“${sentence.text(mark.from, mark.to)}”` }
    : undefined;
}

function isOnlyPrepositions({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!sentence.is(at, 'preposition') && !sentence.is(at, 'adverb') && !sentence.is(at, 'determiner')) return false;
  return true;
}
