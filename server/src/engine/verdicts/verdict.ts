import {
  NOTHING_KNOWN,
  type EstablishedValue,
  type Establishment,
  type Evidence,
  type Subject,
  type VerdictReason,
  type VerdictWord,
} from '@stet/shared';
import type { QuotationMatch } from './quotation-match.js';

/** Two amounts of one measure that may be set against each other, each with what stands behind it. */
export interface Pair {
  /** A benchmark's name, or an attribute's id. */
  readonly measure: string;
  readonly left: Evidence;
  readonly right: Evidence;
  readonly leftAmount: number;
  readonly rightAmount: number;
}

/** What is so, of one claim. */
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly reason: VerdictReason | null;
  readonly establishment: Establishment;
  /** Of a refuted claim: the established value nearest to what the draft speaks of. */
  readonly instead: EstablishedValue | undefined;
  /** Of a refuted claim: the things whose right value it gives. */
  readonly whose: readonly Subject[];
  /** The corpus knows the value only in a setting the draft does not speak of ("the Chinese version"): a weaker refutation. */
  readonly loosely: boolean;
  /** Why, for people. */
  readonly because: string;
  /** Of a comparison: the values of both sides that it was held against. */
  readonly pairs?: readonly Pair[];
  /** Of one that holds of some measures and not of others: the values of those that say the opposite throughout. */
  readonly contrary?: readonly Pair[];
  /** Of what is said to hold in full: the attribute that restricts it; the values are that one's. */
  readonly restriction?: string;
  /** Of a quotation: the words on record that it was held against. */
  readonly quotation?: QuotationMatch;
}

export const nothing = (
  reason: VerdictReason | null,
  because: string,
  establishment: Establishment = NOTHING_KNOWN,
): Verdict => ({
  verdict: 'not-enough-info',
  reason,
  establishment,
  instead: undefined,
  whose: [],
  loosely: false,
  because,
});
