import { checkReportSchema, claimsReportSchema, type FindingReport } from '@stet/shared';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInlineCorpus } from '../kit/inline-corpus.js';
import { openDesk, type Desk } from './kit/run.js';

const WRONG = 'DeepSeek-V2 has 671B parameters.\n';
const RIGHT = 'DeepSeek-V2 has 236B parameters.\n';

async function findingsOf({ stet }: Desk, words: readonly string[]): Promise<FindingReport[]> {
  const { out, err } = await stet(['check', '--format', 'json', ...words]);
  expect(err).toBe('');
  return checkReportSchema.parse(JSON.parse(out)).files.flatMap((file) => file.findings);
}

describe('exit codes', () => {
  test.each([
    ['an error, by default', ['a.md'], 1],
    ['nothing', ['b.md'], 0],
    ['an error, never minded', ['a.md', '--fail-on', 'never'], 0],
    ['an error, warnings minded', ['a.md', '--fail-on', 'warning'], 1],
    ['a rule turned down below the limit', ['a.md', '--rule', 'refuted-figure=warning'], 0],
    ['a rule turned down to the limit', ['a.md', '--rule', 'refuted-figure=warning', '--fail-on', 'warning'], 1],
    ['a rule turned off', ['a.md', '--rule', 'refuted-figure=off', '--fail-on', 'hint'], 0],
    ['one bad draft among good ones', ['.'], 1],
  ])('%s', async (_, words, code) => {
    const { stet } = openDesk({ 'a.md': WRONG, 'b.md': RIGHT });
    expect(await stet(['check', ...words])).toMatchObject({ code, err: '' });
  });
});

describe('what is judged by what', () => {
  const newer = JSON.stringify(readInlineCorpus('DeepSeek-V2 (model, by DeepSeek): parameters-total 671B').exchange);

  test('a corpus of one’s own lies over the bundled one', async () => {
    const desk = openDesk({ 'a.md': WRONG, 'own.json': newer });
    expect(await findingsOf(desk, ['a.md'])).toHaveLength(1);
    expect(await findingsOf(desk, ['a.md', '--corpus', 'own.json'])).toEqual([]);
  });

  test('of several the last wins', async () => {
    const older = newer.replace('671000000000', '67000000000');
    const desk = openDesk({ 'a.md': WRONG, 'own.json': newer, 'older.json': older });
    expect(await findingsOf(desk, ['a.md', '--corpus', 'older.json', '--corpus', 'own.json'])).toEqual([]);
    expect(await findingsOf(desk, ['a.md', '--corpus', 'own.json', '--corpus', 'older.json'])).toHaveLength(1);
  });

  test('without the bundled corpus its facts are not known', async () => {
    expect(
      await findingsOf(openDesk({ 'a.md': WRONG }), ['a.md', '--no-bundled-corpus', '--rule', 'unsourced-figure=off']),
    ).toEqual([]);
  });

  test('the day: the option, else the host’s', async () => {
    const stars = readInlineCorpus('Cirrus: stars 3000 [primary 2024-05-01]; stars 9000 [primary 2024-09-01]');
    const desk = openDesk({
      'a.md': 'Cirrus has 3,000 stars on GitHub.\n',
      'own.json': JSON.stringify(stars.exchange),
    });
    const verdictOn = async (words: readonly string[]) => {
      const { out } = await desk.stet(['claims', 'a.md', '--format', 'json', '--corpus', 'own.json', ...words]);
      return claimsReportSchema.parse(JSON.parse(out)).claims.map(({ verdict }) => verdict);
    };
    expect(await verdictOn(['--as-of', '2024-06-01'])).toEqual(['supported']);
    expect(await verdictOn([])).not.toEqual(['supported']);
  });
});

