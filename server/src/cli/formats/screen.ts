/** How wide text is on screen, in columns. */
export interface Screen {
  width(text: string): number;
  /** The pieces that belong together: letters with their accents, emoji of several code points. */
  split(text: string): readonly string[];
}

const SIMPLE: Screen = { width: (text) => text.length, split: (text) => text.split('') };

/** Latin letters and the punctuation of running text: a column each. Control characters are shown as blanks. */
const SIMPLE_TEXT = /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\ufeff]*$/; // eslint-disable-line no-control-regex

/** A screen for these texts. What knows every script takes tens of milliseconds to load, and most drafts do without. */
export async function loadScreen(texts: readonly string[]): Promise<Screen> {
  if (texts.every((text) => SIMPLE_TEXT.test(text))) return SIMPLE;
  const { default: width } = await import('string-width');
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return { width, split: (text) => Array.from(graphemes.segment(text), ({ segment }) => segment) };
}
