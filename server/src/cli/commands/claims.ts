import { checkDrafts, type Print } from '../check-drafts.js';
import { findDrafts } from '../find-drafts.js';
import type { DraftOptions } from '../options.js';
import { type ExitCode, type Terminal, UserError } from '../terminal.js';

export const CLAIMS_FORMATS = ['stylish', 'json'] as const;

export interface ClaimsCommandOptions extends DraftOptions {
  readonly format: (typeof CLAIMS_FORMATS)[number];
  readonly explain?: true;
}

/** `stet claims`: prints every claim recognised in one draft. */
export async function claims(
  file: string | undefined,
  options: ClaimsCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const paths = file === undefined ? [] : [file];
  if (paths.length === 0 && !options.stdin) throw new UserError('name the draft, or give it with --stdin');
  if (paths.length > 0 && !options.stdin) {
    const { length } = await findDrafts(paths, terminal.cwd);
    if (length > 1) throw new UserError(`claims reads one draft, and there are ${length} in ${file}`);
  }
  const { formatClaimsJson, formatClaimsStylish } = await import('../formats/claims.js');
  const explain = options.explain === true;
  const print: Print = ({ files }) =>
    files
      .map((checked) =>
        options.format === 'json'
          ? formatClaimsJson(checked, explain)
          : formatClaimsStylish(checked, explain, terminal),
      )
      .join('');
  return checkDrafts(paths, options, terminal, print);
}
