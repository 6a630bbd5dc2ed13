import type { Approximation, Span } from '@stet/shared';
import type { BlockMentions } from './block-mentions.js';
import { approximationOf, hedgeBefore, isOfClass } from './mention-queries.js';
import type { QuantityMention, TokenRange } from './mention.js';

/** A change as its sentence states it, with both ends: "from $10 billion to $12 billion, up 20%". */
export interface StatedChange extends Span {
  readonly before: QuantityMention;
  readonly after: QuantityMention;
  /** By how much: in percent, in points of two percentages, or how many times as much. */
  readonly by: QuantityMention;
  readonly approx: Approximation;
  /** "an increase **of** 500%": by so much, and not to so much. */
  readonly isNet?: boolean;
  /** Other changes in the sentence that the amount may be that of as well. */
  readonly besides?: readonly (readonly [before: QuantityMention, after: QuantityMention])[];
}

/** Tokens between two words that belong together ("from the previous **quarter's** …"). */
const BESIDE = 4;
/** … and between an end of the change and its amount. */
const REACH = 16;

/**
 * Changes whose both ends and whose amount stand in one sentence: "from A to B, an increase of C", "B, up C from A". Nothing
 * is taken where another figure could be the amount, or where the amount is that of a year or an average.
 */
export function findStatedChanges(block: BlockMentions): readonly StatedChange[] {
  return block.sentences.flatMap((sentence) => {
    const summed = summedUpIn(block, sentence);
    if (summed) return [summed];
    const changes: StatedChange[] = [];
    for (const stretch of stretchesOf(block, sentence)) {
      const change = changeIn(block, stretch);
      // An amount behind several changes that have none of their own may be that of each.
      if (!change) break;
      changes.push(change);
    }
    return changes;
  });
}

/** A bare number below this counts all kinds of things. */
const TELLING_FROM = 1000;

/** "In May he paid €900, in June €4,500, **an increase of 400%**": a change whose noun sums up the sentence. */
function summedUpIn(block: BlockMentions, sentence: TokenRange): StatedChange | undefined {
  const figures = block.quantities.filter(
    ({ from, to, amount }) => from >= sentence.from && to <= sentence.to && amount !== undefined && amount > 0,
  );
  const by = figures.at(-1);
  if (by?.unit !== 'percent' || by.isDifference || !isSummingUp(block, by, sentence)) return undefined;
  const changes = changesBefore(
    block,
    figures.filter((one) => one !== by),
    sentence,
  );
  const [first, ...besides] = changes;
  if (!first || changes.every(([, after]) => distance(by, after) > REACH)) return undefined;
  const [before, after] = first;
  return { start: by.start, end: by.end, before, after, by, besides, isNet: true, approx: approximationOf(block, by) };
}

/** "…, **an increase of** 500%" before a stop: of an unnamed time, and of what stands before the comma. */
function isSummingUp(block: BlockMentions, by: QuantityMention, sentence: TokenRange): boolean {
  const { tokens } = block;
  for (let at = sentence.from; at < sentence.to; at++) if (isOfClass(block, at, 'averaged')) return false;
  const { from } = hedgeBefore(block, by) ?? by;
  return (
    (by.to >= sentence.to || /^[.,;)）。，；—–]$/.test(tokens[by.to]?.text ?? '')) &&
    isOfClass(block, from - 1, 'partitive') &&
    isOfClass(block, from - 2, 'changing') &&
    isOfClass(block, from - 3, 'indefinite') &&
    tokens[from - 4]?.kind === 'mark'
  );
}

/** "from A to B", as often as the sentence has it; else the only two figures of one kind. */
function changesBefore(
  block: BlockMentions,
  figures: readonly QuantityMention[],
  sentence: TokenRange,
): (readonly [QuantityMention, QuantityMention])[] {
  const led = (figure: QuantityMention, wordClass: 'origin' | 'goal'): boolean =>
    follows(figure.from, sentence, (word) => isOfClass(block, word, wordClass));
  const starts = figures.filter((figure) => led(figure, 'origin'));
  if (starts.length)
    return starts.flatMap((before) => {
      const after = figures[figures.indexOf(before) + 1];
      return after && led(after, 'goal') && isOfOneKind(before, after) ? [[before, after] as const] : [];
    });
  const [before, after, ...more] = figures;
  return before && after && !more.length && isOfOneKind(before, after) && [before, after].every(isTelling)
    ? [[before, after]]
    : [];
}

const isTelling = ({ unit, amount = 0 }: QuantityMention): boolean =>
  unit === undefined ? amount >= TELLING_FROM : unit !== 'percent' && unit !== 'point';

