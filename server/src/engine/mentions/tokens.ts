import type { Span } from '@stet/shared';

/**
 * Words, numbers and marks of a block. A run of letters is a word, of digits a number ("V2" is two tokens, "3.5" and
 * "150,000" are one); every Han character is a word of its own; the possessive 's and any other character are marks.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, without accents, straight apostrophe: what dictionaries are asked for. */
  readonly norm: string;
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
}

const PATTERN =
  /(\p{Script=Han})|([\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}]+)*)|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)*)|(['’]s(?![\p{L}\p{N}]))|(\.{3,}|[^\s])/gu;
const HAN = /\p{Script=Han}/u;

/** What a dictionary is asked for: lower case, accents taken off, one kind of apostrophe. */
export function normalise(text: string): string {
  // eslint-disable-next-line no-control-regex -- the test for plain ASCII is the fast path
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(PATTERN)) {
    const whole = match[0];
    const start = match.index;
    // A run of letters may hold Han characters after Latin ones: each is a word of its own.
    if (match[2] && HAN.test(whole)) {
      for (const piece of whole.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu))
        push('word', piece[0], start + piece.index);
      continue;
    }
    const kind = match[1] || match[2] ? 'word' : match[3] ? 'number' : 'mark';
    push(kind, whole, start);
  }
  return tokens;

  function push(kind: Token['kind'], piece: string, start: number): void {
    tokens.push({
      kind,
      text: piece,
      norm: normalise(piece),
      start,
      end: start + piece.length,
      glued: start === previousEnd && start > 0,
    });
    previousEnd = start + piece.length;
  }
}

const JOINERS = new Set(['-', '‐', '‑', '–', '_', '.', '·', '\u00ad']);

/** A mark that may stand inside a name or phrase and says nothing: "GPT-4o", "GPT 4o", "Llama_3". */
export const isJoiner = (token: Token): boolean => token.kind === 'mark' && JOINERS.has(token.text);

/** True when a name or phrase may begin at a token: not in the middle of a run of letters and digits. */
export function beginsWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || token.kind === 'mark') return token?.text === '@' || token?.text === '#';
  return !token.glued || !before || before.kind === 'mark' || isHan(token) || isHan(before);
}

/** True when a name or phrase may end before `index`. */
export function endsWord(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  const last = tokens[index - 1];
  return !next || !next.glued || next.kind === 'mark' || isHan(next) || (last !== undefined && isHan(last));
}

export const isHan = (token: Token): boolean => token.kind === 'word' && HAN.test(token.text);

/** Starts with a capital: a name, or the first word of a sentence. */
export const isCapitalised = (token: Token): boolean => token.kind === 'word' && /^\p{Lu}/u.test(token.text);
