import type { Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import { sameRef, type Ref } from '../ref.js';
import type { Referent } from '../referents.js';
import type { Marked } from '../sentence.js';
import { leftOf, rivalBefore, sideOf } from './sides.js';

/** The other side: the object of the predicate, or what stands after "than". */
export function rivalsOf(analysis: Analysis, marker: Marked<'comparison'>): { refs: Ref[]; to: number | undefined } {
  const { referents } = analysis;
  const { shape } = marker.marker;
  if (shape === 'predicate' && !isPredicate(analysis, marker)) return { refs: [], to: undefined };
  const objects = referents.filter((referent) => isObject(analysis, referent, marker) && sideOf(analysis, referent));
  const object = objects[0] ?? (shape === 'predicate' ? announcedRival(analysis, marker) : undefined);
  if (!object) return { refs: [], to: undefined };
  const list = object.list.filter((member) => member.from >= marker.to || member === object);
  const refs =
    object.form === 'pronoun' ? [takenUpBy(analysis, object, marker)] : list.map((member) => sideOf(analysis, member));
  return {
    refs: refs.filter((ref): ref is Ref => ref !== undefined),
    to: object.from >= marker.to ? list.at(-1)?.to : undefined,
  };
}

/** "X matches Y on input and undercuts **it** on output": what is set against its own subject is another thing. */
function takenUpBy(analysis: Analysis, pronoun: Referent, marker: Marked<'comparison'>): Ref | undefined {
  const ref = sideOf(analysis, pronoun);
  const subject = leftOf(analysis, marker, [])?.ref;
  return sameRef(ref, subject) ? rivalBefore(analysis, marker, subject) : ref;
}

/** "Compared to Claude, V3 matches performance in …": the rival stands before the subject. */
function announcedRival({ referents, sentence }: Analysis, marker: Marked<'comparison'>): Referent | undefined {
  return referents.find(
    (referent) =>
      referent.to <= marker.from &&
      referent.governor.kind === 'comparand' &&
      sentence.markers.some(
        (m) => m.from === (referent.governor as { at: number }).at && m.marker.category === 'comparand',
      ),
  );
}

/** A word that is a verb and a noun must be used as a verb: "top" in "the top 5" compares nothing. */
function isPredicate({ sentence }: Analysis, marker: Marked<'comparison'>): boolean {
  if (!sentence.is(marker.from, 'verb')) return true;
  const token = sentence.token(marker.from);
  return Boolean(
    token &&
    (token.norm.endsWith('ing') || isFiniteVerb(sentence, marker.from) || sentence.is(marker.from - 1, 'infinitive')),
  );
}

function isObject(analysis: Analysis, referent: Referent, marker: Marked<'comparison'>): boolean {
  const { sentence } = analysis;
  if (referent.from < marker.to) return false;
  // "more often than it has been read"
  if (referent.form === 'pronoun' && isFiniteVerb(sentence, referent.to)) return false;
  // "approaches the performance **of** X", "far below the 79 **of** X"
  if (
    referent.governor.kind === 'preposition' &&
    sentence.is(referent.governor.at, 'partitive') &&
    marker.marker.shape === 'predicate'
  ) {
    const { at } = referent.governor;
    const between = sentence.quantities.filter(
      (quantity) => quantity.from >= marker.to && quantity.to <= referent.from,
    );
    return at >= marker.to && (between.length ? between.every(({ to }) => to === at) : at - marker.to <= 3);
  }
  if (referent.governor.kind !== 'comparand') return false;
  if (marker.marker.shape === 'predicate')
    return (
      referent.governor.at === marker.from || (referent.governor.at >= marker.from && referent.governor.at < marker.to)
    );
  if (marker.marker.shape === 'degree') return referent.from - marker.to <= 2;
  // "faster **than** X", "more accurate than X", "a lower price than X"
  const than = referent.governor.at;
  return (
    than >= marker.to &&
    than - marker.to <= 4 &&
    !sentence.quantities.some((quantity) => quantity.from >= marker.to && quantity.to <= than)
  );
}
