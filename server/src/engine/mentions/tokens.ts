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

// Sticky: each is tried at one place only.
const WORD = /[\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*/uy;
const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)*/y;
const GENITIVE = /['’]s(?![\p{L}\p{N}])/uy;
const ELLIPSIS = /\.{3,}/y;
const BLANK = /\s+/y;
const HAN = /\p{Script=Han}/u;
const FIRST_HAN = 0x2e80;

/** What a dictionary is asked for: lower case, accents taken off, one kind of apostrophe. */
export function normalise(text: string): string {
  // eslint-disable-next-line no-control-regex -- the test for plain ASCII is the fast path
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (let at = 0; at < text.length;) {
    const end = endOf(BLANK, text, at);
    if (end > at) {
      at = end;
      continue;
    }
    const number = endOf(NUMBER, text, at);
    const word = number > at ? at : endOfWord(text, at);
    if (number > at) push('number', at, number);
    else if (word > at) push('word', at, word);
    else push('mark', at, endOfMark(text, at));
    at = previousEnd;
  }
  return tokens;

  function push(kind: Token['kind'], start: number, end: number): void {
    const piece = text.slice(start, end);
    tokens.push({ kind, text: piece, norm: normalise(piece), start, end, glued: start === previousEnd && start > 0 });
    previousEnd = end;
  }
}

/** Where what begins at `at` ends; at `at` where it does not begin there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  // `test` and not `exec`: nothing is put together for each token of a draft.
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Every Han character is a word; a run of letters may hold some behind others. */
function endOfWord(text: string, at: number): number {
  if (isHanAt(text, at)) return at + lengthAt(text, at);
  const end = endOf(WORD, text, at);
  for (let i = at; i < end; i++) if (isHanAt(text, i)) return i;
  return end;
}

function endOfMark(text: string, at: number): number {
  const end = Math.max(endOf(GENITIVE, text, at), endOf(ELLIPSIS, text, at));
  return end > at ? end : at + lengthAt(text, at);
}

const isHanAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= FIRST_HAN && HAN.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** UTF-16 units of the character at a place. */
const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

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
