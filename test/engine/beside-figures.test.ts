import { checkDraft } from '@stet/server/engine';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '../kit/case-corpus.js';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const CORPUS = [
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; price-input $3',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; price-input $3',
  'MMLU (benchmark)',
  'GSM8K (benchmark)',
];
const { check } = await claimReader(CORPUS);
const { knowledge, asOf } = await buildWorld(CORPUS);

test('a score is on the benchmark before it, where another follows behind “and”', () => {
  const draft = 'On MMLU, Nimbus-7 scores 52.3%, against 48.1% for Cirrus-2, and on GSM8K 92.4%.';
  const { claims } = checkDraft(draft, 'markdown', knowledge, { asOf });
  expect(claims.map(({ text, qualifiers }) => [text, qualifiers.benchmark])).toEqual([
    ['52.3%', 'MMLU'],
    ['48.1%', 'MMLU'],
    ['92.4%', 'GSM8K'],
  ]);
});

describe('a part of a figure that is pointed at', () => {
  test.for<ReadingCase>([
    ['is of nothing that is named behind', 'Nimbus-7 costs a fifth of that and exactly what Cirrus-2 did.', []],
    [
      'but “of them” counts things',
      'Nimbus-7 has 70 billion parameters and activates 7 billion of them, as before.',
      [
        '70 billion | parameters-total | Nimbus-7 | 70000000000',
        '7 billion | parameters-active | Nimbus-7 | 7000000000',
      ],
    ],
  ])('%s', check);
});
