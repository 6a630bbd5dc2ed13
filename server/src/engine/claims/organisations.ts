import { ATTRIBUTES, type AttributeDeclaration, type EntityType } from '@stet/shared';
import type { CueMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { isFiniteVerb } from './clauses.js';
import { buildClaim, termClaim } from './claim-builder.js';
import { isVerbal, readEvent } from './events.js';
import { makersBeside } from './makers-beside.js';
import { mayBeModel } from './model-names.js';
import { placeAt, readPlacesBeside } from './places-beside.js';
import type { Ref } from './ref.js';
import type { ReadClaim } from './read-claim.js';
import type { Referent } from './referents.js';
import { chooseSubject } from './subjects.js';

/** What kinds of thing an attribute's value names. */
const VALUES: Readonly<Record<string, readonly EntityType[]>> = {
  headquarters: ['place'],
  parent: ['organisation'],
  developer: ['organisation'],
};
const BY_ID = new Map(ATTRIBUTES.map((attribute) => [attribute.id, attribute]));

/** Reads what a sentence says of who made, founded, owns or houses a thing: a cue with a name behind it. */
export function readOrganisationFacts(analysis: Analysis): ReadClaim[] {
  return [...readPlaces(analysis), ...readParents(analysis), ...readDevelopers(analysis)];
}

export const cuesOf = (analysis: Analysis, id: string, role: 'names' | 'verbs' | 'marks'): CueMention[] =>
  analysis.sentence.cues
    .filter((mention) => mention.cues.some((cue) => cue.attribute.id === id && cue.role === role))
    .filter(
      (mention, index, all) =>
        !all.some(
          (other, i) =>
            i !== index &&
            other.from <= mention.from &&
            mention.to <= other.to &&
            other.to - other.from > mention.to - mention.from,
        ),
    );

/** "headquartered in Hangzhou", "Hangzhou-based". */
function readPlaces(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const attribute = BY_ID.get('headquarters') as AttributeDeclaration;
  const beside = readPlacesBeside(analysis, attribute);
  const named = cuesOf(analysis, attribute.id, 'names').flatMap((cue) => {
    const place = placeAt(analysis, cue.to) ?? placeAt(analysis, cue.to + 1) ?? placeBefore(analysis, cue.from);
    if (!place) return [];
    const choice = chooseSubject(analysis, place, attribute.of);
    if (!choice || choice.best.ref.type === 'unknown') return [];
    const value = termOf(sentence.text(place.from, place.to), sentence.nameAt(place.from)?.entities[0]?.id);
    return [termClaim(analysis, place, choice, attribute, value, sentence.text(cue.from, cue.to))];
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
  return cuesOf(analysis, attribute.id, 'verbs').flatMap((verb) => {
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
  return cuesOf(analysis, attribute.id, 'names').flatMap((cue) => {
    const [first] = ownersAfter(analysis, cue.to, VALUES.parent ?? []);
    const choice = first && chooseSubject(analysis, { from: cue.from, to: first.range.to }, attribute.of);
    if (!choice || choice.best.ref.type === 'unknown' || choice.best.relation === 'laterName') return [];
    return ownersAfter(analysis, cue.to, VALUES.parent ?? [])
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

/** "DeepSeek released DeepSeek-V2", "V2, developed by DeepSeek", "OpenAI's GPT-4o", "Yi (01.AI)". */
function readDevelopers(analysis: Analysis): ReadClaim[] {
  const { sentence, referents } = analysis;
  const attribute = BY_ID.get('developer') as AttributeDeclaration;
  const claims: ReadClaim[] = [];
  const say = (maker: Referent, model: Referent, how: string, tentative = false): void => {
    const makerRef = resolveReferent(analysis, maker, ['organisation']);
    const modelRef = resolveReferent(analysis, model, attribute.of);
    if (
      !makerRef?.id ||
      !modelRef ||
      maker.form !== 'name' ||
      (modelRef.id === undefined && !mayBeModel(analysis, model, attribute.of))
    )
      return;
    if (claims.some((claim) => claim.subject.name === modelRef.name)) return;
    claims.push(
      buildClaim(
        analysis,
        maker,
        modelRef,
        {
          kind: 'term',
          attribute: attribute.id,
          value: termOf(makerRef.name, makerRef.id),
          trace: `attribute ${attribute.label}: ${how}`,
        },
        tentative ? { tentative } : {},
      ),
    );
  };
  referents.forEach((referent, index) => {
    const next = referents[index + 1];
    if (next && referent.form === 'name' && next.form === 'name' && sentence.nameAt(next.from)) {
      if (referent.possessive && next.from - referent.to <= 5 && isAdjectives(analysis, referent.to + 1, next.from))
        say(referent, next, 'possessive');
      if (
        sentence.token(referent.to)?.text === '(' &&
        next.from === referent.to + 1 &&
        /^[),，）]$/.test(sentence.token(next.to)?.text ?? '')
      )
        say(next, referent, 'in brackets');
    }
  });
  for (const { maker, model } of makersBeside(analysis)) say(maker, model, 'beside it', true);
  for (const cue of [...cuesOf(analysis, attribute.id, 'verbs'), ...cuesOf(analysis, attribute.id, 'names')]) {
    const passive = sentence.token(cue.to)?.norm === 'by';
    // "open-source models": an adjective, not what somebody did.
    const isNoun = cue.cues.some((c) => c.attribute === attribute && c.role === 'names');
    if (
      !passive &&
      !isNoun &&
      !/(?:ed|es|ing)$/.test(sentence.token(cue.to - 1)?.norm ?? '') &&
      ((cue.to - cue.from > 1 && !isHan(sentence.tokens[cue.from] as Token)) || !isFiniteVerb(sentence, cue.from))
    )
      continue;
    const [left, right] = [referents.filter((r) => r.to <= cue.from), referents.filter((r) => r.from >= cue.to)];
    const near = (list: readonly Referent[], types: readonly EntityType[]): Referent | undefined =>
      list.find(
        (r) => (r.form === 'name' || r.form === 'anaphor') && resolveReferent(analysis, r, types)?.id !== undefined,
      );
    const maker = passive
      ? near(right, ['organisation'])
      : near(left.filter((r) => r.governor.kind === 'start').reverse(), ['organisation']);
    const model = passive
      ? (near([...left].reverse(), attribute.of) ?? pronounBefore(analysis, cue.from))
      : near(
          right.filter((r) => r.from - cue.to <= 12),
          attribute.of,
        );
    if (
      maker &&
      (model?.form === 'name' || (passive && model?.form === 'pronoun')) &&
      model.governor.kind !== 'comparand' &&
      (sameStatement(analysis, cue, passive ? maker : model) || isNoun)
    )
      say(
        maker,
        model,
        `“${sentence.text(cue.from, cue.to)}”`,
        !STRONG_MAKING.test(sentence.token(cue.from)?.norm ?? ''),
      );
    // What the order of words does not give: "the model that X published", "replied on Wednesday with Y".
    if (isNoun || !isVerbal(sentence, cue)) continue;
    const event = readEvent(analysis, cue, attribute.of);
    for (const { referent } of event.results)
      if (event.agent && referent) say(event.agent, referent, `“${sentence.text(cue.from, cue.to)}”`, true);
  }
  return claims;
}

/** "**It** is made by IBM": what a pronoun stands for has been made. */
const pronounBefore = ({ referents, clauses }: Analysis, verb: number): Referent | undefined =>
  referents.find(
    ({ form, possessive, governor, clause, to }) =>
      form === 'pronoun' &&
      !possessive &&
      governor.kind === 'start' &&
      clause === clauses.clauseAt(verb) &&
      verb - to <= 3,
  );

/** Verbs that only a maker's act goes by; who "puts out" or "offers" a model may also host it. */
const STRONG_MAKING = /^(?:develop|buil|creat|train|design|releas|launch|unveil|introduc|debut)/;

const sameStatement = ({ clauses }: Analysis, a: TokenRange, b: TokenRange): boolean =>
  clauses.clauseAt(a.from) === clauses.clauseAt(b.from) ||
  clauses.clauseAt(b.from).inherits === clauses.clauseAt(a.from).index;

function isAdjectives({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      sentence.token(at)?.kind !== 'word' ||
      sentence.is(at, 'preposition') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'conjunction')
    )
      return false;
  return true;
}

export const termOf = (term: string, entity?: string): { term: string; entity?: string } =>
  entity ? { term, entity } : { term };
