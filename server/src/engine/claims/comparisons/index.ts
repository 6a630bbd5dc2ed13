import { isBackground } from '../governors.js';
import type { QuantityMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { ReadClaim } from '../read-claim.js';
import { readDifference } from './differences.js';
import { readEquative, readPredicate } from './predicates.js';
import { readRatio, type MeasuredReading } from './ratios.js';
import { isInsideLonger } from './marked.js';
import { readSameness } from './sameness.js';

export interface ComparisonReading {
  readonly claims: readonly ReadClaim[];
  /** Figures that say by how much, not how many. */
  readonly taken: ReadonlySet<QuantityMention>;
}

/** Reads who is set above, below or beside whom in a sentence, with differences ("by 5 points") and ratios ("1/10 of"). */
export function readComparisons(analysis: Analysis): ComparisonReading {
  const { sentence } = analysis;
  const claims: ReadClaim[] = [];
  const taken = new Set<QuantityMention>();
  const covered: TokenRange[] = [];
  let before: MeasuredReading | undefined;
  for (const quantity of sentence.quantities) {
    const reading = readRatio(analysis, quantity, before) ?? readDifference(analysis, quantity);
    if (!reading) continue;
    before = reading;
    taken.add(quantity);
    covered.push(...reading.covers);
    if (reading.claim) claims.push(reading.claim);
  }
  for (const marker of sentence.markersOf('comparison')) {
    if (covered.some((range) => marker.from < range.to && range.from < marker.to)) continue;
    if (!isInsideLonger(analysis, marker) && !isBackground(sentence, marker.from))
      claims.push(...readPredicate(analysis, marker));
  }
  for (const marker of sentence.markersOf('gradable'))
    if (!covered.some((range) => marker.from < range.to && range.from < marker.to))
      claims.push(...readEquative(analysis, marker));
  claims.push(...readSameness(analysis));
  return { claims, taken };
}
