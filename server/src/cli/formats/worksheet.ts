import type { WorksheetFormat } from '@stet/shared';
import { createWorksheet, printWorksheet } from '../../worksheet/index.js';
import type { Print } from '../check-drafts.js';

/** A checking department's list of one draft. */
export const formatWorksheet =
  (format: WorksheetFormat): Print =>
  ({ files, knowledge }) =>
    files.map(({ draft, checked }) => printWorksheet(createWorksheet(draft.path, checked, knowledge), format)).join('');
