import type { Records } from '@stet/corpus/compact';
import type { Assertion, Entity, Source, Value } from '@stet/shared';
import { createRandom, type Random } from '../../grammar/random.js';

/** Assertions of one model; among them several runs of one benchmark, and sources that disagree. */
export const PER_MODEL = 20;
const BENCHMARKS = 60;
const MAKERS = 200;

const SYLLABLES = [
  'bel',
  'cor',
  'dan',
  'fir',
  'gal',
  'hom',
  'jun',
  'kes',
  'lim',
  'mor',
  'nav',
  'pol',
  'ras',
  'sil',
  'tur',
];

/** A name that no other number has: "Kesmor 3.1 70B". */
function nameModel(n: number): string {
  const word = [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 15].map((i) => SYLLABLES[i] ?? '').join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${1 + Math.floor(n / 3375)}.${n % 7}`;
}

const amount = (value: number, unit: string): Value => ({ amount: value, unit });

/** A corpus of about as many assertions, records made as they are asked for; the same for the same number and seed. */
export function inventCorpus(assertions: number, seed = 'synthetic'): Records {
  const models = Math.ceil(assertions / PER_MODEL);
  return {
    id: `synthetic-${assertions}`,
    asOf: '2026-11-20',
    entities: inventEntities(models),
    sources: inventSources(models),
    assertions: inventAssertions(models, seed),
    quotations: [],
  };
}

/** The id of a model, and of the papers about it. */
export const modelId = (n: number): string => `model-${n}`;

export function* inventEntities(models: number): Iterable<Entity> {
  for (let n = 0; n < BENCHMARKS; n++)
    yield { id: `bench-${n}`, type: 'benchmark', name: `Bench-${n}`, aliases: [`B${n}-Eval`] };
  for (let n = 0; n < MAKERS; n++) yield { id: `maker-${n}`, type: 'organisation', name: `Maker ${n} AI` };
  for (let n = 0; n < models; n++) {
    const name = nameModel(n);
    yield {
      id: modelId(n),
      type: 'model',
      name,
      aliases: [name.replace(' ', '-')],
      developer: `maker-${n % MAKERS}`,
      family: `family-${n % 500}`,
    };
  }
}

function* inventSources(models: number): Iterable<Source> {
  const at = (n: number): Pick<Source, 'url' | 'published'> => ({
    url: `https://example.org/${n}`,
    published: `202${n % 6}-0${1 + (n % 9)}-1${n % 10}`,
  });
  for (let n = 0; n < models; n++) {
    const publisher = `Maker ${n % MAKERS} AI`;
    yield { id: `paper-${n}`, title: `${nameModel(n)}: technical report`, publisher, tier: 'primary', ...at(n) };
  }
  for (let n = 0; n < MAKERS; n++)
    yield { id: `index-${n}`, title: `Index ${n}`, publisher: `Index ${n}`, tier: 'secondary', ...at(n) };
  for (let n = 0; n < MAKERS; n++)
    yield { id: `press-${n}`, title: `Article ${n}`, publisher: `Paper ${n}`, tier: 'press', ...at(n) };
}

function* inventAssertions(models: number, seed: string): Iterable<Assertion> {
  const random = createRandom(seed);
  for (let n = 0; n < models; n++) yield* inventModel(n, random);
}

function* inventModel(n: number, random: Random): Iterable<Assertion> {
  const subject = modelId(n);
  const paper = `paper-${n}`;
  const size = 1e9 * random.int(1, 2000);
  const locator = (row: string): string =>
    `§${random.int(1, 9)}, table ${random.int(1, 40)}, row “${row}”, column ${n}`;
  const said = (attribute: string, value: Value, source: string, row: string): Assertion => ({
    subject,
    attribute,
    value,
    source,
    locator: locator(row),
  });
  const index = `index-${random.int(0, MAKERS - 1)}`;
  const press = `press-${random.int(0, MAKERS - 1)}`;
  yield said('parameters-total', amount(size, 'parameter'), paper, 'Total');
  yield said('parameters-total', amount(size, 'parameter'), index, 'Parameters');
  yield said('parameters-total', amount(random.chance(0.2) ? size * 2 : size, 'parameter'), press, 'Size');
  yield said('context-length', amount(1024 * random.int(4, 512), 'token'), paper, 'Context');
  yield said('training-tokens', amount(1e12 * random.int(1, 30), 'token'), paper, 'Tokens');
  yield said(
    'release-date',
    { date: `202${random.int(0, 6)}-0${random.int(1, 9)}-1${random.int(0, 9)}` },
    paper,
    'Date',
  );
  yield said('license', { term: random.pick(['MIT', 'Apache-2.0', 'Proprietary']) }, paper, 'Licence');
  yield {
    ...said('price-input', amount(random.int(1, 3000) / 100, 'USD/1M-token'), paper, 'Input'),
    asOf: '2025-03-01',
  };
  for (let i = 8; i < PER_MODEL; i++) {
    const benchmark = `Bench-${random.int(0, BENCHMARKS - 1)}`;
    const own = random.chance(0.7);
    yield {
      subject,
      attribute: 'benchmark-score',
      value: amount(random.int(100, 999) / 10, 'percent'),
      qualifiers: { benchmark, variant: random.pick(['chat', 'base']), shots: `${random.int(0, 8)}-shot` },
      source: own ? paper : index,
      locator: locator(benchmark),
    };
  }
}
