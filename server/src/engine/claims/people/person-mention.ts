import type { NameMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { Recent } from '../recent-refs.js';
import type { Ref } from '../ref.js';

/** A person, or an account that speaks for one, in a sentence. */
export interface PersonMention extends TokenRange {
  readonly ref: Ref;
  readonly mention: NameMention;
  readonly isHandle: boolean;
  /** The whole of "Li Ming (pseudonym)". */
  readonly pseudonym: TokenRange | undefined;
}

export const isPerson = (_: Analysis, name: NameMention): boolean =>
  name.entities.some((entity) => entity.type === 'person') || name.looksLike === 'person';

/** The words of a person's name that may stand for the whole: "Wenfeng", "Liang". */
const partsOf = (name: string): string[] => name.split(/[\s·]+/).filter((part) => part.length > 1);

/** "Murati" after "Mira Murati": a part of the name of somebody who has been spoken of. */
export const findNamesake = (part: string, people: Recent): Ref | undefined =>
  /\s/.test(part) ? undefined : people.find((person) => partsOf(person.name).includes(part));
