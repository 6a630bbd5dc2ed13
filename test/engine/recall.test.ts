import { describe, expect, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check, read } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Stratus-1 (model, by Stratus Union): parameters-total 400B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'MMLU (benchmark)',
]);

const HANDLE =
  '@tinylabs | handle | @tinylabs | {"role":"","organisation":null,"tense":"current","handle":"@tinylabs"}';

describe('likes and views of a post are the post’s', () => {
  test.for<ReadingCase>([
    [
      'whose account the sentence before names',
      'On X, @tinylabs shared shots of Nimbus-7. The post received over 20,000 likes.',
      [HANDLE, '20,000 | engagement | @tinylabs post | 20000'],
    ],
    [
      'shared by somebody',
      'A Cirrus-2 demo video shared by @tinylabs received 100,000 views.',
      [HANDLE, '100,000 | engagement | @tinylabs video | 100000'],
    ],
    ['of nobody known', 'The podcast collected 5,000 comments.', ['5,000 | engagement | podcast | 5000']],
    [
      'not what a thing itself got',
      'Discussions of Nimbus-7 exceeded 20,000 on X.',
      ['20,000 | engagement | Nimbus-7 | 20000'],
    ],
  ])('%s', check);
});

describe('how many of what are to come', () => {
  test.for<ReadingCase>([
    [
      'of the thing the draft is about',
      'The release of Nimbus-7 changes much. The weights are public, expected to spawn hundreds of fine-tuned versions.',
      ['hundreds | forecast | Nimbus-7 | {"min":200,"max":999,"unit":"count"}'],
    ],
    [
      'of the one that is named behind',
      'By next year, 200 schools will use Cirrus-2.',
      ['200 | forecast | Cirrus-2 | 200'],
    ],
    [
      'of a company',
      'Nimbus Labs plans to train its next model on 100,000 GPUs.',
      ['100,000 | forecast | Nimbus Labs | 100000'],
    ],
    ['not how long', 'Nimbus-7 will ship in three weeks.', []],
  ])('%s', check);
});

describe('free of charge', () => {
  test.for<ReadingCase>([
    ['said of "it"', "Nimbus-7 hears and sees. It's free.", ['free | price | Nimbus-7 | 0']],
    [
      'joined to another word',
      'Cirrus-2 is open-source and free.',
      ['open-source | open-weights | Cirrus-2 | open', 'free | price | Cirrus-2 | 0'],
    ],
    ['in passing', 'Feel free to try Nimbus-7 on the free tier.', []],
  ])('%s', check);
});

describe('downloads', () => {
  test.for<ReadingCase>([
    [
      'so many times',
      'Nimbus-7 has been downloaded 4 million times.',
      ['4 million times | downloads | Nimbus-7 | 4000000'],
    ],
    [
      'of a model no record names',
      'Downloads of Wren-V4 exceeded 600,000.',
      ['600,000 | downloads | Wren-V4 | 600000'],
    ],
  ])('%s', check);
});

test('a short name is first what the sentence has named in full', () => {
  expect(read('Cirrus-2 and Nimbus-7 cost the same; Nimbus-7 reads 128K tokens.')).toContain(
    '128K | context-length | Nimbus-7 | 128000',
  );
});

test('a trade says little beside an office', () => {
  expect(read('AI researcher Jane Doe (CTO of Nimbus Labs) was there.')).toEqual([
    'CTO of Nimbus Labs | affiliation | Jane Doe | {"role":"CTO","organisation":"Nimbus Labs","tense":"current"}',
  ]);
});

describe('experts', () => {
  test.for<ReadingCase>([
    [
      'all and active, without a word between',
      'Nimbus-7 keeps 16 experts, 4 at a time.',
      ['16 | expert-count | Nimbus-7 | 16', '4 | experts-active | Nimbus-7 | 4'],
    ],
    [
      'behind a colon, and those of another model',
      'Nimbus-7 has more experts: 384, and 8 are chosen. Cirrus-2 has 256.',
      [
        '384 | expert-count | Nimbus-7 | 384',
        '8 | experts-active | Nimbus-7 | 8',
        '256 | expert-count | Cirrus-2 | 256',
      ],
    ],
  ])('%s', check);
});

