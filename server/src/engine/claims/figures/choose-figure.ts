import type { AttributeDeclaration } from '@stet/shared';
import { FUNCTION_CLASSES } from '../../languages/word-classes.js';
import type { QuantityMention } from '../../mentions/mention.js';
import { resolveReferent, type Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { Sentence } from '../sentence.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import { beforeHedges } from '../before-hedges.js';
import { unitFor, type AttributeCandidate } from '../quantity-attributes.js';
import type { Ref } from '../ref.js';
import { governorOf } from '../governors.js';
import { postOf } from './posts.js';
import { chooseSubject, type SubjectChoice } from '../subjects.js';

/** Below this a reading is a guess, and none is made. */
export const THRESHOLD = 3;

export interface Chosen {
  readonly candidate: AttributeCandidate;
  readonly choice: SubjectChoice;
  readonly refs: readonly Ref[];
}

export function chooseReading(
  analysis: Analysis,
  quantity: QuantityMention,
  candidates: readonly AttributeCandidate[],
  lead: SubjectChoice | undefined,
  index: number,
  size: number,
): Chosen | undefined {
  for (const candidate of candidates) {
    if (candidate.attribute.ofPosts && isOfAnybody(analysis, quantity)) continue;
    if (countsAnother(analysis, quantity, candidate)) continue;
    const thing = chooseSubject(analysis, quantity, candidate.attribute.of, candidate.attribute);
    const own = (candidate.attribute.ofPosts ? choosePost(analysis, quantity, thing?.best.ref) : undefined) ?? thing;
    // In "87.5% and 83.2%" the second belongs to whom the first does, unless it is tied to another more closely.
    const choice = lead && (!own || own.best.score < lead.best.score - 0.2) ? lead : own;
    if (!choice) continue;
    const bare = quantity.unit === undefined && !candidate.cues.length;
    const tied = ['possessor', 'label', 'premodified', 'complement'].includes(choice.best.relation);
    const stands =
      !isOfCounted(analysis, quantity, candidate.attribute) &&
      (tied || isSpecification(analysis, quantity) || isBareObject(analysis, quantity, choice));
    if (candidate.score + (bare && stands ? THRESHOLD : 0) < THRESHOLD) continue;
    return { candidate, choice, refs: gridRefs(analysis, choice, candidate, index, size) };
  }
  return undefined;
}

/**
 * "took **1,500 volunteers**", "700 million active **users**": a bare figure that a noun of no attribute stands behind counts
 * that, whatever verbs and marks there are around it.
 */
function countsAnother(
  { sentence }: Analysis,
  quantity: QuantityMention,
  { cues, attribute }: AttributeCandidate,
): boolean {
  const { to, unit, style } = quantity;
  // "the **236B** network": said of the thing itself, without a word of what it counts.
  if (unit !== undefined || attribute.needsQualifier || (cues.length === 0 && /^[A-Z]$/.test(style.scaleWord)))
    return false;
  // "keeps **128,000 tokens** in view": no number of views.
  const counted = sentence.cues.filter(
    (cue) => cue.from === to && cue.cues.some(({ role }) => role === 'counts') && !sentence.is(to, 'preposition'),
  );
  if (
    counted.length &&
    !isHan(sentence.tokens[to] as Token) &&
    !counted.some((cue) => cue.cues.some((own) => own.attribute === attribute))
  )
    return true;
  if (cues.some(({ role }) => role === 'counts' || role === 'names')) return false;
  // "it used to take **12,000**": a verb alone says too little of a mere number.
  if (style.scaleWord === '' && cues.length > 0 && cues.every(({ role }) => role === 'verbs')) return true;
  const next = sentence.token(to);
  return (
    next?.kind === 'word' &&
    !next.glued &&
    !isHan(next) &&
    !sentence.nameAt(to) &&
    !cues.some((cue) => cue.from <= to && cue.role === 'marks' && to < cue.to && !isNoun(sentence, cue.to)) &&
    !THINGS_COUNTED.some((wordClass) => sentence.is(to, wordClass)) &&
    isNoun(sentence, to)
  );
}
const isNoun = (sentence: Sentence, at: number): boolean =>
  sentence.token(at)?.kind === 'word' &&
  !isFiniteVerb(sentence, at) &&
  !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass));
const THINGS_COUNTED = ['maker-owned', 'invention', 'tier', 'plain'] as const;

