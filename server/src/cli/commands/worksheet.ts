import type { WorksheetFormat } from '@stet/shared';
import { checkDrafts } from '../check-drafts.js';
import type { DraftOptions } from '../options.js';
import { readOneDraft } from '../read-one-draft.js';
import type { ExitCode, Terminal } from '../terminal.js';

export interface WorksheetCommandOptions extends DraftOptions {
  readonly format: WorksheetFormat;
}

/** `stet worksheet`: prints a draft's worksheet. */
export async function worksheet(
  file: string | undefined,
  options: WorksheetCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const paths = await readOneDraft('worksheet', file, options, terminal);
  const { formatWorksheet } = await import('../formats/worksheet.js');
  return checkDrafts(paths, options, terminal, formatWorksheet(options.format));
}
