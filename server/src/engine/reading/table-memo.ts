import { Dependence } from '../claims/dependence.js';
import type { DiscourseState, Frame } from '../claims/discourse.js';
import { readTable } from '../claims/tables.js';
import type { Passage } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/block-mentions.js';
import type { ClaimInBlock } from './block-memo.js';
import { LastFew } from './last-few.js';
import type { Work } from './work.js';

interface Visit {
  readonly dependence: Dependence;
  /** The claims of each cell, by the index of its block. */
  readonly claims: ReadonlyMap<number, readonly ClaimInBlock[]>;
}

const VISITS = 4;

/** The cells of a table are read together: a heading speaks for its row or column. */
export class TableMemo {
  readonly #visits = new LastFew<Visit>(VISITS);

  constructor(
    private readonly passage: Passage,
    private readonly mentions: readonly BlockMentions[],
    private readonly work: Work,
  ) {}

  /** The same objects as long as the table reads the same. */
  read(before: DiscourseState, frame: Frame): Visit['claims'] {
    const known = this.#visits.find(({ dependence }) => dependence.holds(before, frame));
    if (known) return known.claims;
    const dependence = new Dependence(before, frame);
    this.work.sentencesRead++;
    const read = readTable(this.passage, this.mentions, dependence.before, dependence.frame);
    const claims = new Map([...read].map(([index, ofCell]) => [index, ofCell.map((claim) => ({ claim, at: 0 }))]));
    this.#visits.add({ dependence, claims });
    return claims;
  }
}
