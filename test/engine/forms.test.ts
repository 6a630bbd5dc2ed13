import { describe, expect, test } from 'vitest';
import { claimReader } from '../kit/read-claims.js';

const read = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Stratus-1 (model, by Stratus Union): parameters-total 400B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'Stratus Union (organisation)',
  'MMLU (benchmark)',
]);

/** A name, a text, and the claims in it. */
type Case = readonly [string, string, readonly string[]];
const check = ([, text, claims]: Case): void => {
  expect(read(text)).toEqual(claims);
};

describe('an entry of a chronicle', () => {
  test.for<Case>([
    [
      'what its maker brings out',
      '**3 May 2022.** Cirrus Works shares Cirrus-2 with schools.',
      ['3 May 2022 | release-date | Cirrus-2 | 2022-05-03'],
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
