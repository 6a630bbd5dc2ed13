import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { isJoined } from '../referents.js';
import type { Sentence } from '../sentence.js';

/** Figures joined by commas and "and", of one unit: what is said of the first is said of all. */
export function groupFigures(analysis: Analysis, quantities: readonly QuantityMention[]): QuantityMention[][] {
  const groups: QuantityMention[][] = [];
  for (const quantity of quantities) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongTogether(analysis, last, quantity)) group.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

const belongTogether = ({ sentence }: Analysis, first: QuantityMention, second: QuantityMention): boolean =>
  isInAndOut(sentence, first, second) ||
  (isOneMeasure(first, second) && (isJoined(sentence, first.to, second.from) || isSpan(sentence, first, second)));

/** "$3 in, $15 out" */
export const isInAndOut = (sentence: Sentence, first: QuantityMention, second: QuantityMention): boolean =>
  first.unit?.slice(0, CURRENCY) === second.unit?.slice(0, CURRENCY) &&
  /^[A-Z]{3}/.test(first.unit ?? '') &&
  endsIn(sentence, first.to, second.from, 'in') &&
  endsIn(sentence, second.to, sentence.to, 'out') &&
  second.from - first.to <= 7;

/** Does the price that ends at `from` end in a word of direction: "$3 **in**", "for a million tokens **in**"? */
function endsIn(sentence: Sentence, from: number, to: number, way: string): boolean {
  for (let at = from; at < Math.min(from + 5, to); at++) {
    if (sentence.token(at)?.norm === way) return sentence.token(at + 1)?.kind !== 'number';
    if (sentence.token(at)?.kind === 'mark') return false;
  }
  return false;
}

/** Letters of a currency's code. */
const CURRENCY = 3;

/** "$0.14/$0.28 per million tokens", 每百万token 0.40美元和1.20美元: the unit stands behind the last of two, or before the first. */
const isOneMeasure = (a: QuantityMention, b: QuantityMention): boolean =>
  a.unit === b.unit ||
  (a.unit !== undefined && b.unit?.startsWith(`${a.unit}/`) === true) ||
  (b.unit !== undefined && a.unit === `${b.unit}/1M-token`);

/** "from 70.0% to 87.5%": what it was before is not what it is. */
export const isChange = (analysis: Analysis, [first, second]: readonly QuantityMention[]): boolean =>
  first !== undefined && second !== undefined && isSpan(analysis.sentence, first, second);

/** "from 7B in Gemma 1 to 27B in Gemma 2" */
function isSpan(sentence: Sentence, first: QuantityMention, second: QuantityMention): boolean {
  return (
    sentence.token(first.from - 1)?.norm === 'from' &&
    sentence.token(second.from - 1)?.norm === 'to' &&
    second.from - first.to <= 9
  );
}
