import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { findRepositoryTop, GitIgnore } from './git-ignore.js';
import { UserError } from './terminal.js';

const DRAFTS = '**/*.{md,markdown,mdown,mkd,mkdn,mdx,txt}';

const kindOf = (path: string): 'file' | 'folder' | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory() ? 'folder' : stat && 'file';
};

/** Files below a folder that match a pattern, less what git ignores; of a folder that is itself ignored, all. */
async function search(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, { cwd: folder, ignore: ['**/node_modules/**'], expandDirectories: false });
  const ignored = new GitIgnore(findRepositoryTop(folder));
  return ignored.covers(folder, 'folder')
    ? found
    : found.filter((path) => !ignored.covers(resolve(folder, path), 'file'));
}

async function expand(path: string, cwd: string): Promise<string[]> {
  const kind = kindOf(resolve(cwd, path));
  // A file that is named is checked, whatever its ending and whatever ignores it.
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    const prefix = path === '.' ? '' : `${path.replace(/[\\/]+$/, '')}/`;
    return (await search(DRAFTS, resolve(cwd, path))).map((found) => prefix + found);
  }
  if (isDynamicPattern(path)) return search(path, cwd);
  throw new UserError(`there is no file or folder ${path}`);
}

/**
 * The files that paths stand for: files themselves, of folders the drafts in them (Markdown, MDX, plain text), of
 * patterns what matches. Sorted within each path, every file once.
 */
export async function findDrafts(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const drafts = await expand(path, cwd);
    if (drafts.length === 0)
      throw new UserError(`there is no draft in ${path} (.md, .mdx or .txt, not ignored by git)`);
    for (const draft of drafts.sort()) {
      const file = resolve(cwd, draft);
      if (!found.has(file)) found.set(file, draft);
    }
  }
  return [...found.values()];
}
