import { expect, test } from 'vitest';
import { readMarkers } from './markers.js';

test.each([
  ['a <|b|> c', 'a b c', [[2, 3]]],
  [
    '<|a <|b|>|> c',
    'a b c',
    [
      [0, 3],
      [2, 3],
    ],
  ],
  ['a<||>b', 'ab', [[1, 1]]],
  ['a < b | c > d', 'a < b | c > d', []],
  ['| <|1|> | 2 |', '| 1 | 2 |', [[2, 3]]],
])('%j', (marked, text, spans) => {
  expect(readMarkers(marked)).toEqual({ text, spans: spans.map(([start, end]) => ({ start, end })) });
});

test.each(['a <|b', 'a|> b'])('refuses %j', (marked) => {
  expect(() => readMarkers(marked)).toThrow(/without/);
});
