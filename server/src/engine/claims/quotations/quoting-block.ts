import type { BlockMentions } from '../../mentions/block-mentions.js';
import type { Discourse, Frame } from '../discourse.js';

/** A block with what the reader had in mind before it and before each of its sentences. */
export interface QuotingBlock {
  readonly mentions: BlockMentions;
  readonly before: Discourse;
  readonly states: readonly Discourse[];
  readonly frame: Frame;
  /** A block quote: its words are somebody's without marks. */
  readonly quoted: boolean;
  /** The block behind it, if it says whose words a quotation is. */
  readonly signature: BlockMentions | undefined;
}
