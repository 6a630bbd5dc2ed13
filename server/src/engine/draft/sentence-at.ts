import type { Span } from '@stet/shared';

/** A stop with what closes after it, or a line break before a blank line, an item, a quote, a heading or a row. */
const END = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]["'”’」』）]*|\n(?=\s*(?:\n|[-*+>|#]|\d{1,9}[.)]\s))/g;
/** The farthest that is looked for an end, in code units: nobody writes longer sentences, and the cost stays that of one. */
const FARTHEST = 2000;

/** Roughly the sentence around an offset: enough to tell what is being typed. */
export function sentenceAt(text: string, offset: number): Span {
  const before = Math.max(0, offset - FARTHEST);
  let start = before;
  let end = Math.min(text.length, offset + FARTHEST);
  for (const { index, 0: stop } of text.slice(before, end).matchAll(END)) {
    // The blank after a stop is where the next sentence begins; a line break belongs to neither.
    const stopEnd = before + index + (stop === '\n' ? 0 : stop.length);
    if (stopEnd >= offset) {
      end = stopEnd;
      break;
    }
    start = before + index + stop.length;
  }
  return { start, end };
}
