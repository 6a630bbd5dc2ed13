import type { Entity, Evidence, Qualifiers, Quotation, Source } from '@stet/shared';

/**
 * What the engine may ask of a corpus. Pure and immutable: a refresh makes a new one, and whoever caches by it may use
 * its identity as the key.
 */
export interface Knowledge {
  readonly id: string;
  /** The day up to which the corpus was kept, YYYY-MM-DD. */
  readonly asOf: string;
  readonly assertionCount: number;
  readonly entityCount: number;
  readonly sourceCount: number;
  entities(): Iterable<Entity>;
  entity(id: string): Entity | undefined;
  /** Entities whose id, name or alias is this one, spelling aside (`squashName`). */
  entitiesNamed(name: string): readonly Entity[];
  /** The id of what a thing is a variant of. */
  baseOf(id: string): string | undefined;
  /** The variants of a model (chat, instruct, dated snapshots). */
  variantsOf(id: string): readonly Entity[];
  source(id: string): Source | undefined;
  /**
   * Everything said about one attribute of one thing, in the corpus' own order. `wants`: only what has such qualifiers; it
   * must not tell two sets apart that select the same setting.
   */
  evidence(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[];
  /** The attributes of which something is said about a thing. */
  attributesOf(subject: string): readonly string[];
  /** Assertions of an attribute whose amount, date or term is the given one: whose right value is a wrong one? */
  holdersOf(attribute: string, value: number | string): readonly Evidence[];
  /** Every value that some assertion gives a qualifier: the names of all benchmarks, say. */
  qualifierValues(qualifier: string): Iterable<string>;
  quotationsOf(speaker: string): readonly Quotation[];
  quotations(): Iterable<Quotation>;
}
