import { ATTRIBUTES } from '@stet/shared';
import type { CueMention, QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { unitFor, type AttributeCandidate } from '../quantity-attributes.js';
import { THRESHOLD } from './choose-figure.js';
import type { Sentence } from '../sentence.js';
import { isInAndOut } from './figure-groups.js';

/** "Opus is $15 and $75", "$0.14/$0.28": two prices where input and output are the subject are those, in this order. */
export function pricePair(
  analysis: Analysis,
  group: readonly QuantityMention[],
): readonly (AttributeCandidate | undefined)[] {
  const { sentence, state } = analysis;
  const [first, second] = group;
  if (
    group.length !== 2 ||
    !first?.unit ||
    !second?.unit ||
    !/^[A-Z]{3}(?:\/1M-token)?$/.test(first.unit) ||
    (first.amount ?? 0) >= (second.amount ?? 0) ||
    (second.amount ?? 0) > HIGHEST_PRICE
  )
    return [];
  const isDirected = isInAndOut(sentence, first, second);
  const isPair = sentence.token(first.to)?.text === '/' || isDirected;
  if (
    !isPair &&
    !standsAlone(analysis, first, second) &&
    !second.unit.endsWith('token') &&
    !speaksOfPrices(sentence) &&
    ![sentence, state.previous].some((spoken) => spoken?.cues.some(marksPrice))
  )
    return [];
  const isMarked = (cue: CueMention): boolean =>
    cue.from >= first.from &&
    cue.to <= second.to + 3 &&
    !(cue.from === second.to + 1 && /^[,，]$/.test(sentence.token(second.to)?.text ?? '')) &&
    marksPrice(cue);
  if (!isDirected && sentence.cues.some(isMarked)) return [];
  const currency = { ...first, unit: first.unit.slice(0, 3), amount: first.amount ?? 0 };
  return PRICES.map((attribute) => {
    const unit = unitFor(currency, attribute);
    return unit ? { attribute, unit, score: THRESHOLD + 2, cues: [] } : undefined;
  });
}

/** "$0.25 and $2.", "(0.25美元、1.25美元)", "The hosted version is $0.60 and $2.20.": two amounts and nothing else that they could count. */
function standsAlone({ sentence, clauses }: Analysis, first: QuantityMention, second: QuantityMention): boolean {
  const ratio = (second.amount ?? 0) / (first.amount ?? 1);
  if (ratio < LEAST_RATIO || ratio > GREATEST_RATIO) return false;
  const clause = clauses.clauseAt(first.from);
  const before = sentence.token(first.from - 1);
  const opens = !before || clauses.clauseAt(first.from - 1) !== clause || /^[(（,;:.]$/.test(before.text);
  return (
    (opens || sentence.is(first.from - 1, 'copular')) &&
    sentence.found.quantities.every(
      (other) =>
        other === first || other === second || other.unit !== first.unit || clauses.clauseAt(other.from) !== clause,
    ) &&
    /^(?:|[,，;；.。)）])$/.test(sentence.token(second.to)?.text ?? '')
  );
}
/** What comes out costs so many times what goes in. */
const LEAST_RATIO = 1.5;
const GREATEST_RATIO = 12;

/** USD per million tokens; above it a figure is no price of tokens. */
const HIGHEST_PRICE = 1000;

const PRICES = ATTRIBUTES.filter((attribute) => attribute.units?.every((unit) => unit.endsWith('/1M-token')));

const marksPrice = ({ cues }: CueMention): boolean =>
  cues.some(({ role, attribute }) => role === 'marks' && PRICES.includes(attribute));

/** "Opus, at $15 and $75, is five times as **dear** as Sonnet" */
const speaksOfPrices = (sentence: Sentence): boolean =>
  [...sentence.markersOf('gradable'), ...sentence.markersOf('comparison')].some(
    ({ marker }) => marker.measure === 'price',
  );
