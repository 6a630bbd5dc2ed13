import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { diskFiles } from '@stet/corpus/store';
import { WORKSHEET_ENDINGS } from '@stet/shared';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ignoredIn, listDrafts } from '../host/list-drafts.js';
import { UserError } from './terminal.js';

/** Where a draft lies, and how it is printed: by the way from what the user typed. */
interface Found {
  readonly file: string;
  readonly path: string;
}

async function expand(path: string, cwd: string): Promise<Found[]> {
  const place = resolve(cwd, path);
  const stat = statSync(place, { throwIfNoEntry: false });
  const below = (prefix: string, top: string) => (file: string) => ({
    file,
    path: prefix + relative(top, file).split(sep).join('/'),
  });
  if (stat?.isDirectory()) {
    const prefix = path === '.' ? '' : `${path.replace(/[\\/]+$/, '')}/`;
    return (await listDrafts(diskFiles, place)).map(below(prefix, place));
  }
  // A file that is named is checked, whatever its ending and whatever ignores it.
  if (stat) return [{ file: place, path }];
  if (isDynamicPattern(path)) return (await listMatching(cwd, path)).map(below('', cwd));
  throw new UserError(`there is no file or folder ${path}`);
}

/** The files in a folder that match a pattern, less what ignore files leave out, sorted. */
async function listMatching(folder: string, pattern: string): Promise<string[]> {
  const ignore = ['**/node_modules/**', `**/*${WORKSHEET_ENDINGS.markdown}`];
  const found = await glob(pattern, { cwd: folder, ignore, expandDirectories: false });
  const ignored = await ignoredIn(diskFiles, folder);
  const files: string[] = [];
  for (const file of found.map((path) => resolve(folder, path)).sort())
    if (!(await ignored(file, 'file'))) files.push(file);
  return files;
}

/** The drafts that paths stand for: files themselves, of folders and patterns what is in them. Every file once. */
export async function findDrafts(paths: readonly string[], cwd: string): Promise<Found[]> {
  const drafts = new Map<string, Found>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await expand(path, cwd);
    if (found.length === 0) throw new UserError(`there is no draft in ${path} (.md, .mdx or .txt, not ignored by git)`);
    for (const draft of found) if (!drafts.has(draft.file)) drafts.set(draft.file, draft);
  }
  return [...drafts.values()];
}