/** "companies **with** more than 700 million users": whichever those may be. */
function isOfAnybody(analysis: Analysis, quantity: QuantityMention): boolean {
  const before = beforeHedges(analysis, quantity);
  return (
    analysis.sentence.is(before, 'comitative') &&
    (analysis.sentence.is(before - 1, 'anybody') ||
      analysis.referents.some(({ form, to }) => form === 'generic' && to === before))
  );
}

function choosePost(
  analysis: Analysis,
  quantity: QuantityMention,
  subject: Ref | undefined,
): SubjectChoice | undefined {
  const ref = postOf(analysis, quantity, subject);
  return ref && { best: { ref, relation: 'clauseSubject', score: 0 }, refs: [ref], rivals: [] };
}

/** "16 experts **of 3.8B**": of what is counted before it. */
const isOfCounted = ({ sentence }: Analysis, { from }: QuantityMention, attribute: AttributeDeclaration): boolean =>
  sentence.is(from - 1, 'partitive') &&
  sentence.cues.some(
    (cue) =>
      cue.to === from - 1 &&
      cue.cues.some((c) => c.role === 'counts') &&
      !cue.cues.some((c) => c.attribute === attribute && c.role !== 'against'),
  );

/** "314B, 8 experts, Apache 2.0.": an entry of a list without a verb. */
function isSpecification({ sentence, clauses }: Analysis, quantity: QuantityMention): boolean {
  if (quantity.style.scaleWord === '' || clauses.clauses.some((clause) => clause.hasVerb)) return false;
  const [before, after] = [sentence.token(quantity.from - 1)?.text ?? '', sentence.token(quantity.to)?.text ?? ''];
  return /^(?:|[,;:(])$/.test(before) && /^(?:|[,;.)])$/.test(after);
}

/** "Mixtral 8x7B has **47B**, and …": a suffix and nothing behind it, said of what the sentence names. */
function isBareObject({ sentence }: Analysis, quantity: QuantityMention, { best }: SubjectChoice): boolean {
  if (!/^[A-Z]$/.test(quantity.style.scaleWord) || !best.referent) return false;
  // "Asked for the population of Leeds, it **said 5M**."
  if (sentence.markersOf('speech').some(({ to }) => to === quantity.from)) return false;
  if (!isFiniteVerb(sentence, quantity.from - 1) && !sentence.is(quantity.from - 1, 'preposition')) return false;
  const next = sentence.token(quantity.to);
  return next?.kind !== 'word' || FUNCTION_CLASSES.some((wordClass) => sentence.is(quantity.to, wordClass));
}

/** "GPT-4o and Claude scored 88.7% and 88.3%": the first figure is the first subject's. */
function gridRefs(
  analysis: Analysis,
  choice: SubjectChoice,
  candidate: AttributeCandidate,
  index: number,
  size: number,
): readonly Ref[] {
  // "They were trained on 12T, 23T and 9T tokens."
  const inOrder = choice.refs.length === size ? choice.refs[index] : undefined;
  if (size > 1 && inOrder && choice.best.referent?.form === 'pronoun') return [inOrder];
  const list = choice.best.referent?.list ?? [];
  if (size < 2 || list.length !== size) return choice.refs;
  const member = list[index];
  const ref = member && resolveReferent(analysis, member, candidate.attribute.of);
  return ref ? [ref] : choice.refs;
}

/** "…, far below the 10M+ of comparable models": measured as the figure it is set against. */
export const isOtherSide = (analysis: Analysis, quantity: QuantityMention): boolean =>
  governorOf(analysis.sentence, analysis.clauses, quantity.from).kind === 'comparand';

/** A figure in a list may be read as the first of the list was, where its own words say nothing. */
export function withLead(
  candidates: readonly AttributeCandidate[],
  lead: AttributeCandidate | undefined,
  quantity: QuantityMention,
): readonly AttributeCandidate[] {
  if (!lead || candidates.some((candidate) => candidate.score >= lead.score || candidate.score >= THRESHOLD + 1))
    return candidates;
  const unit = unitFor(quantity, lead.attribute);
  if (unit === undefined) return candidates;
  const own = candidates.find((candidate) => candidate.attribute === lead.attribute);
  const inherited: AttributeCandidate = {
    attribute: lead.attribute,
    unit,
    score: lead.score - 0.5,
    cues: own?.cues ?? lead.cues,
  };
  return [inherited, ...candidates.filter((candidate) => candidate.attribute !== lead.attribute)].sort(
    (a, b) => b.score - a.score,
  );
}
