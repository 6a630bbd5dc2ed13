import type { Entity, RoleValue, Value } from '@stet/shared';

/** A value that a draft may state of a thing, and whether the corpus that judges it knows it for certain. */
export interface Statable {
  readonly value: Value;
  readonly known: boolean;
}

/** A person with one post; somebody with two appears twice. */
export interface Post {
  readonly person: Entity;
  readonly organisation: Entity;
  readonly role: string;
  readonly tense: RoleValue['tense'];
  readonly known: boolean;
}

/** Words on record, and the same with a word changed. */
export interface SpokenWords {
  readonly speaker: Entity;
  readonly words: string;
  readonly altered: string;
}

/** The things a sentence may be about, and what is so of them. */
export interface World {
  readonly id: 'invented' | 'shipped' | 'unheard';
  readonly models: readonly Entity[];
  readonly organisations: readonly Entity[];
  readonly posts: readonly Post[];
  readonly quotations: readonly SpokenWords[];
  /** Tests whose scores are percentages. */
  readonly benchmarks: readonly Entity[];
  /** The leaderboard whose scores are ratings of four digits. */
  readonly arena: Entity;
  organisation(id: string): Entity | undefined;
  /** What to say of a thing; undefined where nobody would say it (the experts of a dense model). */
  state(subject: Entity, attribute: string, benchmark?: Entity): Statable | undefined;
}
