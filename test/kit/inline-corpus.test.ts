import { expect, test } from 'vitest';
import { readInlineCorpus } from './inline-corpus.js';

test('a name alone is a model', () => {
  expect(readInlineCorpus('DeepSeek-V2').exchange.entities).toEqual([
    { id: 'deepseek-v2', type: 'model', name: 'DeepSeek-V2' },
  ]);
});

test('facts about an entity', () => {
  const { entities } = readInlineCorpus(
    'V2 Chat = V2-C, V2 C (model, by DeepSeek, chat variant of V2, after V1, family ds, released 2024-05-06)',
  ).exchange;
  expect(entities).toContainEqual({
    id: 'v2-chat',
    type: 'model',
    name: 'V2 Chat',
    aliases: ['V2-C', 'V2 C'],
    developer: 'deepseek',
    variant: 'chat',
    variantOf: 'v2',
    predecessor: 'v1',
    family: 'ds',
    released: '2024-05-06',
  });
  expect(entities.map(({ id, type }) => `${type} ${id}`)).toContain('organisation deepseek');
});

test('statements end with semicolons, line ends and commas before an attribute', () => {
  const { assertions } = readInlineCorpus(
    'V2: parameters-total 236,000,000,000, parameters-active 21B; license MIT {of: code, version: 1}\n  context-length 128K',
  ).exchange;
  expect(assertions.map(({ attribute, value, qualifiers }) => [attribute, value, qualifiers])).toEqual([
    ['parameters-total', { amount: 236e9, unit: 'parameter' }, undefined],
    ['parameters-active', { amount: 21e9, unit: 'parameter' }, undefined],
    ['license', { term: 'MIT' }, { of: 'code', version: '1' }],
    ['context-length', { amount: 128e3, unit: 'token' }, undefined],
  ]);
});

test('values of every kind', () => {
  const { assertions } = readInlineCorpus(
    [
      'Acme (organisation): headquarters Paris; founded 2023; headcount 200..999',
      'Ada (person): affiliation former head of research at Acme',
      'V2: price-input 1 CNY/1M-token; benchmark-score 94.5% {benchmark: GSM8K}; benchmark-rank #2 in Arena',
      'Paris (place)',
    ].join('\n'),
  ).exchange;
  expect(assertions.map(({ value }) => value)).toEqual([
    { term: 'Paris', entity: 'paris' },
    { date: '2023' },
    { min: 200, max: 999, unit: 'count' },
    { role: 'head of research', organisation: 'acme', tense: 'former' },
    { amount: 1, unit: 'CNY/1M-token' },
    { amount: 94.5, unit: 'percent' },
    { rank: 2, scope: 'Arena' },
  ]);
});

test('sources, declared and made up on the spot', () => {
  const { assertions, sources } = readInlineCorpus(
    [
      'source paper (primary, DeepSeek-AI, 2024-05-07, https://example.org/a): The paper',
      'V2: parameters-total 236B [paper, Table 1]; stars 4K [press 2024-06 The Daily, as of 2024-05, estimate]; languages 2',
    ].join('\n'),
  ).exchange;
  expect(sources).toEqual([
    {
      id: 'paper',
      title: 'The paper',
      tier: 'primary',
      published: '2024-05-07',
      url: 'https://example.org/a',
      publisher: 'DeepSeek-AI',
    },
    { id: 'the-daily-2024-06', title: 'The Daily', publisher: 'The Daily', published: '2024-06', tier: 'press' },
    {
      id: 'primary-source-2024-01-01',
      title: 'primary source',
      publisher: 'primary source',
      published: '2024-01-01',
      tier: 'primary',
    },
  ]);
  expect(assertions[0]).toMatchObject({ source: 'paper', locator: 'Table 1' });
  expect(assertions[1]).toMatchObject({ source: 'the-daily-2024-06', asOf: '2024-05', estimate: true });
});

test('people: pseudonyms, handles, quotations', () => {
  const { entities, quotations } = readInlineCorpus(
    'Moth (person, pseudonym): quotation "It is a start; mostly." [press]\nAda (person, @ada @ada_f)',
  ).exchange;
  expect(entities).toMatchObject([{ pseudonym: { established: true } }, { handles: ['@ada', '@ada_f'] }]);
  expect(quotations).toEqual([{ speaker: 'moth', words: 'It is a start; mostly.', source: 'press-source-2024-01-01' }]);
});

test('the day and the shipped entities', () => {
  expect(readInlineCorpus('as-of: 2024-08-01\nuse: deepseek-v2, gpt-4o')).toMatchObject({
    asOf: '2024-08-01',
    use: ['deepseek-v2', 'gpt-4o'],
  });
  expect(readInlineCorpus('use: shipped').use).toBe('shipped');
});

test.each([
  ['V2: license', 'ATTRIBUTE VALUE'],
  ['V2 (model, grown in Paris)', 'grown in Paris'],
  ['V2: stars 3 [hearsay]', 'neither a source of this fence nor a tier'],
  ['V2 (vegetable)', 'model'],
])('says what is wrong with %j', (fence, message) => {
  expect(() => readInlineCorpus(fence)).toThrow(message);
});
