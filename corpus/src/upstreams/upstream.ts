import type { Assertion, EntityType, Source } from '@stet/shared';

/** An outside data set that facts are taken from. One file of this folder reads one of them. */
export interface Upstream {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Where its newest edition lies. */
  readonly url: string;
  /** SPDX id, or `unlicensed` where the publisher grants nothing. */
  readonly license: string;
  /** May what is taken from it be passed on, with the publisher named? Else it serves a desk's own corpus only. */
  readonly mayShip: boolean;
  /**
   * Reads the files of one edition. Pure: no network, no file system, no clock. Never throws for what it reads: a record
   * that cannot be taken is refused, a file that cannot be read is one refused record.
   */
  readonly read: (files: readonly UpstreamFile[]) => Reading;
}

export interface UpstreamFile {
  /** As the upstream names it; parts of some upstreams' names stand in it. */
  readonly path: string;
  readonly text: string;
}

/** What an upstream says, in its own names; `resolve-entity.ts` decides what they mean. */
export interface Reading {
  /** Records that the files hold: rows, models, routes. */
  readonly records: number;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly Refusal[];
}

export interface Proposal {
  /** The record in its file, for people. */
  readonly record: string;
  readonly subject: NamedThing;
  readonly statements: readonly Statement[];
}

/** A thing as an upstream names it. */
export interface NamedThing {
  readonly type: EntityType;
  /** The surest name first: an id with its date before a display name. */
  readonly names: readonly string[];
  /** Its maker, where the upstream says: a namesake by another maker is another thing. */
  readonly maker?: string | undefined;
}

/** An assertion without subject and source. A benchmark, an organisation or a licence in it has the upstream's own name. */
export interface Statement extends Omit<Assertion, 'subject' | 'source'> {
  /**
   * The upstream errs here so often that it is heard only where another publisher says the same; `day`: its month
   * stands, its day needs another publisher (`support.ts`).
   */
  readonly needsSupport?: 'all' | 'day';
}

export interface Refusal {
  readonly record: string;
  /** Where only a field of the record is refused. */
  readonly field?: string;
  readonly reason: string;
}

/** Collects what one upstream says. */
export class ReadingBuilder {
  records = 0;
  readonly proposals: Proposal[] = [];
  readonly refused: Refusal[] = [];

  propose(record: string, subject: NamedThing, statements: readonly Statement[]): void {
    if (statements.length > 0) this.proposals.push({ record, subject, statements });
    else if (!this.refused.some((refusal) => refusal.record === record))
      this.refuse(record, 'it says nothing that is judged');
  }

  refuse(record: string, reason: string, field?: string): void {
    this.refused.push({ record, ...(field === undefined ? {} : { field }), reason });
  }
}

/** The files of an upstream as they were on one day. */
export interface Edition {
  readonly upstream: Upstream;
  /** What its statements name as their source. */
  readonly source: Source;
  readonly files: readonly UpstreamFile[];
}