describe('the file as it is', () => {
  test('a byte order mark, carriage returns and emoji count', async () => {
    const text = `\ufeff# Title 👍\r\n\r\nToday: ${WRONG}`;
    const [finding] = await findingsOf(openDesk({ 'a.md': text }), ['a.md']);
    expect(finding).toMatchObject({
      start: text.indexOf('671B'),
      text: '671B',
      range: { start: { line: 2, character: 'Today: DeepSeek-V2 has '.length } },
    });
  });

  test('the ending tells the format', async () => {
    const desk = openDesk({ 'a.md': `\`${WRONG}\``, 'a.txt': `\`${WRONG}\`` });
    expect(await findingsOf(desk, ['a.md'])).toEqual([]);
    expect(await findingsOf(desk, ['a.txt'])).toHaveLength(1);
  });

  test('from standard input, under the name it is given', async () => {
    const { stet } = openDesk({});
    const terminal = { readStandardInput: () => Promise.resolve(Buffer.from(WRONG)) };
    const { code, out } = await stet(
      ['check', '--stdin', '--stdin-filename', 'sub/x.md', '--format', 'json'],
      terminal,
    );
    expect(code).toBe(1);
    expect(checkReportSchema.parse(JSON.parse(out)).files).toMatchObject([
      { path: 'sub/x.md', findings: [{ text: '671B' }] },
    ]);
  });
});

describe('mending', () => {
  const QUOTED = `${WRONG}\r\n“${WRONG.trim()}” said Ada Field.\r\n`;

  test('--fix writes the certain fixes, and nothing else, and says what is left', async () => {
    const desk = openDesk({ 'a.md': `\ufeff${QUOTED}` });
    const before = await findingsOf(desk, ['a.md']);
    const after = await findingsOf(desk, ['a.md', '--fix']);
    expect(readFileSync(join(desk.folder, 'a.md'), 'utf8')).toBe(`\ufeff${QUOTED.replace('671B', '236B')}`);
    expect(after).toHaveLength(before.length - 1);
  });

  test('--fix-dry-run prints a diff and changes nothing', async () => {
    const desk = openDesk({ 'sub/a.md': `Before.\n\n${WRONG}`, 'b.md': RIGHT });
    const { code, out } = await desk.stet(['check', '--fix-dry-run', '.']);
    expect(out).toBe(
      '--- a/sub/a.md\n+++ b/sub/a.md\n@@ -1,3 +1,3 @@\n Before.\n \n-DeepSeek-V2 has 671B parameters.\n+DeepSeek-V2 has 236B parameters.\n',
    );
    expect(code).toBe(1);
    expect(readFileSync(join(desk.folder, 'sub/a.md'), 'utf8')).toContain('671B');
  });
});

describe('claims', () => {
  test('as JSON, by the contract', async () => {
    const { code, out } = await openDesk({ 'a.md': WRONG }).stet([
      'claims',
      'a.md',
      '--format',
      'json',
      '--fail-on',
      'never',
    ]);
    expect(code).toBe(0);
    const report = claimsReportSchema.parse(JSON.parse(out));
    expect(report).toMatchObject({
      path: 'a.md',
      words: 5,
      claims: [
        {
          id: 'c1',
          text: '671B',
          subject: { id: 'deepseek-v2', name: 'DeepSeek-V2' },
          attribute: 'parameters-total',
          value: { amount: 671e9, unit: 'parameter' },
          verdict: 'refuted',
          reason: null,
          established: { value: { amount: 236e9, unit: 'parameter' }, evidence: ['primary-source-2024-01-01'] },
        },
      ],
    });
    expect(report.claims[0]).not.toHaveProperty('explanation');
  });

  test('--explain says why', async () => {
    const { out } = await openDesk({ 'a.md': WRONG }).stet(['claims', 'a.md', '--format', 'json', '--explain']);
    expect(claimsReportSchema.parse(JSON.parse(out)).claims[0]?.explanation?.length).toBeGreaterThan(0);
  });

  test('for people', async () => {
    const { out } = await openDesk({ 'a.md': WRONG }).stet(['claims', 'a.md']);
    expect(out).toMatchInlineSnapshot(`
      "a.md: 1 claim in 5 words

      ✗ 1:17  671B
          DeepSeek-V2 · parameters-total = 671B parameters  refuted
            held: 236B parameters  primary source · 2024-01-01 · primary
      "
    `);
  });
});

test('a folder of hundreds of drafts is one run', async () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`drafts/${i}.txt`, i % 2 === 0 ? WRONG : RIGHT]),
  );
  expect(await findingsOf(openDesk(drafts), ['drafts'])).toHaveLength(200);
});
