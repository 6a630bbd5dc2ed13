import { tokenise } from '../mentions/tokens.js';

/** The words of a quotation, as they are compared: case, punctuation and the style of its marks left out. */
export interface QuotedWords {
  readonly words: readonly string[];
  /** Places between words (0 is before the first) where something is left out or put in: "…", "[the model]". */
  readonly breaks: ReadonlySet<number>;
}

const ELLIPSIS = /^(?:…|\.{3,})$/;

export function readQuotedWords(text: string): QuotedWords {
  const words: string[] = [];
  const breaks = new Set<number>();
  let depth = 0;
  for (const { text: token, norm, kind } of tokenise(text)) {
    if (token === '[' || token === '【') depth++;
    if (depth > 0 || ELLIPSIS.test(token)) breaks.add(words.length);
    else if (kind !== 'mark' || norm === "'s") words.push(norm);
    if ((token === ']' || token === '】') && depth > 0) depth--;
  }
  return { words, breaks };
}
