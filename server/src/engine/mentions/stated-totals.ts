import type { Span } from '@stet/shared';
import type { BlockMentions } from './block-mentions.js';
import { approximationOf, hedgeBefore, isOfClass } from './mention-queries.js';
import type { QuantityMention, TokenRange } from './mention.js';

/** A sum with what it is made up of: "5 million for X and 2.38 million for Y, **a total of** 7.38 million". */
export interface StatedTotal extends Span {
  readonly kind: 'total';
  readonly total: QuantityMention;
  /** The figures of its unit right before it, or behind its colon; two or more of them have to make it up. */
  readonly parts: readonly QuantityMention[];
  /** Figures of its unit a little before these: they may belong to it. */
  readonly others: readonly QuantityMention[];
  /** More may belong to it than the draft gives: then it is wrong only where it is too small. */
  readonly isOpen: boolean;
}

/** In sentences, back to figures that may belong to a total. */
const LOOK_BACK = 2;
/** Of more figures some set comes to anything. */
const MOST_FIGURES = 7;
/** In tokens, from "the total" to its figure. */
const REACH = 8;
/** A bare number below this counts all kinds of things. */
const TELLING_FROM = 1000;

/** The totals that a sentence gives of the figures before them, or of those behind its colon. */
export const totalsIn = (block: BlockMentions, sentence: TokenRange, index: number): StatedTotal[] =>
  block.quantities
    .filter((one) => one.from >= sentence.from && one.to <= sentence.to && mayBeTotal(block, one))
    .flatMap((total) => totalOfBefore(block, total, sentence, index) ?? totalOfBehind(block, total, sentence) ?? []);

const mayBeTotal = (block: BlockMentions, figure: QuantityMention): boolean =>
  mayBeSummed(figure) && approximationOf(block, figure) === 'exact';

/** Prices of a million tokens, shares, scores and multiples add up to nothing. */
const mayBeSummed = ({ amount = 0, unit, perUnit, isChange }: QuantityMention): boolean =>
  amount > 0 &&
  !isChange &&
  perUnit === undefined &&
  !unit?.includes('/') &&
  unit !== 'percent' &&
  unit !== 'point' &&
  unit !== 'ratio' &&
  (unit !== undefined || amount >= TELLING_FROM);

const isOfOneKind = (a: QuantityMention, b: QuantityMention): boolean => mayBeSummed(b) && a.unit === b.unit;

/** "A and B, **a total of** C", "A for X and B for Y, which **brings the total** for both **to** C" */
function totalOfBefore(
  block: BlockMentions,
  total: QuantityMention,
  sentence: TokenRange,
  index: number,
): StatedTotal | undefined {
  const { from } = hedgeBefore(block, total) ?? total;
  const cue = block.markers.find(
    ({ marker, from: at, to }) =>
      marker.category === 'total' &&
      at >= sentence.from &&
      (to === from || (to < from && from - to <= REACH && isOfClass(block, from - 1, 'goal'))),
  );
  if (!cue) return undefined;
  const earliest = block.sentences[Math.max(0, index - LOOK_BACK)]?.from ?? sentence.from;
  const before = block.quantities.filter(
    (one) => one.from >= earliest && one.to <= cue.from && isOfOneKind(total, one),
  );
  const parts = before.filter((one) => one.from >= sentence.from);
  if (parts.length < 2 || before.length > MOST_FIGURES || isPartOfAnother(block, parts, total)) return undefined;
  const isOpen = cue.to < from || !endsClause(block, total, sentence);
  return { kind: 'total', start: total.start, end: total.end, total, parts, others: without(before, parts), isOpen };
}

/** "5 million users, **including** 3 million who pay": counted once. */
function isPartOfAnother(
  block: BlockMentions,
  [first]: readonly QuantityMention[],
  { from: end }: TokenRange,
): boolean {
  for (let at = first?.from ?? end; at < end; at++)
    if (isOfClass(block, at, 'within') || (isOfClass(block, at, 'partitive') && isOfClass(block, at + 1, 'relative')))
      return true;
  return false;
}

/** "a total of 8 million **since 2019**" has more in it than the sentence says. */
function endsClause({ tokens }: BlockMentions, { to }: QuantityMention, sentence: TokenRange): boolean {
  for (let at = to; at < Math.min(sentence.to, to + 3); at++) if (tokens[at]?.kind === 'mark') return true;
  return to >= sentence.to;
}

/** "$140 million over two years: $35 million in the first and $105 million in the second": parts, of which more may go unsaid. */
function totalOfBehind(block: BlockMentions, total: QuantityMention, sentence: TokenRange): StatedTotal | undefined {
  const colon = block.tokens.findIndex(
    ({ text }, at) => at >= total.to && at < sentence.to && (text === ':' || text === '：'),
  );
  if (colon < 0) return undefined;
  const same = block.quantities.filter(
    (one) => one.from >= sentence.from && one.to <= sentence.to && isOfOneKind(total, one),
  );
  const parts = same.filter(({ from }) => from > colon);
  const { amount: whole = 0 } = total;
  const isPlain = parts.every((part) => approximationOf(block, part) === 'exact' && (part.amount ?? 0) < whole);
  if (parts.length < 2 || same.length !== parts.length + 1 || !isPlain) return undefined;
  const [first, last] = [parts[0] ?? total, parts.at(-1) ?? total];
  return { kind: 'total', start: first.start, end: last.end, total, parts, others: [], isOpen: true };
}

const without = (all: readonly QuantityMention[], some: readonly QuantityMention[]): QuantityMention[] =>
  all.filter((one) => !some.includes(one));
