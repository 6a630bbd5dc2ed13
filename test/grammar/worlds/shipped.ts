import type { Knowledge } from '@stet/corpus';
import { isRole, isTerm, type Entity, type Value } from '@stet/shared';
import { makeUp, makeUpScore } from './made-up.js';
import type { Post, Statable, World } from './world.js';

/** Models of many families, so that no one naming habit decides. Chosen by hand: names that mean one thing only. */
const MODELS = [
  'deepseek-v2',
  'deepseek-v3',
  'deepseek-r1',
  'kimi-k2',
  'glm-4-5',
  'glm-4-5-air',
  'gpt-oss-120b',
  'gpt-oss-20b',
  'qwen3-235b-a22b',
  'qwen2-5-72b',
  'llama-3-1-405b',
  'llama-3-1-70b',
  'llama-3-70b',
  'llama-2-70b',
  'llama-4-maverick',
  'llama-4-scout',
  'mixtral-8x22b',
  'mixtral-8x7b',
  'mistral-large-2',
  'mistral-7b',
  'gemini-1-5-pro',
  'gemini-2-5-pro',
  'gemini-2-0-flash',
  'gpt-4o',
  'gpt-4o-mini',
  'gpt-4-1',
  'o3-mini',
  'claude-3-7-sonnet',
  'claude-3-opus',
  'claude-opus-4',
  'grok-1',
  'grok-2',
  'dbrx',
  'falcon-180b',
  'phi-4',
  'command-r-plus',
  'nemotron-4-340b',
  'yi-34b',
  'gemma-2-27b',
  'jamba-1-5-large',
] as const;
const ORGANISATIONS = [
  'deepseek',
  'openai',
  'anthropic',
  'mistral-ai',
  'moonshot-ai',
  'zhipu-ai',
  'hugging-face',
  'cohere',
  'baichuan',
  'xai',
  'ai21-labs',
] as const;
const BENCHMARKS = [
  'mmlu',
  'mmlu-pro',
  'gsm8k',
  'humaneval',
  'math',
  'gpqa',
  'c-eval',
  'cmmlu',
  'bbh',
  'arena-hard',
  'ifeval',
  'livecodebench',
  'swe-bench-verified',
  'aime-2024',
  'mbpp',
  'hellaswag',
] as const;
/** Said of mixtures of experts only: nobody gives a dense model these. */
const OF_MIXTURES = new Set(['parameters-active', 'expert-count', 'experts-active']);
/** Never judged here: a record of them holds for a day. */
const MOVING = new Set([
  'downloads',
  'stars',
  'engagement',
  'accuracy',
  'market-share',
  'savings',
  'price',
  'forecast',
]);

const entityOf = (knowledge: Knowledge, id: string): Entity => {
  const entity = knowledge.entity(id);
  if (!entity) throw new Error(`the shipped corpus has no “${id}” any more: take it out of ${import.meta.url}`);
  return entity;
};

/**
 * The shipped corpus as a world. Only what it gives one value, everywhere and in every setting, counts as known, so that
 * a label stays right while the corpus grows; the rest is made up and counts neither as true nor as false.
 */
export function shippedWorld(knowledge: Knowledge): World {
  const entities = (ids: readonly string[]): Entity[] => ids.map((id) => entityOf(knowledge, id));
  const benchmarks = entities(BENCHMARKS);

  function state(subject: Entity, attribute: string, benchmark?: Entity): Statable | undefined {
    const value = soleValue(knowledge, subject, attribute, benchmark);
    if (value) return { value, known: !MOVING.has(attribute) };
    if (
      OF_MIXTURES.has(attribute) &&
      knowledge
        .evidence(subject.id, 'architecture')
        .every((e) => JSON.stringify(e.assertion.value) !== '{"term":"MoE"}')
    )
      return undefined;
    // Nobody would name a licence for what cannot be had.
    if (attribute === 'license' && soleTerm(state(subject, 'open-weights')) === 'closed') return undefined;
    const made = benchmark ? makeUpScore(subject.id, benchmark.name, 70e9) : makeUp(subject.id, attribute);
    return made && { value: made, known: false };
  }
  return {
    id: 'shipped',
    models: entities(MODELS),
    organisations: entities(ORGANISATIONS),
    posts: postsOf(knowledge),
    quotations: [],
    benchmarks,
    arena: entityOf(knowledge, 'lmarena'),
    organisation: (id) => knowledge.entity(id),
    state,
  };
}

const soleTerm = (statable: Statable | undefined): string | undefined =>
  statable?.known && isTerm(statable.value) ? statable.value.term : undefined;

/** The value that all evidence gives, that of the thing's variants too; undefined where there is none or several. */
function soleValue(
  knowledge: Knowledge,
  subject: Entity,
  attribute: string,
  benchmark: Entity | undefined,
): Value | undefined {
  const names = benchmark && new Set([benchmark.name, ...(benchmark.aliases ?? [])]);
  const evidence = [subject, ...knowledge.variantsOf(subject.id)]
    .flatMap(({ id }) => knowledge.evidence(id, attribute))
    .filter(({ assertion }) => !names || names.has(assertion.qualifiers?.benchmark ?? ''));
  const values = new Map(evidence.map(({ assertion }) => [JSON.stringify(assertion.value), assertion.value]));
  const own = knowledge.evidence(subject.id, attribute).length > 0;
  return own && values.size === 1 ? [...values.values()][0] : undefined;
}

/** Posts on record of people whom the corpus gives no other post at the same house in the other tense. */
function postsOf(knowledge: Knowledge): Post[] {
  return [...knowledge.entities()]
    .filter(({ type }) => type === 'person')
    .flatMap((person) => {
      const roles = knowledge
        .evidence(person.id, 'affiliation')
        .flatMap(({ assertion: { value } }) =>
          isRole(value) && value.organisation ? [{ ...value, organisation: value.organisation }] : [],
        );
      return roles
        .filter(
          ({ organisation, tense, role }) =>
            /^[\w -]{2,24}$/.test(role) &&
            roles.every((other) => other.organisation !== organisation || other.tense === tense),
        )
        .flatMap(({ organisation, role, tense }): Post[] => {
          const employer = knowledge.entity(organisation);
          return employer ? [{ person, organisation: employer, role, tense, known: true }] : [];
        });
    });
}
