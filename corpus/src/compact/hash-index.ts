import { hashText } from '../knowledge/hash.js';
import type { Column, Sections } from './format.js';

/** Collects which rows a key leads to. */
export class HashIndexWriter {
  readonly #hashes: number[] = [];
  readonly #rows: number[] = [];

  add(key: string, row: number): void {
    this.#hashes.push(hashText(key));
    this.#rows.push(row);
  }

  /** Two columns, sorted by hash; rows of one hash stay in order. */
  finish(name: string): Readonly<Record<string, Column<'u32'>>> {
    const size = this.#hashes.length;
    // Position and hash side by side are one number of 64 bits, and those are sorted without making any.
    const words = new Uint32Array(2 * size);
    this.#hashes.forEach((hash, i) => {
      words[2 * i] = i;
      words[2 * i + 1] = hash;
    });
    new BigUint64Array(words.buffer).sort();
    const hashes = new Uint32Array(size);
    const rows = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      hashes[i] = words[2 * i + 1] ?? 0;
      rows[i] = this.#rows[words[2 * i] ?? 0] ?? 0;
    }
    return { [`${name}.hashes`]: hashes, [`${name}.rows`]: rows };
  }
}

/** Finds the rows that a key may lead to: all that were added under it, and rarely others. */
export class HashIndex {
  readonly #hashes: Column<'u32'>;
  readonly #rows: Column<'u32'>;

  constructor(sections: Sections, name: string) {
    this.#hashes = sections.column(`${name}.hashes`, 'u32');
    this.#rows = sections.column(`${name}.rows`, 'u32');
  }

  find(key: string): readonly number[] {
    const hash = hashText(key);
    const rows: number[] = [];
    for (let at = this.#lowerBound(hash); this.#hashes[at] === hash; at++) rows.push(this.#rows[at] ?? 0);
    return rows;
  }

  /** The first of them that is meant. */
  findOne(key: string, isMeant: (row: number) => boolean): number | undefined {
    const hash = hashText(key);
    for (let at = this.#lowerBound(hash); this.#hashes[at] === hash; at++) {
      const row = this.#rows[at] ?? 0;
      if (isMeant(row)) return row;
    }
    return undefined;
  }

  #lowerBound(hash: number): number {
    let [low, high] = [0, this.#hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
