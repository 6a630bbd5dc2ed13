import type { Approximation, EntityType, Language, Measure } from '@stet/shared';
import type { WordClass } from './word-classes.js';

/** What a phrase of the language tells the reader. */
export type Marker =
  /** Says how exact the figure beside it is. */
  | { readonly category: 'hedge'; readonly approx: Approximation; readonly side: 'before' | 'after' }
  /** Sets the subject against another thing. `predicate` has an object ("surpasses X"); `than` needs an adjective before it. */
  | {
      readonly category: 'comparison';
      readonly op: '>' | '<' | '=';
      readonly shape: 'predicate' | 'adjective' | 'degree';
      readonly about?: boolean;
      /** What an adjective measures: "cheaper" prices, "faster" speed. */
      readonly measure?: Measure;
    }
  /** An adjective of degree, between "as" and "as". */
  | { readonly category: 'gradable'; readonly op: '>' | '<'; readonly measure?: Measure }
  /** A noun that a difference is the amount of: a lead (of two things), an increase (of one thing in time). */
  | { readonly category: 'difference'; readonly op: '>' | '<'; readonly between: 'things' | 'times' }
  /** Brings in the other side of a comparison: than, versus, compared with. */
  /** `weak`: only where a comparison has been announced ("a lead over"). */
  | { readonly category: 'comparand'; readonly weak?: boolean }
  | { readonly category: 'speech'; readonly medium?: string }
  | { readonly category: 'medium'; readonly medium: string }
  /** Gives a statement a source. `nameless`: one that nobody can look up ("tests show"). */
  | { readonly category: 'attribution'; readonly nameless?: boolean }
  /** "that is", "so": what follows is worked out from what was said. */
  | { readonly category: 'conclusion' }
  /** "a total of", "brings the total": before the sum of the figures right before it. */
  | { readonly category: 'total' }
  | { readonly category: 'forecast' }
  | { readonly category: 'hypothetical' }
  | { readonly category: 'rumour' }
  /** "Recently", "this week": what is told has just happened. */
  | { readonly category: 'recency' }
  /** "An earlier version of this article said": told to be taken back. */
  | { readonly category: 'retraction' }
  /** A noun phrase that stands for something named before: "the model", "the company". */
  | { readonly category: 'anaphor'; readonly types: readonly EntityType[]; readonly number?: 'plural' }
  /** Heads a phrase for things of a kind: "open-source models", "competitors". */
  | { readonly category: 'generic'; readonly types: readonly EntityType[] }
  /**
   * "its predecessor", "the first generation". `step` counts from the thing in focus, `ordinal` from the first. `compared`: only
   * where something is measured by it ("twice as long as before", "40% more than the first").
   */
  | {
      readonly category: 'generation';
      readonly step?: number;
      readonly ordinal?: number;
      readonly latest?: boolean;
      readonly compared?: boolean;
    }
  /** "respectively". */
  | { readonly category: 'respectively' }
  /** "both", "all three". */
  | { readonly category: 'collective' }
  /**
   * The office or trade of a person. `office`: one that an organisation gives ("the CEO" is somebody's), `lasting`: one that
   * never ends ("co-founder"), `side`: one that people have beside their work ("adviser", "student").
   */
  | { readonly category: 'role'; readonly role: string; readonly post?: Post }
  /**
   * A verb that gives somebody a post. Its object is the employer ("joined Acme"), or what they see to, with the employer after
   * it ("leads research at Acme", "runs Acme"). `loose`: says nothing of now ("joined Acme in 2015", "led research").
   */
  | {
      readonly category: 'posting';
      readonly tense: 'current' | 'former';
      readonly object: 'employer' | 'task';
      readonly loose?: boolean;
    }
  /** "former", "ex-", "now". */
  | { readonly category: 'tense'; readonly tense: 'current' | 'former' }
  /** Form of address before a name: "Professor", "Dr." */
  | { readonly category: 'honorific'; readonly role?: string }
  /** "(pseudonym)", "not his real name". */
  | { readonly category: 'pseudonym' }
  /** Somebody without a name: "sources", "a person familiar with". */
  | { readonly category: 'somebody'; readonly role: string }
  /** A qualifier of a benchmark score: chat, base, 5-shot. */
  | { readonly category: 'variant'; readonly variant: string }
  | { readonly category: 'superlative'; readonly superlative: string; readonly rank?: number }
  | { readonly category: 'language'; readonly language: string }
  /** A kind of data that a model takes or gives: text, images, speech. */
  | { readonly category: 'mode'; readonly mode: string }
  /** A place, a country or its people: never an employer. */
  /** `wide`: a country, a region, what people come from: not where a house stands. */
  | { readonly category: 'place'; readonly wide?: true }
  /** Heads a column of companies: maker, developer, lab. */
  | { readonly category: 'maker' }
  | { readonly category: 'free' }
  | { readonly category: 'undisclosed' };

export type Post = 'office' | 'lasting' | 'side';

