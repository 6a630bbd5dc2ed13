import { createKnowledge, squashName } from '@stet/corpus';
import { describe, expect, it } from 'vitest';
import { askOf, corpusOf, knowledgeOf, model, says, score, source } from './kit/corpus.js';

const amounts = (knowledge: ReturnType<typeof knowledgeOf>, attribute = 'parameters-total'): unknown[] =>
  knowledge
    .evidence('m', attribute)
    .map(({ assertion }) => ('amount' in assertion.value ? assertion.value.amount : null));

describe('squashName', () => {
  it.each([
    ['GPT-4o', 'gpt 4O'],
    ['GPT‑4o', 'gpt4o'],
    ['Clément Delangue', 'clement delangue'],
    ['01.AI', '01 AI'],
    ['Ｑｗｅｎ', 'Qwen'],
    ['Apache-2.0', 'Apache 2.0'],
  ])('takes “%s” and “%s” for one name', (a, b) => {
    expect(squashName(a)).toBe(squashName(b));
  });

  it.each([
    ['Claude 3.5', 'Claude 35'],
    ['Command R+', 'Command R'],
    ['Qwen2', 'Qwen2.5'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    expect(squashName(a)).not.toBe(squashName(b));
  });
});

describe('layers', () => {
  it('merges an entity field by field and unites its names', () => {
    const knowledge = knowledgeOf(
      { entities: [model('m', { name: 'Model M', aliases: ['M1'], developer: 'lab' })] },
      { entities: [model('m', { name: 'M', aliases: ['M one'], released: '2024' })] },
    );
    expect(knowledge.entity('m')).toEqual({
      id: 'm',
      type: 'model',
      name: 'M',
      aliases: ['M1', 'M one', 'Model M'],
      developer: 'lab',
      released: '2024',
    });
    expect(knowledge.entitiesNamed('model-m').map(({ id }) => id)).toEqual(['m']);
  });

  it('lets what a later layer says of a setting replace what earlier ones say of it, and of nothing else', () => {
    const sources = [source('paper', 'primary'), source('desk', 'press')];
    const knowledge = knowledgeOf(
      {
        sources,
        assertions: [
          says('paper', 1e9),
          says('desk', 2e9),
          score('paper', 80, { variant: 'chat' }),
          score('paper', 70, { variant: 'base' }),
        ],
      },
      { assertions: [says('desk', 3e9), score('desk', 81, { variant: 'instruct' })] },
    );
    expect(amounts(knowledge)).toEqual([3e9]);
    expect(amounts(knowledge, 'benchmark-score')).toEqual([70, 81]);
    expect(knowledge.assertionCount).toBe(3);
  });

  it('lets a source that stands beside replace only what the same publisher said', () => {
    const article = source('article', 'press', { publisher: 'Daily', beside: true });
    const knowledge = knowledgeOf(
      {
        sources: [
          source('paper', 'primary'),
          source('old', 'press', { publisher: 'The Daily' }),
          source('past', 'press', { publisher: 'daily' }),
        ],
        assertions: [says('paper', 1e9), says('old', 2e9), says('past', 4e9)],
      },
      { sources: [article], assertions: [says('article', 3e9)] },
    );
    expect(amounts(knowledge)).toEqual([1e9, 2e9, 3e9]);
    expect(askOf(knowledge, 'parameters-total')).toBe('established | 1000000000 primary');
  });

  it('replaces a source and adds quotations', () => {
    const said = { speaker: 'p', words: 'Yes.', source: 's' };
    const knowledge = knowledgeOf(
      { sources: [source('s', 'press')], quotations: [said] },
      { sources: [source('s', 'primary')], quotations: [{ ...said, words: 'No.' }] },
    );
    expect(knowledge.source('s')?.tier).toBe('primary');
    expect(knowledge.quotationsOf('p').map(({ words }) => words)).toEqual(['Yes.', 'No.']);
    expect([...knowledge.quotations()]).toHaveLength(2);
  });

  it('leaves out what nobody says', () => {
    expect(amounts(knowledgeOf({ assertions: [says('nobody', 1e9)] }))).toEqual([]);
  });

  it('is kept up to the latest day of its layers and named after all of them', () => {
    const knowledge = createKnowledge([corpusOf({ id: 'a', asOf: '2026-01' }), corpusOf({ id: 'b', asOf: '2025' })]);
    expect([knowledge.id, knowledge.asOf]).toEqual(['a+b', '2026-01']);
    expect(createKnowledge([])).toMatchObject({ id: 'empty', asOf: '', assertionCount: 0 });
  });
});

describe('look-ups', () => {
  const knowledge = knowledgeOf({
    entities: [model('m'), model('m-chat', { variantOf: 'm', variant: 'chat' })],
    sources: [source('s', 'primary')],
    assertions: [
      says('s', 671e9),
      score('s', 80, {}),
      says('s', 0, {}, { subject: 'n', attribute: 'license', value: { term: 'Apache-2.0', entity: 'apache' } }),
      says('s', 0, {}, { subject: 'n', attribute: 'release-date', value: { date: '2024-05-06' } }),
    ],
  });

  it('finds whose value a value is', () => {
    const holders = (attribute: string, value: number | string): string[] =>
      knowledge.holdersOf(attribute, value).map(({ assertion }) => assertion.subject);
    expect(holders('parameters-total', 671e9)).toEqual(['m']);
    expect(holders('parameters-total', 670e9)).toEqual([]);
    expect(holders('context-length', 671e9)).toEqual([]);
    expect(holders('license', 'apache 2.0')).toEqual(['n']);
    expect(holders('license', 'apache')).toEqual(['n']);
    expect(holders('release-date', '2024-05-06')).toEqual(['n']);
  });

  it('knows the variants of a model, what is said of it, and the values of a qualifier', () => {
    expect(knowledge.variantsOf('m').map(({ id }) => id)).toEqual(['m-chat']);
    expect(knowledge.attributesOf('m')).toEqual(['parameters-total', 'benchmark-score']);
    expect(knowledge.attributesOf('nothing')).toEqual([]);
    expect([...knowledge.qualifierValues('benchmark')]).toEqual(['GSM8K']);
    expect([...knowledge.entities()].map(({ id }) => id)).toEqual(['m', 'm-chat']);
    expect([knowledge.entityCount, knowledge.sourceCount, knowledge.assertionCount]).toEqual([2, 1, 4]);
  });
});
