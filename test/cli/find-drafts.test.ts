import { checkReportSchema } from '@stet/shared';
import { expect, test } from 'vitest';
import { openDesk, type Desk } from './kit/run.js';

async function pathsOf(desk: Desk, words: readonly string[]): Promise<string[]> {
  const { out, err } = await desk.stet(['check', '--format', 'json', ...words]);
  expect(err).toBe('');
  return checkReportSchema.parse(JSON.parse(out)).files.map(({ path }) => path);
}

const FILES = {
  'a.md': '',
  'notes.txt': '',
  'page.mdx': '',
  'image.png': '',
  'sub/b.markdown': '',
  'sub/deep/c.md': '',
  'node_modules/x/readme.md': '',
};

test('a folder stands for the Markdown, MDX and plain text in it, sorted', async () => {
  expect(await pathsOf(openDesk(FILES), ['.'])).toEqual([
    'a.md',
    'notes.txt',
    'page.mdx',
    'sub/b.markdown',
    'sub/deep/c.md',
  ]);
});

test('without paths it is the folder one is in', async () => {
  const desk = openDesk(FILES);
  expect(await pathsOf(desk, [])).toEqual(await pathsOf(desk, ['.']));
});

test('paths are printed from what was typed', async () => {
  const desk = openDesk(FILES);
  expect(await pathsOf(desk, ['./sub/'])).toEqual(['./sub/b.markdown', './sub/deep/c.md']);
  expect(await pathsOf(desk, [`${desk.folder}/sub/deep`])).toEqual([`${desk.folder}/sub/deep/c.md`]);
});

test('patterns', async () => {
  expect(await pathsOf(openDesk(FILES), ['**/*.md'])).toEqual(['a.md', 'sub/deep/c.md']);
});

test('a file is checked once, however often it is named', async () => {
  expect(await pathsOf(openDesk(FILES), ['sub', 'sub/deep/c.md', '**/c.md'])).toEqual([
    'sub/b.markdown',
    'sub/deep/c.md',
  ]);
});

test('a file that is named is checked whatever its ending', async () => {
  expect(await pathsOf(openDesk({ draft: '' }), ['draft'])).toEqual(['draft']);
});

test('what git ignores is left out, by every .gitignore on the way', async () => {
  const desk = openDesk({
    '.git/HEAD': '',
    '.gitignore': 'build/\n*.txt\n',
    'a.md': '',
    'notes.txt': '',
    'build/b.md': '',
    'sub/.gitignore': '!notes.txt\n/c.md\n',
    'sub/notes.txt': '',
    'sub/c.md': '',
    'sub/deep/c.md': '',
  });
  expect(await pathsOf(desk, ['.'])).toEqual(['a.md', 'sub/deep/c.md', 'sub/notes.txt']);
  expect(await pathsOf(desk, ['sub'])).toEqual(['sub/deep/c.md', 'sub/notes.txt']);
});

test('what .ignore and .stetignore name is left out as well, and Stet’s own goes before git’s', async () => {
  const desk = openDesk({
    '.gitignore': 'private/\n',
    '.ignore': 'archive/\n',
    '.stetignore': 'notes/\n!private/\n',
    'a.md': '',
    'archive/b.md': '',
    'notes/c.md': '',
    'private/d.md': '',
  });
  expect(await pathsOf(desk, ['.'])).toEqual(['a.md', 'private/d.md']);
});

test('what is asked for by name is not ignored', async () => {
  const desk = openDesk({ '.git/HEAD': '', '.gitignore': 'build/\n', 'build/b.md': '' });
  expect(await pathsOf(desk, ['build/b.md'])).toEqual(['build/b.md']);
  expect(await pathsOf(desk, ['build'])).toEqual(['build/b.md']);
});

test('a .gitignore above the folder counts only inside a repository', async () => {
  const desk = openDesk({ '.gitignore': '*.md\n', 'sub/a.md': '' });
  expect(await pathsOf(desk, ['sub'])).toEqual(['sub/a.md']);
});
