import type { Entity, EntityType } from '@stet/shared';
import { squash } from '../mentions/lexicon.js';
import { findBenchmarks, type BenchmarkMention } from './find-benchmarks.js';
import { segmentClauses, type ClauseMap } from './clauses.js';
import { mostProminent, prominentOnes, seenWith, type Discourse, type Frame } from './discourse.js';
import { namedTogether } from './named-together.js';
import { resolveGeneration, resolveName } from './name-resolution.js';
import { refOf, sameRef, type Ref } from './ref.js';
import { findReferents, type Referent } from './referents.js';
import type { Sentence } from './sentence.js';

/** A sentence taken apart, by its words alone. */
export interface Anatomy {
  readonly sentence: Sentence;
  readonly clauses: ClauseMap;
  readonly referents: readonly Referent[];
  readonly benchmarks: readonly BenchmarkMention[];
  /** The token from which its words are what its block is about (a list item, a dated entry). */
  readonly head: number | undefined;
}

/** A sentence taken apart, with what the reader has in mind when it begins. */
export interface Analysis extends Anatomy {
  readonly state: Discourse;
  readonly frame: Frame;
}

export function dissect(sentence: Sentence, head?: number): Anatomy {
  const clauses = segmentClauses(sentence);
  return {
    sentence,
    clauses,
    referents: findReferents(sentence, clauses),
    benchmarks: findBenchmarks(sentence),
    head,
  };
}

const MODELS: readonly EntityType[] = ['model', 'product'];

/** What a referent stands for, among the wanted types. */
export function resolveReferent(
  analysis: Analysis,
  referent: Referent,
  wanted: readonly EntityType[],
): Ref | undefined {
  const { state, frame } = analysis;
  switch (referent.form) {
    case 'name': {
      const { name } = referent;
      const ref =
        name &&
        !isSpeaker(analysis, referent) &&
        (glossOf(analysis, referent, wanted) ??
          namedInFull(analysis, referent, wanted) ??
          resolveName(name, wanted, state, frame));
      return ref ? (memberNamedBefore(analysis, referent, ref) ?? ref) : undefined;
    }
    case 'generation': {
      if (!referent.generation || !wanted.some((type) => MODELS.includes(type))) return undefined;
      const before = precedingRef(analysis, referent, MODELS) ?? mostProminent(MODELS, state, frame);
      const { marker } = referent.generation;
      // "Its successor", of which nothing is known, is not the thing itself.
      const isOther = marker.step !== undefined && !marker.compared && !isNamedBehind(analysis, referent);
      return resolveGeneration(before, marker, state, frame) ?? (isOther ? unknownAs(analysis, referent) : undefined);
    }
    case 'anaphor': {
      const types = (referent.anaphor?.marker.types ?? []).filter((type) => wanted.includes(type));
      if (!types.length) return undefined;
      if (referent.anaphor?.marker.number === 'plural')
        return state.recent.filter((ref) => types.includes(ref.type as EntityType)).length >= 2
          ? mostProminent(types, state, frame)
          : undefined;
      return precedingRef(analysis, referent, types) ?? mostProminent(types, state, frame);
    }
    case 'described': {
      const types = wanted.filter((type) => MODELS.includes(type));
      if (!types.length) return undefined;
      const ref = precedingRef(analysis, referent, types) ?? mostProminent(types, state, frame);
      return referent.picked && ref && isOneOfSeveral(analysis, ref) ? unknownAs(analysis, referent) : ref;
    }
    case 'generic': {
      const types = referent.generic?.marker.types ?? [];
      return types.some((type) => wanted.includes(type)) ? unknownAs(analysis, referent) : undefined;
    }
    case 'pronoun':
      if (isOfMaker(analysis, referent)) return resolveMaker(analysis, referent, wanted);
      if (analysis.sentence.is(referent.from, 'plural'))
        return resolveMaker(analysis, referent, wanted) ?? namedTogether(analysis, wanted)[0];
      if (isReflexive(analysis, referent)) return precedingRef(analysis, referent, wanted);
      return (
        precedingRef(analysis, referent, wanted) ?? mostProminent(wanted, withoutContrasted(analysis, referent), frame)
      );
  }
}

