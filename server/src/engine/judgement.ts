import type { Knowledge } from '@stet/corpus';
import type { DraftFormat } from './api.js';
import type { Messages } from './messages/index.js';
import type { OnRuleFailure, RuleLevels } from './rules/run-rules.js';

/** By what a draft is judged. Whoever keeps what was judged may use its identity as the key. */
export interface Judgement {
  readonly knowledge: Knowledge;
  readonly asOf: string;
  /** The date the draft gives itself, in its front matter or a dateline. */
  readonly draftDate: string | undefined;
  readonly levels: RuleLevels;
  readonly format: DraftFormat;
  readonly messages: Messages;
  readonly onFailure: OnRuleFailure;
}
