import type { Knowledge } from '@stet/corpus';
import type { CheckOptions } from '@stet/server/engine';

/** By what drafts are judged: a new object whenever the corpus, the rules or the date is another. */
export interface Judgement {
  readonly knowledge: Knowledge;
  readonly options: CheckOptions;
}
