import type { Screen } from './screen.js';

/** Text farther away than this from the span never fits a line. */
const REACH = 500;
/** Prefer to begin at a word, if that costs no more than so many characters. */
const WORD_REACH = 16;

export interface Excerpt {
  readonly text: string;
  /** Blanks, then carets under the span; as wide on screen as what stands above. */
  readonly underline: string;
}

/** Nothing of a draft may steer the terminal. */
const showControls = (text: string) => text.replace(/[\p{Cc}\ufeff]/gu, ' ');

/** As many of the pieces, from the first, as fit into `columns`. */
function fit(pieces: readonly string[], columns: number, screen: Screen): string[] {
  let left = columns;
  const taken: string[] = [];
  for (const piece of pieces) {
    left -= screen.width(piece);
    if (left < 0) break;
    taken.push(piece);
  }
  return taken;
}

/** The part of a line around `start`–`end` that fits into `columns`, with the span underlined. */
export function excerpt(line: string, start: number, end: number, columns: number, screen: Screen): Excerpt {
  const before = showControls(line.slice(Math.max(0, start - REACH), start)).trimStart();
  const span = showControls(line.slice(start, end));
  const after = showControls(line.slice(end, end + REACH)).trimEnd();

  const shownSpan = fit(screen.split(span), columns - 2, screen).join('');
  const room = columns - screen.width(shownSpan) - 2;
  const afterWidth = Math.min(screen.width(after), Math.floor(room / 3));
  const nearest = fit([...screen.split(before)].reverse(), room - afterWidth, screen);
  let shownBefore = nearest.reverse().join('');
  let shownAfter = fit(screen.split(after), room - screen.width(shownBefore), screen).join('');

  if (shownBefore.length < before.length || start > REACH) {
    const word = shownBefore.search(/\s/);
    shownBefore = `…${word >= 0 && word < WORD_REACH ? shownBefore.slice(word + 1) : shownBefore}`;
  }
  if (shownSpan.length < span.length || shownAfter.length < after.length || line.length > end + REACH) {
    const word = shownAfter.search(/\s\S*$/);
    shownAfter = `${word >= 0 && shownAfter.length - word < WORD_REACH ? shownAfter.slice(0, word) : shownAfter}…`;
  }
  return {
    text: shownBefore + shownSpan + shownAfter,
    underline: ' '.repeat(screen.width(shownBefore)) + '^'.repeat(Math.max(1, screen.width(shownSpan))),
  };
}
