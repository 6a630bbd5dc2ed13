import { checkDrafts, type Print } from '../check-drafts.js';
import type { DraftOptions } from '../options.js';
import { readOneDraft } from '../read-one-draft.js';
import type { ExitCode, Terminal } from '../terminal.js';

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
  const paths = await readOneDraft('claims', file, options, terminal);
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
