import type { Layer } from '@stet/corpus';
import type { Exchange } from '@stet/shared';

/** What a record may refer to. */
export interface Ground {
  readonly corpus: Exchange;
  /** The corpora that it lies on. */
  readonly lower: readonly Layer[];
}
