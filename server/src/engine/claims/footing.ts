import type { EntityType } from '@stet/shared';
import { resolveReferent, type Analysis } from './analysis.js';
import { allInMind } from './discourse.js';
import { refOf, sameRef, type Ref } from './ref.js';
import type { ReadClaim } from './read-claim.js';
import { isHan } from '../mentions/tokens.js';
import { isFiniteVerb } from './clauses.js';
import type { Referent } from './referents.js';
import type { Relation } from './relations.js';
import type { SubjectChoice } from './subjects.js';

/** Relations by which a name says itself that the value is its own. */
const CLOSE: ReadonlySet<Relation> = new Set([
  'possessor',
  'label',
  'premodified',
  'complement',
  'adjacentRival',
  'clauseSubject',
]);

/** How surely the words give the subject that was chosen, and what else they may have meant. */
export function readFooting(
  analysis: Analysis,
  choice: SubjectChoice,
  wanted: readonly EntityType[],
): Pick<ReadClaim, 'footing' | 'inMind'> {
  const { best } = choice;
  // "All three": which, the words do not say.
  if (choice.refs.length > 1 && best.referent && best.referent.form !== 'name')
    return { footing: 'assumed', inMind: meantBesides(analysis, best.ref, wanted) };
  if (!best.referent || best.relation === 'discourse') {
    // What goes unsaid in a draft is, as a rule, what the draft is about.
    const isTopic = sameRef(best.ref, analysis.frame.topic);
    // An entry of a list says without a name what its heading, or its first entry, names.
    const isHeaded = analysis.head !== undefined && sameRef(best.ref, analysis.state.section);
    return {
      footing: isTopic || isHeaded || opensWithItsPart(analysis) ? 'resumed' : 'assumed',
      inMind: meantBesides(analysis, best.ref, wanted),
    };
  }
  const named = namesOf(analysis, wanted, best.referent);
  return isPlain(best.referent, best.relation) || (!isPart(best.referent) && isOnlyOne(named, best.ref))
    ? { footing: 'named', inMind: [] }
    : { footing: 'resumed', inMind: meantBesides(analysis, best.ref, wanted, best.referent) };
}

/** "**The licence** is MIT", "**The weights** are free to use", 权重采用…: what belongs to a thing stands for the thing spoken of. */
function opensWithItsPart({ sentence }: Analysis): boolean {
  const isDefinite = sentence.is(sentence.from, 'definite');
  for (
    let at = isDefinite ? sentence.from + 1 : sentence.from;
    at < Math.min(sentence.from + HEAD, sentence.to);
    at++
  ) {
    const token = sentence.token(at);
    if (!token || sentence.nameAt(at) || isFiniteVerb(sentence, at)) return false;
    if (!isDefinite && !isHan(token)) return false;
    if (sentence.is(at, 'part')) return true;
    if (sentence.cues.some((cue) => cue.from === at && cue.cues.some(({ role }) => role === 'names'))) return true;
  }
  return false;
}
const HEAD = 4;

/** A part of a name that several things have: "Sonnet", "the 70B". */
const isPart = ({ name }: Referent): boolean => name?.form === 'short' && name.entities.length !== 1;

/** The value stands right by a full name, or by words for one generation of a line. */
const isPlain = (referent: Referent, relation: Relation): boolean =>
  CLOSE.has(relation) &&
  ((referent.form === 'name' && !isPart(referent)) || (referent.form === 'generation' && relation !== 'label'));

/** The things of the wanted types that the sentence names; for a pronoun those named before it. */
const namesOf = (analysis: Analysis, wanted: readonly EntityType[], of?: Referent): readonly Ref[] =>
  analysis.referents.flatMap((referent) =>
    referent.form === 'name' && !isPart(referent) && (of?.form !== 'pronoun' || referent.to <= of.from)
      ? (resolveReferent(analysis, referent, wanted) ?? [])
      : [],
  );

const isOnlyOne = (named: readonly Ref[], ref: Ref): boolean =>
  named.length > 0 && named.every((other) => sameRef(other, ref));

/** What the sentence names besides, what the reader has in mind, and what a part of a name may stand for as well. */
function meantBesides(
  analysis: Analysis,
  chosen: Ref,
  wanted: readonly EntityType[],
  referent?: Referent,
): readonly Ref[] {
  const { state, frame } = analysis;
  const siblings = (referent?.name?.entities ?? []).filter(
    (entity) => entity.developer !== undefined && entity.developer === chosen.entity?.developer,
  );
  const isWanted = (ref: Ref): boolean =>
    ref.id !== undefined && ref.type !== 'unknown' && wanted.includes(ref.type) && !sameRef(ref, chosen);
  const refs = [...namesOf(analysis, wanted), ...allInMind(state, frame, isWanted), ...siblings.map(refOf)];
  return refs.filter((ref, index) => isWanted(ref) && refs.findIndex((other) => sameRef(other, ref)) === index);
}
