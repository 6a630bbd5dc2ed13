import { expect, test } from 'vitest';
import { HEADINGS, readManual } from '../../docs/generate/read-rules.js';

const sourceOf = (comment: string) =>
  `/**\n${comment
    .split('\n')
    .map((line) => ` * ${line}\n`)
    .join('')} */\nexport const rule = 1;\n`;
const MANUAL = HEADINGS.map((heading) => `## ${heading}\n\nAbout ${heading}.\n\nMore.`).join('\n\n');

test('the doc comment of a rule is its manual', () => {
  const manual = readManual('x.ts', sourceOf(MANUAL));
  expect(Object.keys(manual)).toEqual([...HEADINGS]);
  expect(manual.Example).toBe('About Example.\n\nMore.');
});

test.each([
  ['a heading is missing', MANUAL.replace('## Example', '## Examples'), 'needs “## What it reports”'],
  [
    'headings are in another order',
    MANUAL.replace('Example', 'X').replace('What to do', 'Example').replace('X', 'What to do'),
    'in this order',
  ],
  ['there is no manual', 'Only a remark.', 'it has no heading'],
  ['a section is empty', MANUAL.replace('About Example.\n\nMore.', ''), 'nothing under “Example”'],
])('%s', (_, comment, message) => {
  expect(() => readManual('x.ts', sourceOf(comment))).toThrow(message);
});
