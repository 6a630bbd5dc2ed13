import type { Approximation, Span } from '@stet/shared';
import type { BlockMentions } from './block-mentions.js';
import { approximationOf, hedgeBefore, isOfClass } from './mention-queries.js';
import type { QuantityMention, TokenRange } from './mention.js';

/** How much of a whole a part is said to be, with figures for both: "132 billion, of which 36 billion, or 27%, are active". */
export interface StatedShare extends Span {
  readonly kind: 'share';
  /** In percent, or as a fraction. */
  readonly by: QuantityMention;
  /** The parts and wholes that may be meant: one of these pairs has to bear it out. */
  readonly pairs: readonly (readonly [part: QuantityMention, whole: QuantityMention])[];
  readonly approx: Approximation;
}

/** In sentences, back to the figure of the whole. */
const LOOK_BACK = 3;
/** In tokens, from the words that conclude to the share, and from a figure to the end of the noun it counts. */
const REACH = 5;
const LONGEST_NOUN = 3;
/** Of more figures of one kind it is anybody's guess which are meant. */
const MOST_FIGURES = 4;
/** Smaller bare numbers count all kinds of things. */
const TELLING_FROM = 1000;

/** The shares that a sentence works out of its own figures and of those right before it. */
export function sharesIn(block: BlockMentions, sentence: TokenRange, index: number): StatedShare[] {
  const from = block.sentences[Math.max(0, index - LOOK_BACK)]?.from ?? sentence.from;
  return block.quantities.flatMap((by): StatedShare[] => {
    if (by.from < sentence.from || by.to > sentence.to || !isShare(by) || !endsPhrase(block, by.to)) return [];
    const begin = (hedgeBefore(block, by) ?? by).from;
    const part = partBefore(block, begin, sentence);
    const whole = wholeBehind(block, by.to);
    const isConcluded = concludes(block, begin, sentence);
    const isOfTotal = isConcluded && isOfWhole(block, by.to);
    const isOutright = part !== undefined || (whole !== undefined && isConcluded) || isOfTotal;
    if (!isOutright && !isSharing(block, begin)) return [];
    const first = isOutright ? from : sentence.from;
    const figures = block.quantities.filter(
      (figure) => figure.from >= first && figure.to <= sentence.to && figure !== by,
    );
    const pairs = pairsOf(figures, part, whole);
    return pairs.length
      ? [{ kind: 'share', start: by.start, end: by.end, by, pairs, approx: approximationOf(block, by) }]
      : [];
  });
}

const isShare = ({ unit, amount, isChange, isDifference }: QuantityMention): boolean =>
  amount !== undefined &&
  amount > 0 &&
  !isChange &&
  !isDifference &&
  ((unit === 'percent' && amount <= 100) || (unit === 'ratio' && amount < 1));

/** Not "15% **more** than …", "15% **cheaper**". */
const endsPhrase = (block: BlockMentions, at: number): boolean =>
  (block.tokens[at]?.kind ?? 'mark') === 'mark' ||
  isOfClass(block, at, 'partitive') ||
  isOfClass(block, at, 'auxiliary') ||
  isOfClass(block, at, 'genitive');

/** "of which **36 billion**, or about 27%", "**37** of its 671 billion parameters (5.5%)": the part that the share is of. */
function partBefore(block: BlockMentions, begin: number, sentence: TokenRange): QuantityMention | undefined {
  const { tokens, quantities, markers } = block;
  const concluding = markers.find(({ marker, to }) => marker.category === 'conclusion' && to === begin);
  const bracket = /^[(（]$/.test(tokens[begin - 1]?.text ?? '') ? begin - 1 : undefined;
  let end = concluding?.from ?? bracket;
  if (end === undefined) return undefined;
  if (/^[,，]$/.test(tokens[end - 1]?.text ?? '')) end--;
  const to = end;
  const part = quantities.find((one) => one.to <= to && to - one.to < LONGEST_NOUN && one.from >= sentence.from);
  if (!part || tokens.slice(part.to, to).some(({ kind }) => kind !== 'word')) return undefined;
  return isPartOf(block, part, sentence) ? part : undefined;
}

/** "**of which** 36 billion", 其中370亿: said to be a part of what stands before. */
function isPartOf(block: BlockMentions, { from }: TokenRange, sentence: TokenRange): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - REACH); at--)
    if (isOfClass(block, at, 'within') || (isOfClass(block, at, 'partitive') && isOfClass(block, at + 1, 'relative')))
      return true;
  return false;
}

