import { expect, test } from 'vitest';
import { readCaseFile } from './case-file.js';

const read = (text: string) => readCaseFile('x.md', text);

test('headings are cases, fences are read by their name, prose is left alone', () => {
  const { cases, corpus } = read(
    'About.\n\n```corpus\nV1\n```\n\n## One\n\nWhy.\n\n```draft\nIt is.\n```\n\n### More\n\n```findings\na\nb\n```\n\n## Two\n\n```draft txt\n\n```\n\n```js\n1\n```\n',
  );
  expect(corpus?.text).toBe('V1\n');
  expect(cases).toMatchObject([
    { title: 'One', line: 7, format: 'markdown', draft: { text: 'It is.\n' }, findings: { text: 'a\nb\n' } },
    { title: 'Two', line: 22, format: 'plain', draft: { text: '\n' } },
  ]);
});

test('a longer fence holds a draft with fences, which are no fences of the case', () => {
  const [single] = read('## One\n\n````draft\n```findings\nx\n```\n````\n').cases;
  expect(single?.draft.text).toBe('```findings\nx\n```\n');
  expect(single?.findings).toBeUndefined();
});

test.each([
  ['## One\n\nNo fence.\n', 'x.md:1: “One” has no ```draft fence'],
  ['## One\n\n```draft\n```\n\n```draft\n```\n', 'x.md:6: a case has one draft fence'],
  ['## One\n\n```draft html\n```\n', 'x.md:1: a draft is md, mdx or txt, not “html”'],
])('refuses %j', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
