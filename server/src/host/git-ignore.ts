import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The top of the repository a folder lies in, or the folder itself where there is none. */
export function findRepositoryTop(folder: string): string {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return top;
    if (dirname(top) === top) return folder;
  }
}

/** What git would leave alone, by the `.gitignore` files from a top folder down. */
export class GitIgnore {
  /** By folder: its own patterns and those of the folders above, nearest first. */
  readonly #levels = new Map<string, readonly Level[]>();

  constructor(private readonly top: string) {}

  covers(path: string, kind: 'file' | 'folder'): boolean {
    for (const { folder, patterns } of path === this.top ? [] : this.#levelsOf(dirname(path))) {
      const { ignored, unignored } = patterns.test(
        relative(folder, path).split(sep).join('/') + (kind === 'folder' ? '/' : ''),
      );
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  #levelsOf(folder: string): readonly Level[] {
    let levels = this.#levels.get(folder);
    if (levels) return levels;
    levels = folder === this.top ? [] : this.#levelsOf(dirname(folder));
    const file = join(folder, '.gitignore');
    if (existsSync(file)) levels = [{ folder, patterns: ignore().add(readFileSync(file, 'utf8')) }, ...levels];
    this.#levels.set(folder, levels);
    return levels;
  }
}
