import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const site = join(repository, 'dist', 'site');

const listPages = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const read = (page: string): string => readFileSync(page, 'utf8');

/** The links of a page that lead nowhere when it is opened from the folder. */
function findBroken(name: string): string[] {
  const page = join(site, name);
  const links = [...read(page).matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^(?:https|mailto|command):/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
    if (!existsSync(file)) return true;
    return anchor !== undefined && !read(file).includes(`id="${decodeURIComponent(anchor)}"`);
  });
}

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['docs/site.mjs'], { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});

test('the manual is a folder of pages, one for each rule, setting and command among them', () => {
  const count = (folder: string, names = readdirSync(join(repository, 'docs', folder))) =>
    names.filter((name) => name.endsWith('.md')).length;
  for (const folder of ['rules', 'settings', 'commands'])
    expect(listPages().filter((name) => name.startsWith(folder))).toHaveLength(count(folder));
  expect(listPages()).toContain('index.html');
});

test('its links lead somewhere without a server', () => {
  const broken = listPages().flatMap((name) => findBroken(name).map((link) => `${name}: ${link}`));
  expect(broken).toEqual([]);
});
