import type { Files } from '@stet/corpus/anywhere';
import { findRepositoryTop } from './ignore-files.js';

/** The folder whose `.stet/` counts for a call from a folder: the nearest that has one, up to the repository's top; else the folder itself. */
export async function findWorkspace(files: Files, folder: string): Promise<string> {
  const top = await findRepositoryTop(files, folder);
  for (let at = folder; ; at = files.parent(at)) {
    if ((await files.kindOf(files.join(at, '.stet'))) !== undefined) return at;
    if (at === top || at === files.parent(at)) return folder;
  }
}
