import { equalRefs, sameRef, type Ref } from './ref.js';

/** Most things a reader keeps in mind at a time. */
const KEPT = 6;

/** The things spoken of last, the most prominent first, as they can be asked for. */
export interface Recent {
  find(test: (ref: Ref) => boolean): Ref | undefined;
  filter(test: (ref: Ref) => boolean): readonly Ref[];
  /** The list as if some had not been spoken of. */
  without(test: (ref: Ref) => boolean): Recent;
}

export class RecentRefs implements Recent {
  static readonly NONE = new RecentRefs([]);

  private constructor(private readonly refs: readonly Ref[]) {}

  find(test: (ref: Ref) => boolean): Ref | undefined {
    return this.refs.find(test);
  }

  filter(test: (ref: Ref) => boolean): readonly Ref[] {
    return this.refs.filter(test);
  }

  without(test: (ref: Ref) => boolean): RecentRefs {
    return new RecentRefs(this.refs.filter((ref) => !test(ref)));
  }

  /** What is spoken of now goes before what was there, rivals behind it. */
  advance(central: readonly Ref[], rivals: readonly Ref[]): RecentRefs {
    const refs: Ref[] = [];
    for (const ref of [...central, ...this.refs, ...rivals]) {
      if (refs.length === KEPT) break;
      if (!refs.some((known) => sameRef(known, ref))) refs.push(ref);
    }
    return new RecentRefs(refs);
  }

  equals(other: RecentRefs): boolean {
    return this === other || equalRefLists(this.refs, other.refs);
  }
}

export const equalRefLists = (a: readonly Ref[], b: readonly Ref[]): boolean =>
  a.length === b.length && a.every((ref, i) => equalRefs(ref, b[i]));
