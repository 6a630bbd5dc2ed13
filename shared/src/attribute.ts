import type { EntityType } from './entity.js';

/** A language the engine reads drafts and writes messages in, by its ISO 639-1 code; Chinese is written in simplified characters. */
export type Language = 'en' | 'zh';

/**
 * Words that tell an attribute. Every entry is a phrase; a verb stands in its base form and a noun in the singular, the
 * language pack makes the other forms.
 */
export interface Cues {
  /** What the figure counts, right after it: "236B **parameters**", "61 **layers**". */
  readonly counts?: readonly string[];
  /** Names of the attribute, before or after the value: "a **context window** of 128K". */
  readonly names?: readonly string[];
  /** "**is trained on** 8.1T tokens". */
  readonly verbs?: readonly string[];
  /** What tells it from its nearest neighbours: "**activated** parameters". */
  readonly marks?: readonly string[];
  /** Words beside the value that rule the attribute out. */
  readonly against?: readonly string[];
}

/** One word of an attribute's vocabulary. */
export interface TermDeclaration {
  readonly term: string;
  readonly spellings: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Terms that cannot hold of the same thing at the same time. */
  readonly excludes?: readonly string[];
  /** Of a licence: it restricts neither who may use a thing nor for what, as the Open Source Definition has it. */
  readonly unrestricted?: boolean;
}

/** What things are compared by where no attribute is named: "cheaper" speaks of prices, "faster" of speed. */
export type Measure = 'price' | 'training' | 'speed' | 'size' | 'window' | 'score';

export type ValueKind = 'quantity' | 'date' | 'term' | 'role' | 'quote' | 'comparison' | 'superlative' | 'rank';

/**
 * All that the engine knows of an attribute. Adding an attribute is adding one of these and its cases; no code path
 * asks for an attribute by its id.
 */
export interface AttributeDeclaration {
  readonly id: string;
  /** As a message says it, without an article: "activated parameters". */
  readonly label: string;
  /** The label in the other languages. */
  readonly labelIn: Readonly<Record<Exclude<Language, 'en'>, string>>;
  /** The types of entity that have it. */
  readonly of: readonly EntityType[];
  readonly kind: ValueKind;
  /** Canonical units of a quantity, the usual one first. */
  readonly units?: readonly string[];
  /** Amounts outside are no value of this attribute. In the first unit. */
  readonly range?: readonly [number, number];
  /** Of a unit that has limits of its own. */
  readonly rangeOf?: Readonly<Record<string, readonly [number, number]>>;
  /**
   * `one`: a thing has one value. `per-setting`: one for each setting (benchmark, variant, shots …), and a draft that
   * names none agrees with any. `many`: several hold side by side (languages, founders).
   */
  readonly cardinality: 'one' | 'per-setting' | 'many';
  /** Qualifiers that select a setting; others are remarks. */
  readonly settings?: readonly string[];
  /** True when a true value may become false (prices, roles, ranks). */
  readonly changes: boolean;
  /**
   * True when the value comes of measuring, and each careful run has its own: what another lab measured is official
   * beside what the maker reports, and neither refutes the other.
   */
  readonly measured?: boolean;
  /** Measured by whoever says so, in a test without a name: worth little without its source. */
  readonly informal?: boolean;
  /** Says how much less or more than of another thing, and says little without it ("saves 90%"). */
  readonly relative?: boolean;
  /** Other ways to charge or count: a thing on record with a value of one of these is not known to have one of this. */
  readonly insteadOf?: readonly string[];
  /**
   * How far a figure may lie off beyond the rounding of its own digits and still agree, as a share of the value
   * (0.01 = 1 %) where the world itself rounds (128K for 131,072).
   */
  readonly slack?: number;
  /**
   * Of a date: by so many days sources that are not the maker's own differ on it, since one takes the announcement, another the
   * paper or the weights.
   */
  readonly spread?: number;
  /** … and by so many where several of them give the same day. */
  readonly agreedSpread?: number;
  /** K and M may stand for 1,024 and 1,048,576: one vendor's 128K is 128,000 tokens, another's 131,072. A fix writes both as 128K. */
  readonly binary?: boolean;
  /** The measure of which this is a value: "half the price" is judged by all prices. */
  readonly measure?: Measure;
  /** Cue kinds without which the attribute is never read from a figure; of a list in the list one will do. */
  readonly needs?: readonly (keyof Cues | readonly (keyof Cues)[])[];
  /** From this amount on, in the first unit, the noun it counts is enough: no context holds 300 billion tokens. */
  readonly tellingFrom?: number;
  /** Posts and videos have it as well as the things they are about. */
  readonly ofPosts?: boolean;
  /** A qualifier without which it is never read ("a score is a score on something"). */
  readonly needsQualifier?: string;
  /** May a bare figure beside a name be read as it ("the 236B DeepSeek-V2")? With these suffixes only. */
  readonly bareSuffixes?: readonly string[];
  /** The most that a bare figure may be, in the first unit: "8 trillion" without a noun is no parameter count. */
  readonly bareUpTo?: number;
  /** Is it the date at which something ends, which verbs say of the nouns that it counts ("its knowledge ends in May")? */
  readonly isLimit?: boolean;
  /** Is a date that stands at a name ("R1, of January 20", "GPT-4o (May 2024)") its value? */
  readonly bareDate?: boolean;
  readonly vocabulary?: readonly TermDeclaration[];
  /** What is said of the value without naming it ("commercial use is allowed"): read, and never held against a value. */
  readonly remarks?: readonly TermDeclaration[];
  /** Of openness: ids of the places where whoever wants weights fetches them. */
  readonly hosts?: readonly string[];
  /** The attribute of which this is a part: in "37B of its 671B parameters" the first figure is one of the part. */
  readonly partOf?: string;
  /**
   * A setting that is a part of the thing: who names none speaks of all ("the licence is MIT" is only half true where the
   * weights have another), save that the main part stands for all.
   */
  readonly wholeOf?: { readonly setting: string; readonly main: string };
  /**
   * Of an attribute with several values: may a thing named in the draft be held against those that are established? Only
   * where lists of sources are complete (who made a model), not where they never are (investors).
   */
  readonly closed?: boolean;
  /**
   * What these spellings promise in full ("completely open-source") only an unrestricted value of another attribute keeps; "open
   * weights" promise less.
   */
  readonly promise?: { readonly spellings: readonly string[]; readonly keptBy: string };
  /** Given to all members of a family alike as a rule (a licence, a maker, the window): what is held of them speaks for the family. */
  readonly sharedInFamily?: boolean;
  readonly cues: Readonly<Partial<Record<Language, Cues>>>;
}

/** Checks the declaration's type and keeps it as written. */
export const defineAttribute = (declaration: AttributeDeclaration): AttributeDeclaration => declaration;
