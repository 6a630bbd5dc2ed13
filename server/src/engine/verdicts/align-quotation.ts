import { diffArrays } from 'diff';
import type { QuotedWords } from './quoted-words.js';

/** Words of a draft's quotation and the words on record in their place; either may be empty. */
export interface WordChange {
  readonly said: readonly string[];
  readonly recorded: readonly string[];
}

export interface Alignment {
  /** Share of the draft's words that are on record in this order. */
  readonly likeness: number;
  readonly changes: readonly WordChange[];
}

/** Words in a row that two texts of one origin have in common. */
const SHINGLE = 3;
/** Words beside the window that one left out of the quotation may push out of it. */
const SLACK = 4;
/** How many words an ellipsis may stand for behind the last run. */
const LEFT_OUT = 60;

/**
 * Lays a draft's quotation beside words on record, of which it may be a part. What is left out at a "…" or put in in brackets
 * is no change, nor is what is only written in another way ("for ever", "forever").
 */
export function alignQuotation({ words, breaks }: QuotedWords, record: readonly string[]): Alignment | undefined {
  const window = findWindow(words, record, breaks.size > 0 ? LEFT_OUT : 0);
  if (!window) return undefined;
  const changes: WordChange[] = [];
  let kept = 0;
  let at = 0;
  let said: string[] = [];
  let recorded: string[] = [];
  const flush = (isEnd: boolean): void => {
    const isLeftOut = !said.length && (isEnd || at === 0 || hasBreak(breaks, at));
    const isReplaced = hasBreak(breaks, at - said.length) && hasBreak(breaks, at);
    const isSpelling = said.join('') === recorded.join('');
    if ((said.length || recorded.length) && !isLeftOut && !isReplaced && !isSpelling) changes.push({ said, recorded });
    said = [];
    recorded = [];
  };
  for (const part of diffArrays(record.slice(window.from, window.to), [...words])) {
    if (part.removed) recorded.push(...part.value);
    else if (part.added) {
      said.push(...part.value);
      at += part.value.length;
    } else {
      flush(false);
      at += part.value.length;
      kept += part.value.length;
    }
  }
  flush(true);
  return { likeness: words.length ? kept / words.length : 0, changes };
}

/** An omission may stand a word beside its mark: "science … and engineering" for "science and fine engineering". */
const hasBreak = (breaks: ReadonlySet<number>, at: number): boolean =>
  breaks.has(at) || breaks.has(at - 1) || breaks.has(at + 1);

/** The stretch of the record that the words can be a quotation of: from the first run they share to the last. */
function findWindow(
  words: readonly string[],
  record: readonly string[],
  leftOut: number,
): { from: number; to: number } | undefined {
  const places = new Map<string, number>();
  for (let at = record.length - SHINGLE; at >= 0; at--) places.set(record.slice(at, at + SHINGLE).join(' '), at);
  let first: { word: number; at: number } | undefined;
  let last: { word: number; at: number } | undefined;
  for (let word = 0; word + SHINGLE <= words.length; word++) {
    const at = places.get(words.slice(word, word + SHINGLE).join(' '));
    if (at === undefined || (last && at < last.at)) continue;
    first ??= { word, at };
    last = { word, at };
  }
  if (!first || !last) return undefined;
  return {
    from: Math.max(0, first.at - first.word - SLACK),
    to: Math.min(record.length, last.at + words.length - last.word + SLACK + leftOut),
  };
}
