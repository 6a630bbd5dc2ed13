import type { QuantityMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';

/** The token before a figure and the hedges in front of it: "by **about** 5 points". */
export function beforeHedges({ sentence }: Analysis, quantity: QuantityMention): number {
  let at = quantity.from;
  for (let moved = true; moved;) {
    const to = at;
    const hedges = sentence.markers.filter((mention) => mention.marker.category === 'hedge' && mention.to === to);
    if (hedges.length) at = Math.min(...hedges.map((hedge) => hedge.from));
    else if (sentence.is(at - 1, 'article') || sentence.is(at - 1, 'focus')) at--;
    moved = at !== to;
  }
  return at - 1;
}
