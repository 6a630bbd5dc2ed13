import { Dependence } from '../claims/dependence.js';
import type { DiscourseState, Frame } from '../claims/discourse.js';
import { readQuotations, type QuotationReading } from '../claims/quotations/read-quotations.js';
import type { BlockMentions } from '../mentions/block-mentions.js';
import { LastFew } from './last-few.js';

/** A block at some place: what its reader has in mind before it, and before each of its sentences. */
export interface BlockPlace {
  readonly before: DiscourseState;
  readonly states: readonly DiscourseState[];
  readonly frame: Frame;
  /** The block behind it, if it says whose words a quotation in this one is. */
  readonly signature: BlockMentions | undefined;
}

/** Quotations as read at some place, and what of that place the reading hangs on. */
export interface QuotationVisit {
  readonly signature: BlockMentions | undefined;
  /** What was asked before the block, and before each sentence. */
  readonly dependences: readonly Dependence[];
  readonly reading: QuotationReading;
}

const VISITS = 4;
/** Of a block that quotes nobody. */
export const NO_QUOTATION: QuotationVisit = {
  signature: undefined,
  dependences: [],
  reading: { claims: [], speaker: undefined },
};

/** The quotations of a block: they are read across its sentences. */
export class QuotationMemo {
  readonly #visits = new LastFew<QuotationVisit>(VISITS);

  /** `quoted`: inside a block quote. */
  constructor(
    private readonly mentions: BlockMentions,
    private readonly quoted: boolean,
  ) {}

  /** The same object as long as it reads the same. */
  read({ before, states, frame, signature }: BlockPlace): QuotationVisit {
    const all = [before, ...states];
    const known = this.#visits.find(
      (visit) => visit.signature === signature && visit.dependences.every((d, i) => d.holds(all[i] ?? before, frame)),
    );
    if (known) return known;
    const first = new Dependence(before, frame);
    const others = states.map((state) => new Dependence(state, frame));
    const reading = readQuotations({
      mentions: this.mentions,
      before: first.before,
      states: others.map((dependence) => dependence.before),
      frame: first.frame,
      quoted: this.quoted,
      signature,
    });
    const visit = { signature, dependences: [first, ...others], reading };
    this.#visits.add(visit);
    return visit;
  }
}
