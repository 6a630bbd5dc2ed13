import type { Qualifiers } from '@stet/shared';
import type { Result } from './events.js';

/** What a date was found to be the date of. */
export interface Dating {
  readonly results: readonly Result[];
  readonly qualifiers?: Qualifiers;
  /** It is only said that something was announced: it may have come out later. */
  readonly announced?: boolean;
  /** A date beside a name, without a word of what happened then. */
  readonly tentative?: boolean;
  /** Which words tie the date to it, for people. */
  readonly how: string;
}