describe('ranges in words', () => {
  test.for<ReadingCase>([
    [
      'between two numbers of one scale',
      'Cirrus-2 has between 3 and 15 billion parameters.',
      ['3 and 15 billion | parameters-total | Cirrus-2 | {"min":3000000000,"max":15000000000,"unit":"parameter"}'],
    ],
    [
      'sizes of a family',
      'Nimbus-7 comes in sizes from 0.5B to 72B.',
      ['0.5B to 72B | parameters-total | Nimbus-7 | {"min":500000000,"max":72000000000,"unit":"parameter"}'],
    ],
    [
      'a change has two values',
      'Nimbus-7 grew from 32B to 72B.',
      ['32B | parameters-total | Nimbus-7 | 32000000000', '72B | parameters-total | Nimbus-7 | 72000000000'],
    ],
  ])('%s', check);
});

test('a figure behind a colon is not of what the statement before sets its subject against', () => {
  expect(read('Nimbus-7 is three times as large as Cirrus-2: 70 billion parameters.')).toContain(
    '70 billion | parameters-total | Nimbus-7 | 70000000000',
  );
  expect(read('Nimbus-7 beats Cirrus-2: 70% on MMLU.')).toContain('70% | benchmark-score | Nimbus-7 | 70');
});

test('a pronoun is not what its sentence sets beside it', () => {
  expect(read('Stratus-1 is new. So is Cirrus-2.\n\nThe tests give it 87.5% on MMLU; Cirrus-2 has 86.2%.')).toContain(
    '87.5% | benchmark-score | Stratus-1 | 87.5',
  );
});

test('prices in and out, with what they are for between', () => {
  expect(read('Nimbus-7 costs 14 cents for a million tokens in and 28 cents for a million out.')).toEqual([
    '14 cents | price-input | Nimbus-7 | 0.14',
    '28 cents | price-output | Nimbus-7 | 0.28',
  ]);
});

test('the more exact name in brackets says which is meant', async () => {
  const family = await claimReader(['Nimbus-7 (model, by Nimbus Labs)', 'Nimbus-7-0324 (model, by Nimbus Labs)']);
  expect(family.read('Nimbus-7 (Nimbus-7-0324) scores 59.4 on AIME 2024.')).toEqual([
    '59.4 | benchmark-score | Nimbus-7-0324 | 59.4',
  ]);
});

describe('entries under a lead-in', () => {
  test.for<ReadingCase>([
    [
      'a benchmark',
      'On MMLU the field looks like this:\n\n- Nimbus-7: 83.6\n- Cirrus-2: 78.6%',
      ['83.6 | benchmark-score | Nimbus-7 | 83.6', '78.6% | benchmark-score | Cirrus-2 | 78.6'],
    ],
    [
      'prices',
      'Prices per million input tokens:\n\n- Nimbus-7: $2.50\n- Cirrus-2: $3',
      ['$2.50 | price-input | Nimbus-7 | 2.5', '$3 | price-input | Cirrus-2 | 3'],
    ],
    [
      'windows',
      'Context windows compared:\n\n- Nimbus-7: 128K\n- Cirrus-2: 32K',
      ['128K | context-length | Nimbus-7 | 128000', '32K | context-length | Cirrus-2 | 32000'],
    ],
    ['nothing that it names', 'Some numbers:\n\n- Nimbus-7: 3 days\n- Cirrus-2: 12 people', []],
    ['an entry that says more', 'Prices per million input tokens:\n\n- $60 a day with Nimbus-7 for all of us', []],
  ])('%s', check);
});

test('what stands behind "compared with X," is no other member of a list', () => {
  expect(read('Compared with Cirrus-2, Nimbus-7 is stronger at mathematics.')).toEqual([
    'stronger | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":">"}',
  ]);
  expect(read('Versus Cirrus-2, Stratus-1 has 400 billion parameters.')).toEqual([
    '400 billion | parameters-total | Stratus-1 | 400000000000',
  ]);
});

test('a name and a colon before a quotation', () => {
  expect(read('Jane Doe: "Efficiency is everything to us."')).toEqual([
    'Efficiency is everything to us. | quotation | Jane Doe | {"words":"Efficiency is everything to us.","medium":null}',
  ]);
});
