import type { AttributeDeclaration, TermValue } from '@stet/shared';

const LICENCE_NOUN = /\s*(?:licen[sc]e|许可证|许可|协议)$/i;

/**
 * Writes a term as prose does: "Apache 2.0" for the SPDX id Apache-2.0. A noun that closes the words it replaces ("… License")
 * stays where the new words have none, unless it stands in brackets, where it belonged to the name.
 */
export function writeTerm(
  value: TermValue,
  replaced: string,
  following: string,
  attribute: AttributeDeclaration | undefined,
): string {
  const spelling = attribute?.vocabulary?.find((entry) => entry.term === value.term)?.spellings.en;
  const written =
    spelling?.find(
      (form) =>
        form !== value.term &&
        /^[\p{Lu}\p{N}]/u.test(form) &&
        form.replace(/[\s-]/g, '') === value.term.replace(/[\s-]/g, ''),
    ) ?? value.term;
  const noun = LICENCE_NOUN.exec(replaced)?.[0] ?? '';
  const keepsNoun = noun !== '' && !LICENCE_NOUN.test(written) && !/^\s*[)）]/.test(following);
  // An acronym keeps its capitals; a word takes the case of the one it replaces.
  const cased =
    /^\p{Lu}\p{Ll}/u.test(replaced) && /^\p{Ll}/u.test(written)
      ? written.charAt(0).toUpperCase() + written.slice(1)
      : written;
  return cased + (keepsNoun ? noun : '');
}

/** "a" or "an" before a term as it is read aloud: an open, an MIT, an MoE; a dense, a unified, a GPL. */
export function articleForTerm(term: string): 'a' | 'an' {
  const spelledOut = /^\p{Lu}[\p{Lu}\p{N}]|^\p{Lu}\p{Ll}\p{Lu}/u.test(term);
  if (spelledOut) return /^[AEFHILMNORSX]/.test(term) ? 'an' : 'a';
  return /^[aeiou]/i.test(term) && !/^(?:uni|use|eu|one\b)/i.test(term) ? 'an' : 'a';
}
