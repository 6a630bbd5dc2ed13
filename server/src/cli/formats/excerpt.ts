import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Text farther away than this from the span never fits a line. */
const REACH = 500;
/** Prefer to begin at a word, if that costs no more than so many characters. */
const WORD_REACH = 16;

export interface Excerpt {
  readonly text: string;
  /** Blanks, then carets under the span; as wide on screen as what stands above. */
  readonly underline: string;
}

const visible = (text: string) => text.replace(/\p{Cc}/gu, ' ');
const piecesOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** As many of the pieces, from the first, as fit into `columns`. */
function fit(pieces: readonly string[], columns: number): string[] {
  let left = columns;
  const taken: string[] = [];
  for (const piece of pieces) {
    left -= stringWidth(piece);
    if (left < 0) break;
    taken.push(piece);
  }
  return taken;
}

/** The part of a line around `start`–`end` that fits into `columns`, with the span underlined. */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const before = visible(line.slice(Math.max(0, start - REACH), start)).replace(/^\s+/, '');
  const span = visible(line.slice(start, end));
  const after = visible(line.slice(end, end + REACH)).trimEnd();

  const shownSpan = fit(piecesOf(span), columns - 2).join('');
  const room = columns - stringWidth(shownSpan) - 2;
  const afterWidth = Math.min(stringWidth(after), Math.floor(room / 3));
  let shownBefore = fit(piecesOf(before).reverse(), room - afterWidth)
    .reverse()
    .join('');
  let shownAfter = fit(piecesOf(after), room - stringWidth(shownBefore)).join('');

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
    underline: ' '.repeat(stringWidth(shownBefore)) + '^'.repeat(Math.max(1, stringWidth(shownSpan))),
  };
}
