import type { Assertion, Source } from '@stet/shared';
import { hashText } from './hash.js';

const SEEDS = [0x811c9dc5, 0x5bd1e995] as const;

/**
 * Collects what is said of one thing into 64 bits that do not depend on the order of the records. What matters of a
 * source for what is established is part of it: a source whose tier is corrected changes everything it says.
 */
export class Fingerprint {
  #low = 0;
  #high = 0;

  add(assertion: Assertion, source: Source | undefined): void {
    const { tier, publisher, published, copyOf } = source ?? {};
    const text = JSON.stringify([assertion, tier, publisher, published, copyOf]);
    this.#low = (this.#low + hashText(text, SEEDS[0])) >>> 0;
    this.#high = (this.#high + hashText(text, SEEDS[1])) >>> 0;
  }

  get words(): readonly [number, number] {
    return [this.#low, this.#high];
  }
}

export const printFingerprint = (low: number, high: number): string =>
  [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
