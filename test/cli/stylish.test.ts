import { expect, test } from 'vitest';
import { formatStylish } from '../../server/src/cli/formats/stylish.js';
import { makeChecked, makeUp } from './kit/made-up.js';

test('a finding: where, what, the line with carets, the sources, what to do; then what was read', async () => {
  expect(await formatStylish(makeChecked([makeUp('drafts/a.md', '# Title\n\nIt is wrong here.\n')])))
    .toMatchInlineSnapshot(`
    "drafts/a.md:3:7  error  refuted-figure
      wrong is not what the record says: right.
      3 │ It is wrong here.
        │       ^^^^^
      right  The paper · Acme · 2024-05-07 · primary · Table 1
          https://example.org/paper
      right  The Daily · press
      → Change to “right”  (certain: --fix applies it)

    1 finding in 1 draft, 8 words: 1 error. 1 can be mended with --fix.
    1 claim read: 0 supported, 1 refuted, 0 without enough evidence. Corpus test of 2026-11-20, 0 assertions.
    To let a finding stand, write <!-- stet RULE: reason --> above its paragraph.
    "
  `);
});

test('nothing found says what was read', async () => {
  expect(await formatStylish(makeChecked([makeUp('a.md', 'It is right.'), makeUp('b.md', 'So it is.')])))
    .toMatchInlineSnapshot(`
    "No findings in 2 drafts, 16 words.
    1 claim read: 1 supported, 0 refuted, 0 without enough evidence. Corpus test of 2026-11-20, 0 assertions.
    "
  `);
});

const underlined = async (text: string, columns = 60) => {
  const lines = (await formatStylish(makeChecked([makeUp('a.md', text)], columns))).split('\n');
  const at = lines.findIndex((line) => line.includes('^^'));
  const [shown = '', carets = ''] = lines.slice(at - 1, at + 1);
  expect(shown.length).toBeLessThanOrEqual(columns);
  return `${shown}\n${carets}`;
};

test('a long line is cut around the finding, at words', async () => {
  const filler = 'one two three four five six seven eight nine ten ';
  expect(await underlined(`${filler.repeat(40)}is wrong or ${filler.repeat(40)}`)).toMatchInlineSnapshot(`
    "  1 │ …six seven eight nine ten is wrong or one two…
        │                              ^^^^^"
  `);
  expect(await underlined(`It is wrong or ${filler.repeat(40)}`)).toMatchInlineSnapshot(`
    "  1 │ It is wrong or one two three four five six seven…
        │       ^^^^^"
  `);
  expect(await underlined(`${filler.repeat(3)} it is wrong`)).toMatchInlineSnapshot(`
    "  1 │ …four five six seven eight nine ten  it is wrong
        │                                            ^^^^^"
  `);
});

test('carets stand under the words, whatever their width', async () => {
  expect(await underlined('深度求索的模型是 wrong 的。')).toMatchInlineSnapshot(`
    "  1 │ 深度求索的模型是 wrong 的。
        │                  ^^^^^"
  `);
  expect(await underlined('👩‍👩‍👧 café\ttab wrong')).toMatchInlineSnapshot(`
    "  1 │ 👩‍👩‍👧 café tab wrong
        │             ^^^^^"
  `);
});

test('a finding that spans lines is shown by its first', async () => {
  const file = makeUp('a.md', 'Say wrong\nor right.', (text, start) => ({
    end: start + 12,
    text: text.slice(start, start + 12),
  }));
  const lines = (await formatStylish(makeChecked([file]))).split('\n');
  expect(lines.slice(2, 4)).toMatchInlineSnapshot(`
    [
      "  1 │ Say wrong",
      "    │     ^^^^^",
    ]
  `);
});

test('no control character reaches the screen, and carriage returns are not shown', async () => {
  const output = await formatStylish(makeChecked([makeUp('a.md', 'A \u001b[31mred\u0007 wrong\r\nline.')]));
  expect(output).not.toMatch(/[^\n\P{Cc}]/u);
});

test('colour only where the terminal has it', async () => {
  const file = makeUp('a.md', 'wrong');
  expect(await formatStylish(makeChecked([file], 60, true))).toContain('\u001b[31merror');
  expect(await formatStylish(makeChecked([file], 60, false))).not.toContain('\u001b');
});
