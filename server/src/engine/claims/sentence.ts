import { GRAMMAR, type Cue } from '../languages/grammar.js';
import type { MarkerCategory, MarkerOf } from '../languages/pack.js';
import type { WordClass } from '../languages/word-classes.js';
import type { Mentions } from '../mentions/find-mentions.js';
import type {
  CueMention,
  DateMention,
  MarkerMention,
  NameMention,
  QuantityMention,
  QuoteMention,
  TermMention,
  TokenRange,
} from '../mentions/mention.js';
import type { Token } from '../mentions/tokens.js';

/** A marker mention of one category. */
export type Marked<C extends MarkerCategory> = MarkerMention & { readonly marker: MarkerOf<C> };

/** One sentence with what was found in it, and quick answers about its tokens. */
export class Sentence implements TokenRange {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly quantities: readonly QuantityMention[];
  readonly dates: readonly DateMention[];
  readonly terms: readonly TermMention[];
  readonly cues: readonly CueMention[];
  readonly markers: readonly MarkerMention[];
  readonly quotes: readonly QuoteMention[];
  // By token, from the first of the sentence on: thousands of questions are asked of each sentence.
  readonly #nameAt: (NameMention | undefined)[];
  readonly #quantityAt: (QuantityMention | undefined)[];
  readonly #classesAt: ReadonlySet<WordClass>[];
  readonly #markersFrom: (MarkerMention[] | undefined)[];

  /** `found`: the mentions of a text; `range`: the part of it that is looked at as a sentence. */
  constructor(
    readonly found: Mentions,
    range: TokenRange = { from: 0, to: found.tokens.length },
  ) {
    this.from = range.from;
    this.to = range.to;
    this.tokens = found.tokens;
    const within = <T extends TokenRange>(mentions: readonly T[]): T[] =>
      mentions.filter((m) => m.from >= range.from && m.from < range.to);
    this.names = within(found.names);
    this.quantities = within(found.quantities);
    this.dates = within(found.dates);
    this.terms = within(found.terms);
    this.cues = within(found.cues);
    this.markers = within(found.markers);
    this.quotes = found.quotes.filter((quote) => quote.from < range.to && quote.to > range.from);
    const perToken = <T>(value: T): T[] => new Array<T>(range.to - range.from).fill(value);
    const cover = <T>(list: T[], { from, to }: TokenRange, value: T): void => {
      list.fill(value, from - range.from, to - range.from);
    };
    this.#nameAt = perToken<NameMention | undefined>(undefined);
    this.#quantityAt = perToken<QuantityMention | undefined>(undefined);
    this.#markersFrom = perToken<MarkerMention[] | undefined>(undefined);
    for (const name of this.names) cover(this.#nameAt, name, name);
    for (const quantity of this.quantities) cover(this.#quantityAt, quantity, quantity);
    for (const marker of this.markers) (this.#markersFrom[marker.from - range.from] ??= []).push(marker);
    this.#classesAt = this.tokens.slice(range.from, range.to).map((token, i) => this.#classesOf(token, range.from + i));
    for (const { from, to, when } of this.dates) cover(this.#classesAt, { from, to: endOfDate(to, when) }, NO_CLASS);
  }

  #classesOf(token: Token, index: number): ReadonlySet<WordClass> {
    const ofPhrase = this.found.classes.get(index);
    if (ofPhrase) return ofPhrase;
    return token.kind === 'number' || this.nameAt(index) ? NO_CLASS : GRAMMAR.classesOf(token.norm);
  }

  #covers(index: number): boolean {
    return index >= this.from && index < this.to;
  }
  token(index: number): Token | undefined {
    return this.#covers(index) ? this.tokens[index] : undefined;
  }
  text(from: number, to: number): string {
    return this.found.text.slice(this.tokens[from]?.start, this.tokens[to - 1]?.end);
  }
  nameAt(index: number): NameMention | undefined {
    return this.#covers(index) ? this.#nameAt[index - this.from] : undefined;
  }
  quantityAt(index: number): QuantityMention | undefined {
    return this.#covers(index) ? this.#quantityAt[index - this.from] : undefined;
  }
  is(index: number, wordClass: WordClass): boolean {
    return this.#covers(index) && this.#classesAt[index - this.from]?.has(wordClass) === true;
  }
  /** Words of an attribute in one role; of those within each other the longest. */
  cuesOf(attribute: string, role: Cue['role']): CueMention[] {
    const mentions = this.cues.filter(({ cues }) =>
      cues.some((cue) => cue.attribute.id === attribute && cue.role === role),
    );
    return mentions.filter(
      (mention) =>
        !mentions.some(
          (other) =>
            other.from <= mention.from && mention.to <= other.to && other.to - other.from > mention.to - mention.from,
        ),
    );
  }
  /** Markers of a category that begin at a token, the longest first. */
  markersAt<C extends MarkerCategory>(index: number, category: C): Marked<C>[] {
    return ((this.#covers(index) ? this.#markersFrom[index - this.from] : undefined) ?? [])
      .filter((m): m is Marked<C> => m.marker.category === category)
      .sort((a, b) => b.to - a.to);
  }
  markersOf<C extends MarkerCategory>(category: C): Marked<C>[] {
    return this.markers.filter((m): m is Marked<C> => m.marker.category === category);
  }
  /** Is the token inside quotation marks? */
  isQuoted(index: number): boolean {
    return this.quotes.some((quote) => index >= quote.from && index < quote.to);
  }
}

const NO_CLASS: ReadonlySet<WordClass> = new Set();

/** "May" in a date is no modal; but in "three weeks after" the last word goes on to govern what follows. */
const endOfDate = (to: number, when: DateMention['when']): number =>
  when.kind === 'shift' && when.base === 'event' ? to - 1 : to;
