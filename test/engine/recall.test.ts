import { describe, expect, test } from 'vitest';
import { claimReader } from '../kit/read-claims.js';

const read = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Stratus-1 (model, by Stratus Union): parameters-total 400B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
]);

/** A name, a text, and the claims in it. */
type Case = readonly [string, string, readonly string[]];
const check = ([, text, claims]: Case): void => {
  expect(read(text)).toEqual(claims);
};

const HANDLE =
  '@tinylabs | handle | @tinylabs | {"role":"","organisation":null,"tense":"current","handle":"@tinylabs"}';

describe('likes and views of a post are the post’s', () => {
  test.for<Case>([
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
  test.for<Case>([
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
  test.for<Case>([
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
  test.for<Case>([
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
