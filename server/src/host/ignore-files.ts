import { readText, type Files } from '@stet/corpus/anywhere';
import ignore, { type Ignore } from 'ignore';

interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The top of the repository a folder lies in, or the folder itself where there is none. */
export async function findRepositoryTop(files: Files, folder: string): Promise<string> {
  for (let top = folder; ; top = files.parent(top)) {
    if ((await files.kindOf(files.join(top, '.git'))) !== undefined) return top;
    if (files.parent(top) === top) return folder;
  }
}

/** Git's, then the one that searching in VS Code heeds too, then Stet's own; a later pattern goes before an earlier. */
const NAMES = ['.gitignore', '.ignore', '.stetignore'];

/** What is to be left alone, by the ignore files from a top folder down. */
export class IgnoreFiles {
  /** By folder: its own patterns and those of the folders above, nearest first. */
  readonly #levels = new Map<string, Promise<readonly Level[]>>();

  constructor(
    private readonly files: Files,
    private readonly top: string,
  ) {}

  async covers(place: string, kind: 'file' | 'folder'): Promise<boolean> {
    for (const { folder, patterns } of place === this.top ? [] : await this.#levelsOf(this.files.parent(place))) {
      const { ignored, unignored } = patterns.test(this.files.relative(folder, place) + (kind === 'folder' ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  #levelsOf(folder: string): Promise<readonly Level[]> {
    const known = this.#levels.get(folder) ?? this.#readLevels(folder);
    this.#levels.set(folder, known);
    return known;
  }

  async #readLevels(folder: string): Promise<readonly Level[]> {
    const { files } = this;
    const above = folder === this.top ? [] : await this.#levelsOf(files.parent(folder));
    const texts = await Promise.all(NAMES.map((name) => readText(files, files.join(folder, name))));
    const found = texts.filter((text) => text !== undefined);
    return found.length === 0 ? above : [{ folder, patterns: ignore().add(found.join('\n')) }, ...above];
  }
}
