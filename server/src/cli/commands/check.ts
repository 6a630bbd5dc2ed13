import { checkDrafts, type Print } from '../check-drafts.js';
import type { DraftOptions } from '../options.js';
import type { ExitCode, Terminal } from '../terminal.js';

export const CHECK_FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;

export interface CheckCommandOptions extends DraftOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
}

/** Each is loaded when it is asked for: `check` starts as fast as its own format lets it. */
const FORMATS: Readonly<Record<CheckCommandOptions['format'], Print>> = {
  stylish: async (checked) => (await import('../formats/stylish.js')).formatStylish(checked),
  json: async (checked) => (await import('../formats/json.js')).formatJson(checked),
  sarif: async (checked) => (await import('../formats/sarif.js')).formatSarif(checked),
  github: async (checked) => (await import('../formats/github.js')).formatGithub(checked),
};

/** `stet check`: prints the findings of drafts. */
export const check = (paths: readonly string[], options: CheckCommandOptions, terminal: Terminal): Promise<ExitCode> =>
  checkDrafts(paths, options, terminal, FORMATS[options.format]);
