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
  readonly #nameAt = new Map<number, NameMention>();
  readonly #quantityAt = new Map<number, QuantityMention>();
  readonly #dated = new Set<number>();
  readonly #markersFrom = new Map<number, MarkerMention[]>();

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
    for (const name of this.names) for (let i = name.from; i < name.to; i++) this.#nameAt.set(i, name);
    for (const quantity of this.quantities)
      for (let i = quantity.from; i < quantity.to; i++) this.#quantityAt.set(i, quantity);
    for (const date of this.dates) for (let i = date.from; i < endOfDate(date); i++) this.#dated.add(i);
    for (const marker of this.markers) {
      const list = this.#markersFrom.get(marker.from);
      if (list) list.push(marker);
      else this.#markersFrom.set(marker.from, [marker]);
    }
  }

  token(index: number): Token | undefined {
    return index >= this.from && index < this.to ? this.tokens[index] : undefined;
  }
  text(from: number, to: number): string {
    return this.found.text.slice(this.tokens[from]?.start, this.tokens[to - 1]?.end);
  }
  nameAt(index: number): NameMention | undefined {
    return this.#nameAt.get(index);
  }
  quantityAt(index: number): QuantityMention | undefined {
    return this.#quantityAt.get(index);
  }
  is(index: number, wordClass: WordClass): boolean {
    const token = this.token(index);
    if (this.#dated.has(index)) return false;
    const classes = this.found.classes.get(index);
    if (classes) return token !== undefined && classes.includes(wordClass);
    return (
      token !== undefined &&
      token.kind !== 'number' &&
      GRAMMAR.hasClass(token.norm, wordClass) &&
      !this.#nameAt.has(index)
    );
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
    return (this.#markersFrom.get(index) ?? [])
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

/** "May" in a date is no modal; but in "three weeks after" the last word goes on to govern what follows. */
const endOfDate = ({ to, when }: DateMention): number => (when.kind === 'shift' && when.base === 'event' ? to - 1 : to);
