import type { BlockMentions } from './block-mentions.js';
import { approximationOf, isOfClass } from './mention-queries.js';
import type { QuantityMention, TokenRange } from './mention.js';
import type { StatedRatio } from './stated-ratio.js';

/** In tokens, from how many times to the figure it is a multiple of: "three times **as many as the** 18 trillion". */
const REACH = 5;
/** A bare number below this counts all kinds of things. */
const TELLING_FROM = 1000;

/** "36 trillion tokens, **three times the 18 trillion** of X": a multiple of a figure that is pointed at, of one before it. */
export const multiplesIn = (block: BlockMentions, sentence: TokenRange): StatedRatio[] =>
  block.quantities.flatMap((by): StatedRatio[] => {
    const { from, to, unit, amount } = by;
    if (from < sentence.from || to > sentence.to || unit !== 'ratio' || amount === undefined) return [];
    const base = block.quantities.find((one) => one.from > to && one.to <= sentence.to);
    if (!base || base.from - to > REACH || !isPointedAt(block, by, base)) return [];
    const before = block.quantities.filter(
      (one) => one.from >= sentence.from && one.to <= from && isOfOneKind(one, base),
    );
    if (!before.length) return [];
    return [
      {
        kind: 'ratio',
        start: by.start,
        end: base.end,
        by,
        figures: before.map((one) => [base, one]),
        isDirect: true,
        isComparative: block.markers.some(({ marker, from: at }) => marker.category === 'comparison' && at === to),
        approx: approximationOf(block, by),
      },
    ];
  });

/** "times **the** 18 trillion", "twice **its** 32K", with nothing between that parts them. */
const isPointedAt = (block: BlockMentions, { to }: TokenRange, { from }: TokenRange): boolean =>
  (isOfClass(block, from - 1, 'definite') || isOfClass(block, from - 1, 'owner')) &&
  !block.tokens.slice(to, from).some(({ kind }) => kind === 'mark');

const isOfOneKind = (a: QuantityMention, b: QuantityMention): boolean =>
  a.unit === b.unit &&
  a.perUnit === b.perUnit &&
  a.unit !== 'ratio' &&
  a.unit !== 'point' &&
  [a, b].every(({ amount = 0, unit }) => amount > 0 && (unit !== undefined || amount >= TELLING_FROM));
