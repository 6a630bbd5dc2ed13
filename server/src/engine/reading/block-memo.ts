import { Dependence } from '../claims/dependence.js';
import { equalDiscourses, type Discourse, type Frame } from '../claims/discourse.js';
import { extractClaims, leave, type BlockReading } from '../claims/extract-claims.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Block } from '../draft/passage.js';
import { findDatedThings, type DatedThing } from '../mentions/dated-things.js';
import { findMentions, type BlockMentions } from '../mentions/find-mentions.js';
import type { Lexicon } from '../mentions/lexicon.js';
import { LastFew } from './last-few.js';
import { countWords, summarise, type Summary } from './summary.js';
import type { Work } from './work.js';

/** A block as read at some place, and what its reader has in mind there and after it. */
interface Visit {
  readonly before: Discourse;
  readonly frame: Frame;
  readonly signature: BlockMentions | undefined;
  readonly after: Discourse;
  readonly dependence: Dependence;
  readonly reading: BlockReading;
}

/** More places with the same words and different readings are rare; they are read again each time. */
const VISITS = 4;

/** Everything known of a block by its content, wherever and however often it stands in the draft. */
export class BlockMemo {
  readonly mentions: BlockMentions;
  readonly summary: Summary;
  readonly words: number;
  readonly datedThings: readonly DatedThing[];
  readonly #visits = new LastFew<Visit>(VISITS);

  constructor(
    private readonly block: Block,
    lexicon: Lexicon,
    private readonly work: Work,
  ) {
    this.mentions = findMentions(block, lexicon);
    this.summary = summarise(block, this.mentions);
    this.words = countWords(this.mentions);
    this.datedThings = findDatedThings(this.mentions);
    work.blocksScanned++;
    work.tokensScanned += this.mentions.tokens.length;
  }

  /**
   * The block's claims (the same object as long as its reading is the same), and what the reader has in mind after it.
   * `signature` is the block behind it where that says whose words its quotation is.
   */
  read(before: Discourse, frame: Frame, signature?: BlockMentions): { claims: readonly ReadClaim[]; after: Discourse } {
    const visit =
      this.#visits.find((known) => known.before === before && known.frame === frame && known.signature === signature) ??
      this.#visit(before, frame, signature);
    return { claims: visit.reading.claims, after: visit.after };
  }

  #visit(before: Discourse, frame: Frame, signature: BlockMentions | undefined): Visit {
    const alike = this.#visits.find((known) => known.signature === signature && known.dependence.holds(before, frame));
    const { dependence, reading } = alike ?? this.#readBlock(before, frame, signature);
    const left = alike?.before === before ? alike.after : leave(before, reading);
    const after = alike && equalDiscourses(alike.after, left) ? alike.after : left;
    const visit = { before, frame, signature, after, dependence, reading };
    this.#visits.add(visit);
    return visit;
  }

  #readBlock(
    before: Discourse,
    frame: Frame,
    signature: BlockMentions | undefined,
  ): Pick<Visit, 'dependence' | 'reading'> {
    const dependence = new Dependence(before, frame);
    this.work.blocksRead++;
    return {
      dependence,
      reading: extractClaims(this.block, this.mentions, dependence.before, dependence.frame, signature),
    };
  }
}
