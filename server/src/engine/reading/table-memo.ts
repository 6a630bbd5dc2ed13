import { Dependence } from '../claims/dependence.js';
import type { Discourse, Frame } from '../claims/discourse.js';
import type { ReadClaim } from '../claims/read-claim.js';
import { readTable } from '../claims/tables.js';
import type { Passage } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/find-mentions.js';
import { LastFew } from './last-few.js';
import type { Work } from './work.js';

interface Visit {
  readonly dependence: Dependence;
  /** The claims of each cell, by the index of its block. */
  readonly claims: ReadonlyMap<number, readonly ReadClaim[]>;
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
  read(before: Discourse, frame: Frame): Visit['claims'] {
    const known = this.#visits.find(({ dependence }) => dependence.holds(before, frame));
    if (known) return known.claims;
    const dependence = new Dependence(before, frame);
    this.work.blocksRead++;
    const claims = readTable(this.passage, this.mentions, dependence.before, dependence.frame);
    this.#visits.add({ dependence, claims });
    return claims;
  }
}
