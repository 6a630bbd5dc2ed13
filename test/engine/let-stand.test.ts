import { checkDraft, describeDecided, type CheckOptions, type DraftFormat } from '@stet/server/engine';
import { FIX_KINDS, type Decision } from '@stet/shared';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/cli/fixes.js';
import { parseDraft } from '../../server/src/engine/draft/parse-draft.js';
import { buildWorld } from '../kit/case-corpus.js';

const world = await buildWorld([
  'DeepSeek-V2 (model): parameters-total 236B\nDeepSeek-V3 (model): parameters-total 671B',
]);
const check = (text: string, format: DraftFormat = 'markdown', options: Partial<CheckOptions> = {}) =>
  checkDraft(text, format, world.knowledge, { asOf: world.asOf, ...options });

/** What a reader gets to see: the blocks, without the comments. */
const blocksOf = (text: string, format: DraftFormat) =>
  parseDraft(text, format)
    .passages.flatMap(({ blocks }) => blocks)
    .map(({ kind, depth, text: prose, cell, quoted }) => ({
      place: [kind, depth, cell, quoted],
      // In MDX a comment right above is part of the paragraph.
      prose: prose.replace(/\{\/\* stet .* \*\/\}/, '').trim(),
    }));

/** The draft after letting its nth finding stand by a comment above its block, and all that is still found. */
function letStand(text: string, format: DraftFormat, which = 0, scope = 0) {
  const finding = check(text, format).findings[which];
  const fix = finding?.fixes.filter(({ kind }) => kind === FIX_KINDS.letStand)[scope];
  if (!fix) throw new Error(`finding ${which} cannot be let stand`);
  const after = applyEdits(text, fix.edits);
  return { title: fix.title, after, left: check(after, format).findings };
}

const WRONG = 'DeepSeek-V2 has 300B parameters.';
const RIGHT = 'DeepSeek-V3 has 671B parameters.';
const COMMENT = '<!-- stet refuted-figure: reason -->';

