import { describe, expect, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { read } = await claimReader([
  'Nimbus 1 (model, by Nimbus Labs): context-length 4K',
  'Nimbus 2 (model, by Nimbus Labs, after Nimbus 1): context-length 8K',
  'Cirrus 5 (model, by Cirrus Works): parameters-total 30B',
  'Cirrus Pro (product, by Cirrus Works)',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
]);

describe('"before" and "the first" are a side of a comparison', () => {
  test.for<ReadingCase>([
    [
      'the one before, by the corpus',
      'Nimbus 2 has a context of 8,192 tokens, twice as long as before.',
      [
        '8,192 | context-length | Nimbus 2 | 8192',
        'twice | comparison | Nimbus 2 | {"left":"Nimbus 2","right":"Nimbus 1","op":"ratio","amount":2}',
      ],
    ],
    [
      'the first of its line',
      'Nimbus 2 was trained on two trillion tokens (40% more than the first).',
      [
        'two trillion | training-tokens | Nimbus 2 | 2000000000000',
        '40% | comparison | Nimbus 2 | {"left":"Nimbus 2","right":"Nimbus 1","op":"ratio","amount":1.4}',
      ],
    ],
    [
      'nothing else that has been spoken of, where nothing was before it',
      'Nimbus 1 is out. Cirrus 5 was trained on 13 trillion tokens, twice as many as before.',
      ['13 trillion | training-tokens | Cirrus 5 | 13000000000000'],
    ],
  ])('%s', ([, text, claims]) => {
    expect([...read(text)].sort()).toEqual([...claims].sort());
  });
});

test('sizes behind a colon are each a size of the line', () => {
  expect(read('Cirrus 5 comes in three sizes: 2B, 9B and 30B.')).toEqual([
    '2B | parameters-total | Cirrus 5 | 2000000000',
    '9B | parameters-total | Cirrus 5 | 9000000000',
    '30B | parameters-total | Cirrus 5 | 30000000000',
  ]);
});

describe('a language that puts it before', () => {
  test.for<ReadingCase>([
    ['what money is paid for', 'Cirrus Pro订阅费每月20美元。', ['20美元 | subscription-price | Cirrus Pro | 20']],
    [
      'what was announced',
      '2024年12月26日，Nimbus Labs宣布开源Nimbus 2。',
      ['2024年12月26日 | release-date | Nimbus 2 | 2024-12-26'],
    ],
    ['who founded', 'Nimbus Labs由李开复于2023年创办。', ['李开复 | founder | Nimbus Labs | 李开复']],
  ])('%s', ([, text, claims]) => {
    expect(read(text)).toEqual(expect.arrayContaining([...claims]));
  });
});

test('a year in brackets behind a name in a table is that of its release', () => {
  expect(read('| Model | Parameters |\n|---|---|\n| Nimbus 1 (2021) | 7B |\n| Cirrus 5 (2022) | 30B |\n')).toEqual([
    '2021 | release-date | Nimbus 1 | 2021',
    '7B | parameters-total | Nimbus 1 | 7000000000',
    '2022 | release-date | Cirrus 5 | 2022',
    '30B | parameters-total | Cirrus 5 | 30000000000',
  ]);
});
