import type { Assertion, Entity, Evidence, Qualifiers, Quotation, Source } from '@stet/shared';

/**
 * One corpus by itself, before others are laid over it, in whatever form it is held. Whoever implements it builds
 * indexes when they are first asked for, and answers with the same objects each time.
 */
export interface Layer {
  readonly id: string;
  /** The day up to which it was kept. */
  readonly asOf: string;
  readonly entityCount: number;
  readonly sourceCount: number;
  readonly assertionCount: number;
  /**
   * True for what an upstream brings: it stands beside what the layers below say and takes the place only of what the
   * same publisher said there. Any other layer replaces what it speaks of.
   */
  readonly isBeside: boolean;
  entities(): Iterable<Entity>;
  entity(id: string): Entity | undefined;
  /** Entities whose id, name or alias squashes to this (`squashName`). */
  entitiesNamed(squashed: string): readonly Entity[];
  /** The id of what a thing is a variant of. */
  baseOf(id: string): string | undefined;
  variantsOf(id: string): readonly Entity[];
  sources(): Iterable<Source>;
  source(id: string): Source | undefined;
  /** Ids of all things of which something is said. */
  subjects(): Iterable<string>;
  attributesOf(subject: string): readonly string[];
  /** What is said of one attribute of one thing, in the order of the records; only where the qualifiers are wanted ones. */
  assertions(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Assertion[];
  /** The same with their sources, where the layer has those. */
  evidence(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[];
  /** Assertions that hold a value, by a key of `holders.ts`. */
  holders(key: string): readonly Assertion[];
  qualifierValues(qualifier: string): Iterable<string>;
  quotations(): Iterable<Quotation>;
  quotationsOf(speaker: string): readonly Quotation[];
  /** Equal for two layers exactly when they say the same of a thing, on the word of sources of the same standing. */
  fingerprintOf(subject: string): string;
}
