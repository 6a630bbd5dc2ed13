import type { Span } from '@stet/shared';

/** A quotation as it stands: `start`–`end` with its marks, `words` without them. */
export interface QuoteSpan extends Span {
  readonly words: Span;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '‹': '›' };
const OPENS_AFTER = /[\s([{—–\-:：,，。；/]/;
const CLOSES_BEFORE = /[\s)\]}.,;:!?—–\-。，；：！？…/]/;
/** A quotation that never closes is one mark typed too few, not a quotation of the rest of the draft. */
const LONGEST = 3000;

/**
 * Finds quotations in a block: curly, angled and corner marks nest by kind; straight double marks open after a blank and
 * close before one; straight or curly single marks do the same, with apostrophes ("teams' own", "it's") told from them.
 */
export function findQuotes(text: string): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  for (let at = 0; at < text.length;) {
    const end = closeOf(text, at);
    if (end === undefined) {
      at++;
      continue;
    }
    quotes.push({ start: at, end: end + 1, words: { start: at + 1, end } });
    at = end + 1;
  }
  return quotes;
}

function closeOf(text: string, at: number): number | undefined {
  const mark = text[at] ?? '';
  const pair = PAIRS[mark];
  if (pair) return nestedClose(text, at, mark, pair);
  if (mark === '"' || mark === '＂') return opensAt(text, at) ? straightClose(text, at, mark) : undefined;
  if (mark === "'" || mark === '‘') return opensAt(text, at) ? singleClose(text, at) : undefined;
  return undefined;
}

const opensAt = (text: string, at: number): boolean =>
  (at === 0 || OPENS_AFTER.test(text[at - 1] ?? '') || /\p{Script=Han}/u.test(text[at - 1] ?? '')) &&
  at + 1 < text.length &&
  !/\s/.test(text[at + 1] ?? '');

function nestedClose(text: string, at: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + LONGEST); i++) {
    // German „…“ closes with the mark that opens English “…”.
    if (text[i] === close && (close !== open || i > at)) {
      if (--depth === 0) return i;
    } else if (text[i] === open) depth++;
  }
  return undefined;
}

function straightClose(text: string, at: number, mark: string): number | undefined {
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] !== mark) continue;
    const next = text[i + 1];
    if (next === undefined || CLOSES_BEFORE.test(next) || /\p{Script=Han}/u.test(next) || !/\s/.test(text[i - 1] ?? ''))
      return i;
  }
  return undefined;
}

function singleClose(text: string, at: number): number | undefined {
  const mark = text[at] === '‘' ? '’' : "'";
  let fallback: number | undefined;
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] !== mark && text[i] !== '’') continue;
    const [before, next] = [text[i - 1] ?? '', text[i + 1]];
    if (/\s/.test(before) || (next !== undefined && !CLOSES_BEFORE.test(next))) continue;
    // "teams' own": after an s and before a word it may be a plural's apostrophe; it closes only if nothing better does.
    const mayBePlural = /s/i.test(before) && next === ' ' && /\p{L}/u.test(text[i + 2] ?? '');
    if (!mayBePlural)
      return fallback !== undefined && !/[.,!?…。！？]/.test(before) && next !== undefined ? fallback : i;
    fallback ??= i;
  }
  return fallback;
}
