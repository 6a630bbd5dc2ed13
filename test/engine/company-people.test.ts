import { test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B',
  'Nimbus Labs (organisation): founded 2019',
  'Cirrus Works (organisation)',
]);

const CASES: readonly ReadingCase[] = [
  [
    'founders after "by", each by themselves',
    'Nimbus Labs was founded in 2019 by Ada Stone, Ben Okoro and Li Na.',
    [
      '2019 | founded | Nimbus Labs | 2019',
      'Ada Stone | founder | Nimbus Labs | Ada Stone',
      'Ben Okoro | founder | Nimbus Labs | Ben Okoro',
      'Li Na | founder | Nimbus Labs | Li Na',
    ],
  ],
  [
    'a group without a name, with what is said of it',
    'Cirrus Works was founded by two engineers who had left Nimbus Labs.',
    ['two engineers who had left Nimbus Labs | founder | Cirrus Works | two engineers who had left Nimbus Labs'],
  ],
  [
    'founders before the verb',
    'Ada Stone and Ben Okoro founded Cirrus Works.',
    ['Ada Stone | founder | Cirrus Works | Ada Stone', 'Ben Okoro | founder | Cirrus Works | Ben Okoro'],
  ],
  [
    'founders around "who" and "which"',
    'Cirrus Works, which Ada Stone founded, is small. Ben Okoro, who co-founded Nimbus Labs, is not.',
    ['Ada Stone | founder | Cirrus Works | Ada Stone', 'Ben Okoro | founder | Nimbus Labs | Ben Okoro'],
  ],
  [
    'a participle before its company',
    'Founded by Ada Stone, Cirrus Works employs nobody.',
    ['Ada Stone | founder | Cirrus Works | Ada Stone'],
  ],
  [
    'a company that no record names',
    'Palimpsest was founded in 2021 by Ada Stone.',
    ['2021 | founded | Palimpsest | 2021', 'Ada Stone | founder | Palimpsest | Ada Stone'],
  ],
  [
    'nouns of founding',
    "Nimbus Labs has one founder: Ada Stone. Cirrus Works' founders are Ben Okoro and Li Na.",
    [
      'Ada Stone | founder | Nimbus Labs | Ada Stone',
      'Ben Okoro | founder | Cirrus Works | Ben Okoro',
      'Li Na | founder | Cirrus Works | Li Na',
    ],
  ],
  [
    'who leads',
    'Nimbus Labs is led by Ada Stone. At the helm of Cirrus Works is Li Na.',
    ['Ada Stone | chief-executive | Nimbus Labs | Ada Stone', 'Li Na | chief-executive | Cirrus Works | Li Na'],
  ],
  ['what is told of somebody behind a colon is no post', 'Nimbus Labs lost its CEO: Ada Stone walked out.', []],
  [
    'a company looked at is what "it" is afterwards',
    'Investors have an eye on Nimbus Labs. It was founded in 2019.',
    ['2019 | founded | Nimbus Labs | 2019'],
  ],
];

test.for(CASES)('%s', check);
