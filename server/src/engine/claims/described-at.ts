import type { Analysis } from './analysis.js';
import type { Referent } from './referents.js';

/** Words that may stand between a name and the noun that says what it is: ", the **young French** company". */
const REACH = 6;

/** The name that a noun is said of: by a copula, or in apposition with its article. */
export function describedAt(
  { sentence, referents }: Pick<Analysis, 'sentence' | 'referents'>,
  noun: number,
): Referent | undefined {
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - REACH); at--) {
    const isLink = sentence.is(at, 'copular') || sentence.token(at)?.text === ',';
    if (isLink)
      return sentence.is(at + 1, 'article')
        ? referents.find(
            ({ to, form, possessive }) => to === at && !possessive && (form === 'name' || form === 'pronoun'),
          )
        : undefined;
    if (sentence.token(at)?.kind === 'mark' || sentence.is(at, 'preposition') || sentence.is(at, 'conjunction'))
      return undefined;
  }
  return undefined;
}
