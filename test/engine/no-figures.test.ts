import { describe, expect, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check, read } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B',
  'Stratus (model, by Stratus Union): parameters-total 400B',
  'Nimbus Labs (organisation)',
  'MMLU (benchmark)',
  'GSM8K (benchmark)',
]);

describe('what lies between two figures is neither of them', () => {
  test.for<ReadingCase>([
    [
      'percentage points',
      'Nimbus-7 scores 85.2% on MMLU. That took 3.1 percentage points of work.',
      ['85.2% | benchmark-score | Nimbus-7 | 85.2'],
    ],
    [
      'points behind a verb of change',
      'On MMLU Nimbus-7 reached 75.2%, up 3.1 points.',
      ['75.2% | benchmark-score | Nimbus-7 | 75.2'],
    ],
    [
      'points behind the rival, in Chinese',
      'Nimbus-7在MMLU上得分75.9%，领先Cirrus-2 2.5个百分点。',
      [
        '75.9% | benchmark-score | Nimbus-7 | 75.9',
        '2.5个百分点 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":"difference","amount":2.5,"unit":"point"}',
      ],
    ],
    ['what happens on the exchange', 'The shares of Nimbus Labs fell by 6.4% on Monday.', []],
  ])('%s', check);
});

describe('a number of something else is no figure of the model', () => {
  test.for<ReadingCase>([
    [
      'shots',
      'Nimbus-7 scored 86.1 on MMLU (5-shot) and 93.4 on GSM8K (8-shot).',
      ['86.1 | benchmark-score | Nimbus-7 | 86.1', '93.4 | benchmark-score | Nimbus-7 | 93.4'],
    ],
    ['tasks', 'Nimbus-7 won 12 of the 15 tasks.', []],
    [
      'figures after names, without a verb',
      'Nimbus-7 has 8 experts, Stratus 16, Cirrus-2 128.',
      ['8 | expert-count | Nimbus-7 | 8', '16 | expert-count | Stratus | 16', '128 | expert-count | Cirrus-2 | 128'],
    ],
  ])('%s', check);
});

test('a range holds its hedge and both its scales', () => {
  expect(read('The team trained 16 models, from 70 million to over 12 billion parameters.')).toEqual([
    '70 million to over 12 billion | parameters-total | models | {"min":70000000,"max":12000000000,"unit":"parameter"}',
  ]);
  expect(read('Nimbus-7 grew from 70 million to 12 billion parameters.').join()).not.toContain('min');
});
