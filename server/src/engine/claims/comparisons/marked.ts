import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { Marked } from '../sentence.js';

/** "more" in "more expensive": the longer phrase says it. */
export const isInsideLonger = ({ sentence }: Analysis, marker: Marked<'comparison'>): boolean =>
  sentence
    .markersOf('comparison')
    .some(
      (other) =>
        other !== marker &&
        other.from <= marker.from &&
        marker.to <= other.to &&
        other.to - other.from > marker.to - marker.from,
    );

/** The comparison marker that begins at a token, past adverbs ("40% **even** cheaper"). */
export function comparisonAt({ sentence }: Analysis, at: number): Marked<'comparison'> | undefined {
  let from = at;
  for (;;) {
    const marker = sentence.markersAt(from, 'comparison')[0];
    if (marker || !sentence.is(from, 'adverb')) return marker;
    from++;
  }
}

const LONGEST_PHRASE = 10;

/** Where the phrase that begins at a token ends: at a stop, a bracket, or the next figure. */
export function phraseFrom({ sentence }: Analysis, from: number): TokenRange {
  let to = from;
  while (to < Math.min(from + LONGEST_PHRASE, sentence.to)) {
    if (sentence.quantityAt(to) || /^[,;:.()—–，；：。（）、]$/.test(sentence.token(to)?.text ?? '')) break;
    to++;
  }
  return { from, to };
}
