import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRepositoryTop } from './git-ignore.js';

/** The folder whose `.stet/` counts for a call from a folder: the nearest that has one, up to the repository's top; else the folder itself. */
export function findWorkspace(folder: string): string {
  const top = findRepositoryTop(folder);
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.stet'))) return at;
    if (at === top || at === dirname(at)) return folder;
  }
}
