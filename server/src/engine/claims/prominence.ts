import { ATTRIBUTES, type EntityType } from '@stet/shared';
import { resolveReferent, type Analysis } from './analysis.js';
import { isFiniteVerb } from './clauses.js';
import { isModifier } from './relations.js';
import { mostProminent, type Prominence } from './discourse.js';
import { sameRef, type Ref } from './ref.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';
import type { Mentioned } from './themes.js';

const THINGS: readonly EntityType[] = ['model', 'product', 'organisation', 'person'];
const MODELS: readonly EntityType[] = ['model'];

/**
 * The things of a sentence in the order in which a reader keeps them in mind: subjects, then what else is named, then makers;
 * apart from them the other sides of comparisons. A pronoun counts for what it stands for.
 */
export function readProminence(analysis: Analysis): Prominence {
  const places: Record<Mentioned['place'], Omit<Mentioned, 'place'>[]> = {
    subject: [],
    object: [],
    subordinate: [],
    owner: [],
  };
  const rivals: Ref[] = [];
  for (const referent of analysis.referents) {
    const wanted = referent.form === 'name' ? typesOf(referent.name?.entities.map((entity) => entity.type)) : THINGS;
    const ref = resolveReferent(analysis, referent, wanted);
    if (!ref || (isModifier(analysis, referent, MODELS) && !isLookedAt(analysis, referent))) continue;
    if (ref.id === undefined && !isKept(analysis, referent)) continue;
    // What somebody is quoted to say, and "the Llama team", is not what the draft is about.
    if (
      analysis.sentence.isQuoted(referent.from) ||
      (ref.type === 'model' && analysis.sentence.is(referent.to, 'body'))
    ) {
      rivals.push(ref);
      continue;
    }
    const place = placeOf(analysis, referent, ref);
    if (place === 'rival') rivals.push(ref);
    else places[place].push({ ref, isGuess: referent.form !== 'name', among: Math.max(1, referent.list.length) });
  }
  if (isHeadless(analysis)) {
    const center = mostProminent(['model', 'product'], analysis.state, analysis.frame);
    if (center) places.subject.unshift({ ref: center, isGuess: true, among: 1 });
  }
  const central = PLACES.flatMap((place) => places[place].map((mention) => ({ ...mention, place })));
  return { central: distinct(central), rival: rivals.filter((ref, at) => at === indexOf(rivals, ref)) };
}

/**
 * Of names the corpus does not know those that a list item is plainly about are kept in mind, and those that look like a model's;
 * so is "the French model", whichever that is: what follows about it is not of the one named last.
 */
const isKept = (analysis: Analysis, referent: Referent): boolean =>
  isOfHead(analysis, referent) || isBroughtOut(analysis, referent);

/** "Nimbus Labs released **Petrel**": what a maker brings out is new, and what follows is about it. */
const isBroughtOut = (analysis: Analysis, referent: Referent): boolean =>
  referent.form === 'name' &&
  isIntroduced(analysis, referent) &&
  analysis.referents.some(
    ({ name, governor, to }) =>
      to <= referent.from &&
      governor.kind === 'start' &&
      name?.entities.some(({ type }) => type === 'organisation') === true,
  );

const isOfHead = (analysis: Analysis, { from, form, name, picked, governor }: Referent): boolean =>
  (from === analysis.head && form === 'name') ||
  // "on **a** Pixel 8 Pro": of a thing one has one of, and no model.
  (name?.looksLike === 'model' && !analysis.sentence.is(from - 1, 'indefinite')) ||
  (picked === true && governor.kind === 'start');

/** "had an eye **on X**", "a closer look **at X**": a company is no place, unless models are hosted there. */
const isLookedAt = ({ sentence }: Analysis, { name, governor }: Referent): boolean =>
  governor.kind === 'preposition' &&
  sentence.is(governor.at, 'locative') &&
  name?.entities.some(({ type }) => type === 'organisation') === true &&
  !name.entities.some(({ id }) => HOSTS.includes(id));

const HOSTS = ATTRIBUTES.flatMap(({ hosts }) => hosts ?? []);

const PLACES = ['subject', 'object', 'subordinate', 'owner'] as const;

const indexOf = (refs: readonly Ref[], ref: Ref): number => refs.findIndex((other) => sameRef(other, ref));

