import type { Approximation } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import { FUNCTION_CLASSES, type WordClass } from '../languages/word-classes.js';
import type { NumberStyle, QuantityMention } from './mention.js';
import { clean, Numbers, writtenOut, type NumberRead } from './numbers.js';
import type { Token } from './tokens.js';
import { currencyBefore, isCurrencySign, isRateBasis, unitAt } from './units.js';

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};

/**
 * Finds figures: a number in digits or words, its scale ("236B", "8.1 trillion"), its sign or unit (%, $, GB, tokens/s, ×)
 * and ranges of two. `taken` says which tokens belong to a name or a date. One pass, a bounded look ahead at each number.
 */
export function findQuantities(
  tokens: readonly Token[],
  text: string,
  taken: (index: number) => boolean,
): QuantityMention[] {
  const numbers = new Numbers(tokens, text);
  const mentions: QuantityMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = taken(at) ? undefined : quantityAt(at);
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;

  function quantityAt(at: number): QuantityMention | undefined {
    if (isTimeOfDay(tokens, at) || isRateBasis(tokens, text, at)) return undefined;
    return vagueAt(at) ?? fractionAt(at) ?? hanFractionAt(at) ?? figureAt(at);
  }

  /** "tens of thousands", "half", "doubling". */
  function vagueAt(at: number): QuantityMention | undefined {
    const match = GRAMMAR.vagueNumbers.longestAt(tokens, at);
    const vague = match?.entries[0];
    if (!match || !vague) return undefined;
    const counted = GRAMMAR.hasClass(tokens[match.to]?.norm ?? '', 'partitive') ? match.to + 1 : match.to;
    const { unit, to } = unitAt(tokens, text, counted, undefined);
    const isMoney = unit !== undefined && /^[A-Z]{3}/.test(unit);
    const base = { from: match.from, to: isMoney ? to : match.to, style: writtenOut(), halfStep: 0 };
    return build(base, {
      ...(isMoney ? { unit } : {}),
      ...(vague.amount === undefined ? {} : { amount: vague.amount }),
      ...(vague.min === undefined ? {} : { min: vague.min, approx: 'range' as const }),
      ...(vague.max === undefined ? {} : { max: vague.max }),
      ...(vague.unit === 'ratio' ? { unit: 'ratio' } : {}),
      ...(vague.isChange ? { isChange: true } : {}),
    });
  }

  /** "1/10", "½"; not a date, a version or "24/7". */
  function fractionAt(at: number): QuantityMention | undefined {
    const [first, slash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!first) return undefined;
    const glyph = FRACTIONS[first.text];
    if (glyph !== undefined && !first.glued) return buildFraction(at, at + 1, glyph);
    if (first.kind !== 'number' || slash?.text !== '/' || !slash.glued || second?.kind !== 'number' || !second.glued)
      return undefined;
    if (!numbers.beginsNumber(at) || (tokens[at + 3]?.glued && tokens[at + 3]?.text === '/')) return undefined;
    const [numerator, denominator] = [Number(first.text), Number(second.text)];
    const isProper = numerator > 0 && numerator < denominator && denominator <= 1000 && Number.isInteger(denominator);
    return isProper ? buildFraction(at, at + 3, numerator / denominator) : undefined;
  }

  function buildFraction(from: number, to: number, amount: number): QuantityMention {
    const style: NumberStyle = { ...writtenOut(written(from, to)), inWords: false };
    return build({ from, to, style, halfStep: 0 }, { amount, unit: 'ratio' });
  }

  /** 三分之一, 百分之九十. */
  function hanFractionAt(at: number): QuantityMention | undefined {
    const below = numbers.hanRun(at);
    if (!below || written(below.to, below.to + 2) !== '分之' || below.value === 0) return undefined;
    const begin = below.to + 2;
    const digits = tokens[begin]?.kind === 'number' ? { to: begin + 1, value: Number(tokens[begin].text) } : undefined;
    const above = numbers.hanRun(begin) ?? digits;
    if (!above) return undefined;
    const isPercent = below.value === 100;
    return build(
      { from: at, to: above.to, style: writtenOut(), halfStep: 0 },
      { amount: isPercent ? above.value : above.value / below.value, unit: isPercent ? 'percent' : 'ratio' },
    );
  }

  function figureAt(at: number): QuantityMention | undefined {
    const currency = currencyBefore(tokens, at);
    const begin = currency?.to ?? at;
    const number = numbers.readAt(begin, currency !== undefined);
    if (!number) return undefined;
    const sign = number.style.inWords ? 1 : signBefore(at);
    const range = rangeFrom(number, currency !== undefined) ?? spanFrom(number, at);
    const end = (range?.second ?? number).to;
    const isOpen = tokens[end]?.text === '+' && tokens[end].glued && !isGluedWord(tokens[end + 1]);
    const unit = unitAt(tokens, text, isOpen ? end + 1 : end, currency?.unit, at);
    // A number in words without unit or scale is a word of prose ("one of the best"), left to counted nouns.
    if (
      number.style.inWords &&
      !unit.unit &&
      number.value < 1000 &&
      !countedNounAt(unit.to) &&
      !isPartAt(unit.to, number.value)
    )
      return undefined;
    const factor = unit.factor * sign;
    const values = range
      ? { min: clean(range.low * factor), max: clean(range.second.value * factor), approx: 'range' as const }
      : { amount: clean(number.value * factor), ...(isOpen ? { approx: 'at-least' as const } : {}) };
    return build(
      {
        from: at,
        to: unit.to,
        style: number.style,
        halfStep: number.halfStep * unit.factor,
        unitFactor: unit.factor,
        number: { start: tokens[begin]?.start ?? 0, end: tokens[number.to - 1]?.end ?? 0 },
      },
      {
        ...values,
        ...(unit.unit ? { unit: unit.unit } : {}),
        ...(unit.perUnit ? { perUnit: unit.perUnit } : {}),
        ...(unit.isDifference ? { isDifference: true } : {}),
      },
      unit.shownTo,
    );
  }

  /** The second number of "8B–70B", "5-10 percent", and the first in the second's scale. */
  function rangeFrom(first: NumberRead, isMoney: boolean): { low: number; second: NumberRead } | undefined {
    const dash = tokens[first.to];
    if (!dash?.glued || first.style.inWords || !/^[-–—~]$/.test(dash.text)) return undefined;
    const at = first.to + (isMoney && isCurrencySign(tokens[first.to + 1]) ? 2 : 1);
    const second = tokens[at]?.kind === 'number' && tokens[at].glued ? numbers.digitsAt(at) : undefined;
    if (!second) return undefined;
    // "5–10 billion": the scale of the second is that of both.
    const isScaled = first.style.scaleWord === '' && second.style.scaleWord !== '';
    const low = isScaled ? first.value * (second.value / Number(second.style.digits.replaceAll(',', ''))) : first.value;
    return low < second.value ? { low, second } : undefined;
  }

  /** The token behind a hedge: "to **over** 16 billion". */
  function pastHedge(at: number): number {
    const hedge = GRAMMAR.markers.longestAt(tokens, at);
    return hedge?.entries.some(({ category }) => category === 'hedge') ? hedge.to : at;
  }

  /** "between 3 and 15 billion", "in sizes from 0.5B to 72B", ", from 70 million to over 16 billion"; not "grew from 32B to 72B", which gives two values. */
  function spanFrom(first: NumberRead, at: number): { low: number; second: NumberRead } | undefined {
    const link = tokens[first.to]?.norm ?? '';
    const [before, verb] = [tokens[at - 1]?.norm ?? '', tokens[at - 2]?.norm ?? ''];
    const isBetween = GRAMMAR.hasClass(before, 'spanning') && GRAMMAR.hasClass(link, 'conjunction');
    const isChange =
      GRAMMAR.hasClass(before, 'origin') && GRAMMAR.hasClass(verb, 'verb') && !GRAMMAR.hasClass(verb, 'spanning');
    if (!isBetween && (!GRAMMAR.hasClass(link, 'goal') || isChange)) return undefined;
    const next = isBetween ? first.to + 1 : pastHedge(first.to + 1);
    const second = tokens[next]?.kind === 'number' ? numbers.digitsAt(next) : undefined;
    if (!second) return undefined;
    const [low, high] = [first.style.scaleWord, second.style.scaleWord];
    const isOfSizes = /^[BM]$/.test(low) && low === high;
    const isSet =
      GRAMMAR.hasClass(before, 'origin') && (tokens[at - 2]?.text === ',' || GRAMMAR.hasClass(verb, 'spanning'));
    const isShort = low === '' && high !== '' && !GRAMMAR.hasClass(before, 'origin');
    // "100 to 150 tokens per second"
    const isPlain = low === '' && high === '' && !GRAMMAR.hasClass(before, 'origin') && isUnitAt(second.to);
    if (!isBetween && !isOfSizes && !isShort && !isPlain && !(isSet && high !== '')) return undefined;
    const isScaled = first.style.scaleWord === '' && second.style.scaleWord !== '';
    const least = isScaled
      ? first.value * (second.value / Number(second.style.digits.replaceAll(',', '')))
      : first.value;
    return least < second.value ? { low: least, second } : undefined;
  }

  /** A sign or a noun that both ends of a range are counted in. */
  function isUnitAt(at: number): boolean {
    const token = tokens[at];
    if (token?.text === '%') return true;
    return token?.kind === 'word' && !FUNCTION_CLASSES.some((wordClass) => GRAMMAR.hasClass(token.norm, wordClass));
  }

  function countedNounAt(at: number): boolean {
    for (let i = at; i < Math.min(at + 3, tokens.length); i++)
      if (GRAMMAR.cues.matchesAt(tokens, i).some((match) => match.entries.some((cue) => cue.role === 'counts')))
        return true;
    return false;
  }

  /** "**eight** of its 256 experts", "…, **eight** are chosen": so many of what is counted beside it. */
  function isPartAt(at: number, value: number): boolean {
    const is = (i: number, wordClass: WordClass): boolean => GRAMMAR.hasClass(tokens[i]?.norm ?? '', wordClass);
    if (value < 2) return false;
    const isOfNumber = is(at, 'partitive') && (is(at + 1, 'owner') || is(at + 1, 'definite'));
    return isOfNumber ? tokens[at + 2]?.kind === 'number' && countedNounAt(at + 3) : is(at, 'passive');
  }

  /** −1 where a minus sign belongs to the number. */
  function signBefore(at: number): number {
    const before = tokens[at - 1];
    return before && /^[-−]$/.test(before.text) && !before.glued && tokens[at]?.glued ? -1 : 1;
  }

  function written(from: number, to: number): string {
    return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  }

  function build(base: Base, values: Values, shownTo = base.to): QuantityMention {
    const start = tokens[base.from]?.start ?? 0;
    const end = tokens[shownTo - 1]?.end ?? start;
    const shown = { start, end, text: text.slice(start, end) };
    return { type: 'quantity', number: { start, end }, unitFactor: 1, ...shown, ...base, ...values };
  }
}

type Base = Pick<QuantityMention, 'from' | 'to' | 'style' | 'halfStep'> &
  Partial<Pick<QuantityMention, 'number' | 'unitFactor'>>;
type Values = Partial<
  Pick<QuantityMention, 'amount' | 'min' | 'max' | 'unit' | 'isChange' | 'isDifference' | 'perUnit'>
> & {
  approx?: Approximation;
};

const isGluedWord = (token: Token | undefined): boolean => token?.glued === true && token.kind !== 'mark';

/** "10:58", and the second half of it. */
function isTimeOfDay(tokens: readonly Token[], at: number): boolean {
  const isTwoDigits = (token: Token | undefined): boolean => token !== undefined && /^\d{2}$/.test(token.text);
  const isColon = (token: Token | undefined): boolean => token?.text === ':' && token.glued;
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.kind !== 'number') return false;
  if (isColon(next) && after?.glued && isTwoDigits(after)) return /^\d{1,2}$/.test(token.text);
  return isColon(before) && token.glued && isTwoDigits(token) && /^\d{1,2}$/.test(tokens[at - 2]?.text ?? '');
}
