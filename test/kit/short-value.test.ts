import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNumber, printShortValue, readNumber, readShortValue } from './short-value.js';

test.each([
  [236e9, '236B'],
  [2788000, '2.788M'],
  [128000, '128K'],
  [131072, '131.072K'],
  [94.5, '94.5'],
  [0.14, '0.14'],
  [-3, '-3'],
])('%d is printed %s', (amount, text) => {
  expect(printNumber(amount)).toBe(text);
});

test('what is printed is read as the very same number', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e15, noNaN: true }).map((n) => Number(n.toPrecision(9))),
      (amount) => {
        expect(readNumber(printNumber(amount))).toBe(amount);
      },
    ),
  );
});

test.each([
  [{ amount: 94.5, unit: 'percent' }, '94.5%'],
  [{ amount: 21e9, unit: 'parameter' }, '21B parameter'],
  [{ min: 200, max: 999, unit: 'point' }, '200..999 point'],
  [{ term: 'Apache-2.0' }, 'Apache-2.0'],
  [{ rank: 2, scope: 'Chatbot Arena' }, '#2 in Chatbot Arena'],
  [{ date: '2024-05' }, '2024-05'],
])('%j is written %s', (value, text) => {
  expect(printShortValue(value)).toBe(text);
  expect(readShortValue(text, undefined)).toEqual(value);
});