/** What somebody's work is: nobody who is known for making things is, without more, one who only writes or bets on them. */
export type Trade = 'technical' | 'markets' | 'media';

export type MarkerCategory = Marker['category'];
export type MarkerOf<C extends MarkerCategory> = Extract<Marker, { category: C }>;

/** Phrases with one meaning; a verb stands in its base form, a noun in the singular, and all their forms are meant. */
export interface MarkerPhrases {
  readonly marker: Marker;
  readonly phrases?: readonly string[];
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
}

/** A number written in words: its value and how many tokens it takes. */
export interface NumberWords {
  readonly value: number;
  readonly length: number;
  /** "a million" is rounder than "one million". */
  readonly vague?: boolean;
}

/** A word that multiplies the number before it. */
export interface ScaleWord {
  readonly word: string;
  readonly factor: number;
  /** Glued to the digits and as written only ("236B"); otherwise a word of its own in any case. */
  readonly suffix?: boolean;
}

/** A number without digits: "tens of thousands", "half", "twice". Ranges give `min` and `max`. */
export interface VagueNumber {
  readonly phrases: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly amount?: number;
  readonly unit?: 'ratio' | 'count';
  /** Says that something has become so many times as much: "doubling". */
  readonly isChange?: boolean;
}

/** What an amount of money is paid for, as written behind it. */
export interface Rate {
  /** Anchored at the beginning, in any case. */
  readonly pattern: RegExp;
  /** Behind the currency in the canonical unit: "/1M-token". */
  readonly suffix: string;
  /** Of what the canonical unit is per: 1000 where the price is for a thousand and the unit for a million. */
  readonly factor?: number;
  readonly perUnit: 'million-tokens' | 'thousand-tokens' | 'month' | 'year';
  /** Underlined with the figure. */
  readonly isShown: boolean;
}

/** A stretch of time that dates count in. */
export type DateUnit = 'day' | 'week' | 'month' | 'year';

/**
 * What a date that is no calendar date is counted from: the draft's own day ("yesterday", "last month"), the date spoken of
 * before ("the following week", "a month later"), or what is told right behind it ("three weeks after X").
 */
export type DateBase = 'draft' | 'before' | 'event';

/** So many units from a base: "yesterday" is −1 day from the draft's. */
export interface DateShift {
  readonly base: DateBase;
  readonly unit: DateUnit;
  readonly step: number;
}

/** Which of the months or seasons of that name is meant: "this August", "last April", "next spring", "that September". */
export type DatePick = 'this' | 'last' | 'next' | 'same';

/** How a language says dates. */
export interface DateWords {
  /** Names of the twelve months, every spelling of each. */
  readonly months: readonly (readonly string[])[];
  /** "early", "late", "mid-": part of the period that follows, with the first and last month of that part of a year. */
  readonly parts: Readonly<Record<string, readonly [number, number]>>;
  /** "spring": a part of a year that may stand without one. */
  readonly seasons: Readonly<Record<string, readonly [number, number]>>;
  readonly quarters: readonly (readonly string[])[];
  /** Phrases that are a date by themselves: "yesterday", "the following week". */
  readonly shifts: readonly (DateShift & { readonly phrases: readonly string[] })[];
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  readonly units: Readonly<Record<DateUnit, readonly string[]>>;
  /** Behind a number of units: "two weeks **ago**", "a month **later**"; `event` where what it counts from follows. */
  readonly counted: readonly { readonly phrases: readonly string[]; readonly base: DateBase; readonly sign: 1 | -1 }[];
  /** Before a month or season, or behind a date ("of that year"). */
  readonly picks: Readonly<Record<DatePick, readonly string[]>>;
  /** Behind the number of a day: "6**th**". */
  readonly ordinals: readonly string[];
}

/** Everything the engine needs to know of one language. The engine does not know which packs it runs. */
export interface LanguagePack {
  readonly language: Language;
  /** Forms of a cue given as a verb or as a noun. */
  readonly inflectVerb: (base: string) => readonly string[];
  readonly inflectNoun: (singular: string) => readonly string[];
  readonly words: Readonly<Partial<Record<WordClass, readonly string[]>>>;
  readonly markers: readonly MarkerPhrases[];
  /** Nouns that end a role and say what its trade is. */
  readonly trades: Readonly<Record<Trade, readonly string[]>>;
  /** What ends the role of whoever is at the head of something; what begins that of who stands in for them. */
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
  readonly numerals: Readonly<Record<string, number>>;
  readonly scales: readonly ScaleWord[];
  readonly vagueNumbers: readonly VagueNumber[];
  /** Units as they are written after a figure, canonical unit → spellings. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly rates: readonly Rate[];
  readonly dates: DateWords;
  /** Endings of nouns that take no article: a sentence that begins with one begins with no name. */
  readonly nounEndings?: RegExp;
  /** Written with a stop that ends no sentence. */
  readonly abbreviations: readonly string[];
}
