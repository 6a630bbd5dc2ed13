import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Without a slash at its end, which in front of a quotation mark Windows takes for an escape. */
export const repository = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Packs the extension as it lies in dist/. @param {string} path where to */
export function packVsix(path) {
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  const packing = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', path], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (packing.status !== 0) throw new Error(`the .vsix could not be packed: ${packing.stderr}`);
}
