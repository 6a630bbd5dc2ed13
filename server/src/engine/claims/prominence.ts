import type { EntityType } from '@stet/shared';
import { resolveReferent, type Analysis } from './analysis.js';
import { isModifier } from './subjects.js';
import { sameRef, type Prominence, type Ref } from './discourse.js';

const THINGS: readonly EntityType[] = ['model', 'product', 'organisation', 'person'];

/**
 * The things of a sentence in the order in which a reader keeps them in mind: subjects, then what else is named, then makers;
 * apart from them the other sides of comparisons. A pronoun counts for what it stands for.
 */
export function readProminence(analysis: Analysis): Prominence {
  const subjects: Ref[] = [];
  const others: Ref[] = [];
  const rivals: Ref[] = [];
  const owned: Ref[] = [];
  const subordinate: Ref[] = [];
  for (const referent of analysis.referents) {
    const wanted = referent.form === 'name' ? typesOf(referent.name?.entities.map((entity) => entity.type)) : THINGS;
    const ref = resolveReferent(analysis, referent, wanted);
    if (!ref || isModifier(analysis, referent, [])) continue;
    // Of names the corpus does not know only those a list item or sentence is plainly about are kept in mind.
    if (
      ref.id === undefined &&
      !(referent.from === 0 && analysis.leads && referent.form === 'name') &&
      referent.name?.looksLike !== 'model'
    )
      continue;
    // What somebody is quoted to say, and "the Llama team", is not what the draft is about.
    if (
      analysis.sentence.isQuoted(referent.from) ||
      (ref.type === 'model' && analysis.sentence.is(referent.to, 'body'))
    ) {
      rivals.push(ref);
      continue;
    }
    if (referent.governor.kind === 'comparand') rivals.push(ref);
    // "OpenAI's GPT-4o": the maker is not what the sentence is about.
    else if (referent.clause.kind === 'parenthesis') owned.push(ref);
    else if (referent.clause.kind === 'subordinate') subordinate.push(ref);
    else if (
      referent.possessive &&
      analysis.referents.some((next) => next.from === referent.to + 1 && next.form === 'name')
    )
      owned.push(ref);
    else if (referent.governor.kind === 'start') subjects.push(ref);
    else others.push(ref);
  }
  return { central: distinct([...subjects, ...others, ...subordinate, ...owned]), rival: distinct(rivals) };
}

const distinct = (refs: readonly Ref[]): Ref[] =>
  refs.filter((ref, index) => refs.findIndex((other) => sameRef(other, ref)) === index);

const typesOf = (types: readonly EntityType[] | undefined): readonly EntityType[] =>
  types?.length ? THINGS.filter((type) => types.includes(type)) : THINGS;
