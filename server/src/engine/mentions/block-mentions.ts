import { shiftSpan, type Span } from '@stet/shared';
import type { Block } from '../draft/passage.js';
import type { TokenRange } from './mention.js';
import { labelEnd } from './block-labels.js';
import { locateQuote, type Mentions, type SentencePlace } from './find-mentions.js';
import { findQuotes, type QuoteSpan } from './quotes.js';
import { splitSentences } from './sentences.js';
import { tokenise, type Token } from './tokens.js';

/** A block's mentions are those of its sentences, each moved to where its sentence stands. */
export interface BlockMentions extends Mentions {
  readonly sentences: readonly TokenRange[];
}

/** A sentence of a block, with all that its mentions depend on. */
export interface BlockSentence {
  /** Where it begins in the block's text. */
  readonly start: number;
  readonly text: string;
  /** The quotations that it is in or that are in it; offsets are the sentence's. */
  readonly quotes: readonly QuoteSpan[];
  readonly place: SentencePlace;
}

/** A block cut into sentences. */
export interface BlockSentences {
  readonly tokens: readonly Token[];
  readonly ranges: readonly TokenRange[];
  readonly sentences: readonly BlockSentence[];
  readonly quotes: readonly QuoteSpan[];
}

export function cutIntoSentences(block: Block): BlockSentences {
  const { text } = block;
  const tokens = tokenise(text);
  const quotes = findQuotes(text);
  const ranges = splitSentences(tokens);
  const titleCase = isTitleCase(block, tokens);
  const sentences = ranges.map(({ from, to }, index): BlockSentence => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return {
      start,
      text: text.slice(start, end),
      quotes: quotes
        .filter((quote) => quote.start < end && quote.end > start)
        .map((quote) => ({ ...shiftSpan(quote, -start), words: shiftSpan(quote.words, -start) })),
      place: { titleCase, ...headOf(block, index, tokens), inCell: block.kind === 'cell' },
    };
  });
  return { tokens, ranges, sentences, quotes };
}

/** Puts the mentions of a block's sentences together. */
export function joinMentions(
  text: string,
  { tokens, ranges, sentences, quotes }: BlockSentences,
  found: readonly Mentions[],
): BlockMentions {
  const gather = <M extends Span & TokenRange>(mentionsOf: (found: Mentions) => readonly M[]): M[] =>
    found.flatMap((mentions, i) => mentionsOf(mentions).map((mention) => place(mention, i)));
  const place = <M extends Span & TokenRange>(mention: M, i: number): M => {
    const from = ranges[i]?.from ?? 0;
    return {
      ...shiftSpan(mention, sentences[i]?.start ?? 0),
      from: mention.from + from,
      to: mention.to + from,
    };
  };
  return {
    text,
    tokens,
    sentences: ranges,
    names: gather(({ names }) => names),
    quantities: found.flatMap(({ quantities }, i) =>
      quantities.map((quantity) => ({
        ...place(quantity, i),
        number: shiftSpan(quantity.number, sentences[i]?.start ?? 0),
      })),
    ),
    dates: gather(({ dates }) => dates),
    terms: gather(({ terms }) => terms),
    cues: gather(({ cues }) => cues),
    markers: gather(({ markers }) => markers),
    quotes: quotes.map((quote) => locateQuote(quote, text, tokens)),
    classes: new Map(
      found.flatMap(({ classes }, i) => [...classes].map(([at, all]) => [at + (ranges[i]?.from ?? 0), all] as const)),
    ),
  };
}

/** Where the first words of a list item, or of an entry that its label sets apart, say what it is about. */
function headOf({ kind }: Block, sentence: number, tokens: readonly Token[]): Pick<SentencePlace, 'head'> {
  const label = sentence === 0 ? labelEnd(tokens) : 0;
  return label > 0 || (kind === 'item' && sentence === 0) ? { head: label } : {};
}

/** Headings in Title Case say nothing by their capitals. */
function isTitleCase(block: Block, tokens: readonly Token[]): boolean {
  if (block.kind !== 'heading' && block.kind !== 'title') return false;
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length * 2 > words.length;
}
