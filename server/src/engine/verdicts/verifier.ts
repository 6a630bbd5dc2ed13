import type { Knowledge } from '@stet/corpus';
import type { ReadClaim } from '../claims/read-claim.js';
import { verifyClaim, type Verdict } from './verify-claim.js';

/** Verifies claims against a corpus on a day, each once for as long as it is read the same. */
export class Verifier {
  readonly #verdicts = new WeakMap<ReadClaim, Verdict>();

  constructor(
    readonly knowledge: Knowledge,
    readonly asOf: string,
  ) {}

  verify(claim: ReadClaim): Verdict {
    let verdict = this.#verdicts.get(claim);
    if (!verdict) this.#verdicts.set(claim, (verdict = verifyClaim(claim, this.knowledge, this.asOf)));
    return verdict;
  }
}
