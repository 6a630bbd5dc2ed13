import { expect, test } from 'vitest';
import { hiddenBy } from '../../server/src/host/hidden-paths.js';

test.each([
  ['**/old', 'old/', true],
  ['**/old', 'sub/old/', true],
  ['**/old', 'older/', false],
  ['old', 'old/', true],
  ['old', 'sub/old/', false],
  ['sub/*.{md,txt}', 'sub/a.txt', true],
  ['sub/*.{md,txt}', 'sub/a.mdx', false],
  ['**/{old,past}/**', 'sub/past/a.md', true],
  ['{a,b{1,2}}.md', 'b2.md', true],
  ['{a,b{1,2}}.md', 'b3.md', false],
])('%s and %s: %s', (glob, path, isHidden) => {
  expect(hiddenBy([glob])(path)).toBe(isHidden);
});

test('nothing hides nothing', () => {
  expect(hiddenBy([])('a.md')).toBe(false);
});
