import { ATTRIBUTES, type AttributeDeclaration, type Measure } from '@stet/shared';
import type { Cue } from '../../languages/grammar.js';
import type { CueMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { Sentence } from '../sentence.js';

/** What two things are compared by. */
export interface Yardstick {
  /** Attributes whose values settle it; none where no value can. */
  readonly attributes: readonly string[];
  /** Money, or the compute that costs it. */
  readonly isCost: boolean;
  readonly measure: Measure | undefined;
  /** For the qualifier: the attribute's id, the measure, or the draft's own words. */
  readonly label: string | undefined;
}

/** Attributes that hold two values of one kind against each other; not those that are relations themselves. */
const isComparable = ({ measure, kind, cardinality, units }: AttributeDeclaration): boolean =>
  measure !== undefined ||
  (kind === 'quantity' &&
    cardinality === 'one' &&
    units?.every((unit) => unit === 'percent' || unit === 'ratio') === false);

const COST: ReadonlySet<Measure | undefined> = new Set<Measure>(['price', 'training']);
const RELATION = ATTRIBUTES.find((attribute) => attribute.id === 'cost-ratio');

export const attributesOf = (measure: Measure): readonly AttributeDeclaration[] =>
  ATTRIBUTES.filter((attribute) => attribute.measure === measure);

/**
 * The yardstick of a comparison: the noun in the compared phrase ("half the **price** of X"), else the adjective's
 * ("**cheaper** than X"), else what is spoken of before it ("inference **costs** are a fifth of X's", "$60, or 27 times as
 * much").
 */
export function readYardstick(
  analysis: Analysis,
  phrase: TokenRange,
  adjective: Measure | undefined,
  reach: 'phrase' | 'clause' | 'sentence' = 'sentence',
): Yardstick {
  const { clauses, sentence } = analysis;
  const own = nounsIn(sentence, phrase);
  const clause = { from: clauses.clauseAt(phrase.from).from, to: phrase.from };
  const near = reach === 'phrase' ? own : [...own, ...nounsIn(sentence, clause).sort(byWeight)];
  if (adjective !== undefined) {
    // "training 42.5 percent cheaper"
    const isOfTraining = adjective === 'price' && near.some((noun) => isOf(noun, 'training'));
    const measure = isOfTraining ? 'training' : adjective;
    return ofAttributes(narrow(attributesOf(measure), near), measure);
  }
  const isWide = reach === 'sentence';
  if (!near.length && isWide && isMoneyBefore(analysis, phrase)) return ofAttributes(attributesOf('price'), 'price');
  const before = isWide ? nounsBefore(analysis, phrase) : [];
  const noun = near[0] ?? before[0];
  if (!noun) return NO_YARDSTICK;
  const isCost = noun.cues.some((cue) => cue.attribute === RELATION);
  const isMarked = noun.cues.some((cue) => cue.role === 'marks');
  const named = noun.cues.filter(isTelling).map((cue) => cue.attribute);
  const declared = named.find((attribute) => attribute.measure !== undefined)?.measure;
  const measure = declared ?? (isCost ? 'price' : undefined);
  const label = noun.text;
  // "the rate of X" may be one of anything.
  if (COST.has(measure) && !isCost && !isMarked) return { ...NO_YARDSTICK, label };
  const all = measure !== undefined && isCost ? attributesOf(measure) : agreeing(named, [...near, ...before]);
  return { ...ofAttributes(narrow(all, near), measure), label };
}

/** Does a cue say what is compared? */
const isTelling = ({ role, attribute }: Cue): boolean =>
  role !== 'against' && role !== 'verbs' && isComparable(attribute);

const isOf = (noun: CueMention, measure: Measure): boolean =>
  noun.cues.some((cue) => isTelling(cue) && cue.attribute.measure === measure);

/** What the sentence spoke of before the clause, else the sentence before: "… 128,000 tokens. That is eight times as much as …" */
function nounsBefore({ sentence, state }: Analysis, { from }: TokenRange): CueMention[] {
  const own = nounsIn(sentence, { from: sentence.from, to: from }).sort(byWeight);
  return own.length || !state.previous ? own : nounsIn(state.previous).sort(byWeight);
}

/** "**trained** on 8.1 trillion **tokens**, twice as many": of what one word may mean, what another means too. */
function agreeing(
  named: readonly AttributeDeclaration[],
  nouns: readonly CueMention[],
): readonly AttributeDeclaration[] {
  let left = named;
  for (const noun of nouns) {
    const both = left.filter((attribute) =>
      noun.cues.some((cue) => cue.role !== 'against' && cue.attribute === attribute),
    );
    if (both.length) left = both;
  }
  return left;
}

/** What is said to cost, before what is merely counted; the nearest of equals. */
const byWeight = (a: CueMention, b: CueMention): number => weightOf(b) - weightOf(a) || b.from - a.from;
const weightOf = ({ cues }: CueMention): number => (cues.some((cue) => cue.attribute === RELATION) ? 1 : 0);

/** "$60, or 27 times as much": the last figure before is one of money. */
function isMoneyBefore({ sentence }: Analysis, { from }: TokenRange): boolean {
  const figures = sentence.quantities.filter((quantity) => quantity.to <= from && quantity.unit !== 'ratio');
  return /^[A-Z]{3}/.test(figures.at(-1)?.unit ?? '');
}

const NO_YARDSTICK: Yardstick = { attributes: [], isCost: false, measure: undefined, label: undefined };

const ofAttributes = (attributes: readonly AttributeDeclaration[], measure: Measure | undefined): Yardstick => ({
  attributes: attributes.map(({ id }) => id),
  isCost: COST.has(measure),
  measure,
  label: attributes.length === 1 ? attributes[0]?.id : measure,
});

/** "cheaper **on input**": only what a distinguishing word near by leaves. */
function narrow(
  attributes: readonly AttributeDeclaration[],
  mentions: readonly CueMention[],
): readonly AttributeDeclaration[] {
  for (const mention of mentions) {
    const marked = attributes.filter((attribute) =>
      mention.cues.some((cue) => cue.role === 'marks' && cue.attribute === attribute),
    );
    if (marked.length) return marked;
  }
  return attributes;
}

/** Words that name, count or mark an attribute, in order; of two that overlap the longer. */
function nounsIn(sentence: Sentence, { from, to }: TokenRange = sentence): CueMention[] {
  const within = sentence.cues.filter(
    (mention) =>
      mention.from >= from &&
      mention.to <= to &&
      mention.cues.some((cue) => isTelling(cue) || (cue.role === 'names' && cue.attribute === RELATION)),
  );
  return within.filter(
    (mention) =>
      !within.some(
        (other) =>
          other.from <= mention.from && mention.to <= other.to && other.to - other.from > mention.to - mention.from,
      ),
  );
}
