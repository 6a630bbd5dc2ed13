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

describe('what follows a verb of being is its predicate', () => {
  test.for<ReadingCase>([
    ['a participle', 'Nimbus-7 remains closed-source.', ['closed-source | open-weights | Nimbus-7 | closed']],
    [
      'of a passive behind its date',
      'May 2024: Cirrus-2 is released.',
      ['May 2024 | release-date | Cirrus-2 | 2024-05'],
    ],
    [
      'behind a phrase that sets it apart from others',
      'Unlike its competitors, Stratus-1 is open-source.',
      ['open-source | open-weights | Stratus-1 | open'],
    ],
  ])('%s', check);
});

describe('“that” opens a clause behind a name or a noun', () => {
  test.for<ReadingCase>([
    [
      'whose subject is the maker before it',
      'It was Cirrus Works that built Cirrus-2.',
      ['Cirrus Works | developer | Cirrus-2 | Cirrus Works'],
    ],
    [
      'and says more of the noun',
      'Nimbus-7 is the model that made Nimbus Labs known, and it reads 64,000 tokens.',
      ['64,000 | context-length | Nimbus-7 | 64000'],
    ],
    ['but determines the noun behind it', 'With that release in May 2024, Cirrus Works caught up.', []],
  ])('%s', check);
});

describe('a bare figure behind another', () => {
  test.for<ReadingCase>([
    [
      'goes on with it where the verb is left out',
      'Nimbus-7 took 5 million GPU hours and Cirrus-2 2.4 million.',
      ['5 million | training-gpu-hours | Nimbus-7 | 5000000', '2.4 million | training-gpu-hours | Cirrus-2 | 2400000'],
    ],
    [
      'sums it up, and is no value of another attribute',
      'Training took 3 million GPU hours for Nimbus-7 and 1 million for Cirrus-2, a total of 4 million.',
      ['3 million | training-gpu-hours | Nimbus-7 | 3000000', '1 million | training-gpu-hours | Cirrus-2 | 1000000'],
    ],
    [
      'is the whole of which the one before was a part',
      'Nimbus-7 has 12B active parameters, 70B in total.',
      ['12B | parameters-active | Nimbus-7 | 12000000000', '70B | parameters-total | Nimbus-7 | 70000000000'],
    ],
    [
      'may be in another currency',
      'Nimbus Labs is worth $480 million, Cirrus Works £5.4 billion.',
      ['$480 million | valuation | Nimbus Labs | 480000000', '£5.4 billion | valuation | Cirrus Works | 5400000000'],
    ],
  ])('%s', check);
});

describe('a licence in brackets behind a name', () => {
  test.for<ReadingCase>([
    [
      'whatever the sentence goes on with',
      'Cirrus-2 (Apache 2.0) can be downloaded by everybody.',
      ['Apache 2.0 | license | Cirrus-2 | Apache-2.0'],
    ],
  ])('%s', check);
});

describe('the price of something else', () => {
  test.for<ReadingCase>([
    ['is not that of a model', 'Nimbus-7 came first. The price of the delay was $200 a month.', []],
    [
      'and of the model itself is',
      'Nimbus-7 came first. The price of the model is $20 a month.',
      ['$20 a month | subscription-price | Nimbus-7 | 20'],
    ],
  ])('%s', check);
});

describe('where knowledge ends', () => {
  test.for<ReadingCase>([
    [
      'by a verb',
      'The training data of Nimbus-7 ends in July 2024.',
      ['July 2024 | knowledge-cutoff | Nimbus-7 | 2024-07'],
    ],
    ['of its owner', "Cirrus-2's knowledge stops in May 2023.", ['May 2023 | knowledge-cutoff | Cirrus-2 | 2023-05']],
    [
      'by what it does not know',
      'Stratus-1 knows nothing about events after June 2024.',
      ['June 2024 | knowledge-cutoff | Stratus-1 | 2024-06'],
    ],
    [
      'by a noun behind the date',
      'Nimbus Labs gives May 2024 as the knowledge cutoff of Nimbus-7.',
      ['May 2024 | knowledge-cutoff | Nimbus-7 | 2024-05'],
    ],
    ['not where something else does', 'The discount on Nimbus-7 ends in July 2024.', []],
  ])('%s', check);
});

describe('“they” and “both” are the things named together', () => {
  test.for<ReadingCase>([
    [
      'both of them',
      'Nimbus-7 and Cirrus-2 are out. Both are mixture-of-experts models.',
      ['mixture-of-experts | architecture | Nimbus-7 | MoE', 'mixture-of-experts | architecture | Cirrus-2 | MoE'],
    ],
    [
      'each its own figure',
      'Nimbus-7, Cirrus-2 and Stratus-1 are out. They were trained on 12 trillion, 9 trillion and 15 trillion tokens.',
      [
        '12 trillion | training-tokens | Nimbus-7 | 12000000000000',
        '9 trillion | training-tokens | Cirrus-2 | 9000000000000',
        '15 trillion | training-tokens | Stratus-1 | 15000000000000',
      ],
    ],
  ])('%s', check);
});

