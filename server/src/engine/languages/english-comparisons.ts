import type { Measure } from '@stet/shared';
import { listPhrases as list } from './list-phrases.js';
import type { MarkerPhrases } from './pack.js';

const comparative = (op: '>' | '<', measure: Measure | undefined, phrases: string): MarkerPhrases => ({
  marker: { category: 'comparison', op, shape: 'adjective', ...(measure ? { measure } : {}) },
  phrases: list(phrases),
});

const gradable = (op: '>' | '<', measure: Measure | undefined, phrases: string): MarkerPhrases => ({
  marker: { category: 'gradable', op, ...(measure ? { measure } : {}) },
  phrases: list(phrases),
});

const PREDICATES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'comparison', op: '>', shape: 'predicate' },
    verbs:
      list(`surpass, outperform, beat, exceed, outscore, outrank, outclass, outpace, outdo, outstrip, overtake, eclipse, edge out, crush, trounce,
      defeat, leapfrog, pull ahead of, edge past, dominate, outshine, top, edge, lead, outflank, better, win against, out-reason, outgun`),
    phrases: list(
      `ahead of, a step ahead of, superior to, well ahead of, just ahead of, narrowly ahead of, a notch above, head and shoulders above, one step ahead of, clear of`,
    ),
  },
  {
    marker: { category: 'comparison', op: '<', shape: 'predicate' },
    verbs: list(
      'trail, lag, lag behind, trail behind, fall behind, fail to keep up with, fall short of, underperform, lose to, sit behind, slot in behind',
    ),
    phrases: list(
      'behind, just behind, narrowly behind, slightly behind, inferior to, could not keep up with, cannot keep up with, not keep pace with, no match for, shy of, short of, a notch below, far below, well below, below, scoring below, far behind, well short of',
    ),
  },
  { marker: { category: 'comparison', op: '<', shape: 'predicate', measure: 'price' }, verbs: list('undercut') },
  {
    marker: { category: 'comparison', op: '=', shape: 'predicate' },
    verbs: list(
      'match, rival, equal, tie with, keep pace with, draw level with, stack up with, hold its own against, parallel',
    ),
    phrases:
      list(`on par with, on a par with, level with, comparable to, comparable with, equivalent to, equal to, as good as, in line with, neck and neck with, competitive with,
      tied with, at the level of, similar to, in the same league as, in the same class as, on equal footing with, at parity with`),
  },
  {
    marker: { category: 'comparison', op: '=', shape: 'predicate', about: true },
    verbs: list('approach, near, come close to, close in on, inch closer to'),
    phrases: list(
      'close to, almost as good as, nearly as good as, within striking distance of, not far from, nearly on par with',
    ),
  },
  {
    marker: { category: 'comparison', op: '>', shape: 'degree' },
    phrases: list(
      'still leads, still lead, leads with a slight advantage, leads by a slight margin, takes the lead, holds the lead, has the edge, has an edge, comes out on top, has a slight advantage, leads by',
    ),
  },
  {
    marker: { category: 'comparison', op: '<', shape: 'degree' },
    phrases: list('a fraction of, only a fraction of, a small fraction of, a sliver of'),
  },
  { marker: { category: 'comparison', op: '<', shape: 'predicate' }, phrases: list('second only to, runner-up to') },
];

const ADJECTIVES: readonly MarkerPhrases[] = [
  comparative('>', 'price', 'pricier, costlier, dearer, more expensive, more costly'),
  comparative('<', 'price', 'cheaper, less expensive, less costly, more affordable'),
  comparative('>', 'speed', 'faster, quicker, speedier'),
  comparative('<', 'speed', 'slower'),
  comparative('>', 'size', 'larger, bigger, heavier'),
  comparative('<', 'size', 'smaller, lighter'),
  comparative('>', 'window', 'longer'),
  comparative('<', 'window', 'shorter'),
  comparative(
    '>',
    'score',
    'better, stronger, smarter, superior, sharper, brighter, safer, more capable, more powerful',
  ),
  comparative('<', 'score', 'worse, weaker, inferior, poorer, less capable'),
  comparative(
    '>',
    undefined,
    'higher, greater, more, wider, newer, further, ahead, richer, taller, deeper, older, steeper',
  ),
  comparative('<', undefined, 'lower, fewer, less, narrower, short'),
];

const GRADABLES: readonly MarkerPhrases[] = [
  gradable('>', 'price', 'expensive, dear, costly, pricey'),
  gradable('<', 'price', 'cheap, affordable, inexpensive'),
  gradable('>', 'speed', 'fast, quick, quickly'),
  gradable('<', 'speed', 'slow, slowly'),
  gradable('>', 'size', 'large, big, heavy'),
  gradable('<', 'size', 'small, light'),
  gradable('>', 'window', 'long'),
  gradable('<', 'window', 'short'),
  gradable('>', 'score', 'good, capable, strong, powerful, smart, accurate'),
  gradable('>', undefined, 'much, many, high, great, wide'),
  gradable('<', undefined, 'little, few, low'),
];

const DIFFERENCES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'difference', op: '>', between: 'things' },
    nouns: list('lead, advantage, edge, gap, margin, difference, head start'),
  },
  { marker: { category: 'difference', op: '<', between: 'things' }, nouns: list('deficit, shortfall') },
  {
    marker: { category: 'difference', op: '>', between: 'times' },
    nouns: list('increase, gain, improvement, rise, jump, leap, uplift, boost, growth'),
  },
  {
    marker: { category: 'difference', op: '<', between: 'times' },
    nouns: list('decrease, drop, fall, decline, loss, reduction, slump'),
  },
];

const COMPARANDS: readonly MarkerPhrases[] = [
  {
    marker: { category: 'comparand' },
    phrases:
      list(`than, versus, vs, compared to, compared with, in comparison to, in comparison with, by comparison with, relative to, unlike, as opposed to,
      up from, down from, rather than, instead of, in contrast to, as compared with, as against, compare that to, compare that with, set beside, set against, stacked against, with respect to, measured against, pitted against, alongside`),
  },
  { marker: { category: 'comparand', weak: true }, phrases: list('against, over, next to') },
];

/** Words that set one thing against another, and bring in the other side. */
export const ENGLISH_COMPARISONS: readonly MarkerPhrases[] = [
  ...PREDICATES,
  ...ADJECTIVES,
  ...GRADABLES,
  ...DIFFERENCES,
  ...COMPARANDS,
];
