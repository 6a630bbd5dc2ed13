import type { WorksheetFormat } from '@stet/shared';
import { printClaimReview } from './claim-review.js';
import { printCsv } from './csv.js';
import { printHtml } from './html.js';
import { printMarkdown } from './markdown.js';
import type { Worksheet } from './worksheet.js';

export { createWorksheet, type Worksheet, type WorksheetRow } from './worksheet.js';

const PRINTERS: Record<WorksheetFormat, (worksheet: Worksheet) => string> = {
  markdown: printMarkdown,
  html: printHtml,
  csv: printCsv,
  claimreview: printClaimReview,
};

export const printWorksheet = (worksheet: Worksheet, format: WorksheetFormat): string => PRINTERS[format](worksheet);
