import { expect, test } from 'vitest';
import { openDesk } from './kit/run.js';

test.each([
  [['chek'], "unknown command 'chek'"],
  [['check', '--bogus'], "unknown option '--bogus'"],
  [['check', '--format', 'xml'], 'Allowed choices are stylish, json, sarif, github'],
  [['claims', 'a.md', '--format', 'sarif'], 'Allowed choices are stylish, json'],
  [['check', '--as-of', '2024-02-30'], 'Give a date as YYYY-MM-DD'],
  [['check', '--as-of', 'May 2024'], 'Give a date as YYYY-MM-DD'],
  [['check', '--fail-on', 'loud'], 'Allowed choices are hint, information, warning, error, never'],
  [['check', '--rule', 'refuted=error'], 'There is no rule “refuted”'],
  [['check', '--rule', 'refuted-figure=loud'], 'a level is off, hint, information, warning, error'],
  [['check', 'nowhere'], 'there is no file or folder nowhere'],
  [['check', 'empty'], 'there is no draft in empty'],
  [['check', '*.mdx'], 'there is no draft in *.mdx'],
  [['check', 'latin.txt'], 'latin.txt is not UTF-8 text'],
  [['check', '--stdin', 'a.md'], 'give either --stdin or paths'],
  [['check', '--stdin-filename', 'a.md'], '--stdin-filename goes with --stdin'],
  [['check', '--stdin', '--fix'], '--fix cannot write to standard input'],
  [['claims'], 'name the draft'],
  [['claims', '.'], 'claims reads one draft'],
  [['check', 'a.md', '--corpus', 'nowhere.json'], 'nowhere.json'],
  [['check', 'a.md', '--corpus', 'broken.json'], 'broken.json:3:'],
  [['check', 'a.md', '--corpus', 'odd.json'], 'Unknown field “colour”'],
  [['corpus', 'show', 'Nobody'], 'knows nothing called “Nobody”'],
  [['corpus', 'show', 'DeepSeek V2', 'stars'], 'nothing is held on stars of DeepSeek-V2; there is parameters-active'],
  [['lsp', '--stdio'], 'the language server is missing'],
])('%j could not run: exit code 2 and one line on stderr', async (words, message) => {
  const { stet } = openDesk({
    'a.md': 'A draft.\n',
    'b.md': 'Another.\n',
    'latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
    'empty/notes.pdf': '',
    'broken.json': '{\n "format": "stet-corpus",\n "version": }',
    'odd.json':
      '{"format":"stet-corpus","version":1,"id":"x","asOf":"2026-01-01","colour":"red","entities":[],"sources":[],"assertions":[]}',
  });
  const { code, out, err } = await stet(words);
  expect(err).toMatch(/^stet: .*\n$/);
  expect(err).toContain(message);
  expect(code).toBe(2);
  expect(out).toBe('');
});

test('a call without a command shows what there is, on stderr', async () => {
  const { code, out, err } = await openDesk({}).stet([]);
  expect(err).toMatch(/check[^]*claims[^]*corpus[^]*lsp/);
  expect([code, out]).toEqual([2, '']);
});

test('help and version are no error', async () => {
  const { stet } = openDesk({});
  expect(await stet(['check', '--help'])).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('--fail-on') as string,
  });
  expect(await stet(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
});

test('a program without its corpus says so', async () => {
  const { stet, folder } = openDesk({ 'a.md': 'A draft.\n' });
  const { code, err } = await stet(['check', 'a.md'], { programFolder: `${folder}/elsewhere` });
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^stet: the corpus that comes with stet cannot be read: .*\n$/),
  ]);
});
