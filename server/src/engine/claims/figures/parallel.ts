import { attributeById, isAmount, type EntityType } from '@stet/shared';
import { FUNCTION_CLASSES } from '../../languages/word-classes.js';
import type { QuantityMention, TokenRange } from '../../mentions/mention.js';
import { resolveReferent, type Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { FigureInMind } from '../discourse.js';
import { unitFor, type AttributeCandidate } from '../quantity-attributes.js';
import type { ReadClaim } from '../read-claim.js';
import type { Ref } from '../ref.js';
import { isRepeatedPreposition } from '../relations.js';
import type { Referent } from '../referents.js';
import type { Sentence } from '../sentence.js';
import { THRESHOLD } from './choose-figure.js';

/** Two values of one attribute are seldom further apart. */
const FARTHEST = 1000;
/** So many times the part before, a figure is one of wholes. */
const WHOLE_FROM = 16;
/** The figure before; `to` where it stands in the same sentence. */
type Before = FigureInMind & { readonly to?: number };
const MODELS: readonly EntityType[] = ['model', 'product'];

/** The figure that a sentence leaves in the reader's mind. */
export function figureInMind(claims: readonly ReadClaim[]): FigureInMind | undefined {
  const last = claims.at(-1);
  return last && isAmount(last.value)
    ? { attribute: last.attribute, amount: last.value.amount, unit: last.figure?.unit }
    : undefined;
}

/** How a figure is read that goes on with one of the sentence before: "V2 reads 128K tokens. **GPT-4 had 8K.**" */
export function measureInMind({ state }: Analysis, quantity: QuantityMention): AttributeCandidate | undefined {
  const last = state.figure && attributeById(state.figure.attribute);
  // "384 experts, and 8 are chosen. V3 has **256**.": far more than the part is the whole.
  const isWhole = last?.partOf !== undefined && (quantity.amount ?? 0) > WHOLE_FROM * (state.figure?.amount ?? 0);
  const attribute = isWhole ? attributeById(last.partOf ?? '') : last;
  const unit = attribute && unitFor(quantity, attribute);
  return attribute && unit !== undefined ? { attribute, unit, score: THRESHOLD + 1, cues: [] } : undefined;
}

/**
 * "2,048 tokens, when Llama 2 had **4,096** and GPT-4 came with **8,192**": a bare figure of another thing, set beside the one
 * before it in the same words, is of the same attribute.
 */
export function isParallel(analysis: Analysis, quantity: QuantityMention, before: Before): boolean {
  const owners = attributeById(before.attribute)?.of ?? MODELS;
  return (
    isAlike(quantity, before) &&
    !isFollowedByNoun(analysis, quantity.to) &&
    analysis.referents.some(
      (referent) =>
        referent.form === 'name' &&
        (isSubjectOf(analysis, referent, quantity, before) ||
          isFronted(analysis, referent, quantity) ||
          isGivenBehind(analysis, referent, quantity)) &&
        isOwner(resolveReferent(analysis, referent, owners), owners),
    )
  );
}

const isOwner = (ref: Ref | undefined, types: readonly EntityType[]): boolean =>
  ref !== undefined && ref.type !== 'product' && types.some((type) => type === ref.type);

const isAlike = (one: QuantityMention, other: Before): boolean => {
  const [a, b] = [one.amount ?? 0, other.amount];
  // "one" stands for anything.
  return a > 1 && isOneUnit(one.unit, other.unit) && Math.max(a, b) <= Math.min(a, b) * FARTHEST;
};

/** The same, or two currencies: "X is worth $480 million, Y **£5.4 billion**". */
const isOneUnit = (one: string | undefined, other: string | undefined): boolean =>
  one === other || [one, other].every((unit) => CURRENCY.test(unit ?? ''));
const CURRENCY = /^[A-Z]{3}$/;

/** "…, when **Llama 2** had 4,096": named since the figure before, in front of the verb that this one is the object of. */
function isSubjectOf(
  { sentence, clauses }: Analysis,
  { from, to, governor, clause, possessive }: Referent,
  quantity: QuantityMention,
  { to: behind = sentence.from }: Before,
): boolean {
  if (from < behind || to > quantity.from || possessive) return false;
  if (isGapped(sentence, { from, to }, quantity)) return true;
  const isSubject = governor.kind === 'start' || clauses.clauseAt(quantity.from).kind === 'relative';
  if (!isSubject || (clause !== clauses.clauseAt(quantity.from) && clauses.clauseAt(quantity.from).from - to > 1))
    return false;
  for (let at = to; at < quantity.from; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** "…, and **GPT-4 just 8K**": the verb is that of the statement before. */
function isGapped(sentence: Sentence, { from, to }: TokenRange, quantity: TokenRange): boolean {
  // "trained **on** 40 trillion tokens and Y **on** 22 trillion"
  const begin = isRepeatedPreposition(sentence, to) ? to + 1 : to;
  for (let at = begin; at < quantity.from; at++) if (!sentence.is(at, 'adverb')) return false;
  return sentence.is(from - 1, 'conjunction') || sentence.token(from - 1)?.text === ',';
}

/** "**For o1** it's $60" */
const isFronted = (
  { sentence, clauses }: Analysis,
  { governor, clause, to }: Referent,
  { from }: QuantityMention,
): boolean =>
  governor.kind === 'preposition' &&
  sentence.is(governor.at, 'holding') &&
  governor.at - clause.from <= 1 &&
  clause === clauses.clauseAt(from) &&
  sentence.is(to, 'thing');

/** "up from ten **for** Command R+" */
const isGivenBehind = ({ sentence }: Analysis, { governor }: Referent, { to }: QuantityMention): boolean =>
  governor.kind === 'preposition' && governor.at === to && sentence.is(to, 'holding');

const isFollowedByNoun = ({ sentence }: Analysis, at: number): boolean =>
  sentence.token(at)?.kind === 'word' &&
  !isFiniteVerb(sentence, at) &&
  !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass));