/** "a tenth **of its 671 billion**" */
const wholeBehind = (block: BlockMentions, at: number): QuantityMention | undefined =>
  isOfClass(block, at, 'partitive') && (isOfClass(block, at + 1, 'owner') || isOfClass(block, at + 1, 'definite'))
    ? block.quantities.find(({ from }) => from === at + 2)
    : undefined;

/** "14% **of the total**", "a fifth **of it**" */
function isOfWhole(block: BlockMentions, at: number): boolean {
  if (!isOfClass(block, at, 'partitive')) return false;
  const next = isOfClass(block, at + 1, 'definite') || isOfClass(block, at + 1, 'owner') ? at + 2 : at + 1;
  const isEnd = (block.tokens[next + 1]?.kind ?? 'mark') === 'mark';
  return isEnd && isOfClass(block, next, 'whole');
}

/** "**That is** about a tenth", "…, **which is** 14%" */
const concludes = ({ markers, tokens }: BlockMentions, begin: number, { from }: TokenRange): boolean =>
  markers.some(
    ({ marker, from: at, to }) =>
      marker.category === 'conclusion' &&
      at >= from &&
      to <= begin &&
      begin - to <= REACH &&
      (at === from || tokens[at - 1]?.kind === 'mark') &&
      !tokens.slice(to, begin).some(({ kind }) => kind === 'mark'),
  );

/** …，约**占**5.5%, …，占总数的十分之一: of what stands right before the comma. */
function isSharing(block: BlockMentions, begin: number): boolean {
  let at = begin - 1;
  if (isOfClass(block, at, 'genitive')) at--;
  while (isOfClass(block, at, 'whole')) at--;
  if (!isOfClass(block, at, 'sharing')) return false;
  while (isOfClass(block, at, 'sharing') || isOfClass(block, at, 'adverb')) at--;
  return /^[,，]$/.test(block.tokens[at]?.text ?? '');
}

/** Two figures of one kind, the smaller first; of a part or a whole that is given only those with it. */
function pairsOf(
  figures: readonly QuantityMention[],
  part: QuantityMention | undefined,
  whole: QuantityMention | undefined,
): StatedShare['pairs'] {
  const isOneKind = (a: QuantityMention, b: QuantityMention): boolean =>
    a.unit === b.unit && a.perUnit === b.perUnit && (a.unit !== undefined || isTelling(a, b));
  const given = part ?? whole;
  const same = given ? figures.filter((one) => isOneKind(one, given)) : figures.filter(isCount);
  if (same.length < 2 || same.length > MOST_FIGURES) return [];
  return same.flatMap((smaller) =>
    same
      .filter(
        (larger) =>
          isOneKind(smaller, larger) &&
          (smaller.amount ?? 0) < (larger.amount ?? 0) &&
          (!part || smaller === part) &&
          (!whole || larger === whole),
      )
      .map((larger) => [smaller, larger] as const),
  );
}

const isTelling = (a: QuantityMention, b: QuantityMention): boolean =>
  [a, b].every(({ amount = 0 }) => amount >= TELLING_FROM);

const isCount = ({ unit, amount = 0 }: QuantityMention): boolean =>
  unit !== 'percent' && unit !== 'ratio' && unit !== 'point' && (unit !== undefined || amount >= TELLING_FROM);
