import type { DraftFormat } from '@stet/server/engine';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DraftParser, parseDraft } from '../../server/src/engine/draft/parse-draft.js';
import { gusts, toChange } from '../kit/edit-storm.js';

const EDITS = 300;
const RUNS = 10;

const drafts: readonly [format: DraftFormat, name: string][] = [
  ['markdown', 'three-days-in-may.md'],
  ['markdown', 'the-whale-surfaces.md'],
  ['mdx', 'gemma-for-the-impatient.mdx'],
  ['plain', 'hangzhou-price-war.txt'],
];

test.each(drafts)('%s parsed edit by edit is what it is parsed at once: %s', (format, name) => {
  const original = readFileSync(new URL(`../drafts/${name}`, import.meta.url), 'utf8');
  const property = fc.property(gusts(EDITS), (edits) => {
    const parser = new DraftParser(format);
    let text = original;
    parser.parse(text);
    for (const gust of edits) {
      const change = toChange(text, gust);
      parser.change([change]);
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      expect(parser.parse(text)).toEqual(parseDraft(text, format));
    }
  });
  fc.assert(property, { seed: 1, numRuns: RUNS });
});

test('a passage that comes back is the one that was there, and others stay', () => {
  const parser = new DraftParser('markdown');
  const text = '---\ntitle: A\n---\n\nOne.\n\nTwo.\n\nThree.\n';
  const passages = (content: string) => parser.parse(content).passages;
  const before = passages(text);
  const at = text.indexOf('Two');
  parser.change([{ start: at, end: at, text: '```\n' }]);
  const fenced = passages(`${text.slice(0, at)}\`\`\`\n${text.slice(at)}`);
  expect(fenced.slice(0, 2)).toEqual(before.slice(0, 2));
  parser.change([{ start: at, end: at + 4, text: '' }]);
  const after = passages(text);
  expect(after).toHaveLength(before.length);
  after.forEach((passage, i) => expect(passage).toBe(before[i]));
});