/** "A from 5 to 7, up 2, and B **from** 9 to 8": a sentence up to where the next change starts, and so on. */
function stretchesOf(block: BlockMentions, sentence: TokenRange): TokenRange[] {
  const starts = block.quantities.filter(
    ({ from, to }) =>
      from >= sentence.from && to <= sentence.to && follows(from, sentence, (word) => isOfClass(block, word, 'origin')),
  );
  const cuts = [sentence.from, ...starts.slice(1).map((start) => beginOf(block, start, sentence)), sentence.to];
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] as number, to }));
}

/** Where a change that starts with a figure begins: with its amount, where that stands right before: "B **doubled**, from 5". */
function beginOf(block: BlockMentions, { from: start }: TokenRange, sentence: TokenRange): number {
  let origin = start - 1;
  while (origin > sentence.from && !isOfClass(block, origin, 'origin')) origin--;
  const end = block.tokens[origin - 1]?.kind === 'mark' ? origin - 1 : origin;
  const amount = block.quantities.find(({ to }) => to === end);
  return amount?.isChange === true && amount.from > sentence.from ? amount.from : origin;
}

function changeIn(block: BlockMentions, sentence: TokenRange): StatedChange | undefined {
  const figures = block.quantities.filter(
    ({ from, to, amount }) => from >= sentence.from && to <= sentence.to && amount !== undefined && amount > 0,
  );
  if (figures.length < 3) return undefined;
  for (let at = sentence.from; at < sentence.to; at++) if (isOfClass(block, at, 'averaged')) return undefined;
  const before = figures.filter(({ from }) => follows(from, sentence, (word) => isOfClass(block, word, 'origin')));
  const [start] = before;
  if (!start || before.length > 1) return undefined;
  const amount = amountBeside(
    start,
    figures.filter((figure) => figure !== start && isAmountOfChange(figure, sentence, block)),
  );
  if (!amount) return undefined;
  const after = endOf(figures, { start, amount, sentence, block });
  if (!after || !isOfOneKind(start, after) || distance(amount, after) > REACH || distance(amount, start) > REACH)
    return undefined;
  // Which of the figures is wrong nobody knows: those that stand together are underlined together.
  const isBeside = start.from >= amount.to && start.from - amount.to <= BESIDE;
  return {
    start: amount.start,
    end: isBeside ? start.end : amount.end,
    before: start,
    after,
    by: amount,
    approx: approximationOf(block, amount),
  };
}

/** The only amount; of several the one right before where the change starts, else the only one behind it. */
function amountBeside(start: QuantityMention, amounts: readonly QuantityMention[]): QuantityMention | undefined {
  if (amounts.length < 2) return amounts[0];
  const before = amounts.filter(({ to }) => to <= start.from && start.from - to <= BESIDE);
  const behind = amounts.filter(({ from }) => from >= start.to);
  const [chosen, ...others] = before.length ? before : behind;
  return others.length ? undefined : chosen;
}

interface Ends {
  readonly start: QuantityMention;
  readonly amount: QuantityMention;
  readonly sentence: TokenRange;
  readonly block: BlockMentions;
}

/** The figure that "to" leads to; else, of "B, up C from A", the only one of its kind before the amount. */
function endOf(
  figures: readonly QuantityMention[],
  { start, amount, sentence, block }: Ends,
): QuantityMention | undefined {
  const others = figures.filter((figure) => figure !== start && figure !== amount && isOfOneKind(figure, start));
  const led = others.filter(({ from }) => follows(from, sentence, (word) => isOfClass(block, word, 'goal')));
  if (led.length) return led.length === 1 ? led[0] : undefined;
  const isBehind = start.from >= amount.to && start.from - amount.to <= BESIDE;
  return isBehind && others.length === 1 && (others[0]?.to ?? 0) <= amount.from ? others[0] : undefined;
}

/** Does a figure come right behind a word of a kind, past articles and adjectives? */
function follows(from: number, { from: first }: TokenRange, isWanted: (at: number) => boolean): boolean {
  for (let at = from - 1; at >= Math.max(first, from - BESIDE + 1); at--) if (isWanted(at)) return true;
  return false;
}

/** "up 15%", "an increase of 15.5 points", "quadrupled", "multiplied by 30", "16 times as much". */
function isAmountOfChange(figure: QuantityMention, sentence: TokenRange, block: BlockMentions): boolean {
  const { isChange, unit, from } = figure;
  if (isChange) return true;
  if (unit !== 'percent' && unit !== 'point' && unit !== 'ratio') return false;
  if (follows(from, sentence, (word) => isOfClass(block, word, 'goal') || isOfClass(block, word, 'origin')))
    return false;
  return unit === 'ratio' || follows(from, sentence, (word) => isOfClass(block, word, 'changing'));
}

const isOfOneKind = (a: QuantityMention, b: QuantityMention): boolean =>
  a.unit === b.unit && a.unit !== 'ratio' && a.perUnit === b.perUnit;

const distance = (a: TokenRange, b: TokenRange): number => Math.max(a.from - b.to, b.from - a.to);