const STRUCTURES: [name: string, format: DraftFormat, text: string, after: string, reach: string][] = [
  ['a paragraph', 'markdown', `One.\n\n${WRONG}\n`, `One.\n\n${COMMENT}\n${WRONG}\n`, 'this paragraph'],
  ['a wrapped line', 'markdown', `It is said:\n${WRONG}\n`, `${COMMENT}\nIt is said:\n${WRONG}\n`, 'this paragraph'],
  ['a heading', 'markdown', `Text\n## ${WRONG}\n`, `Text\n${COMMENT}\n## ${WRONG}\n`, 'this heading'],
  [
    'the first line after a byte-order mark',
    'markdown',
    `\uFEFF${WRONG}`,
    `\uFEFF${COMMENT}\n${WRONG}`,
    'this paragraph',
  ],
  ['carriage returns', 'markdown', `One.\r\n\r\n${WRONG}`, `One.\r\n\r\n${COMMENT}\r\n${WRONG}`, 'this paragraph'],
  [
    'the first item of a list',
    'markdown',
    `- ${WRONG}\n- ${RIGHT}\n`,
    `${COMMENT}\n- ${WRONG}\n- ${RIGHT}\n`,
    'this list',
  ],
  [
    'a later item',
    'markdown',
    `- ${RIGHT}\n- ${WRONG}\n`,
    `- ${RIGHT}\n  ${COMMENT}\n- ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a numbered item',
    'markdown',
    `9. ${RIGHT}\n10. ${WRONG}\n`,
    `9. ${RIGHT}\n   ${COMMENT}\n10. ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a task',
    'markdown',
    `- [x] ${RIGHT}\n- [ ] ${WRONG}\n`,
    `- [x] ${RIGHT}\n  ${COMMENT}\n- [ ] ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'an item of a loose list',
    'markdown',
    `- ${RIGHT}\n\n- ${WRONG}\n`,
    `- ${RIGHT}\n\n  ${COMMENT}\n- ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a nested item',
    'markdown',
    `- One\n  - ${WRONG}\n- Two\n`,
    `- One\n  ${COMMENT}\n  - ${WRONG}\n- Two\n`,
    'this item of the list',
  ],
  [
    'a later nested item',
    'markdown',
    `- One\n  - ${RIGHT}\n  - ${WRONG}\n`,
    `- One\n  - ${RIGHT}\n    ${COMMENT}\n  - ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'an item below tabs',
    'markdown',
    `-\tOne\n\t- ${RIGHT}\n\t- ${WRONG}\n`,
    `-\tOne\n\t- ${RIGHT}\n\t  ${COMMENT}\n\t- ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a second paragraph of an item',
    'markdown',
    `- One\n\n  ${WRONG}\n`,
    `- One\n\n  ${COMMENT}\n  ${WRONG}\n`,
    'this paragraph',
  ],
  ['a block quote', 'markdown', `> One.\n>\n> ${WRONG}\n`, `> One.\n>\n> ${COMMENT}\n> ${WRONG}\n`, 'this paragraph'],
  [
    'a list in a quote',
    'markdown',
    `> - ${RIGHT}\n> - ${WRONG}\n`,
    `> - ${RIGHT}\n>   ${COMMENT}\n> - ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a table',
    'markdown',
    `| Model | Parameters |\n|---|---|\n| DeepSeek-V3 | 671B |\n| DeepSeek-V2 | 300B |\n`,
    `${COMMENT}\n| Model | Parameters |\n|---|---|\n| DeepSeek-V3 | 671B |\n| DeepSeek-V2 | 300B |\n`,
    'this table',
  ],
  [
    'a table in a quote',
    'markdown',
    `> One.\n>\n> | Model | Parameters |\n> |---|---|\n> | DeepSeek-V2 | 300B |\n`,
    `> One.\n>\n> ${COMMENT}\n> | Model | Parameters |\n> |---|---|\n> | DeepSeek-V2 | 300B |\n`,
    'this table',
  ],
  [
    'a table in an item',
    'markdown',
    `- One\n\n  | Model | Parameters |\n  |---|---|\n  | DeepSeek-V2 | 300B |\n`,
    `- One\n\n  ${COMMENT}\n  | Model | Parameters |\n  |---|---|\n  | DeepSeek-V2 | 300B |\n`,
    'this table',
  ],
  [
    'front matter',
    'markdown',
    `---\nauthor: me\ntitle: ${WRONG}\n---\n\nText.\n`,
    `---\nauthor: me\n# ${COMMENT}\ntitle: ${WRONG}\n---\n\nText.\n`,
    'this line of the front matter',
  ],
  [
    'a folded field of the front matter',
    'markdown',
    `---\ntitle: One\ndescription: >-\n  ${WRONG}\n---\n`,
    `---\ntitle: One\n# ${COMMENT}\ndescription: >-\n  ${WRONG}\n---\n`,
    'this line of the front matter',
  ],
  [
    'front matter of MDX',
    'mdx',
    `---\ntitle: ${WRONG}\n---\n`,
    `---\n# ${COMMENT}\ntitle: ${WRONG}\n---\n`,
    'this line of the front matter',
  ],
  [
    'a block of HTML',
    'markdown',
    `<figure>\n<p>${WRONG}</p>\n</figure>\n`,
    `${COMMENT}\n<figure>\n<p>${WRONG}</p>\n</figure>\n`,
    'this paragraph',
  ],
  [
    'a paragraph of MDX',
    'mdx',
    `One.\n\n${WRONG}\n`,
    `One.\n\n{/* stet refuted-figure: reason */}\n${WRONG}\n`,
    'this paragraph',
  ],
  [
    'a later item in MDX',
    'mdx',
    `1. ${RIGHT}\n2. ${WRONG}\n`,
    `1. ${RIGHT}\n   {/* stet refuted-figure: reason */}\n2. ${WRONG}\n`,
    'this item of the list',
  ],
  [
    'a table in MDX',
    'mdx',
    `One.\n\n| Model | Parameters |\n|---|---|\n| DeepSeek-V2 | 300B |\n`,
    `One.\n\n{/* stet refuted-figure: reason */}\n\n| Model | Parameters |\n|---|---|\n| DeepSeek-V2 | 300B |\n`,
    'this table',
  ],
  [
    'plain text',
    'plain',
    `One line.\n${WRONG}\nMore of it.\n`,
    `One line.\n${COMMENT}\n${WRONG}\nMore of it.\n`,
    'this paragraph',
  ],
  [
    'the headline of plain text',
    'plain',
    `DeepSeek-V2 has 300B parameters\n\nMore of it.\n`,
    `${COMMENT}\nDeepSeek-V2 has 300B parameters\n\nMore of it.\n`,
    'this paragraph',
  ],
];

