import type { EntityType } from '@stet/shared';
import type { TokenRange } from '../../mentions/mention.js';
import { seenWith } from '../discourse.js';
import { resolveReferent, type Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import { sameRef, type Ref } from '../ref.js';
import type { Referent } from '../referents.js';
import { chooseSubject } from '../subjects.js';

/** What may be set against each other. */
export const SIDES: readonly EntityType[] = ['model', 'product'];
/** The other side where the draft does not say what a price is compared with. */
export const UNNAMED: Ref = { name: 'unnamed baseline', type: 'unknown' };
/** Tokens that "of the training data of its Meta rival" may take. */
const LONGEST_BASE = 10;

/** The two sides of a comparison. `implied`: one is not in the words themselves, or is a guess between several. */
export interface Sides {
  readonly left: Ref;
  readonly right: Ref;
  readonly implied: boolean;
}

/** A side as the draft names it. */
export interface Base extends TokenRange {
  readonly ref: Ref;
}

/** A kind of things, not a thing ("most competitors"). */
export const isNobody = (ref: Ref): boolean =>
  ref.id === undefined && ref.type === 'unknown' && /^\p{Ll}/u.test(ref.name);

/** Who is compared: the owner of the predicate at `range`, never one of the rivals. `doubtful`: one of several it may be. */
export function leftOf(
  analysis: Analysis,
  range: TokenRange,
  rivals: readonly Ref[],
): { readonly ref: Ref; readonly doubtful: boolean } | undefined {
  const others = withoutRivals(analysis, rivals);
  const antecedent = antecedentOf(others, range);
  if (antecedent) return { ref: antecedent, doubtful: false };
  const choice = chooseSubject(others, range, SIDES);
  if (!choice || choice.best.relation === 'laterName' || choice.best.relation === 'premodified')
    return topicOf(others, range);
  const { ref } = choice.best;
  // "X crushes **closed models**: training costs are 1/10 of …": what a clause before is about need not be what this one is.
  if (isNobody(ref)) return topicOf(others, range);
  if (rivals.some((rival) => sameRef(rival, ref))) return undefined;
  const isAssumed = choice.best.relation === 'discourse' && analysis.state.fresh && !sameRef(ref, analysis.frame.topic);
  return { ref, doubtful: choice.rivals.length > 0 || isAssumed };
}

/** "Cost-effectiveness crushes closed models: training costs are 1/10 of …": of the draft's topic, if it is spoken of. */
function topicOf(
  { state, frame, referents, clauses }: Analysis,
  range: TokenRange,
): { ref: Ref; doubtful: boolean } | undefined {
  const clause = clauses.clauseAt(range.from);
  if (!frame.topic || referents.some((referent) => referent.clause === clause && referent.to <= range.from))
    return undefined;
  return sameRef(
    state.recent.find(() => true),
    frame.topic,
  )
    ? { ref: frame.topic, doubtful: false }
    : undefined;
}

/** The sentence as if the rivals were not named in it, and had not been before. */
function withoutRivals(analysis: Analysis, rivals: readonly Ref[]): Analysis {
  if (!rivals.length) return analysis;
  const isRival = (ref: Ref | undefined): boolean => rivals.some((rival) => sameRef(rival, ref));
  return {
    ...analysis,
    referents: analysis.referents.filter(
      (referent) => referent.form !== 'name' || !isRival(resolveReferent(analysis, referent, SIDES)),
    ),
    state: seenWith(analysis.state, { recent: analysis.state.recent.without(isRival) }),
    frame: isRival(analysis.frame.topic) ? seenWith(analysis.frame, { topic: undefined }) : analysis.frame,
  };
}

/** "… as Claude 3.5 Sonnet, **which** beats it": the name right before a relative clause is its subject. */
function antecedentOf(analysis: Analysis, range: TokenRange): Ref | undefined {
  const { clauses, referents } = analysis;
  const clause = clauses.clauseAt(range.from);
  if (clause.kind !== 'relative') return undefined;
  const before = referents.find((referent) => referent.to === clause.from && referent.form === 'name');
  return before && resolveReferent(analysis, before, SIDES);
}

/** The first thing named from `at` on, before the phrase ends: "of **X**", "the rate of **X**", "as its Meta rival". */
export function baseFrom(analysis: Analysis, at: number, mayHoldVerb: boolean): Base | undefined {
  const { sentence, referents } = analysis;
  for (let i = at; i < Math.min(at + LONGEST_BASE, sentence.to); i++) {
    const referent = referents.find((candidate) => candidate.from === i);
    const base = referent && (explainedBy(analysis, referent) ?? toBase(analysis, referent));
    if (base) return base;
    if (referent) {
      i = referent.to - 1;
      continue;
    }
    const quantity = sentence.quantityAt(i);
    if (quantity && quantity.unit !== 'ratio') return undefined;
    if (
      !quantity &&
      sentence.token(i)?.kind === 'mark' &&
      /^[,;:.()—–，；：。（）]$/.test(sentence.token(i)?.text ?? '')
    )
      return undefined;
    if (sentence.is(i, 'contrast') || (!mayHoldVerb && i > at && isFiniteVerb(sentence, i))) return undefined;
  }
  return undefined;
}

/** "that of its predecessor, **Command R+**": the name behind a description says who is meant. */
function explainedBy(analysis: Analysis, { form, to }: Referent): Base | undefined {
  if (form === 'name' || form === 'pronoun' || analysis.sentence.token(to)?.text !== ',') return undefined;
  const from = analysis.sentence.is(to + 1, 'article') ? to + 2 : to + 1;
  const name = analysis.referents.find((referent) => referent.from === from && referent.form === 'name');
  return name && toBase(analysis, name);
}

/** "its score" in a base is somebody else's: whose, the words before say. */
function toBase(analysis: Analysis, referent: Referent): Base | undefined {
  if (referent.form === 'pronoun' && referent.possessive) return undefined;
  const ref = sideOf(analysis, referent);
  return ref && { ref, from: referent.from, to: referent.to };
}

/** What a referent stands for as a side: of a series' name the member spoken of. */
export function sideOf(analysis: Analysis, referent: Referent): Ref | undefined {
  // "smaller than it **sounds**": compared with how it seems, not with another thing.
  const { sentence } = analysis;
  if (
    referent.form === 'pronoun' &&
    isFiniteVerb(sentence, referent.to) &&
    !sentence.is(referent.to, 'auxiliary') &&
    !sentence.is(referent.to, 'modal')
  )
    return undefined;
  const ref = resolveReferent(analysis, referent, SIDES);
  if (ref?.id === undefined) return ref?.type === 'unknown' && referent.form === 'name' ? undefined : ref;
  return analysis.state.recent.find((other) => other.entity?.family === ref.id && other.id !== ref.id) ?? ref;
}

/** The thing compared with where it is not in the compared phrase: a rival named before in the sentence, else spoken of last. */
export function rivalBefore(analysis: Analysis, range: TokenRange, left: Ref | undefined): Ref | undefined {
  const { referents, state } = analysis;
  const named = referents.filter((referent) => referent.to <= range.from && referent.form !== 'pronoun').reverse();
  const refs = (some: readonly Referent[]): Ref[] =>
    some
      .map((referent) => sideOf(analysis, referent))
      .filter((ref): ref is Ref => ref !== undefined && !sameRef(ref, left) && !isNobody(ref));
  const rivals = refs(named.filter((referent) => referent.governor.kind === 'comparand'));
  return rivals[0] ?? refs(named)[0] ?? state.recent.find((ref) => ref.type === 'model' && !sameRef(ref, left));
}
