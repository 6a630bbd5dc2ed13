import type { Quotation } from '@stet/shared';
import type { WordChange } from './align-quotation.js';

/** What a quotation in a draft was held against. */
export interface QuotationMatch {
  readonly record: Quotation;
  /** Said by somebody else than the draft says. */
  readonly otherSpeaker: boolean;
  readonly changes: readonly WordChange[];
}
