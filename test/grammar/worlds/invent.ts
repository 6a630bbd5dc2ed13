import type { Assertion, Entity, Exchange, Value } from '@stet/shared';
import type { InventedModel, InventedOrganisation } from './cast-list.js';
import { makeUp, makeUpScore } from './made-up.js';
import type { Post, Statable, World } from './world.js';

interface Invention {
  readonly organisations: readonly InventedOrganisation[];
  readonly employers?: readonly string[];
  readonly models: readonly InventedModel[];
  readonly posts: readonly (readonly [string, string, string, true?])[];
  /** Speaker, words, the same with a word changed. */
  readonly quotations?: readonly (readonly [string, string, string])[];
  /** Real ones: an invented model is measured on the same tests as all others. */
  readonly benchmarks: readonly Entity[];
  readonly arena: Entity;
  /** Are the facts given to the corpus that judges? */
  readonly known: boolean;
}

/** Facts that no corpus of this world holds: they move too fast, or nobody would keep them. */
const NEVER_KEPT = new Set([
  'downloads',
  'stars',
  'engagement',
  'accuracy',
  'market-share',
  'savings',
  'price',
  'forecast',
]);
const SOURCE = 'grammar-record';
const AS_OF = '2026-10-30';

const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');

/** An invented world out of its cast, and the corpus that records it. */
export function invent(
  id: World['id'],
  { organisations, employers = [], models, posts, quotations = [], benchmarks, arena, known }: Invention,
): { world: World; exchange: Exchange } {
  const entities = new Map<string, Entity>();
  const add = (entity: Entity): Entity => (
    entities.has(entity.id) || entities.set(entity.id, entity),
    entities.get(entity.id) as Entity
  );
  for (const { name, short, parent, city } of organisations) {
    add({ id: idOf(name), type: 'organisation', name, ...(short ? { aliases: [short] } : {}) });
    if (parent) add({ id: idOf(parent), type: 'organisation', name: parent });
    add({ id: idOf(city), type: 'place', name: city });
  }
  for (const name of employers) add({ id: idOf(name), type: 'organisation', name });
  const people = [
    ...organisations.flatMap(({ founder, head }) => [founder, head ?? founder]),
    ...posts.map(([name]) => name),
  ];
  for (const name of people) add({ id: idOf(name), type: 'person', name });
  for (const [name, maker, before, released] of models)
    add({
      id: idOf(name),
      type: 'model',
      name,
      developer: idOf(maker),
      family: familyOf(name),
      released,
      ...(before ? { predecessor: idOf(before) } : {}),
    });

  const facts = new Map<string, Value>();
  for (const organisation of organisations)
    for (const [attribute, value] of factsOfOrganisation(organisation))
      facts.set(`${idOf(organisation.name)} ${attribute}`, value);
  for (const model of models)
    for (const [attribute, value] of factsOfModel(model)) facts.set(`${idOf(model[0])} ${attribute}`, value);

  const sizeOf = new Map(models.map((model) => [idOf(model[0]), model[4] * 1e9]));
  const state = (subject: Entity, attribute: string, benchmark?: Entity): Statable | undefined => {
    const value = benchmark
      ? makeUpScore(subject.id, benchmark.name, sizeOf.get(subject.id) ?? 70e9)
      : (facts.get(`${subject.id} ${attribute}`) ??
        (NEVER_KEPT.has(attribute) ? makeUp(subject.id, attribute) : undefined));
    return value && { value, known: known && !NEVER_KEPT.has(attribute) };
  };

  const modelEntities = models.map(([name]) => entities.get(idOf(name)) as Entity);
  const assertions: Assertion[] = [
    ...[...facts].map(([key, value]): Assertion => {
      const [subject = '', attribute = ''] = key.split(' ');
      return { subject, attribute, value, source: SOURCE, asOf: AS_OF };
    }),
    ...modelEntities.flatMap((model) =>
      [...benchmarks, arena].map((benchmark): Assertion => ({
        subject: model.id,
        attribute: 'benchmark-score',
        value: makeUpScore(model.id, benchmark.name, sizeOf.get(model.id) ?? 70e9),
        qualifiers: { benchmark: benchmark.name },
        source: SOURCE,
      })),
    ),
    ...posts.map(([name, role, organisation, former]): Assertion => ({
      subject: idOf(name),
      attribute: 'affiliation',
      value: { role, organisation: idOf(organisation), tense: former ? 'former' : 'current' },
      source: SOURCE,
      asOf: AS_OF,
    })),
  ];
  const world: World = {
    id,
    models: modelEntities,
    organisations: organisations.map(({ name }) => entities.get(idOf(name)) as Entity),
    posts: posts.map(([name, role, organisation, former]): Post => ({
      person: entities.get(idOf(name)) as Entity,
      role,
      organisation: entities.get(idOf(organisation)) as Entity,
      tense: former ? 'former' : 'current',
      known,
    })),
    quotations: quotations.map(([speaker, words, altered]) => ({
      speaker: entities.get(idOf(speaker)) as Entity,
      words,
      altered,
    })),
    benchmarks,
    arena,
    organisation: (organisation) => entities.get(organisation),
    state,
  };
  return {
    world,
    exchange: {
      format: 'stet-corpus',
      version: 1,
      id: `grammar-${id}`,
      asOf: AS_OF,
      entities: [...entities.values()],
      sources: [
        {
          id: SOURCE,
          title: 'The record of an invented world',
          publisher: 'Grammar',
          published: AS_OF,
          tier: 'primary',
        },
      ],
      assertions,
      quotations: quotations.map(([speaker, words]) => ({
        speaker: idOf(speaker),
        words,
        medium: 'interview',
        source: SOURCE,
      })),
    },
  };
}

