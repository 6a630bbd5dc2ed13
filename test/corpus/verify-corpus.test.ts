import { formatProblem, verifyCorpus } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, says, score, source } from './kit/corpus.js';
import { makeFiles } from './kit/files.js';

const GSM8K = { id: 'gsm8k', type: 'benchmark' as const, name: 'GSM8K' };
const GOOD: Partial<Exchange> = {
  entities: [model('m'), model('n'), GSM8K],
  sources: [source('s', 'secondary')],
  assertions: [says('s', 1e9), score('s', 80, {})],
};

const faultsOf = async (parts: Partial<Exchange>, lower: readonly Exchange[] = []): Promise<string[]> => {
  const folder = await makeFiles({ 'c.json': JSON.stringify(corpusOf({ ...GOOD, ...parts })) });
  const problems = await verifyCorpus(join(folder, 'c.json'), lower);
  return problems.map(({ message, fix }) => `${message} ${fix}`);
};

describe('verifyCorpus', () => {
  it('finds nothing in a sound corpus', async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Exchange>]>([
    [
      'There is no entity “x”. Correct the id, or add a record for it.',
      { assertions: [says('s', 1e9), says('s', 1e9, {}, { subject: 'x' })] },
    ],
    [
      'There is no source “x”. Correct the id, or add a record for the source.',
      { assertions: [says('s', 1e9), says('x', 1e9)] },
    ],
    [
      'There is no benchmark “GSM9K”. Correct the name, or add a record.',
      { assertions: [score('s', 80, { benchmark: 'GSM9K' })] },
    ],
    [
      'There is no entity “x”. Correct the id, or add a record for it.',
      { entities: [model('m', { developer: 'x' }), GSM8K] },
    ],
    [
      'There is no entity “x”. Correct the id, or add a record for it.',
      { entities: [model('m', { variantOf: 'x' }), GSM8K] },
    ],
    ['It is a variant of itself. Name the base model.', { entities: [model('m', { variantOf: 'm' }), GSM8K] }],
    [
      'There are two entities “m”. Give one of them another id, or merge them.',
      { entities: [model('m'), model('m'), GSM8K] },
    ],
    [
      'There are two sources “s”. Give one of them another id, or merge them.',
      { sources: [source('s', 'press'), source('s', 'press')] },
    ],
    [
      'There is no source “x”. Correct the id, or add a record for the source.',
      { sources: [source('s', 'press', { copyOf: 'x' })] },
    ],
    ['It is a copy of itself. Name what it copies.', { sources: [source('s', 'press', { copyOf: 's' })] }],
    [
      'Nothing refers to the source “t”. Remove it, or name it where it belongs.',
      { sources: [source('s', 'press'), source('t', 'press')] },
    ],
    [
      '“token” is no unit of “parameters-total”. Units are parameter.',
      { assertions: [says('s', 1, {}, { value: { amount: 1e9, unit: 'token' } })] },
    ],
    [
      '236 parameter is out of range for “parameters-total”. It lies between 100000 and 1000000000000000; amounts are never scaled.',
      { assertions: [says('s', 236)] },
    ],
    [
      'This is no value of “parameters-total”. It wants a quantity.',
      { assertions: [says('s', 1, {}, { value: { date: '2024' } })] },
    ],
    [
      'A benchmark has no total parameters. It is of: model.',
      { assertions: [says('s', 1e9, {}, { subject: 'gsm8k' })] },
    ],
    [
      'It is primary, but its source is secondary. A statement stands no nearer than its source.',
      { assertions: [says('s', 1e9, {}, { tier: 'primary' })] },
    ],
    [
      'It ends (2023) before it begins (2024-05). Correct one of the dates.',
      { assertions: [says('s', 1e9, {}, { from: '2024-05', until: '2023' })] },
    ],
    [
      'There is no entity “p”. Correct the id, or add a record for it.',
      { quotations: [{ speaker: 'p', words: 'Yes.', source: 's' }] },
    ],
  ])('finds: %s', async (expected, parts) => {
    expect(await faultsOf(parts)).toContain(expected);
  });

  it('finds a name that two things of one type have, and lets two types share one', async () => {
    const entities = [
      model('m', { aliases: ['Alpha', 'Beta'] }),
      model('n', { name: 'be-ta' }),
      GSM8K,
      { ...GSM8K, id: 'alpha', name: 'Alpha' },
    ];
    expect(await faultsOf({ entities })).toEqual([
      '“Beta” also names n, which is of the same type. Leave it to one of them.',
      '“be-ta” also names m, which is of the same type. Leave it to one of them.',
    ]);
  });

  it('lets a corpus refer to the ones it lies on', async () => {
    const own: Partial<Exchange> = { entities: [], sources: [], assertions: [says('s', 2e9)] };
    expect(await faultsOf(own)).toHaveLength(2);
    expect(await faultsOf(own, [corpusOf(GOOD)])).toEqual([]);
  });

  it('says in which file and line', async () => {
    const folder = await makeFiles({
      'corpus.yaml': 'id: desk\nasOf: 2026-11-20\n',
      'entities/model/m.yaml':
        'name: M\nassertions:\n  - attribute: parameters-total\n    value: { amount: 236, unit: parameter }\n    source: s\n',
      'sources/x/s.yaml': 'title: S\ntier: press\n',
    });
    const [problem] = await verifyCorpus(folder);
    expect(problem && formatProblem(problem)).toMatch(/entities.model.m\.yaml:4:5: 236 parameter is out of range/);
  });
});
