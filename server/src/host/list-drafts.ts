import { resolve } from 'node:path';
import { WORKSHEET_ENDINGS } from '@stet/shared';
import { glob } from 'tinyglobby';
import { findRepositoryTop, GitIgnore } from './git-ignore.js';

/** Markdown, MDX and plain text. */
const DRAFTS = '**/*.{md,markdown,mdown,mkd,mkdn,mdx,txt}';

/**
 * The drafts in a folder, or the files in it that match a pattern, less what git ignores; of a folder that is itself
 * ignored, all. Absolute paths, sorted.
 */
export async function listDrafts(folder: string, pattern: string = DRAFTS): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', `**/*${WORKSHEET_ENDINGS.markdown}`],
    expandDirectories: false,
  });
  const files = found.map((path) => resolve(folder, path)).sort();
  const ignored = new GitIgnore(findRepositoryTop(folder));
  return ignored.covers(folder, 'folder') ? files : files.filter((file) => !ignored.covers(file, 'file'));
}
