import type { Approximation, Span } from '@stet/shared';
import type { QuantityMention } from './mention.js';

/** What a sentence concludes from figures that stand right before: "$20, that is, a fifth of it", "so it was 8 points behind". */
export interface StatedRatio extends Span {
  readonly kind: 'ratio';
  /** How many times, what part, or how many points. */
  readonly by: QuantityMention;
  /** Figures of one unit, sets of them by unit: it must follow from two of one of them. */
  readonly figures: readonly (readonly QuantityMention[])[];
  /** What it is a multiple of stands right behind it: "three times **the 18 trillion**". */
  readonly isDirect?: boolean;
  /** "a sixth **cheaper**": of what is left, too. */
  readonly isComparative: boolean;
  readonly approx: Approximation;
}
