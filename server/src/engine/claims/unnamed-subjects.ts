import type { AttributeDeclaration, EntityType } from '@stet/shared';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { ancestorsOf, isFiniteVerb, type Clause } from './clauses.js';
import { prominentOnes, themesAt } from './discourse.js';
import type { Ref } from './ref.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';

/**
 * What a sentence without a subject of its own may go on with. Where it has another subject, a company say, only that
 * company's things; where the block has named none yet, the thing before and the draft's topic are both possible.
 */
export function unnamedSubjects(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): readonly Ref[] {
  const { state, frame } = analysis;
  // In a headline "a 132B model" is what the draft is about.
  const topic = state.recent.find(({ type }) => type === 'model') ? undefined : frame.topic;
  if (isNewThing(analysis, range) && !topic) return [];
  const foreign = foreignSubject(analysis, range, wanted, attribute);
  if (foreign === 'unknown') return [];
  if (foreign !== undefined) {
    const isOwn = (ref: Ref): boolean => ref.entity?.developer === foreign;
    const own =
      themesAt(state, frame).find(isOwn) ?? state.recent.find(isOwn) ?? (topic && isOwn(topic) ? topic : undefined);
    return own ? [own] : [];
  }
  return prominentOnes(wanted, state, frame);
}

/** "with **a 132B model** of its own": something not spoken of before. */
export function isNewThing({ sentence }: Analysis, range: TokenRange): boolean {
  const article = sentence.token(range.from - 1)?.norm;
  if (article !== 'a' && article !== 'an') return false;
  for (let at = range.to; at < Math.min(range.to + 4, sentence.to); at++)
    if (sentence.is(at, 'maker-owned')) return true;
  return false;
}

/** The subject of the value's clause where it is not the value's owner: a company's id, or `unknown` for other nouns. */
function foreignSubject(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): string | undefined {
  const { sentence, clauses, referents } = analysis;
  const own = clauses.clauseAt(range.from);
  const chain = [own, ...ancestorsOf(clauses.clauses, own)];
  const subject = referents.find(
    (referent) =>
      chain.includes(referent.clause) &&
      referent.to <= range.from &&
      (referent.governor.kind === 'start' || isFiniteVerb(sentence, referent.to)) &&
      referent.form === 'name' &&
      !sentence.isQuoted(referent.from),
  );
  if (subject) {
    if (subject.name?.entities.some((entity) => wanted.includes(entity.type))) return undefined;
    const maker = resolveReferent(analysis, subject, ['organisation']);
    // "By default **Ollama** uses a window of …": somebody else's figure, whoever that is.
    return maker?.id ?? (isPlaceOrTest(subject) ? undefined : 'unknown');
  }
  if (wanted.includes('organisation') || attribute === undefined) return undefined;
  if (chain.some(({ from }) => isAnyOfKind(sentence, from))) return 'unknown';
  const head = chain.find((clause) => clause.hasVerb && !beginsWithVerb(analysis, clause)) ?? own;
  return isForeignNoun(analysis, head, range, attribute) ? 'unknown' : undefined;
}

/** "**A model that** reasons writes …", "But **a small model which** …": whatever is of that kind, and no one thing. */
function isAnyOfKind(sentence: Sentence, from: number): boolean {
  let at = from;
  while (sentence.is(at, 'contrast') || sentence.is(at, 'conjunction') || sentence.token(at)?.kind === 'mark') at++;
  if (!sentence.is(at, 'indefinite')) return false;
  const noun = sentence.is(at + 1, 'maker-owned') ? at + 1 : at + 2;
  const isOfKind = sentence.is(noun, 'maker-owned') && !sentence.nameAt(at + 1);
  return isOfKind && (sentence.is(noun + 1, 'complementiser') || sentence.is(noun + 1, 'relative'));
}

/** "… and **picks** eight": its subject is that of the clause before. */
const beginsWithVerb = ({ sentence }: Analysis, { kind, from }: Clause): boolean =>
  kind === 'coordinate' && (isFiniteVerb(sentence, from) || isFiniteVerb(sentence, from + 1));

/** What stands first in a sentence and owns no figure: a benchmark, a licence, a device. */
const isPlaceOrTest = ({ name }: Referent): boolean =>
  name?.entities.some(({ type }) => type === 'benchmark' || type === 'license' || type === 'hardware') === true;

/** Has the clause a common noun as its subject that is neither a word of the attribute nor a way to say who reports it? */
function isForeignNoun(
  { sentence, clauses }: Analysis,
  clause: Clause,
  range: TokenRange,
  attribute: AttributeDeclaration,
): boolean {
  let noun = false;
  for (let at = clause.from; at < Math.min(range.from, clause.from + 12); at++) {
    if (clauses.clauseAt(at) !== clause) continue;
    if (isFiniteVerb(sentence, at)) return noun;
    const token = sentence.token(at);
    if (
      !token ||
      sentence.is(at, 'preposition') ||
      sentence.markersAt(at, 'generic').length ||
      sentence.markersAt(at, 'attribution').length ||
      sentence.markersAt(at, 'anaphor').length
    )
      return false;
    const measured = sentence.cues.find(
      (cue) =>
        cue.from <= at &&
        at < cue.to &&
        cue.cues.some((c) => c.attribute === attribute || c.attribute.units !== undefined),
    );
    if (measured) return isOfOther(sentence, measured.to);
    if (sentence.is(at, 'thing') || sentence.is(at, 'owner') || sentence.is(at, 'aspect')) return false;
    if (
      token.kind === 'word' &&
      !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
      !sentence.nameAt(at)
    )
      noun = true;
  }
  return false;
}

/** "the price **of the difference** is", "the cost of the move": of something that is no model. */
function isOfOther(sentence: Sentence, of: number): boolean {
  const noun = of + 2;
  return (
    sentence.is(of, 'partitive') &&
    sentence.is(of + 1, 'article') &&
    isFiniteVerb(sentence, noun + 1) &&
    !OWNED.some((wordClass) => sentence.is(noun, wordClass)) &&
    !sentence.nameAt(noun) &&
    !sentence.cues.some((cue) => cue.from <= noun && noun < cue.to)
  );
}
const OWNED = ['aspect', 'maker-owned', 'invention', 'thing', 'part'] as const;