describe('a comment that lets a finding stand', () => {
  test.for(STRUCTURES)('goes above %s, on its own line', ([, format, text, expected, reach]) => {
    const { title, after, left } = letStand(text, format);
    expect(after).toBe(expected);
    expect(title).toBe(`Let it stand: refuted-figure in ${reach}`);
    expect(left).toEqual([]);
    expect(blocksOf(after, format)).toEqual(blocksOf(text, format));
  });

  test.for(STRUCTURES)('for the whole file goes on top of %s, below the front matter', ([, format, text]) => {
    const { title, after, left } = letStand(text, format, 0, 1);
    expect(title).toBe('Let it stand: refuted-figure in this file');
    expect(left).toEqual([]);
    expect(blocksOf(after, format).filter(({ prose }) => !prose.includes('stet-file'))).toEqual(blocksOf(text, format));
  });

  test('goes with its line when it holds nothing back, whatever it stands in', () => {
    for (const [, format, text] of STRUCTURES) {
      const { after } = letStand(text, format);
      const mended = after.replace('300B', '236B');
      const [unused] = check(mended, format).findings;
      expect(unused?.rule).toBe('unused-stet');
      const removed = applyEdits(mended, unused?.fixes[0]?.edits ?? []);
      expect(removed.replace(/\n\n+/g, '\n')).toBe(text.replace('300B', '236B').replace(/\n\n+/g, '\n'));
    }
  });

  test('lets the item below it stand, and no other', () => {
    const text = `- ${RIGHT}\n- ${WRONG}\n- ${WRONG.replace('300B', '301B')}\n`;
    expect(letStand(text, 'markdown').left.map((finding) => finding.text)).toEqual(['301B']);
  });

  test('is told with its reason', () => {
    const { standing } = check(`<!-- stet refuted-figure: so they say -->\n${WRONG}\n`);
    expect(standing).toMatchObject([
      { finding: { text: '300B' }, by: { kind: 'comment', scope: 'block', reason: 'so they say' } },
    ]);
  });
});

describe('a decision to let a finding stand', () => {
  const { findings, claims } = check(WRONG);
  const [finding] = findings;
  const claim = claims.find(({ id }) => id === finding?.claim);
  if (!finding || !claim) throw new Error('nothing was found');
  const decision: Decision = {
    ...describeDecided(finding, claim),
    reason: 'so they say',
    author: 'Ann',
    date: '2026-01-02',
  };

  test('is about the claim and the established value', () => {
    expect(decision).toMatchObject({
      rule: 'refuted-figure',
      subject: 'deepseek-v2',
      attribute: 'parameters-total',
      says: '300B parameters',
      established: ['236B parameters'],
    });
  });

  test('holds in every draft that says the same, however it is written', () => {
    const text = 'DeepSeek-V2 has 300 billion parameters.';
    const { findings: left, standing } = check(text, 'plain', { decisions: [decision] });
    expect(left).toEqual([]);
    expect(standing).toMatchObject([{ finding: { text: '300 billion' }, by: { kind: 'decision', decision } }]);
  });

  test('holds for nothing else', () => {
    const others = [WRONG.replace('300B', '301B'), WRONG.replace('V2', 'V3')];
    for (const text of others) expect(check(text, 'markdown', { decisions: [decision] }).findings).toHaveLength(1);
  });

  test('lapses when another value is established, and says so', () => {
    const decisions = [{ ...decision, established: ['235B parameters'] }];
    const [back] = check(WRONG, 'markdown', { decisions }).findings;
    expect(back?.message).toMatch(
      / Ann let it stand on 2026-01-02, when 235B parameters was established; now it is 236B parameters\.$/,
    );
  });

  test('… in the language of the writer, whatever the language it was taken in', () => {
    const decisions = [{ ...decision, established: ['235B parameters'] }];
    const [back] = check(WRONG, 'markdown', { decisions, language: 'zh' }).findings;
    expect(back?.message).toMatch(
      /。Ann 于 2026-01-02 决定保留原文，当时确认的值为 235B parameters，现为 236B parameters。$/,
    );
    expect(check(WRONG, 'markdown', { decisions: [decision], language: 'zh' }).findings).toEqual([]);
  });
});
