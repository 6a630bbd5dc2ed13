import { agrees, excludes } from '@stet/corpus';
import { attributeById, type Value } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { knowledgeOf, model } from './kit/corpus.js';

const amount = (value: number, unit = 'parameter'): Value => ({ amount: value, unit });
const context = attributeById('context-length');
const license = attributeById('license');
const architecture = attributeById('architecture');

const both = (a: Value, b: Value, attribute = attributeById('parameters-total')): boolean => {
  const [forth, back] = [agrees(a, b, attribute), agrees(b, a, attribute)];
  expect(forth).toBe(back);
  return forth;
};

describe('amounts', () => {
  it.each([
    [2.8e6, 2.788e6],
    [93, 93.3],
    [37e9, 36.7e9],
    [0, 0],
    [15e12, 15.2e12],
  ])('%d and %d differ by rounding only', (a, b) => {
    expect(both(amount(a), amount(b))).toBe(true);
  });

  it.each([
    [2.8e6, 2.664e6],
    [93.3, 93.9],
    [60, 61],
    [90, 92.2],
    [236e9, 671e9],
    [0, 1],
    [0.5, 1],
    [2.5, 2],
  ])('%d and %d differ', (a, b) => {
    expect(both(amount(a), amount(b))).toBe(false);
  });

  it('reads K and M of a length both ways', () => {
    expect(both(amount(128_000, 'token'), amount(131_072, 'token'), context)).toBe(true);
    expect(both(amount(1_000_000, 'token'), amount(1_048_576, 'token'), context)).toBe(true);
    expect(both(amount(128_000, 'token'), amount(134_000, 'token'), context)).toBe(false);
    expect(both(amount(128_000, 'token'), amount(200_000, 'token'), context)).toBe(false);
  });

  it('allows for the slack of the attribute', () => {
    const hours = attributeById('training-gpu-hours');
    expect(both(amount(2.788e6, 'GPU-hour'), amount(2.7651e6, 'GPU-hour'), hours)).toBe(true);
    expect(both(amount(2.788e6, 'GPU-hour'), amount(2.7001e6, 'GPU-hour'), hours)).toBe(false);
  });

  it('never compares units', () => {
    expect(both(amount(80, 'percent'), amount(80, 'point'))).toBe(false);
  });

  it('lets an amount agree with a range that holds it', () => {
    expect(both(amount(5), { min: 4, max: 6, unit: 'parameter' })).toBe(true);
    expect(both(amount(7), { min: 4, max: 6, unit: 'parameter' })).toBe(false);
    expect(both({ min: 4, max: 6, unit: 'parameter' }, { min: 4, max: 6, unit: 'parameter' })).toBe(true);
    expect(both({ min: 4, max: 6, unit: 'parameter' }, { min: 4, max: 8, unit: 'parameter' })).toBe(false);
  });
});

describe('dates, terms, roles, words', () => {
  it('takes a coarser date for the finer one it begins', () => {
    expect(both({ date: '2023' }, { date: '2023-11-29' })).toBe(true);
    expect(both({ date: '2023-11' }, { date: '2023-12-29' })).toBe(false);
  });

  it('knows the spellings of a term, and the entity it stands for', () => {
    expect(both({ term: 'Apache-2.0' }, { term: 'Apache License version 2.0' }, license)).toBe(true);
    expect(both({ term: 'MIT' }, { term: 'Apache-2.0' }, license)).toBe(false);
    expect(both({ term: 'a', entity: 'x' }, { term: 'b', entity: 'x' })).toBe(true);
    const names = knowledgeOf({ entities: [model('meta', { name: 'Meta', aliases: ['Meta AI'] })] });
    expect(agrees({ term: 'Meta AI' }, { term: 'Meta', entity: 'meta' }, undefined, names)).toBe(true);
    expect(agrees({ term: 'Metal' }, { term: 'Meta', entity: 'meta' }, undefined, names)).toBe(false);
  });

  it('compares office, organisation and tense of a role', () => {
    const role = (name: string, organisation: string | null, tense: 'current' | 'former' = 'current'): Value => ({
      role: name,
      organisation,
      tense,
    });
    expect(both(role('CEO', 'x'), role('chief executive officer', 'x'))).toBe(true);
    expect(both(role('co-founder', 'x'), role('founder', 'x'))).toBe(true);
    expect(both(role('CEO', 'x'), role('CTO', 'x'))).toBe(false);
    expect(both(role('CEO', 'x'), role('CEO', 'y'))).toBe(false);
    expect(both(role('CEO', 'x'), role('CEO', null))).toBe(false);
    expect(both(role('CEO', 'x'), role('CEO', 'x', 'former'))).toBe(false);
  });

  it('compares words, ranks, comparisons and superlatives as they stand', () => {
    expect(both({ words: 'So it goes.' }, { words: '“So it goes”' })).toBe(true);
    expect(both({ rank: 1, scope: 'open models' }, { rank: 1, scope: 'Open-models' })).toBe(true);
    expect(both({ rank: 1, scope: 'open models' }, { rank: 2, scope: 'open models' })).toBe(false);
    expect(both({ left: 'a', right: 'b', op: '>' }, { left: 'a', right: 'b', op: '>' })).toBe(true);
    expect(both({ left: 'a', right: 'b', op: '>' }, { left: 'a', right: 'b', op: '<' })).toBe(false);
    expect(both({ superlative: 'first', scope: 'x' }, { superlative: 'First', scope: 'x' })).toBe(true);
    expect(both({ date: '2023' }, { term: '2023' })).toBe(false);
  });
});

describe('excludes', () => {
  it('knows the terms that cannot hold together', () => {
    expect(excludes({ term: 'dense' }, { term: 'mixture of experts' }, architecture)).toBe(true);
    expect(excludes({ term: 'MoE' }, { term: 'MLA' }, architecture)).toBe(false);
    expect(excludes({ term: 'dense' }, { date: '2024' }, architecture)).toBe(false);
  });
});
