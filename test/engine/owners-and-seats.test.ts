import { describe, test } from 'vitest';
import { claimReader, type ReadingCase } from '../kit/read-claims.js';

const { check } = await claimReader([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
  'Cirrus-2 (model, by Cirrus Works): parameters-total 30B; context-length 32K',
  'Nimbus Labs (organisation)',
  'Cirrus Works (organisation)',
  'Lisbon (place)',
  'Ada Stone (person)',
  'MMLU (benchmark)',
]);

describe('who owns whom', () => {
  test.for<ReadingCase>([
    [
      'by a noun behind the owner',
      'Nimbus Labs is the parent company of Cirrus Works.',
      ['Nimbus Labs | parent | Cirrus Works | Nimbus Labs'],
    ],
    [
      'in apposition',
      'Nimbus Labs, the owner of Cirrus Works, said nothing.',
      ['Nimbus Labs | parent | Cirrus Works | Nimbus Labs'],
    ],
    [
      'in a relative clause',
      'Nimbus Labs, which owns Cirrus Works, said nothing.',
      ['Nimbus Labs | parent | Cirrus Works | Nimbus Labs'],
    ],
    ['by belonging', 'Cirrus Works belongs to Nimbus Labs.', ['Nimbus Labs | parent | Cirrus Works | Nimbus Labs']],
    ['not by living beside it', 'Cirrus Works resides beside Nimbus Labs.', []],
  ])('%s', check);
});

describe('who made what, without a verb of making', () => {
  test.for<ReadingCase>([
    ['where it comes from', 'Nimbus-7 comes from Nimbus Labs.', ['Nimbus Labs | developer | Nimbus-7 | Nimbus Labs']],
    [
      'the latest from somebody',
      'Cirrus-2, the latest from Cirrus Works, is small.',
      ['Cirrus Works | developer | Cirrus-2 | Cirrus Works'],
    ],
    [
      'a model by somebody',
      'Nimbus-7 is a model by Nimbus Labs.',
      ['Nimbus Labs | developer | Nimbus-7 | Nimbus Labs'],
    ],
    [
      'what somebody has, named behind a colon',
      'Cirrus Works has a new model: Cirrus-2.',
      ['Cirrus Works | developer | Cirrus-2 | Cirrus Works'],
    ],
    ['not whom it is borrowed from', 'The name of Nimbus-7 is borrowed from Cirrus Works.', []],
  ])('%s', check);
});

describe('seats, heads and staff of a company', () => {
  test.for<ReadingCase>([
    ['home to', 'Lisbon is home to Nimbus Labs.', ['Lisbon | headquarters | Nimbus Labs | Lisbon']],
    [
      'the head before the name',
      'The chief executive of Nimbus Labs is Ada Stone.',
      ['Ada Stone | chief-executive | Nimbus Labs | Ada Stone'],
    ],
    ['people it employs', 'Nimbus Labs employs 230 people.', ['230 | headcount | Nimbus Labs | 230']],
    ['not people it invites', 'Nimbus Labs invited 230 people.', []],
  ])('%s', check);
});

describe('a figure set off by marks', () => {
  test.for<ReadingCase>([
    [
      'in brackets behind the thing that its noun is of',
      'The number of parameters in Nimbus-7 (70B) is no secret.',
      ['70B | parameters-total | Nimbus-7 | 70000000000'],
    ],
    [
      'behind the one it goes with',
      'On MMLU, Nimbus-7 scores 52.3%, with Cirrus-2 at 48.1%.',
      ['52.3% | benchmark-score | Nimbus-7 | 52.3', '48.1% | benchmark-score | Cirrus-2 | 48.1'],
    ],
  ])('%s', check);
});
