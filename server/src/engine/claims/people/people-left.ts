import type { Analysis } from '../analysis.js';
import type { Ref } from '../ref.js';
import type { Sentence } from '../sentence.js';
import { mayBePerson } from './employers.js';
import type { PersonMention } from './person-mention.js';

/**
 * Whom a surname, "he" and "she" may stand for after a sentence: its people in their order, and what may be one (a sentence
 * that begins "Mira Murati is on stage" may be about a person; "she" in the next says that it was).
 */
export function peopleLeft({ sentence }: Analysis, people: readonly PersonMention[]): Ref[] {
  const found = people.filter(({ isHandle }) => !isHandle).map(({ ref }) => ref);
  const candidate = sentence.names.find((name) => mayBePerson(name) && isFirst(sentence, name.from));
  return candidate && !people.some((person) => person.from === candidate.from)
    ? [{ name: candidate.text, type: 'unknown' }, ...found]
    : found;
}

/** Nothing but marks and figures before it: "10:01 — Mira Murati …". */
const isFirst = (sentence: Sentence, from: number): boolean =>
  sentence.tokens.slice(sentence.from, from).every(({ kind }) => kind !== 'word');