/** "**LENA:** It has …": who speaks is nothing that is spoken of. */
const isSpeaker = ({ sentence, frame }: Analysis, { from, to, name }: Referent): boolean =>
  from === 0 &&
  name?.form === 'unknown' &&
  /^[:：]$/.test(sentence.token(to)?.text ?? '') &&
  frame.speakers.has(name.text);

/** "The figures give **it** 87.5%; **mini** has 86.2%": what is set beside the thing a pronoun stands for is another. */
function withoutContrasted({ state, frame, referents, clauses, sentence }: Analysis, pronoun: Referent): Discourse {
  const later = referents.filter(
    ({ form, from, clause, governor }) =>
      form === 'name' &&
      from > pronoun.from &&
      clause !== pronoun.clause &&
      governor.kind === 'start' &&
      clause.hasVerb &&
      /^[;；]$/.test(sentence.token(clauses.clauseAt(from).from)?.text ?? ''),
  );
  const others = later.flatMap(({ name }) => (name && resolveName(name, MODELS, state, frame)) ?? []);
  if (!others.length) return state;
  const isOther = (ref: Ref): boolean => others.some((other) => sameRef(other, ref));
  const rest = (refs: readonly Ref[]): readonly Ref[] => refs.filter((ref) => !isOther(ref));
  const { themes } = state;
  return seenWith(state, {
    recent: state.recent.without(isOther),
    themes: {
      inOrder: (...asked) => rest(themes.inOrder(...asked)),
      foremost: (...asked) => rest(themes.foremost(...asked)),
    },
  });
}