const distinct = (mentioned: readonly Mentioned[]): Mentioned[] =>
  mentioned.filter(({ ref }, index) => mentioned.findIndex((other) => sameRef(other.ref, ref)) === index);

/** "HumanEval: 84.9%, GPT-4 has 67.0%": it begins with what is said of the thing in focus, which it does not name. */
function isHeadless({ clauses, referents, sentence }: Analysis): boolean {
  const [first, second] = clauses.clauses;
  if (!first || first.hasVerb || first.kind === 'fronted' || !second) return false;
  // "A note on issue 58: X came out …": what stands before the colon only announces the statement.
  if (second.kind === 'colon' && second.hasVerb) return false;
  const figures = sentence.quantities.filter((quantity) => clauses.clauseAt(quantity.from).from < second.from + 1);
  return (
    figures.length > 0 &&
    !referents.some(
      (referent) =>
        referent.clause === first &&
        (referent.form !== 'name' || referent.name?.looksLike !== undefined || isThing(referent)),
    )
  );
}

function placeOf(analysis: Analysis, referent: Referent, ref: Ref): Mentioned['place'] | 'rival' {
  const { sentence, referents } = analysis;
  // "No search engine, **no GPT-5**"
  if (referent.governor.kind === 'comparand' || sentence.is(referent.from - 1, 'negation')) return 'rival';
  if (referent.clause.kind === 'parenthesis') return 'owner';
  if (referent.clause.kind === 'subordinate') return 'subordinate';
  // "OpenAI's GPT-4o", "its older brother": whose it is is not what the sentence is about; "its context window" is.
  if (referent.possessive) {
    if (referents.some((next) => next.from === referent.to + 1 && next.form === 'name')) return 'owner';
    return referent.governor.kind === 'start' && isFollowedByAspect(sentence, referent.to) ? 'subject' : 'owner';
  }
  return referent.governor.kind === 'start' ||
    isIntroduced(analysis, referent) ||
    isExplained(sentence, referent) ||
    isTopicOf(sentence, referent) ||
    isOwnThing(analysis, referent, ref)
    ? 'subject'
    : 'object';
}

/** "The lab released **V3**", "it is called **GPT-4o**": what follows is about it. */
const isIntroduced = ({ sentence }: Analysis, { governor }: Referent): boolean =>
  governor.kind === 'verb' && sentence.is(governor.at, 'introducing');

/** "…with **Large 2**, a 123-billion-parameter model": so explained, it is new, and what follows is about it. */
function isExplained(sentence: Sentence, { to }: Referent): boolean {
  if (sentence.token(to)?.text !== ',' || !sentence.is(to + 1, 'indefinite')) return false;
  for (let at = to + 2; at < Math.min(to + 12, sentence.to); at++) {
    if (sentence.is(at, 'maker-owned')) return true;
    if (sentence.is(at, 'preposition') || sentence.token(at)?.text === ',' || isFiniteVerb(sentence, at)) return false;
  }
  return false;
}

/** "The weights of **Large 2** are …": an aspect of the thing is the subject. */
const isTopicOf = (sentence: Sentence, { governor }: Referent): boolean =>
  governor.kind === 'preposition' &&
  sentence.is(governor.at, 'partitive') &&
  sentence.is(governor.at - 1, 'aspect') &&
  governor.at - sentence.from <= 3;

/** "**Mistral** replied with **Large 2**": of what a maker does, its own model is the upshot. */
const isOwnThing = ({ referents }: Analysis, referent: Referent, ref: Ref): boolean =>
  ref.entity?.type === 'model' &&
  referents.some(
    (other) =>
      other.clause === referent.clause &&
      other.governor.kind === 'start' &&
      other.to <= referent.from &&
      other.name?.entities.some((entity) => entity.id === ref.entity?.developer) === true,
  );

function isFollowedByAspect(sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(from + 4, sentence.to); at++) {
    if (sentence.is(at, 'aspect')) return true;
    if (isFiniteVerb(sentence, at) || sentence.token(at)?.text === ',') return false;
  }
  return false;
}

const isThing = ({ name }: Referent): boolean => name?.entities.some((entity) => THINGS.includes(entity.type)) === true;

const typesOf = (types: readonly EntityType[] | undefined): readonly EntityType[] =>
  types?.length ? THINGS.filter((type) => types.includes(type)) : THINGS;
