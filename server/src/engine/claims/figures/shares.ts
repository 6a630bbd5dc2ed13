import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { Share } from '../quantity-attributes.js';

/** "37B of its 671B parameters" */
export function findShares(
  { sentence }: Analysis,
  quantities: readonly QuantityMention[],
): Map<QuantityMention, Share> {
  const shares = new Map<QuantityMention, Share>();
  quantities.forEach((part, index) => {
    // "eight experts, **of which two** are at work"
    const before = quantities[index - 1];
    if (
      before &&
      before.unit === part.unit &&
      sentence.is(part.from - 1, 'relative') &&
      sentence.is(part.from - 2, 'partitive') &&
      (part.amount ?? 0) < (before.amount ?? 0)
    )
      shares.set(part, 'part').set(before, 'whole');
    const whole = quantities[index + 1];
    if (!whole || part.unit !== whole.unit || (part.amount ?? 0) >= (whole.amount ?? 0) || whole.from - part.to > 4)
      return;
    let of = false;
    for (let at = part.to; at < whole.from; at++) {
      if (sentence.token(at)?.norm === 'of') of = true;
      else if (
        !sentence.is(at, 'determiner') &&
        !sentence.is(at, 'owner') &&
        !sentence.is(at, 'adverb') &&
        sentence.token(at)?.kind !== 'word'
      )
        return;
    }
    if (of) shares.set(part, 'part').set(whole, 'whole');
  });
  return shares;
}
