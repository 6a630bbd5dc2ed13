import type { Approximation } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { MarkerOf } from '../languages/pack.js';
import type { WordClass } from '../languages/word-classes.js';
import type { Mentions } from './find-mentions.js';
import type { MarkerMention, TokenRange } from './mention.js';

/** Does a token belong to a word of a class, be that one token or several? */
export const isOfClass = ({ tokens, classes }: Mentions, at: number, wordClass: WordClass): boolean =>
  classes.get(at)?.has(wordClass) ?? GRAMMAR.hasClass(tokens[at]?.norm ?? '', wordClass);

type Hedge = MarkerMention & { readonly marker: MarkerOf<'hedge'> };
const isHedge = (mention: MarkerMention): mention is Hedge => mention.marker.category === 'hedge';

/** "**about** 27%", "**约** 27%": the hedge that ends where a mention begins. */
export const hedgeBefore = ({ markers }: Mentions, { from }: TokenRange): Hedge | undefined =>
  markers.filter(isHedge).find(({ to }) => to === from);

/** How exactly a figure is meant, by a hedge of its own ("27%+") or one before it. */
export function approximationOf(
  found: Mentions,
  figure: TokenRange & { readonly approx?: Approximation | undefined },
): Approximation {
  const hedge = hedgeBefore(found, figure);
  return figure.approx ?? (hedge?.marker.side === 'before' ? hedge.marker.approx : 'exact');
}
