import { describe, expect, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check, read } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B',
  'Nimbus-7 Instruct (model, by Nimbus Labs)',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'MMLU (benchmark)',
]);

describe('a statement that leaves out its verb', () => {
  test.for<ReadingCase>([
    [
      'takes the unit of the one before',
      'Nimbus-7 manages 147 tokens per second, Cirrus-2 580.',
      [
        '147 tokens per second | generation-throughput | Nimbus-7 | 147',
        '580 | generation-throughput | Cirrus-2 | 580',
      ],
    ],
    [
      'is one of companies as well',
      'Nimbus Labs is worth $20 billion, Cirrus Works $3 billion.',
      ['$20 billion | valuation | Nimbus Labs | 20000000000', '$3 billion | valuation | Cirrus Works | 3000000000'],
    ],
    [
      'has a figure that is no part of the name before it',
      'On MMLU Cirrus-2 scores 88.1%, Nimbus-7 Instruct 81.2%.',
      ['88.1% | benchmark-score | Cirrus-2 | 88.1', '81.2% | benchmark-score | Nimbus-7 Instruct | 81.2'],
    ],
  ])('%s', check);
});

describe('what is at a company', () => {
  test.for<ReadingCase>([
    [
      'its revenue',
      'Revenue at Cirrus Works reached $200 million.',
      ['$200 million | revenue | Cirrus Works | 200000000'],
    ],
    ['its people', 'A team of 400 people works at Nimbus Labs.', ['400 | headcount | Nimbus Labs | 400']],
    [
      'what has been put into it',
      'Investors have poured €600 million into Cirrus Works.',
      ['€600 million | funding | Cirrus Works | 600000000'],
    ],
  ])('%s', check);
});

describe('a gap that is the subject', () => {
  test('is one of the two things before', () => {
    expect(read('On MMLU, where Cirrus-2 has 88.1% and Nimbus-7 81.2%, the gap is 6.9 points.').at(-1)).toContain(
      '6.9 points | comparison',
    );
  });
});

describe('bare figures of a table', () => {
  test.for<ReadingCase>([
    [
      'take the unit of its caption',
      'List prices in USD per million tokens:\n\n| Model | Input | Output |\n| --- | --: | --: |\n| Nimbus-7 | 5.00 | 15.00 |',
      ['5.00 | price-input | Nimbus-7 | 5', '15.00 | price-output | Nimbus-7 | 15'],
    ],
    [
      'take the unit of its corner',
      '| $ per 1M tokens | Input |\n| --- | --: |\n| Cirrus-2 | 0.35 |',
      ['0.35 | price-input | Cirrus-2 | 0.35'],
    ],
    [
      'take the unit that their heading spells out',
      '| Model | Tokens per second |\n| --- | --: |\n| Cirrus-2 | 55 |\n| Nimbus-7 | 120 |',
      ['55 | generation-throughput | Cirrus-2 | 55', '120 | generation-throughput | Nimbus-7 | 120'],
    ],
  ])('%s', check);
});

describe('a name that the corpus does not have', () => {
  test.for<ReadingCase>([
    [
      'is what follows is about, where a maker brings it out',
      'Cirrus-2 has 30B parameters. Nimbus Labs released Petrel, which mixes two designs. It has 52 billion parameters.',
      ['30B | parameters-total | Cirrus-2 | 30000000000', '52 billion | parameters-total | Petrel | 52000000000'],
    ],
    [
      'is not, where it is no maker’s',
      'Cirrus-2 is out. Somebody released Petrel data. It has 30 billion parameters.',
      ['30 billion | parameters-total | Cirrus-2 | 30000000000'],
    ],
  ])('%s', check);
});

describe('what something is so many times of', () => {
  test.for<ReadingCase>([
    [
      'owns no figure of another statement',
      'Nimbus Labs claims three times the throughput of Cirrus-2 and says that up to 140,000 tokens fit on an 80GB card.',
      [],
    ],
  ])('%s', check);
});
