import type { EntityType } from '@stet/shared';
import { FUNCTION_CLASSES } from '../../languages/pack.js';
import type { QuantityMention } from '../../mentions/mention.js';
import { resolveReferent, type Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { Referent } from '../referents.js';

/** Two values of one attribute are seldom further apart. */
const FARTHEST = 1000;
const MODELS: readonly EntityType[] = ['model', 'product'];

/**
 * "2,048 tokens, when Llama 2 had **4,096** and GPT-4 came with **8,192**": a bare figure of another thing, set beside the one
 * before it in the same words, is of the same attribute.
 */
export function isParallel(analysis: Analysis, quantity: QuantityMention, before: QuantityMention): boolean {
  return (
    isAlike(quantity, before) &&
    !isFollowedByNoun(analysis, quantity.to) &&
    analysis.referents.some(
      (referent) =>
        referent.form === 'name' &&
        (isSubjectOf(analysis, referent, quantity, before) || isGivenBehind(analysis, referent, quantity)) &&
        resolveReferent(analysis, referent, MODELS)?.type === 'model',
    )
  );
}

const isAlike = (one: QuantityMention, other: QuantityMention): boolean => {
  const [a, b] = [one.amount ?? 0, other.amount ?? 0];
  // "one" stands for anything.
  return a > 1 && one.unit === other.unit && Math.max(a, b) <= Math.min(a, b) * FARTHEST;
};

/** "…, when **Llama 2** had 4,096": named since the figure before, in front of the verb that this one is the object of. */
function isSubjectOf(
  { sentence, clauses }: Analysis,
  { from, to, governor, clause, possessive }: Referent,
  quantity: QuantityMention,
  before: QuantityMention,
): boolean {
  if (from < before.to || to > quantity.from || possessive) return false;
  const isSubject = governor.kind === 'start' || clauses.clauseAt(quantity.from).kind === 'relative';
  if (!isSubject || (clause !== clauses.clauseAt(quantity.from) && clauses.clauseAt(quantity.from).from - to > 1))
    return false;
  for (let at = to; at < quantity.from; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** "up from ten **for** Command R+" */
const isGivenBehind = ({ sentence }: Analysis, { governor }: Referent, { to }: QuantityMention): boolean =>
  governor.kind === 'preposition' && governor.at === to && sentence.is(to, 'holding');

const isFollowedByNoun = ({ sentence }: Analysis, at: number): boolean =>
  sentence.token(at)?.kind === 'word' &&
  !isFiniteVerb(sentence, at) &&
  !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass));
