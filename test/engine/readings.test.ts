import { checkDraft } from '@stet/server/engine';
import { isAmount, isTerm } from '@stet/shared';
import { expect, test } from 'vitest';
import { buildWorld } from '../kit/case-corpus.js';

const { knowledge, asOf } = await buildWorld([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Stratus-1 (model, by Stratus Union): parameters-total 400B',
]);

/** The claims of a text: what is underlined, its attribute, its subject and its value. */
const read = (text: string): string[] =>
  checkDraft(text, 'markdown', knowledge, { asOf }).claims.map(
    ({ text: span, attribute, subject, value }) =>
      `${span} | ${attribute} | ${subject.name} | ${isAmount(value) ? value.amount : isTerm(value) ? value.term : JSON.stringify(value)}`,
  );

test('a bare figure of another thing is of the attribute of the one before it', () => {
  expect(
    read('The window of Nimbus-7 is 128,000 tokens, when Cirrus-2 had 32,000 and Stratus-1 came with 8,192.'),
  ).toEqual([
    '128,000 | context-length | Nimbus-7 | 128000',
    '32,000 | context-length | Cirrus-2 | 32000',
    '8,192 | context-length | Stratus-1 | 8192',
  ]);
  expect(read('Nimbus-7 has 64 experts. Cirrus-2 has 16, and Stratus-1 just 8.')).toEqual([
    '64 | expert-count | Nimbus-7 | 64',
    '16 | expert-count | Cirrus-2 | 16',
    '8 | expert-count | Stratus-1 | 8',
  ]);
  expect(read('Nimbus-7 has 64 experts. Cirrus-2 has 16 customers.')).toEqual(['64 | expert-count | Nimbus-7 | 64']);
});

test('a word that names the attribute of one figure rules nothing out for another', () => {
  expect(read('Nimbus Labs raised $400 million last July at a valuation of nearly $5 billion.')).toEqual([
    '$400 million | funding | Nimbus Labs | 400000000',
    '$5 billion | valuation | Nimbus Labs | 5000000000',
  ]);
});

test('trillions of tokens are those of training, unless they are used day by day', () => {
  expect(read('Nimbus-7 has swallowed nine trillion tokens.')).toEqual([
    'nine trillion | training-tokens | Nimbus-7 | 9000000000000',
  ]);
  expect(read('Nimbus-7 handles nine trillion tokens a day.')).toEqual([]);
});

test('what a licence lets people do is a claim of its own', () => {
  expect(read('Nimbus-7 can be used commercially.')).toEqual([
    'can be used commercially | license | Nimbus-7 | commercial-use-allowed',
  ]);
  expect(read('The licence of Nimbus-7 is for research only.')).toEqual([
    'for research only | license | Nimbus-7 | non-commercial',
  ]);
});

test('lists of languages and of kinds of data, in sentences and in fields', () => {
  expect(read('Nimbus-7 takes text, images and audio.')).toEqual([
    'text, images and audio | modality | Nimbus-7 | text, image, audio',
  ]);
  expect(read('# Nimbus-7\n\n- **Modalities:** text in, text out\n- **Languages:** mostly English')).toEqual([
    'text in, text out | modality | Nimbus-7 | text',
    'mostly English | languages | Nimbus-7 | English',
  ]);
});

test('the score of a thing stands for it in a comparison', () => {
  expect(
    read('On MMLU Nimbus-7 has 71.2, ahead of the 66.4 of Cirrus-2 and far behind the 82.6 of Stratus-1.'),
  ).toContain(
    'far behind the 82.6 of Stratus-1 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Stratus-1","op":"<"}',
  );
});

test('two things that are said to have or cost the same', () => {
  expect(read('Nimbus-7 and Cirrus-2 cost the same for output.')).toEqual([
    'cost the same | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":"="}',
  ]);
  expect(read('Nimbus-7 has the same context window as Cirrus-2.')).toEqual([
    'the same context window as Cirrus-2 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":"="}',
  ]);
});

test('a superlative of any adjective, and a ranking that is led', () => {
  expect(read('Nimbus-7 is the most generous of its kind.')).toEqual([
    'most generous | superlative | Nimbus-7 | {"superlative":"most generous","scope":""}',
  ]);
  expect(read('Nimbus-7 topped the Skyline Leaderboard for two months.')).toEqual([
    'topped the Skyline Leaderboard | benchmark-rank | Nimbus-7 | {"rank":1,"scope":"Skyline Leaderboard"}',
  ]);
});

test('all backers of a list', () => {
  expect(
    read(
      'Among the backers of Nimbus Labs are a bank and a dairy. Nimbus Labs is backed by Cirrus Works and Stratus Union.',
    ),
  ).toEqual([
    'Cirrus Works | parent | Nimbus Labs | Cirrus Works',
    'Stratus Union | parent | Nimbus Labs | Stratus Union',
  ]);
});

test('the column of sellers gives the makers', () => {
  expect(read('| Model | Seller | Window |\n|---|---|---|\n| Nimbus-7 | Nimbus Labs | 128K |')).toContain(
    'Nimbus Labs | developer | Nimbus-7 | Nimbus Labs',
  );
});
