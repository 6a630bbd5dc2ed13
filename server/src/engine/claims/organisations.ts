import { ATTRIBUTES, type AttributeDeclaration, type EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim, termClaim, termOf } from './claim-builder.js';
import { describedAt } from './described-at.js';
import { readDevelopers } from './developers.js';
import { isVerbal, readEvent } from './events.js';
import { isWide, placeAt, readPlacesBeside } from './places-beside.js';
import { sameRef, type Ref } from './ref.js';
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
  return [...named, ...readHomes(analysis, attribute), ...beside].filter(
    (claim, index, all) => all.findIndex(({ start }) => start === claim.start) === index,
  );
}

/** "Paris **is home to** Mistral": the place is the subject. */
const readHomes = (analysis: Analysis, attribute: AttributeDeclaration): ReadClaim[] =>
  analysis.sentence.cuesOf(attribute.id, 'marks').flatMap((cue) => {
    const { sentence, referents } = analysis;
    const place = referents.find(({ to }) => sentence.is(to, 'copular') && cue.from - to <= 2 && to < cue.from);
    const company = referents.find(({ from, form }) => from === cue.to && form === 'name');
    const town = place && placeAt(analysis, place.from);
    const of = company && resolveReferent(analysis, company, OWNERS);
    if (!town || of?.id === undefined || isWide(analysis, town)) return [];
    const value = termOf(sentence.text(town.from, town.to), sentence.nameAt(town.from)?.entities[0]?.id);
    const trace = `attribute ${attribute.label}: “${sentence.text(cue.from, cue.to)}”`;
    return [
      buildClaim(analysis, town, of, { kind: 'term', attribute: attribute.id, value, trace }, { tentative: true }),
    ];
  });

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
  const claims = [
    ...readOwners(analysis, attribute),
    ...readOwned(analysis, attribute),
    ...readOwnersNamedSo(analysis, attribute),
  ];
  return claims.filter(
    ({ start, subject }, index) =>
      claims.findIndex((other) => other.start === start && sameRef(other.subject, subject)) === index,
  );
}

/** "Alphabet is the **parent company of** DeepMind", "Alphabet, the **owner of** DeepMind": the owner stands before the noun. */
function readOwnersNamedSo(analysis: Analysis, attribute: AttributeDeclaration): ReadClaim[] {
  const { sentence, referents } = analysis;
  return sentence.cuesOf(attribute.id, 'marks').flatMap((cue) => {
    const owner = describedAt(analysis, cue.from);
    const owned = referents.find(({ from, form }) => from === cue.to && form === 'name');
    const by = owner?.form === 'name' ? resolveReferent(analysis, owner, OWNERS) : undefined;
    const of = owned && resolveReferent(analysis, owned, attribute.of);
    if (!owner || by?.id === undefined || of?.id === undefined) return [];
    const trace = `attribute ${attribute.label}: “${sentence.text(cue.from, cue.to)}”`;
    return [
      buildClaim(analysis, owner, of, { kind: 'term', attribute: attribute.id, value: termOf(by.name, by.id), trace }),
    ];
  });
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
    if (sentence.cuesOf(attribute.id, 'marks').some(({ from, to }) => from <= cue.from && cue.to <= to)) return [];
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
