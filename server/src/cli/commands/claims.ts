import { checkDrafts, type Print } from '../check-drafts.js';
import type { DraftOptions } from '../options.js';
import { type ExitCode, type Terminal, UserError } from '../terminal.js';

export const CLAIMS_FORMATS = ['stylish', 'json'] as const;

export interface ClaimsCommandOptions extends DraftOptions {
  readonly format: (typeof CLAIMS_FORMATS)[number];
  readonly explain?: true;
}

/** `stet claims`: prints every claim recognised in one draft. */
export function claims(file: string | undefined, options: ClaimsCommandOptions, terminal: Terminal): Promise<ExitCode> {
  if (file === undefined && !options.stdin) throw new UserError('name the draft, or give it with --stdin');
  const print: Print = async ({ files }) => {
    const [checked, ...more] = files;
    if (!checked || more.length > 0) throw new UserError(`claims reads one draft, and ${file} holds ${files.length}`);
    const { formatClaimsJson, formatClaimsStylish } = await import('../formats/claims.js');
    const explain = options.explain === true;
    return options.format === 'json'
      ? formatClaimsJson(checked, explain)
      : formatClaimsStylish(checked, explain, terminal);
  };
  return checkDrafts(file === undefined ? [] : [file], options, terminal, print);
}