describe('whose a figure is by the clause behind it', () => {
  test.for<ReadingCase>([
    [
      'of a score',
      'On MMLU, Nimbus-7 stays below the 81.2% that Cirrus-2 managed.',
      ['81.2% | benchmark-score | Cirrus-2 | 81.2'],
    ],
    ['of a licence', 'Lawyers like the MIT licence that Nimbus-7 comes with.', ['MIT | license | Nimbus-7 | MIT']],
    [
      'of tokens',
      'The 15 trillion tokens that Stratus-1 saw were filtered twice.',
      ['15 trillion | training-tokens | Stratus-1 | 15000000000000'],
    ],
    [
      'of what was spent on a model',
      'Cirrus Works spent 2 million GPU hours on Cirrus-2.',
      ['2 million | training-gpu-hours | Cirrus-2 | 2000000'],
    ],
  ])('%s', check);
});

describe('who is behind a model', () => {
  const made = ['Cirrus Works | developer | Cirrus-2 | Cirrus Works'];
  test.for<ReadingCase>([
    ['in apposition', 'Cirrus Works, the young company behind Cirrus-2, is silent.', made],
    ['as the subject', 'Cirrus Works is the lab behind Cirrus-2.', made],
    ['behind its verb', 'Behind Cirrus-2 stands Cirrus Works.', made],
    ['by its work', 'Cirrus-2 is the work of Cirrus Works.', made],
    ['and no rank is claimed', 'Jane Doe wrote the paper behind Cirrus-2.', []],
    [
      'unless it is one',
      'Nimbus-7 is just behind Cirrus-2.',
      ['just behind Cirrus-2 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":"<"}'],
    ],
  ])('%s', check);
});

describe('what a verb and a bare figure say', () => {
  test.for<ReadingCase>([
    ['the window that a model takes', 'Nimbus-7 is out. It takes 200K.', ['200K | context-length | Nimbus-7 | 200000']],
    [
      'to which it is limited',
      'Cirrus-2 is limited to 1 million tokens.',
      ['1 million | context-length | Cirrus-2 | 1000000'],
    ],
    ['not what another noun counts', 'It took 1,500 volunteers to build Stratus-1.', []],
    ['nor a mere number', 'Nimbus-7 used to take 12,000.', []],
    ['nor the users of anybody', 'Companies with over 700 million active users need a licence for Cirrus-2.', []],
    [
      'and the speed between two figures',
      'The output speed of Nimbus-7 is 100 to 150 tokens per second.',
      ['100 to 150 tokens per second | generation-throughput | Nimbus-7 | {"min":100,"max":150,"unit":"token/s"}'],
    ],
  ])('%s', check);
});

describe('开源 as a verb is said of its object', () => {
  test.for<ReadingCase>([
    ['behind the maker', 'Cirrus Works开源推理模型Cirrus-2。', ['开源 | open-weights | Cirrus-2 | open']],
    ['behind what announces it', 'Nimbus Labs宣布开源大模型Nimbus-7。', ['开源 | open-weights | Nimbus-7 | open']],
    ['and behind 的 it is an adjective', 'Stratus Union的开源模型Stratus-1得分最高。', []],
  ])('%s', ([name, text, claims]) => {
    const isOpen = (claim: string): boolean => claim.includes('open-weights');
    expect(read(text).filter(isOpen), name).toEqual(claims);
  });
});

describe('a figure whose words were said before', () => {
  test.for<ReadingCase>([
    [
      'behind the same preposition',
      'Nimbus-7 was trained on 12 trillion tokens and Cirrus-2 on 9 trillion.',
      [
        '12 trillion | training-tokens | Nimbus-7 | 12000000000000',
        '9 trillion | training-tokens | Cirrus-2 | 9000000000000',
      ],
    ],
    [
      'goes on with the one it is like',
      'While Nimbus-7 has 70B parameters and costs 27 cents per million input tokens, Cirrus-2 has 30 billion.',
      [
        '70B | parameters-total | Nimbus-7 | 70000000000',
        '27 cents | price-input | Nimbus-7 | 0.27',
        '30 billion | parameters-total | Cirrus-2 | 30000000000',
      ],
    ],
    ['and not with one that anybody has', 'Anybody with more than 100 million users must name Nimbus-7.', []],
  ])('%s', check);
});
