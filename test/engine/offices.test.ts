import { checkDraft } from '@stet/server/engine';
import { expect, test } from 'vitest';
import { buildWorld } from '../kit/case-corpus.js';

const { knowledge, asOf } = await buildWorld([
  'Acme (organisation): chief-executive Ada Field',
  'Ada Field (person): affiliation CEO at Acme; affiliation co-founder at Acme',
  'Bo Reed (person): affiliation engineer at Acme',
]);

test.for<readonly [name: string, text: string, verdict: string]>([
  ['the office on record', 'Ada Field, CEO of Acme, agreed.', 'supported'],
  ['another post on record', 'Ada Field, co-founder of Acme, agreed.', 'supported'],
  [
    'an office that is on no record does not follow from the employer',
    'Acme president Ada Field agreed.',
    'not-enough-info',
  ],
  ['… nor one that somebody may hold besides', 'Ada Field, chief scientist of Acme, agreed.', 'not-enough-info'],
  ['an office, of whom the record only has work', 'Bo Reed, a director at Acme, agreed.', 'supported'],
])('%s', ([, text, verdict]) => {
  const { claims } = checkDraft(text, 'markdown', knowledge, { asOf });
  expect(claims.map((claim) => [claim.attribute, claim.verdict])).toEqual([['affiliation', verdict]]);
});
