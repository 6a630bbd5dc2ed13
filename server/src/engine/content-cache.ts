/** A copy: a slice would keep the whole text alive that it was cut from, one text for each paragraph that was ever touched. */
export const detach = (slice: string): string => ` ${slice}`.slice(1);

/**
 * Keeps what was made of contents, so that what comes back (by undo, by pasting elsewhere, by closing a fence that had
 * swallowed the rest of the draft) is not made again. What has not been asked for in a long while is forgotten: two
 * generations, and the older one goes when the younger is full.
 */
export class ContentCache<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /** `capacity`: how many contents are kept for certain. */
  constructor(private readonly capacity: number) {}

  get(content: string, make: () => T): T {
    const known = this.#young.get(content);
    if (known !== undefined) return known;
    const value = this.#old.get(content) ?? make();
    if (this.#young.size >= this.capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(detach(content), value);
    return value;
  }
}