/** "The successor, **OLMo 2**, has …" */
const isNamedBehind = ({ sentence, referents }: Analysis, { to }: Referent): boolean => {
  const from = /^[,，(（]$/.test(sentence.token(to)?.text ?? '') ? to + 1 : to;
  return referents.some((other) => other.form === 'name' && other.from === from);
};

/** Something of which the draft gives no more than these words. */
const unknownAs = ({ sentence }: Analysis, { from, to }: Referent): Ref => ({
  name: sentence.text(from, to),
  type: 'unknown',
});

/** What a referent may stand for: two things where a pronoun at the beginning of a block leaves open which. */
export function resolveReferents(
  analysis: Analysis,
  referent: Referent,
  wanted: readonly EntityType[],
): readonly Ref[] {
  const ref = resolveReferent(analysis, referent, wanted);
  if (!ref) return [];
  if (referent.form === 'name' || referent.form === 'generic' || referent.form === 'generation') return [ref];
  const open = prominentOnes(wanted, analysis.state, analysis.frame);
  return sameRef(open[0], ref) && !precedingRef(analysis, referent, wanted) ? open : [ref];
}

/** "The French model" may be another than the last one named, where several are being spoken of. */
function isOneOfSeveral({ state, frame }: Analysis, ref: Ref): boolean {
  const isOther = (other: Ref | undefined): boolean => other?.type === 'model' && !sameRef(other, ref);
  return state.recent.find(isOther) !== undefined || isOther(frame.topic);
}

/** "V3 (**DeepSeek-V3-0324**)", K2（Kimi K2 0905）: the more exact name in brackets says which is meant. */
function glossOf(
  { sentence, referents }: Analysis,
  { name, to }: Referent,
  wanted: readonly EntityType[],
): Ref | undefined {
  if (name === undefined || !/^[(（]$/.test(sentence.token(to)?.text ?? '')) return undefined;
  const gloss = referents.find(({ from, form }) => form === 'name' && from === to + 1);
  if (!gloss || !/^[)）]$/.test(sentence.token(gloss.to)?.text ?? '')) return undefined;
  const entity =
    gloss.name?.form === 'full' ? gloss.name.entities.find(({ type }) => wanted.includes(type)) : undefined;
  return entity?.type === 'model' && squash(entity.name).includes(squash(name.text)) ? refOf(entity) : undefined;
}

/** "**Claude 3.5 Sonnet** and GPT-4o cost the same; for input, **Sonnet** …": what the sentence itself has named in full. */
function namedInFull(
  { referents }: Analysis,
  { name, from }: Referent,
  wanted: readonly EntityType[],
): Ref | undefined {
  if (name?.form !== 'short') return undefined;
  const isMeant = (entity: Entity): boolean => wanted.includes(entity.type) && name.entities.includes(entity);
  const full = referents
    .filter((other) => other.to <= from && other.name?.form === 'full')
    .flatMap((other) => other.name?.entities ?? []);
  const entity = full.filter(isMeant).at(-1);
  return entity && refOf(entity);
}

/** "Compared to Claude 3.5 Sonnet …, 1/10 of Claude's": a series' name for the member the sentence has just named. */
function memberNamedBefore({ referents }: Analysis, referent: Referent, ref: Ref): Ref | undefined {
  if (ref.entity?.type !== 'model') return undefined;
  for (const earlier of referents) {
    if (earlier.from >= referent.from) break;
    const member = earlier.name?.entities.find((entity) => entity.family === ref.id && entity.id !== ref.id);
    if (member) return { id: member.id, name: member.name, type: member.type, entity: member };
  }
  return undefined;
}

/** "It released", "it then raised": what only a maker does. */
function doesAsMaker(sentence: Sentence, from: number): boolean {
  let at = from;
  while (sentence.is(at, 'adverb') || sentence.is(at, 'perfect')) at++;
  return sentence.is(at, 'making') && !sentence.is(at - 1, 'determiner');
}

/** "They" are the people of a company, never one model; so is "it" where only a company can be meant. */
function resolveMaker(analysis: Analysis, pronoun: Referent, wanted: readonly EntityType[]): Ref | undefined {
  const types = wanted.filter((type) => type === 'organisation' || type === 'person');
  return types.length
    ? (precedingRef(analysis, pronoun, types) ?? mostProminent(types, analysis.state, analysis.frame))
    : undefined;
}

/** "its own": the subject's, whatever that is. */
const isReflexive = ({ sentence }: Analysis, pronoun: Referent): boolean =>
  pronoun.possessive && sentence.is(pronoun.to, 'reflexive');

/** "its model", "their chatbot": who owns a model is its maker. */
const isOfMaker = ({ sentence }: Analysis, pronoun: Referent): boolean => {
  if (!pronoun.possessive) return pronoun.governor.kind === 'start' && doesAsMaker(sentence, pronoun.to);
  for (let at = pronoun.to; at < Math.min(pronoun.to + 9, sentence.to); at++) {
    if (sentence.is(at, 'maker-owned')) return true;
    if (sentence.quantityAt(at)) continue;
    if (sentence.is(at, 'preposition') || sentence.is(at, 'verb')) return false;
  }
  return false;
};

const isSubjectAgain = ({ sentence }: Analysis, earlier: Referent, pronoun: Referent): boolean =>
  earlier.form === 'pronoun' &&
  pronoun.form === 'pronoun' &&
  !earlier.possessive &&
  earlier.governor.kind === 'start' &&
  sentence.is(earlier.from, 'plural') === sentence.is(pronoun.from, 'plural');

/**
 * The thing a pronoun takes up inside its sentence: the subject of an earlier clause, else another name before it; never
 * the other side of a comparison, and not what stands in the same clause as an object ("V3 beats V2, and it …" is V3).
 */
function precedingRef(analysis: Analysis, pronoun: Referent, wanted: readonly EntityType[]): Ref | undefined {
  let object: Ref | undefined;
  for (const referent of analysis.referents) {
    if (referent.from >= pronoun.from) break;
    // "**It** came out two days after Y, and **it** has …": what is already the subject is taken up again.
    const taken = isSubjectAgain(analysis, referent, pronoun) ? resolveReferent(analysis, referent, wanted) : undefined;
    if (taken) return taken;
    if (
      referent.form === 'pronoun' ||
      referent.form === 'anaphor' ||
      referent.form === 'described' ||
      referent.governor.kind === 'comparand'
    )
      continue;
    const ref = resolveReferent(analysis, referent, wanted);
    if (!ref || (ref.type === 'unknown' && referent.name?.looksLike !== 'model')) continue;
    if (referent.governor.kind === 'start') return ref;
    object ??= ref;
  }
  return object;
}
