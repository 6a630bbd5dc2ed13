import type { Span } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { BlockMentions } from './block-mentions.js';
import { approximationOf, hedgeBefore, isOfClass } from './mention-queries.js';
import type { QuantityMention, TokenRange } from './mention.js';
import { multiplesIn } from './stated-multiples.js';
import type { StatedRatio } from './stated-ratio.js';
import { sharesIn, type StatedShare } from './stated-shares.js';
import { totalsIn, type StatedTotal } from './stated-totals.js';

/** The parts of a whole in percent: "the mixture: 70% X, 15% Y and 20% Z". */
export interface StatedParts extends Span {
  readonly kind: 'parts';
  readonly parts: readonly QuantityMention[];
}

export type StatedSum = StatedRatio | StatedParts | StatedShare | StatedTotal;

/** In tokens, from the words that conclude to what is concluded. */
const REACH = 16;
/** In sentences, back to the figures it is concluded from. */
const LOOK_BACK = 3;
/** Of more it is anybody's guess which are meant. */
const MOST_FIGURES = 4;
/** Fewer percentages are no breakdown. */
const FEWEST_PARTS = 3;

/** The sums that the sentences of a block do for their reader. */
export const findStatedSums = (block: BlockMentions): readonly StatedSum[] =>
  block.sentences.flatMap((sentence, index) => [
    ...ratiosIn(block, sentence, index),
    ...multiplesIn(block, sentence),
    ...partsIn(block, sentence),
    ...totalsIn(block, sentence, index),
    ...sharesIn(block, sentence, index),
  ]);

const within =
  ({ from, to }: TokenRange) =>
  (mention: TokenRange): boolean =>
    mention.from >= from && mention.to <= to;

function ratiosIn(block: BlockMentions, sentence: TokenRange, index: number): StatedRatio[] {
  const quantities = block.quantities.filter(within(sentence));
  const concluding = block.markers.filter(
    (mention) =>
      mention.marker.category === 'conclusion' && within(sentence)(mention) && opens(block, mention, sentence),
  );
  if (!concluding.length) return [];
  const from = block.sentences[Math.max(0, index - LOOK_BACK)]?.from ?? sentence.from;
  const figures = byUnit(block.quantities.filter(within({ from, to: sentence.to })));
  return quantities.flatMap((by): StatedRatio[] => {
    if (by.amount === undefined || !saysHowMuch(block, by)) return [];
    const cue = concluding.find(({ to }) => to <= by.from && by.from - to <= REACH);
    if (!cue || isInterrupted(block, cue.to, by.from) || isOfAnother(block, by, sentence)) return [];
    // "That makes X ten times cheaper": whose price it was need not stand here.
    if (by.unit !== 'point' && isNamed(block, { from: cue.to, to: by.from })) return [];
    const beside = figures.filter(([one]) => mayDiffer(by, one)).map((same) => same.filter((one) => one !== by));
    if (!beside.some((same) => isTelling(by, same))) return [];
    const next = block.markers.find(({ marker, from: at }) => marker.category === 'comparison' && at === by.to);
    return [
      {
        kind: 'ratio',
        start: by.start,
        end: by.end,
        by,
        figures: beside,
        isComparative: next !== undefined,
        approx: approximationOf(block, by),
      },
    ];
  });
}

/** "A fifth", "8 points", "multiplied by 30". */
function saysHowMuch(block: BlockMentions, figure: QuantityMention): boolean {
  const { unit } = figure;
  if (unit !== undefined) return unit === 'ratio' || unit === 'point';
  const by = (hedgeBefore(block, figure) ?? figure).from - 1;
  return isOfClass(block, by, 'extent') && isOfClass(block, by - 1, 'multiplying');
}

/** At the beginning, or behind a comma, a dash, a bracket or "and": "…, **or** 27 times as much". */
const opens = (block: BlockMentions, { from }: TokenRange, sentence: TokenRange): boolean =>
  from === sentence.from || block.tokens[from - 1]?.kind === 'mark' || isOfClass(block, from - 1, 'conjunction');

const isInterrupted = ({ tokens }: BlockMentions, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^[.;:。；：]$/.test(text));

/** What it is a part or a multiple of is named behind it: "twice that of X". Its figure may stand anywhere. */
function isOfAnother(block: BlockMentions, { to }: TokenRange, sentence: TokenRange): boolean {
  const end = block.tokens.findIndex(({ text }, at) => at >= to && /^[,;.，；。]$/.test(text));
  const clause = { from: to, to: end < 0 ? sentence.to : Math.min(end, sentence.to) };
  return (
    isNamed(block, clause) ||
    block.markers.some(
      ({ marker, from }) => marker.category === 'generation' && from >= clause.from && from < clause.to,
    )
  );
}

const isNamed = ({ names }: BlockMentions, { from, to }: TokenRange): boolean =>
  names.some((name) => name.from < to && name.to > from);

/** So few figures of a kind that two of them must be meant; of counts without a unit nobody knows. */
const isTelling = (by: QuantityMention, same: readonly QuantityMention[]): boolean =>
  same.length > 1 && same.length <= MOST_FIGURES && (by.unit === 'point' || same[0]?.unit !== undefined);

/** May two figures like this one differ by so much? Points are those of percentages, or of bare scores. */
const mayDiffer = (by: QuantityMention, one: QuantityMention | undefined): boolean =>
  by.unit === 'point'
    ? one?.unit === 'percent' || one?.unit === 'point' || (one?.unit === undefined && (one?.style.decimals ?? 0) > 0)
    : one?.unit !== 'ratio' && one?.unit !== 'point' && one?.unit !== 'percent';

/** Figures by their unit; bare ones with decimals (scores) apart from bare whole ones (counts). */
function byUnit(quantities: readonly QuantityMention[]): QuantityMention[][] {
  const groups = new Map<string, QuantityMention[]>();
  for (const quantity of quantities) {
    if (quantity.amount === undefined || quantity.amount <= 0) continue;
    const bare = quantity.style.decimals > 0 ? 'score' : 'count';
    // "$200 a month; the first one is $20"
    const key = quantity.unit?.split('/')[0] ?? bare;
    const group = groups.get(key);
    if (group) group.push(quantity);
    else groups.set(key, [quantity]);
  }
  return [...groups.values()];
}

function partsIn(block: BlockMentions, sentence: TokenRange): StatedParts[] {
  const { tokens, quantities } = block;
  const isMixture = tokens.slice(sentence.from, sentence.to).some(({ norm }) => GRAMMAR.hasClass(norm, 'mixture'));
  if (!isMixture) return [];
  const parts = quantities.filter(
    (quantity) => quantity.unit === 'percent' && quantity.amount !== undefined && within(sentence)(quantity),
  );
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && parts.length >= FEWEST_PARTS
    ? [{ kind: 'parts', start: first.start, end: last.end, parts }]
    : [];
}