/** "Tarn-2 70B" is of the family "tarn". */
const familyOf = (name: string): string => (/^\p{L}+/u.exec(name)?.[0] ?? name).toLowerCase();

function factsOfOrganisation({
  city,
  founded,
  founder,
  head,
  parent,
  funding,
  valuation,
  revenue,
  money = 'USD',
  headcount,
}: InventedOrganisation): [string, Value][] {
  const entity = (term: string): Value => ({ term, entity: idOf(term) });
  return [
    ['headquarters', entity(city)],
    ['founded', { date: founded }],
    ['founder', entity(founder)],
    ['chief-executive', entity(head ?? founder)],
    ...(parent ? [['parent', entity(parent)] satisfies [string, Value]] : []),
    ['funding', { amount: funding, unit: money }],
    ['valuation', { amount: valuation, unit: money }],
    ['revenue', { amount: revenue, unit: money }],
    ['headcount', { amount: headcount, unit: 'count' }],
  ];
}

const OF_EVERY_MODEL = [
  'output-length',
  'training-tokens',
  'training-gpu-hours',
  'training-cost',
  'layer-count',
  'vocabulary-size',
  'languages',
  'price-input',
  'price-output',
  'subscription-price',
  'modality',
  'knowledge-cutoff',
  'hallucination-rate',
  'kv-cache-reduction',
  'inference-speedup',
  'generation-throughput',
  'memory-required',
];

function factsOfModel([name, maker, , released, total, active, context, licence]: InventedModel): [string, Value][] {
  const made = (attribute: string): [string, Value][] => {
    const value = makeUp(idOf(name), attribute, total * 1e9);
    return value ? [[attribute, value]] : [];
  };
  const isOpen = licence !== 'proprietary';
  return [
    ['parameters-total', { amount: total * 1e9, unit: 'parameter' }],
    ...(active
      ? [
          ['parameters-active', { amount: active * 1e9, unit: 'parameter' }] satisfies [string, Value],
          ...made('expert-count'),
          ...made('experts-active'),
        ]
      : []),
    ['context-length', { amount: context, unit: 'token' }],
    ['release-date', { date: released }],
    ['developer', { term: maker, entity: idOf(maker) }],
    ['architecture', { term: active ? 'MoE' : 'dense' }],
    ['open-weights', { term: isOpen ? 'open' : 'closed' }],
    ...(isOpen ? [['license', { term: licence }] satisfies [string, Value]] : []),
    ...OF_EVERY_MODEL.flatMap(made),
  ];
}
