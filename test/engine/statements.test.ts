import { describe, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'Jane Doe (person)',
]);

describe('what a pronoun takes up', () => {
  test.for<ReadingCase>([
    [
      'is the subject of the statement before it',
      'Nimbus-7 is out. It came after Cirrus-2, and it has 70 billion parameters.',
      ['70 billion | parameters-total | Nimbus-7 | 70000000000'],
    ],
    [
      'is one thing, whatever stands before the comma',
      'Nimbus-7 is larger than Cirrus-2, and it was trained on 9.8 trillion tokens.',
      [
        'larger than Cirrus-2 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":">"}',
        '9.8 trillion | training-tokens | Nimbus-7 | 9800000000000',
      ],
    ],
  ])('%s', check);
});

describe('what a block goes on with', () => {
  test.for<ReadingCase>([
    [
      'is the subject behind a colon, not what was spoken of before',
      'Cirrus-2 is fast.\n\nA note on issue 58: Nimbus-7 came out on 12 May 2024. It has 70 billion parameters.',
      ['12 May 2024 | release-date | Nimbus-7 | 2024-05-12', '70 billion | parameters-total | Nimbus-7 | 70000000000'],
    ],
    ['a bare figure too large for a model is no size', 'The Nimbus-7 of last year got 8 trillion.', []],
    ['what analysts at a company expect is not its own', 'Analysts at Cirrus Works expect sales of $100 million.', []],
  ])('%s', check);
});

describe('statements in Chinese', () => {
  test.for<ReadingCase>([
    [
      'a dispatch is of the day it gives, and its dates count from there',
      '本报北京2025年3月8日电 Nimbus Labs于3月6日发布新一代大模型Nimbus-7，次日，Cirrus Works推出Cirrus-2。',
      [
        'Nimbus Labs | developer | Nimbus-7 | Nimbus Labs',
        '3月6日 | release-date | Nimbus-7 | 2025-03-06',
        '次日 | release-date | Cirrus-2 | 2025-03-07',
        'Cirrus Works | developer | Cirrus-2 | Cirrus Works',
      ],
    ],
    [
      'to open something is to make it open',
      'Cirrus Works开源了300亿参数的Cirrus-2。',
      [
        'Cirrus Works | developer | Cirrus-2 | Cirrus Works',
        '开源 | open-weights | Cirrus-2 | open',
        '300亿 | parameters-total | Cirrus-2 | 30000000000',
      ],
    ],
    [
      'a description before a name is no statement of its own',
      '该公司2023年11月2日开源的Nimbus-7有700亿参数。',
      ['2023年11月2日 | release-date | Nimbus-7 | 2023-11-02', '700亿 | parameters-total | Nimbus-7 | 70000000000'],
    ],
    [
      'closed without a verb',
      'Nimbus-7有700亿参数，一直闭源。',
      ['700亿 | parameters-total | Nimbus-7 | 70000000000', '闭源 | open-weights | Nimbus-7 | closed'],
    ],
    ['never opened', 'Nimbus-7则没有开放权重。', ['没有开放权重 | open-weights | Nimbus-7 | closed']],
    ['done for the first time is no rank', 'Nimbus-7首次采用了新的架构。', []],
  ])('%s', check);
});

describe('what somebody is', () => {
  const role = (name: string, value: object): string => `${name} | affiliation | Jane Doe | ${JSON.stringify(value)}`;
  test.for<ReadingCase>([
    [
      'as which they act',
      'As CEO of Cirrus Works, Jane Doe has seen three such cycles.',
      [role('CEO of Cirrus Works', { role: 'CEO', organisation: 'Cirrus Works', tense: 'current' })],
    ],
    [
      'what they were until lately',
      'Jane Doe was until recently an engineer at Nimbus Labs.',
      [role('an engineer at Nimbus Labs', { role: 'engineer', organisation: 'Nimbus Labs', tense: 'former' })],
    ],
    [
      'where they were before',
      'Jane Doe (ex-Cirrus Works) was the first to notice.',
      [role('ex-Cirrus Works', { role: '', organisation: 'Cirrus Works', tense: 'former' })],
    ],
  ])('%s', check);
});

describe('a comparison by a thing that no attribute measures', () => {
  test.for<ReadingCase>([
    [
      'is settled by no benchmark',
      'Nimbus-7 writes better prose than Cirrus-2.',
      ['better prose than Cirrus-2 | comparison | Nimbus-7 | {"left":"Nimbus-7","right":"Cirrus-2","op":">"}'],
    ],
  ])('%s', check);
});
