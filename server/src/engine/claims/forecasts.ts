import type { EntityType, Value } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { QuantityMention, TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim, doubtOf } from './claim-builder.js';
import { readApproximation, readStance } from './modality.js';
import type { ReadClaim } from './read-claim.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';
import { nounAt } from './wordless-values.js';

const MODELS: readonly EntityType[] = ['model', 'product'];
const THINGS: readonly EntityType[] = ['model', 'product', 'organisation'];

/** How many of what are to come, where that is no value of an attribute. `read`: what has been read of the sentence's figures. */
export const readForecasts = (analysis: Analysis, read: readonly ReadClaim[]): ReadClaim[] =>
  analysis.sentence.quantities
    .filter((quantity) => !read.some(({ start, end }) => start < quantity.end && quantity.start < end))
    .flatMap((quantity) => readForecast(analysis, quantity));

/** "is to gain **dozens** of regional editions", "**200** schools will use it by next year". */
function readForecast(analysis: Analysis, quantity: QuantityMention): ReadClaim[] {
  const { modality, hypothetical } = readStance(analysis, quantity);
  const { amount, min = 0, max = 0, unit } = quantity;
  if (modality !== 'forecast' || hypothetical || unit !== undefined || amount === 1) return [];
  const choice = countsThings(analysis, quantity) ? subjectOf(analysis, quantity) : undefined;
  if (!choice) return [];
  const value: Value = amount === undefined ? { min, max, unit: 'count' } : { amount, unit: 'count' };
  const approx = readApproximation(analysis.sentence, quantity);
  return [
    buildClaim(
      analysis,
      quantity,
      choice.best.ref,
      { kind: 'forecast', attribute: 'forecast', value, approx, trace: 'attribute forecast: what is still to come' },
      doubtOf(analysis, choice, THINGS),
    ),
  ];
}

/** Before a noun, or "of" and one; a stretch of time counts nothing. */
function countsThings(analysis: Analysis, { to }: QuantityMention): boolean {
  const { sentence } = analysis;
  const noun = sentence.is(to, 'partitive') ? to + 1 : to;
  return nounAt(analysis, noun) && GRAMMAR.dateUnits.longestAt(sentence.tokens, noun) === undefined;
}

/** The model it is foreseen for, wherever the sentence names it; else its maker. */
function subjectOf(analysis: Analysis, range: TokenRange): SubjectChoice | undefined {
  const named = analysis.referents.find(
    (referent) => referent.form === 'name' && resolveReferent(analysis, referent, MODELS)?.type === 'model',
  );
  const ref = named && resolveReferent(analysis, named, MODELS);
  if (named && ref)
    return { best: { ref, referent: named, relation: 'clauseSubject', score: 0 }, refs: [ref], rivals: [] };
  // What is counted is not what it is foreseen for.
  const others = { ...analysis, referents: analysis.referents.filter(({ form }) => form !== 'generic') };
  const choice = chooseSubject(others, range, MODELS) ?? chooseSubject(others, range, THINGS);
  return choice && choice.best.ref.type !== 'unknown' && choice.best.relation !== 'laterName' ? choice : undefined;
}
