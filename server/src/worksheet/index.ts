import type { WorksheetFormat } from '@stet/shared';
import { printClaimReview } from './claim-review.js';
import { printCsv } from './csv.js';
import { printHtml } from './html.js';
import { printMarkdown } from './markdown.js';
import type { Worksheet } from './worksheet.js';
import { ENGLISH, type Words } from './words.js';

export { createWorksheet, type Worksheet, type WorksheetRow } from './worksheet.js';

const PRINTERS: Record<WorksheetFormat, (worksheet: Worksheet, words: Words) => string> = {
  markdown: printMarkdown,
  html: printHtml,
  csv: printCsv,
  claimreview: printClaimReview,
};

export { CHINESE } from './chinese-words.js';
export { ENGLISH } from './words.js';

export const printWorksheet = (worksheet: Worksheet, format: WorksheetFormat, words: Words = ENGLISH): string =>
  PRINTERS[format](worksheet, words);
