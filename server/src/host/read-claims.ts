import type { Knowledge } from '@stet/corpus';
import type { ReadClaims } from '@stet/corpus/anywhere/refresh';
import { checkDraft } from '@stet/server/engine';

/** Our own engine as the reader of published articles. */
export const readerFor =
  (today: () => string) =>
  (knowledge: Knowledge): ReadClaims =>
  ({ text, format }) =>
    checkDraft(text, format, knowledge, { asOf: today() }).claims;
