import { findDrafts } from './find-drafts.js';
import type { DraftOptions } from './options.js';
import { type Terminal, UserError } from './terminal.js';

/** The paths of a call that is about one draft, which must be named or come by standard input. */
export async function readOneDraft(
  command: string,
  file: string | undefined,
  { stdin }: DraftOptions,
  { cwd }: Terminal,
): Promise<string[]> {
  const paths = file === undefined ? [] : [file];
  if (stdin) return paths;
  if (paths.length === 0) throw new UserError('name the draft, or give it with --stdin');
  const { length } = await findDrafts(paths, cwd);
  if (length > 1) throw new UserError(`${command} reads one draft, and there are ${length} in ${file}`);
  return paths;
}
