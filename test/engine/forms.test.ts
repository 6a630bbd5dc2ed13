import { describe, expect, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check, read } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Stratus-1 (model, by Stratus Union): parameters-total 400B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'Stratus Union (organisation)',
  'MMLU (benchmark)',
]);

describe('an entry of a chronicle', () => {
  test.for<ReadingCase>([
    [
      'what its maker brings out',
      '**3 May 2022.** Cirrus Works shares Cirrus-2 with schools.',
      ['3 May 2022 | release-date | Cirrus-2 | 2022-05-03', 'Cirrus Works | developer | Cirrus-2 | Cirrus Works'],
    ],
    [
      'what it is about',
      '**7 June 2023:** Nimbus-7, a model for jurists, with 70 billion parameters.',
      ['7 June 2023 | release-date | Nimbus-7 | 2023-06-07', '70 billion | parameters-total | Nimbus-7 | 70000000000'],
    ],
    [
      'what is out, and what the next sentence gives of it',
      'Stratus-1 has 400B parameters.\n\n**July 12, 2022.** PETAL is out. Some volunteers, 176B parameters.',
      [
        '400B | parameters-total | Stratus-1 | 400000000000',
        'July 12, 2022 | release-date | PETAL | 2022-07-12',
        '176B | parameters-total | PETAL | 176000000000',
      ],
    ],
    ['not what somebody else does with it', '**3 May 2022.** Cirrus Works sues the makers of Nimbus-7.', []],
    ['not a place', '**3 May 2022.** Brussels. The law passes.', []],
  ])('%s', check);
});

describe('a maker beside what it made', () => {
  test.for<ReadingCase>([
    [
      'by',
      'Nimbus-7 by Nimbus Labs has a window of 128K.',
      ['Nimbus Labs | developer | Nimbus-7 | Nimbus Labs', '128K | context-length | Nimbus-7 | 128000'],
    ],
    [
      'from, in a phrase without a verb',
      'Cirrus-2 from Cirrus Works: 30B.',
      ['Cirrus Works | developer | Cirrus-2 | Cirrus Works', '30B | parameters-total | Cirrus-2 | 30000000000'],
    ],
    [
      'whose it is',
      'We tried Stratus-1. It is from Stratus Union.',
      ['Stratus Union | developer | Stratus-1 | Stratus Union'],
    ],
    ['not where it was got', 'They downloaded Nimbus-7 from Cirrus Works.', []],
  ])('%s', check);
});

describe('a place beside a company', () => {
  test.for<ReadingCase>([
    ['apart', 'Nimbus Labs, in Paris, is small.', ['Paris | headquarters | Nimbus Labs | Paris']],
    ['of', 'Cirrus Works of Toronto is small.', ['Toronto | headquarters | Cirrus Works | Toronto']],
    ['is in', 'Stratus Union is in London.', ['London | headquarters | Stratus Union | London']],
    ['not where it does something', 'Nimbus Labs sells in Paris.', []],
  ])('%s', check);
});

describe('two amounts that stand alone', () => {
  test.for<ReadingCase>([
    [
      'by themselves',
      'Nimbus-7 is out. $0.30 and $1.20.',
      ['$0.30 | price-input | Nimbus-7 | 0.3', '$1.20 | price-output | Nimbus-7 | 1.2'],
    ],
    [
      'behind a copula',
      'Cirrus-2 is open. The hosted version is $2 and $6.',
      ['$2 | price-input | Cirrus-2 | 2', '$6 | price-output | Cirrus-2 | 6'],
    ],
    ['not as far apart as two plans', 'Nimbus-7 is out. $20 and $400.', []],
  ])('%s', check);
});

test('since when what is only named has been out', () => {
  expect(read('Nimbus-7, since 15 October 2025. It has 70B parameters.')).toEqual([
    '15 October 2025 | release-date | Nimbus-7 | 2025-10-15',
    '70B | parameters-total | Nimbus-7 | 70000000000',
  ]);
});

describe('a conversation by turns', () => {
  test.for<ReadingCase>([
    [
      'whoever speaks has no figures',
      'ILSE: Nimbus-7 came up again.\n\nOTTO: And?\n\nILSE: It has 90% on MMLU.\n\nOTTO: 32 million, they say.',
      ['90% | benchmark-score | Nimbus-7 | 90'],
    ],
    [
      'an answer is of what was asked',
      'Ilse: What is the context window of Nimbus-7?\n\nOtto: 128K.\n\nIlse: Fine.\n\nOtto: Yes, it is.',
      ['128K | context-length | Nimbus-7 | 128000'],
    ],
    [
      'a label that comes once is none',
      'PETAL: 176B parameters in all.',
      ['176B | parameters-total | PETAL | 176000000000'],
    ],
  ])('%s', check);
});
