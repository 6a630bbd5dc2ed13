import type { Entity } from '@stet/shared';

/**
 * A name without what spelling varies in: case, blanks, dashes, brackets, accents, full-width forms. A dot stays between
 * two digits ("3.5" is not "35") and so does a plus ("Command R+" is not "Command R").
 */
export const squashName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?!(?<=\d)\.\d)[^\p{L}\p{N}+]/gu, '');

/** Every name a thing has in the corpus, squashed; its id is one of them. */
export const namesOf = ({ id, name, aliases = [] }: Pick<Entity, 'id' | 'name' | 'aliases'>): ReadonlySet<string> =>
  new Set([id, name, ...aliases].map(squashName));

/** The words of a qualifier's value, in order: "0-shot CoT" is `0 shot cot`, "2024-07-31" is `2024 07 31`. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? [];

/** Letters, digits and dashes, as ids are made of. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
