import { equalRefs, sameRef, type Ref } from './ref.js';

/** Most things a reader keeps in mind at a time. */
const KEPT = 6;

/** Looked at to its end: that nothing more is in the list has been seen too. */
const TO_THE_END = Infinity;

/** Told how far into the list that a block began with somebody has looked: the index of an entry, or `TO_THE_END`. */
export type OnLook = (depth: number) => void;

/**
 * The things spoken of last, the most prominent first. The list can be watched: each entry then knows how much of the list
 * that the watching began with it hangs on, so that a reader of the list is known to depend on the beginning of that list
 * only, as far as it has looked.
 */
export class RecentRefs implements Iterable<Ref> {
  static readonly NONE = new RecentRefs([]);

  private constructor(
    private readonly refs: readonly Ref[],
    private readonly watch?: { readonly onLook: OnLook; readonly depths: readonly number[] },
  ) {}

  watched(onLook: OnLook): RecentRefs {
    return new RecentRefs(this.refs, { onLook, depths: this.refs.map((_, index) => index) });
  }

  *[Symbol.iterator](): Generator<Ref, void> {
    for (let i = 0; i < this.refs.length; i++) yield this.#at(i);
    this.#lookToTheEnd();
  }

  find(test: (ref: Ref) => boolean): Ref | undefined {
    for (const ref of this) if (test(ref)) return ref;
    return undefined;
  }

  some(test: (ref: Ref) => boolean): boolean {
    return this.find(test) !== undefined;
  }

  filter(test: (ref: Ref) => boolean): Ref[] {
    return [...this].filter(test);
  }

  /** The list as if some had not been spoken of. */
  without(test: (ref: Ref) => boolean): RecentRefs {
    const kept = this.refs.flatMap((_, index) => (test(this.#at(index)) ? [] : [index]));
    this.#lookToTheEnd();
    return new RecentRefs(
      kept.map((index) => this.refs[index] as Ref),
      this.watch && { ...this.watch, depths: kept.map((index) => this.watch?.depths[index] ?? -1) },
    );
  }

  /** What is spoken of now goes before what was there, rivals behind it. */
  advance(central: readonly Ref[], rivals: readonly Ref[]): RecentRefs {
    const refs: Ref[] = [];
    const depths: number[] = [];
    const add = (ref: Ref, depth: number): void => {
      if (refs.length >= KEPT || refs.some((known) => sameRef(known, ref))) return;
      refs.push(ref);
      depths.push(depth);
    };
    for (const ref of central) add(ref, -1);
    this.refs.forEach((ref, i) => add(ref, this.watch?.depths[i] ?? -1));
    for (const ref of rivals) add(ref, TO_THE_END);
    return new RecentRefs(refs, this.watch && { ...this.watch, depths });
  }

  /** Are two lists the same as far as `depth`? */
  beginsLike(other: RecentRefs, depth = TO_THE_END): boolean {
    if (this === other) return true;
    const mine = this.refs.length;
    const theirs = other.refs.length;
    if (depth === TO_THE_END ? mine !== theirs : depth >= Math.min(mine, theirs)) return false;
    for (let i = 0; i < mine && i <= depth; i++) if (!equalRefs(this.refs[i], other.refs[i])) return false;
    return true;
  }

  #at(index: number): Ref {
    this.watch?.onLook(this.watch.depths[index] ?? -1);
    return this.refs[index] as Ref;
  }

  #lookToTheEnd(): void {
    // A full list ends where it ends, whatever it began with.
    if (this.refs.length < KEPT) this.watch?.onLook(TO_THE_END);
  }
}
