import { ATTRIBUTES, type AttributeDeclaration, type EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim, termClaim, termOf } from './claim-builder.js';
import { readDevelopers } from './developers.js';
import { isVerbal, readEvent } from './events.js';
import { isWide, placeAt, readPlacesBeside } from './places-beside.js';
import type { Ref } from './ref.js';
import type { ReadClaim } from './read-claim.js';
import { chooseSubject } from './subjects.js';

const OWNERS: readonly EntityType[] = ['organisation'];
const BY_ID = new Map(ATTRIBUTES.map((attribute) => [attribute.id, attribute]));

/** Reads what a sentence says of who made, founded, owns or houses a thing: a cue with a name behind it. */
export function readOrganisationFacts(analysis: Analysis): ReadClaim[] {
  return [...readPlaces(analysis), ...readParents(analysis), ...readDevelopers(analysis)];
}

/** "headquartered in Hangzhou", "Hangzhou-based". */
function readPlaces(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const attribute = BY_ID.get('headquarters') as AttributeDeclaration;
  const beside = readPlacesBeside(analysis, attribute);
  const named = sentence.cuesOf(attribute.id, 'names').flatMap((cue) => {
    const place = placeAt(analysis, cue.to) ?? placeAt(analysis, cue.to + 1) ?? placeBefore(analysis, cue.from);
    if (!place) return [];
    const choice = chooseSubject(analysis, place, attribute.of);
    if (!choice || choice.best.ref.type === 'unknown') return [];
    const value = termOf(sentence.text(place.from, place.to), sentence.nameAt(place.from)?.entities[0]?.id);
    const claim = termClaim(analysis, place, choice, attribute, value, sentence.text(cue.from, cue.to));
    return [isWide(analysis, place) ? { ...claim, tentative: true } : claim];
  });
  return [...named, ...beside.filter((claim) => !named.some(({ start }) => start === claim.start))];
}

/** "Hangzhou-based" */
function placeBefore({ sentence }: Analysis, at: number): TokenRange | undefined {
  if (sentence.token(at - 1)?.text !== '-') return undefined;
  return (
    sentence.names.find((name) => name.to === at - 1 && name.entities.every((entity) => entity.type === 'place')) ??
    sentence.markersOf('place').find((marker) => marker.to === at - 1)
  );
}

/** "backed by the hedge fund High-Flyer", "a subsidiary of Alphabet". */
function readParents(analysis: Analysis): ReadClaim[] {
  const attribute = BY_ID.get('parent') as AttributeDeclaration;
  return [...readOwners(analysis, attribute), ...readOwned(analysis, attribute)];
}

/** "Alphabet **owns** DeepMind": the owner is the subject. */
function readOwners(analysis: Analysis, attribute: AttributeDeclaration): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.cuesOf(attribute.id, 'verbs').flatMap((verb) => {
    if (!isVerbal(sentence, verb)) return [];
    const { agent, results } = readEvent(analysis, verb, attribute.of);
    const owner = agent?.form === 'name' ? resolveReferent(analysis, agent, attribute.of) : undefined;
    if (!agent || owner?.id === undefined) return [];
    const value = termOf(owner.name, owner.id);
    const trace = `attribute ${attribute.label}: “${sentence.text(verb.from, verb.to)}”`;
    return (
      results
        // "A, B and C each tried to own the week": none of them owns another.
        .filter(
          ({ ref, referent }) =>
            referent !== agent &&
            !agent.list.some(({ from }) => from === referent?.from) &&
            ref.type !== 'unknown' &&
            ref.id !== owner.id,
        )
        .map(({ ref }) => buildClaim(analysis, agent, ref, { kind: 'term', attribute: attribute.id, value, trace }))
    );
  });
}

/** "DeepMind, **owned by** Alphabet": the owner stands behind the cue. */
function readOwned(analysis: Analysis, attribute: AttributeDeclaration): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.cuesOf(attribute.id, 'names').flatMap((cue) => {
    const [first] = ownersAfter(analysis, cue.to, OWNERS);
    const choice = first && chooseSubject(analysis, { from: cue.from, to: first.range.to }, attribute.of);
    if (!choice || choice.best.ref.type === 'unknown' || choice.best.relation === 'laterName') return [];
    return ownersAfter(analysis, cue.to, OWNERS)
      .filter(({ ref }) => ref.id !== choice.best.ref.id)
      .map(({ ref, range }) =>
        termClaim(analysis, range, choice, attribute, termOf(ref.name, ref.id), sentence.text(cue.from, cue.to)),
      );
  });
}

/** The organisations that end the noun phrase after a cue: "part of the search company **Baidu**", "backed by **A and B**". */
function ownersAfter(
  analysis: Analysis,
  from: number,
  wanted: readonly EntityType[],
): readonly { readonly ref: Ref; readonly range: TokenRange }[] {
  const { sentence, referents } = analysis;
  const referent = referents.find(
    (candidate) =>
      candidate.from >= from && candidate.from - from <= 7 && candidate.form === 'name' && !candidate.possessive,
  );
  if (!referent) return [];
  for (let at = from; at < referent.from; at++)
    if (
      /^[,;(]$/.test(sentence.token(at)?.text ?? '') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'conjunction') ||
      (sentence.is(at, 'preposition') && !sentence.is(at, 'partitive'))
    )
      return [];
  return referent.list.flatMap((member) => {
    const ref = resolveReferent(analysis, member, wanted);
    return ref?.id ? [{ ref, range: member }] : [];
  });
}
