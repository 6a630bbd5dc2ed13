import type { Approximation, ClaimKind, Modality, Qualifiers, Span, Value } from '@stet/shared';
import type { Post } from '../languages/pack.js';
import type { NumberStyle } from '../mentions/mention.js';
import type { Ref } from './ref.js';

/** Another reading of the same words that the language allows: charity asks it before a claim is refuted. */
export interface AlternativeReading {
  readonly subject?: Ref;
  readonly attribute?: string;
  readonly qualifiers?: Qualifiers;
}

/** Of a figure: what a fix replaces, how it is written, and half a step of its last digit in the value's unit. */
export interface FigureStyle {
  readonly number: Span;
  readonly style: NumberStyle;
  readonly halfStep: number;
  readonly unitFactor: number;
  /** The unit that is written with the figure ("points", "%"); none where only a noun is counted. */
  readonly unit?: string;
  /** The article before it ("a", "an"), where it has one. */
  readonly article?: Span;
}

/**
 * How surely the words give a claim its subject. `named`: its name stands by the value. `resumed`: a pronoun, a description, a
 * part of a name, or a name farther off stands for it. `assumed`: no word does; it goes on with what was spoken of before.
 */
export type Footing = 'named' | 'resumed' | 'assumed';

/** Both sides of a comparison as things, and what they are compared by. */
export interface ComparedThings {
  readonly left: Ref;
  readonly right: Ref;
  /** The other side is not in the words themselves. */
  readonly implied: boolean;
  /** Attributes whose values settle it; none where no value can. */
  readonly by: readonly string[];
  /** How far the values may lie off: of a ratio as a share of it, of a difference in its unit. */
  readonly slack: number;
  /** How far a predicate is said to hold ("comprehensively", "on most benchmarks"), or by how little ("only slightly"). */
  readonly extent?: Extent;
}

export type Extent = 'throughout' | 'partly' | 'slightly';

/** A claim as read from one block: offsets are those of the block's text. Not yet judged. */
export interface ReadClaim extends Span {
  /** Its words, without markup. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly subject: Ref;
  readonly attribute: string;
  readonly qualifiers: Qualifiers;
  readonly value: Value;
  readonly approx: Approximation;
  readonly modality: Modality;
  /** Only supposed ("if it had 671B"): printed as forecast, never refuted. */
  readonly hypothetical: boolean;
  readonly inQuotation: boolean;
  /** Attributed to what nobody can look up ("official data show"). */
  readonly nameless?: boolean;
  readonly alternatives: readonly AlternativeReading[];
  readonly footing: Footing;
  /** Which words made the subject, for people. */
  readonly subjectBy?: string;
  /** Where the subject is not plainly named: other things that the words may have meant. */
  readonly inMind: readonly Ref[];
  /** The subject is a guess between several. */
  readonly ambiguous: boolean;
  /** One of a list of values given to one thing, which then has members: never refuted, no contradiction. */
  readonly oneOfSeveral?: boolean;
  readonly figure?: FigureStyle;
  /** Of what is relative to another thing ("saves 90%"): its sentence names no other. */
  readonly baseless?: boolean;
  /** Of a forecast: where it says for when. */
  readonly horizon?: Span;
  /** Of a date: first and last month its words allow. */
  readonly window?: readonly [string, string];
  /** The year of a date is a guess: only month and day count. */
  readonly yearless?: boolean;
  /** Stands in a title, a heading or the front matter. */
  readonly inHead?: boolean;
  /** Of a score: other benchmarks that its sentence names. */
  readonly otherBenchmarks?: readonly string[];
  /** Of a figure: no word says what it counts or measures; its unit and place alone do. */
  readonly unlabelled?: boolean;
  /** Of a date: when something was announced, which may have come out later. */
  readonly announced?: boolean;
  /** The words hint at it and do not say it: never refuted. */
  readonly tentative?: boolean;
  readonly comparison?: ComparedThings;
  /** Of a superlative: said among the things of one maker ("its first product"). */
  readonly amongOwn?: boolean;
  /** Of a term: said to hold in full ("**completely** open-source"). */
  readonly wholly?: boolean;
  /** Of a role: one that never ends ("co-founder"), or one beside somebody's work ("adviser"). */
  readonly post?: Post;
  /** Of a term, role or name in the draft: what a fix replaces, where it is not the whole span. */
  readonly replaceable?: Span;
  /** Of a quotation: who says it, and where their name stands. */
  readonly speaker?: {
    readonly kind: 'named' | 'pseudonym' | 'handle' | 'anonymous' | 'publication';
    readonly span: Span;
    /** Words for where it was said by which nobody can find it. */
    readonly vague?: Span;
  };
  /** Of an office: of an employer without a name ("head of research at a cloud provider"). */
  readonly unnamedEmployer?: boolean;
  /** Of a source: the draft is about something else than models, and its sources are none of our business. */
  readonly offTopic?: boolean;
  /** How the reading was made, for people. */
  readonly trace: readonly string[];
}
