import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import type { Share } from '../quantity-attributes.js';
import { FUNCTION_CLASSES } from '../../languages/word-classes.js';
import type { Sentence } from '../sentence.js';

/** Words between "of" and the noun that is counted. */
const PHRASE = 5;

/** "wakes **18B of its parameters**": some of what a thing has, however many that is. */
function isOfItsOwn(sentence: Sentence, { to }: QuantityMention): boolean {
  if (!sentence.is(to, 'partitive')) return false;
  let owned = false;
  for (let at = to + 1; at <= to + PHRASE; at++) {
    owned ||= sentence.is(at, 'owner') || sentence.is(at, 'genitive');
    if (sentence.quantityAt(at)) return false;
    const cue = sentence.cues.find(({ from }) => from === at);
    if (cue?.cues.some(({ role }) => role === 'counts')) return owned;
    if (sentence.token(at)?.kind === 'mark' && !owned && !sentence.nameAt(at)) return false;
  }
  return false;
}

/** Does a phrase with "of" before it, up to a comma, give the whole of which the next figure is a part? */
function isOfWhole(sentence: Sentence, whole: QuantityMention, part: QuantityMention): boolean {
  if ((part.amount ?? Infinity) >= (whole.amount ?? 0) || part.from - whole.to > PHRASE) return false;
  let from = whole.from - 1;
  while (whole.from - from < PHRASE && !sentence.is(from, 'partitive') && !sentence.is(from, 'verb')) from--;
  if (!sentence.is(from, 'partitive') || (from > sentence.from && sentence.token(from - 1)?.kind !== 'mark'))
    return false;
  let comma = false;
  for (let at = whole.to; at < part.from; at++) comma ||= sentence.token(at)?.text === ',';
  return comma;
}

/** "12 of the 15 **tasks**": bare numbers of what no attribute counts. */
function countsOther(sentence: Sentence, { unit, style, to }: QuantityMention): boolean {
  if (unit !== undefined || style.scaleWord !== '' || sentence.token(to)?.kind !== 'word') return false;
  if (FUNCTION_CLASSES.some((wordClass) => sentence.is(to, wordClass))) return false;
  return !sentence.cues.some(
    (cue) => cue.from >= to && cue.from - to < PHRASE && cue.cues.some(({ role }) => role === 'counts'),
  );
}

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
    if (isOfItsOwn(sentence, part)) shares.set(part, 'part');
    const whole = quantities[index + 1];
    // "**Of** its 64 experts, **four** are chosen"
    if (whole && whole.unit === part.unit && isOfWhole(sentence, part, whole)) {
      shares.set(part, 'whole').set(whole, 'part');
      return;
    }
    if (!whole || part.unit !== whole.unit || (part.amount ?? 0) >= (whole.amount ?? 0) || whole.from - part.to > 4)
      return;
    let of = false;
    for (let at = part.to; at < whole.from; at++) {
      if (sentence.is(at, 'partitive')) of = true;
      else if (
        !sentence.is(at, 'determiner') &&
        !sentence.is(at, 'owner') &&
        !sentence.is(at, 'adverb') &&
        sentence.token(at)?.kind !== 'word'
      )
        return;
    }
    if (of && !countsOther(sentence, whole)) shares.set(part, 'part').set(whole, 'whole');
  });
  return shares;
}
