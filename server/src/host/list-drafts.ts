import { walk, type Files } from '@stet/corpus/anywhere';
import { WORKSHEET_ENDINGS } from '@stet/shared';
import { hiddenBy } from './hidden-paths.js';
import { findRepositoryTop, IgnoreFiles } from './ignore-files.js';

/** Markdown, MDX and plain text; no worksheets. */
const isDraft = (place: string): boolean =>
  /\.(?:md|markdown|mdown|mkd|mkdn|mdx|txt)$/.test(place) && !place.endsWith(WORKSHEET_ENDINGS.markdown);

/**
 * The drafts in a folder, less what ignore files leave out, sorted; of a folder that is itself ignored, all. `hidden`: globs
 * of what the editor hides there.
 */
export async function listDrafts(files: Files, folder: string, hidden: readonly string[] = []): Promise<string[]> {
  const patterns = await ignoredIn(files, folder);
  const isHidden = hiddenBy(hidden);
  const ignored = (place: string, kind: 'file' | 'folder'): boolean | Promise<boolean> =>
    isHidden(files.relative(folder, place) + (kind === 'folder' ? '/' : '')) || patterns(place, kind);
  const enters = async (place: string, name: string): Promise<boolean> =>
    !name.startsWith('.') && name !== 'node_modules' && !(await ignored(place, 'folder'));
  const drafts: string[] = [];
  for await (const place of walk(files, folder, enters))
    if (isDraft(place) && !(await ignored(place, 'file'))) drafts.push(place);
  return drafts.sort();
}

/** What ignore files leave out in a folder; in one that is itself ignored nothing is. */
export async function ignoredIn(
  files: Files,
  folder: string,
): Promise<(place: string, kind: 'file' | 'folder') => boolean | Promise<boolean>> {
  const patterns = new IgnoreFiles(files, await findRepositoryTop(files, folder));
  return (await patterns.covers(folder, 'folder')) ? () => false : (place, kind) => patterns.covers(place, kind);
}
