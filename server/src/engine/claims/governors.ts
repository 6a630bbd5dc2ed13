import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import { isJoiner } from '../mentions/tokens.js';
import { isFiniteVerb, type ClauseMap } from './clauses.js';
import type { Sentence } from './sentence.js';

/** What stands before a noun phrase and says what it does there. */
export type Governor =
  | { readonly kind: 'start' }
  | { readonly kind: 'verb'; readonly at: number }
  | { readonly kind: 'preposition'; readonly word: string; readonly at: number }
  | { readonly kind: 'comparand'; readonly at: number };

const LOOK_BACK = 9;

/** Scans left from a noun phrase's first token over what belongs to it. */
export function governorOf(sentence: Sentence, clauses: ClauseMap, from: number): Governor {
  const clause = clauses.clauseAt(from);
  // A phrase that has its article ("the company", "it") takes in no noun before it: "On MMLU it is …", "this year the company".
  let closed = beginsPhrase(sentence, from);
  for (let at = from - 1, steps = 0; at >= sentence.from && steps < LOOK_BACK; at--, steps++) {
    const owner = clauses.clauseAt(at);
    if (owner !== clause) {
      // Step over a parenthesis; anything else is where the clause begins.
      if (owner.kind === 'parenthesis' && owner.inherits === clause.index) {
        steps--;
        continue;
      }
      return { kind: 'start' };
    }
    const comparand = comparandEndingAt(sentence, at + 1);
    if (comparand !== undefined) return { kind: 'comparand', at: comparand };
    const token = sentence.token(at);
    if (!token) break;
    if ((closed || isFrontedPlace(sentence, at, from)) && isNounLike(sentence, at)) return { kind: 'start' };
    closed ||= sentence.is(at, 'determiner') || sentence.is(at, 'owner');
    if (sentence.nameAt(at)) continue;
    if (
      token.kind === 'mark' &&
      !isJoiner(token) &&
      !sentence.is(at, 'genitive') &&
      !/^["'“‘$€£#@%&+]$/.test(token.text)
    )
      return { kind: 'start' };
    if (sentence.is(at, 'equative') && isEquative(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'fused') && isMeasure(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'partitive') && isMultiplied(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'preposition') && !(sentence.is(at, 'adverb') && sentence.quantityAt(at + 1)))
      return { kind: 'preposition', word: token.norm, at };
    if (sentence.is(at, 'contrast') || sentence.is(at, 'subordinator')) return { kind: 'start' };
    if (isFiniteVerb(sentence, at) || (sentence.is(at, 'verb') && token.norm.endsWith('ing')))
      return { kind: 'verb', at };
  }
  return { kind: 'start' };
}

/** "half of **what** X costs", "twice **what** X got", "more than **what** X has": X is what something is measured by. */
const isMeasure = (sentence: Sentence, at: number): boolean =>
  sentence.is(at - 1, 'partitive') ||
  sentence.is(at - 1, 'comparing') ||
  sentence.is(at - 1, 'multiple') ||
  sentence.quantities.some(({ to }) => to === at);

/** "three times the throughput **of** X": `at` stands behind a noun of which it is so many times as much. */
function isMultiplied(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before > sentence.from && at - before <= 4; before--)
    if (sentence.is(before, 'definite')) return sentence.is(before - 1, 'multiple');
  return false;
}

/** "On GPQA **GPT-4.5** has …", "In May 2024 **DeepSeek** released …": where or when, and then the subject without a comma. */
const isFrontedPlace = (sentence: Sentence, at: number, from: number): boolean =>
  at === from - 1 &&
  (sentence.nameAt(at)?.entities.some((entity) => entity.type === 'benchmark') === true ||
    sentence.dates.some((date) => date.from <= at && at < date.to));

const beginsPhrase = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'determiner') || sentence.is(at, 'thing') || sentence.is(at, 'owner');

const isNounLike = (sentence: Sentence, at: number): boolean => {
  if (sentence.nameAt(at) || sentence.quantityAt(at) || sentence.token(at)?.kind === 'number') return true;
  return (
    sentence.token(at)?.kind === 'word' &&
    !sentence.is(at, 'verb') &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
    !isFiniteVerb(sentence, at)
  );
};

/** "eight times as much **as** its predecessor" */
function isEquative(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) if (sentence.is(i, 'equative')) return true;
  return false;
}

/**
 * "**Behind** X stands Y", "the team **behind** X", "the paper behind X": who or what is at the back of a thing, and no rank. The
 * noun has its article; what is measured ("a distance behind") compares.
 */
export function isBackground(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'backing')) return false;
  if (at === sentence.from) return true;
  if (!isNounLike(sentence, at - 1) || sentence.is(at - 1, 'margin') || sentence.quantityAt(at - 1)) return false;
  // "the homework **behind it**"
  if (sentence.is(at + 1, 'thing')) return true;
  for (let before = at - 2; before >= Math.max(sentence.from, at - 5); before--) {
    if (sentence.is(before, 'definite')) return true;
    if (sentence.quantityAt(before) || !isNounLike(sentence, before)) return false;
  }
  return false;
}

/** Where a word that brings in the other side of a comparison begins, if it ends right before `to`. */
export function comparandEndingAt(sentence: Sentence, to: number): number | undefined {
  for (const marker of sentence.markers) {
    if (marker.to !== to || isBackground(sentence, marker.from)) continue;
    if (
      marker.marker.category === 'comparison' &&
      marker.marker.shape !== 'adjective' &&
      marker.marker.shape !== 'degree'
    ) {
      // "leads over", "top 5": a predicate only where it is used as a verb.
      if (
        sentence.is(marker.from, 'verb') &&
        !isFiniteVerb(sentence, marker.from) &&
        !sentence.token(marker.from)?.norm.endsWith('ing') &&
        sentence.token(marker.from - 1)?.norm !== 'to'
      )
        continue;
      return marker.from;
    }
    if (marker.marker.category === 'comparand' && (!marker.marker.weak || isAnnounced(sentence, marker.from)))
      return marker.from;
  }
  return undefined;
}

/** "a lead over", "an advantage over", "wins against", "points to": has a comparison been announced shortly before? */
function isAnnounced(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) if (sentence.is(i, 'margin')) return true;
  return false;
}
