import type { Approximation, Entity, EntityType, Span } from '@stet/shared';
import type { Cue, Term } from '../languages/grammar.js';
import type { DatePick, DateShift, Marker } from '../languages/pack.js';

/** Tokens `from`–`to` of a block (half-open). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A name in the text. `full`: a name or alias the corpus holds. `short`: a part of one ("V2", "Sonnet") that means
 * something only where its family is being spoken of. `unknown`: looks like a name and is none of the corpus'.
 */
export interface NameMention extends Span, TokenRange {
  readonly type: 'name';
  readonly form: 'full' | 'short' | 'unknown';
  /** What it may stand for, in the corpus' order; empty for an unknown name. */
  readonly entities: readonly Entity[];
  readonly text: string;
  /** Of a short name: a word that many families share ("Pro"). */
  readonly tier?: boolean;
  /** Of an unknown name: what it looks like. */
  readonly looksLike?: EntityType;
}

/** How a figure is written, so that another can be written the same way. */
export interface NumberStyle {
  /** The digits with their separators, or the words of a number written out. */
  readonly digits: string;
  readonly decimals: number;
  readonly grouped: boolean;
  /** Between the digits and the scale word: "", " " or "-". */
  readonly gap: string;
  readonly scaleWord: string;
  readonly inWords: boolean;
}

/** A figure: `2.8M`, `94.5%`, `$0.14`, `one fifth`, `tens of thousands`. */
export interface QuantityMention extends Span, TokenRange {
  readonly type: 'quantity';
  readonly text: string;
  /** In base units; of a range its two ends. */
  readonly amount?: number;
  readonly min?: number;
  readonly max?: number;
  /** The unit that is written with it (percent, USD, byte, token/s, ratio …); a counted noun is not part of it. */
  readonly unit?: string;
  /** Digits and scale word: what a fix replaces. */
  readonly number: Span;
  readonly style: NumberStyle;
  /** Half a step of the last digit written, in base units. */
  readonly halfStep: number;
  /** A plus sign or the like that belongs to the figure itself. */
  readonly approx?: Approximation;
  /** "doubling": so many times what it was. */
  readonly isChange?: boolean;
  /** In percentage points: lies between two percentages, and is never one. */
  readonly isDifference?: boolean;
  /** How many base units one of the unit written has: 1e9 for GB. */
  readonly unitFactor: number;
  readonly perUnit?: 'million-tokens' | 'thousand-tokens' | 'month' | 'year' | 'second';
}

/**
 * What a date says of when: a calendar date (YYYY, YYYY-MM, YYYY-MM-DD); one without its year (MM, MM-DD; empty for a season),
 * and which of the years is meant, where it says; the last day of that name before the draft (1–7, Monday first), with "last" perhaps that of the week before; or so many
 * units from a day that has to be found.
 */
export type When =
  | { readonly kind: 'calendar'; readonly date: string }
  | { readonly kind: 'yearless'; readonly rest: string; readonly pick?: DatePick }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly isLast: boolean }
  | ({ readonly kind: 'shift'; readonly counted: boolean } & DateShift);

/** A date at its own precision. */
export interface DateMention extends Span, TokenRange {
  readonly type: 'date';
  readonly text: string;
  readonly when: When;
  /** Of a part of a year: its first and last month (1–12). "Early 2024" is 1 to 4. */
  readonly months?: readonly [number, number];
  /** "early", "by", "Q1": not representable in the date alone. */
  readonly approx?: Approximation;
}

export interface TermMention extends Span, TokenRange, Term {
  readonly type: 'term';
  readonly text: string;
}

export interface CueMention extends Span, TokenRange {
  readonly type: 'cue';
  readonly text: string;
  readonly cues: readonly Cue[];
}

export interface MarkerMention extends Span, TokenRange {
  readonly type: 'marker';
  readonly marker: Marker;
  readonly text: string;
}

/** A verbatim quotation: `words` is what stands between the marks. */
export interface QuoteMention extends Span, TokenRange {
  readonly type: 'quote';
  readonly words: Span;
  readonly text: string;
}

export type Mention =
  NameMention | QuantityMention | DateMention | TermMention | CueMention | MarkerMention | QuoteMention;
