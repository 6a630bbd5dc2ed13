import { beginsWord, endsWord, isJoiner, tokenise, type Token } from './tokens.js';

/** A phrase found: tokens `from`–`to` (half-open) and what is known by it. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly T[];
}

const LONGEST_PHRASE = 14;

/**
 * A dictionary of phrases, anchored at tokens: the cost of a search is that of a few look-ups for each word of the text,
 * whatever the size of the dictionary. Case, accents, blanks, dashes and dots do not tell phrases apart, so "Llama3-70B"
 * finds "Llama 3 70B"; where case matters the caller looks at the text of the match.
 */
export class PhraseIndex<T> {
  readonly #entries = new Map<string, T[]>();
  readonly #beginnings = new Set<string>();
  /** First words: many phrases share one, so the set is small however many phrases there are. */
  readonly #firstWords = new Set<string>();

  get size(): number {
    return this.#entries.size;
  }

  add(phrase: string, entry: T): void {
    const tokens = tokenise(phrase).filter((token) => !isJoiner(token));
    let key = '';
    for (const token of tokens) {
      if (key) this.#beginnings.add(key);
      key += token.norm;
    }
    if (!key) return;
    this.#firstWords.add(tokens[0]?.norm ?? '');
    const known = this.#entries.get(key);
    if (!known) this.#entries.set(key, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  }

  /** All phrases that begin at token `from`, shortest first. `insideWord`: even in a run of letters and digits ("16**GB**"). */
  matchesAt(tokens: readonly Token[], from: number, insideWord = false): PhraseMatch<T>[] {
    // Most words of a text begin no phrase.
    if (!this.#firstWords.has(tokens[from]?.norm ?? '')) return [];
    const found: PhraseMatch<T>[] = [];
    if (!insideWord && !beginsWord(tokens, from)) return found;
    let key = '';
    for (let at = from, words = 0; at < tokens.length && words < LONGEST_PHRASE; at++) {
      const token = tokens[at] as Token;
      if (isJoiner(token)) {
        const next = tokens[at + 1];
        // A dot or dash joins only what touches it: "Mistral. Large models" is no "Mistral Large".
        if (key === '' || !token.glued || !next?.glued || isJoiner(next)) break;
        continue;
      }
      key += token.norm;
      words++;
      const entries = this.#entries.get(key);
      if (entries && endsWord(tokens, at + 1)) found.push({ from, to: at + 1, entries });
      if (!this.#beginnings.has(key)) break;
    }
    return found;
  }

  longestAt(tokens: readonly Token[], from: number, insideWord = false): PhraseMatch<T> | undefined {
    return this.matchesAt(tokens, from, insideWord).at(-1);
  }
}
