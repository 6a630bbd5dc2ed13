import type { Approximation } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { NumberStyle, QuantityMention } from './mention.js';
import { isHanNumeral, readHanNumeral } from '../languages/han-numerals.js';
import { beginsWord, endsWord, isHan, isJoiner, type Token } from './tokens.js';

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', '￥': 'CNY' };
const CURRENCY_WORDS: Readonly<Record<string, string>> = { usd: 'USD', rmb: 'CNY', cny: 'CNY', eur: 'EUR', gbp: 'GBP' };
const BYTES: Readonly<Record<string, number>> = { byte: 1, megabyte: 1e6, gigabyte: 1e9, terabyte: 1e12 };
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};
/** Units that are part of what is underlined, not just what is counted. */
const SHOWN_UNITS = new Set(['percent', 'point', 'USD', 'CNY', 'EUR', 'GBP', 'byte', 'token/s', 'ratio']);

interface NumberRead {
  readonly to: number;
  readonly value: number;
  readonly halfStep: number;
  readonly style: NumberStyle;
  readonly vague?: boolean;
}

/**
 * Finds figures: a number in digits or words, its scale ("236B", "8.1 trillion"), its sign or unit (%, $, GB, tokens/s, ×)
 * and ranges of two. `taken` says which tokens belong to a name or a date. One pass, a bounded look ahead at each number.
 */
export function findQuantities(
  tokens: readonly Token[],
  text: string,
  taken: (index: number) => boolean,
): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = taken(at) ? undefined : quantityAt(at);
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;

  function quantityAt(at: number): QuantityMention | undefined {
    return vagueAt(at) ?? fractionAt(at) ?? hanFractionAt(at) ?? figureAt(at);
  }

  /** "tens of thousands", "half", "doubling". */
  function vagueAt(at: number): QuantityMention | undefined {
    const match = GRAMMAR.vagueNumbers.longestAt(tokens, at);
    const vague = match?.entries[0];
    if (!match || !vague) return undefined;
    const style = styleOf('', 0, false, '', '', true);
    const approx: Approximation | undefined = vague.min === undefined ? undefined : 'range';
    const unit = unitAt(tokens[match.to]?.norm === 'of' ? match.to + 1 : match.to, undefined);
    const isMoney = unit.unit !== undefined && /^[A-Z]{3}/.test(unit.unit);
    const base = { from: match.from, to: isMoney ? unit.to : match.to, style, halfStep: 0 };
    return build(base, {
      ...(isMoney ? { unit: unit.unit as string } : {}),
      ...(vague.amount === undefined ? {} : { amount: vague.amount }),
      ...(vague.min === undefined ? {} : { min: vague.min }),
      ...(vague.max === undefined ? {} : { max: vague.max }),
      ...(vague.unit === 'ratio' ? { unit: 'ratio' } : {}),
      ...(approx ? { approx } : {}),
      ...(vague.isMultiple ? { isMultiple: true } : {}),
    });
  }

  /** "1/10", "½"; not a date, a version or "24/7". */
  function fractionAt(at: number): QuantityMention | undefined {
    const [first, slash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    const glyph = first && FRACTIONS[first.text];
    if (glyph !== undefined && !first?.glued)
      return build(
        { from: at, to: at + 1, style: styleOf(first?.text ?? '', 0, false, '', '', false), halfStep: 0 },
        { amount: glyph, unit: 'ratio' },
      );
    if (first?.kind !== 'number' || slash?.text !== '/' || !slash.glued || second?.kind !== 'number' || !second.glued)
      return undefined;
    if (!beginsNumber(at) || (tokens[at + 3]?.glued && tokens[at + 3]?.text === '/')) return undefined;
    const [numerator, denominator] = [Number(first.text), Number(second.text)];
    if (!(numerator > 0 && numerator < denominator && denominator <= 1000 && Number.isInteger(denominator)))
      return undefined;
    return build(
      {
        from: at,
        to: at + 3,
        style: styleOf(text.slice(first.start, second.end), 0, false, '', '', false),
        halfStep: 0,
      },
      { amount: numerator / denominator, unit: 'ratio' },
    );
  }

  /** 三分之一, 百分之九十. */
  function hanFractionAt(at: number): QuantityMention | undefined {
    const below = hanRun(at);
    if (!below || tokens[below.to]?.text !== '分' || tokens[below.to + 1]?.text !== '之') return undefined;
    const above =
      hanRun(below.to + 2) ??
      (tokens[below.to + 2]?.kind === 'number'
        ? { to: below.to + 3, value: Number(tokens[below.to + 2]?.text) }
        : undefined);
    if (!above || below.value === 0) return undefined;
    const style = styleOf('', 0, false, '', '', true);
    const isPercent = below.value === 100;
    return build(
      { from: at, to: above.to, style, halfStep: 0 },
      { amount: isPercent ? above.value : above.value / below.value, unit: isPercent ? 'percent' : 'ratio' },
    );
  }

  function hanRun(at: number): { to: number; value: number } | undefined {
    let to = at;
    while (tokens[to] && isHanNumeral((tokens[to] as Token).text)) to++;
    const value = to > at ? readHanNumeral(text.slice(tokens[at]?.start, tokens[to - 1]?.end)) : undefined;
    return value === undefined ? undefined : { to, value };
  }

  /** A number in Han numerals; a single one ("一个") only where a unit follows or it is large. */
  function hanNumberAt(at: number): NumberRead | undefined {
    const run = hanRun(at);
    if (!run || tokens[at - 1]?.text === '第' || tokens[run.to]?.text === '月' || tokens[run.to]?.text === '年')
      return undefined;
    if (run.to - at < 2 && GRAMMAR.units.longestAt(tokens, run.to, true) === undefined) return undefined;
    return {
      to: run.to,
      value: run.value,
      halfStep: run.value >= 1e4 ? run.value * 0.005 : 0,
      style: styleOf(text.slice(tokens[at]?.start, tokens[run.to - 1]?.end), 0, false, '', '', true),
    };
  }

  function figureAt(at: number): QuantityMention | undefined {
    const currency = currencyBefore(at);
    const begin = currency ? currency.to : at;
    const number = numberAt(begin, currency !== undefined);
    if (!number) return undefined;
    const sign = number.style.inWords ? undefined : signBefore(at);
    const range = rangeFrom(number, currency !== undefined);
    const last = range?.second ?? number;
    let to = last.to;
    let approx: Approximation | undefined;
    if (tokens[to]?.text === '+' && tokens[to]?.glued && !(tokens[to + 1]?.glued && tokens[to + 1]?.kind !== 'mark')) {
      approx = 'at-least';
      to++;
    }
    const unit = unitAt(to, currency?.unit);
    // A number in words without unit or scale is a word of prose ("one of the best"), left to counted nouns.
    if (number.style.inWords && !unit.unit && number.value < 1000 && !countedNounAt(unit.to)) return undefined;
    const factor = unit.factor * (sign ?? 1);
    const values = range
      ? { min: clean(range.low * factor), max: clean(range.second.value * factor), approx: 'range' as const }
      : { amount: clean(number.value * factor), ...(approx ? { approx } : {}) };
    const first = tokens[begin];
    return build(
      {
        from: at,
        to: unit.to,
        style: number.style,
        halfStep: number.halfStep * unit.factor,
        unitFactor: unit.factor,
        number: { start: first?.start ?? 0, end: tokens[number.to - 1]?.end ?? 0 },
      },
      { ...values, ...(unit.unit ? { unit: unit.unit } : {}), ...(unit.perUnit ? { perUnit: unit.perUnit } : {}) },
      unit.shownTo,
    );
  }

  function currencyBefore(at: number): { to: number; unit: string } | undefined {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) return undefined;
    const sign = CURRENCIES[token.text];
    if (sign && next.kind === 'number') return { to: at + 1, unit: sign };
    if (
      /^(?:US|CN|C|A|HK|NT|S)$/.test(token.text) &&
      CURRENCIES[next.text] &&
      next.glued &&
      tokens[at + 2]?.kind === 'number'
    )
      return { to: at + 2, unit: token.text === 'CN' ? 'CNY' : 'USD' };
    const word = CURRENCY_WORDS[token.norm];
    return word && next.kind === 'number' && token.text === token.text.toUpperCase()
      ? { to: at + 1, unit: word }
      : undefined;
  }

  function numberAt(at: number, afterCurrency: boolean): NumberRead | undefined {
    const token = tokens[at];
    if (token?.kind === 'number') return afterCurrency || beginsNumber(at) ? digitsAt(at) : undefined;
    return hanNumberAt(at) ?? wordsAt(at);
  }

  /** A number may not begin in the middle of a name: "V2", "GPT-4", "#3", "@1", "1.2.3". */
  function beginsNumber(at: number): boolean {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    if (!token.glued || !before) return true;
    if (before.kind !== 'mark') return isHan(before) && before.text !== '第';
    if (isJoiner(before) || /^[−–]$/.test(before.text)) {
      const beyond = tokens[at - 2];
      return (
        !before.glued ||
        (before.text !== '.' && before.text !== '_' && beyond?.kind === 'number') ||
        before.text === '/' ||
        beyond?.norm === 'sub' ||
        beyond?.norm === 'mid'
      );
    }
    return !/[@#.]/.test(before.text);
  }

  function digitsAt(at: number): NumberRead | undefined {
    const token = tokens[at] as Token;
    if (/\..*\./.test(token.text)) return undefined;
    const value = Number(token.text.replaceAll(',', ''));
    const decimals = token.text.includes('.') ? token.text.length - token.text.indexOf('.') - 1 : 0;
    const next = tokens[at + 1];
    const glued = next?.glued && next.kind === 'word';
    const scale = scaleAt(at + 1);
    if (glued && !scale && !isHan(next) && !isGluedUnit(at + 1)) return undefined;
    const factor = scale?.factor ?? 1;
    return {
      to: scale?.to ?? at + 1,
      value: clean(value * factor),
      halfStep: (10 ** -decimals / 2) * factor,
      style: styleOf(token.text, decimals, token.text.includes(','), scale?.gap ?? '', scale?.word ?? '', false),
    };
  }

  function scaleAt(at: number): { to: number; factor: number; gap: string; word: string } | undefined {
    let index = at;
    let gap = '';
    const first = tokens[index];
    if (!first) return undefined;
    if (!first.glued) gap = ' ';
    else if (isJoiner(first) && first.text !== '.' && tokens[index + 1]?.glued) {
      gap = first.text;
      index++;
    }
    const phrase = GRAMMAR.scalePhrases.longestAt(tokens, index, true);
    const [han] = phrase?.entries ?? [];
    if (phrase && han) return { to: phrase.to, factor: han.factor, gap, word: han.word };
    const word = tokens[index];
    if (word?.kind !== 'word' || !endsWord(tokens, index + 1)) return undefined;
    const scale = GRAMMAR.scales.get(word.text) ?? GRAMMAR.scales.get(word.norm);
    if (!scale) return undefined;
    if (
      scale.suffix &&
      (gap === '-' || (gap === ' ' && !/^[BKMT]$/.test(word.text)) || GRAMMAR.scales.get(word.text) === undefined)
    )
      return undefined;
    return { to: index + 1, factor: scale.factor, gap, word: word.text };
  }

  /** A unit, an "x" or an ordinal's ending stands right behind the digits. */
  function isGluedUnit(at: number): boolean {
    const token = tokens[at] as Token;
    if (/^[x×]$/i.test(token.text)) return endsWord(tokens, at + 1) || tokens[at + 1]?.kind === 'mark';
    return GRAMMAR.units.longestAt(tokens, at, true) !== undefined;
  }

  /** "two hundred thirty-six billion", "a million". */
  function wordsAt(at: number): NumberRead | undefined {
    if (!beginsWord(tokens, at)) return undefined;
    let index = at;
    let total = 0;
    let group = 0;
    let seen = 0;
    const article = tokens[at]?.norm === 'a' || tokens[at]?.norm === 'an';
    if (article) {
      const scale = GRAMMAR.scales.get(tokens[at + 1]?.norm ?? '');
      if ((!scale || scale.suffix) && tokens[at + 1]?.norm !== 'hundred') return undefined;
      group = 1;
      seen++;
      index++;
    }
    for (; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (isJoiner(token) && token.glued && seen > 0 && isNumberWord(index + 1)) continue;
      if (token.norm === 'and' && seen > 0 && isNumberWord(index + 1) && group > 0) continue;
      const numeral = GRAMMAR.numerals.get(token.norm);
      const scale = GRAMMAR.scales.get(token.norm);
      if (numeral === 100 && group > 0) group *= 100;
      else if (numeral !== undefined && (group === 0 || (numeral < 10 && group % 10 === 0) || group % 100 === 0))
        group += numeral;
      else if (scale && !scale.suffix && group > 0) {
        total += group * scale.factor;
        group = 0;
      } else break;
      seen++;
    }
    if (seen === 0 || (tokens[at]?.glued && !beginsWord(tokens, at))) return undefined;
    const value = total + group;
    return {
      to: index,
      value,
      halfStep: value >= 1e3 ? value * 0.005 : 0,
      style: styleOf(text.slice(tokens[at]?.start, tokens[index - 1]?.end), 0, false, '', '', true),
    };
  }

  function isNumberWord(at: number): boolean {
    const norm = tokens[at]?.norm ?? '';
    const scale = GRAMMAR.scales.get(norm);
    return GRAMMAR.numerals.has(norm) || (scale !== undefined && !scale.suffix);
  }

  /** The second number of "8B–70B", "5-10 percent", and the first in the second's scale. */
  function rangeFrom(first: NumberRead, isMoney: boolean): { low: number; second: NumberRead } | undefined {
    const dash = tokens[first.to];
    if (!dash || first.style.inWords) return undefined;
    const isDash = /^[-–—~]$/.test(dash.text) && dash.glued;
    if (!isDash) return undefined;
    let at = first.to + 1;
    if (isMoney && CURRENCIES[tokens[at]?.text ?? '']) at++;
    const second = tokens[at]?.kind === 'number' ? digitsAt(at) : undefined;
    if (!second || !tokens[at]?.glued) return undefined;
    // "5–10 billion": the scale of the second is that of both.
    const scaled =
      first.style.scaleWord === '' && second.style.scaleWord !== ''
        ? first.value * (second.value / Number(second.style.digits.replaceAll(',', '')))
        : first.value;
    return scaled < second.value ? { low: scaled, second } : undefined;
  }

  function unitAt(
    at: number,
    currency: string | undefined,
  ): { to: number; shownTo: number; unit?: string; factor: number; perUnit?: QuantityMention['perUnit'] } {
    const token = tokens[at];
    let to = at;
    let unit = currency;
    let factor = 1;
    if (!currency && token?.text === '%') {
      unit = 'percent';
      to = at + 1;
    } else if (!currency && /^[x×]$/i.test(token?.text ?? '') && (token?.glued || token?.text === '×')) {
      unit = 'ratio';
      to = at + 1;
    } else if (!currency) {
      const start = token && isJoiner(token) && token.glued && tokens[at + 1]?.glued ? at + 1 : at;
      const match = unitWordAt(start);
      // "downloaded 500,000 times on …" counts; "5 times as fast" compares.
      if (
        match &&
        !(
          match.unit === 'ratio' &&
          GRAMMAR.hasClass(tokens[match.to]?.norm ?? '.', 'preposition') &&
          tokens[match.to]?.norm !== 'as' &&
          tokens[match.to]?.norm !== 'than'
        )
      ) {
        unit = match.unit;
        to = match.to;
        if (unit in BYTES) {
          factor = BYTES[unit] ?? 1;
          unit = 'byte';
        } else if (unit === 'cent') {
          factor = 0.01;
          unit = 'USD';
        }
      }
    }
    if (unit === 'percent' && /^points?$/.test(tokens[to]?.norm ?? '')) {
      unit = 'point';
      to++;
    }
    let shownTo = unit && SHOWN_UNITS.has(unit) ? to : at;
    let perUnit: QuantityMention['perUnit'];
    if (unit && /^[A-Z]{3}$/.test(unit)) {
      const per = perAt(to);
      if (per) {
        unit = `${unit}${per.suffix}`;
        perUnit = per.perUnit;
        if (per.shown) shownTo = per.to;
        to = per.to;
      }
    }
    return { to, shownTo, factor, ...(unit ? { unit } : {}), ...(perUnit ? { perUnit } : {}) };
  }

  function unitWordAt(at: number): { to: number; unit: string } | undefined {
    // A unit glued to its digits ("16GB") begins no word of its own.
    const match = tokens[at] && GRAMMAR.units.longestAt(tokens, at, true);
    return match?.entries[0] ? { to: match.to, unit: match.entries[0] } : undefined;
  }

  /** "/month", "per million input tokens", "a year" behind an amount of money. */
  function perAt(
    at: number,
  ): { to: number; suffix: string; perUnit: QuantityMention['perUnit']; shown: boolean } | undefined {
    const rest = text.slice(tokens[at]?.start ?? text.length, (tokens[at]?.start ?? text.length) + 60);
    const han = /^(?:\/|每)\s?(?:百万|1M|100\s?万)\s?(?:输入|输出)?\s?(?:个)?\s?tokens?/i.exec(rest);
    if (han) return { to: tokenAfter(at, han[0].length), suffix: '/1M-token', perUnit: 'million-tokens', shown: true };
    const monthly = /^(?:\/月|每月|一个月)/.exec(rest);
    if (monthly) return { to: tokenAfter(at, monthly[0].length), suffix: '/month', perUnit: 'month', shown: true };
    const million =
      /^(?:(?:\/\s?|per |a |each |for every |for each |for |every )(?:1\s?M(?:illion)?|one million|a million|million|M|MTok|1,000,000)(?:\s?-?(?:input|output|prompt|completion|generated|cached|blended))?(?:\s?-?tok(?:en)?s?)?\b|\/MTok\b|\/M\b)/i.exec(
        rest,
      );
    if (million && /tok|\/\s?1?M\b|input|output|million/i.test(million[0]))
      return { to: tokenAfter(at, million[0].length), suffix: '/1M-token', perUnit: 'million-tokens', shown: false };
    const month = /^(?:\/\s?mo(?:nth)?\b|(?:per|a|each|every) month\b|monthly\b|\/month\b)/i.exec(rest);
    if (month) return { to: tokenAfter(at, month[0].length), suffix: '/month', perUnit: 'month', shown: true };
    const year = /^(?:\/\s?y(?:ea)?r\b|(?:per|a|each|every) year\b|annually\b)/i.exec(rest);
    return year ? { to: tokenAfter(at, year[0].length), suffix: '/year', perUnit: 'year', shown: true } : undefined;
  }

  function tokenAfter(at: number, length: number): number {
    const end = (tokens[at]?.start ?? 0) + length;
    let to = at;
    while (to < tokens.length && (tokens[to] as Token).end <= end) to++;
    return to;
  }

  function countedNounAt(at: number): boolean {
    for (let i = at; i < Math.min(at + 3, tokens.length); i++)
      if (GRAMMAR.cues.matchesAt(tokens, i).some((match) => match.entries.some((cue) => cue.role === 'counts')))
        return true;
    return false;
  }

  /** A minus sign that belongs to the number. */
  function signBefore(at: number): number | undefined {
    const before = tokens[at - 1];
    return before && /^[-−]$/.test(before.text) && !before.glued && tokens[at]?.glued ? -1 : undefined;
  }

  function build(
    base: {
      from: number;
      to: number;
      style: NumberStyle;
      halfStep: number;
      number?: { start: number; end: number };
      unitFactor?: number;
    },
    values: Partial<Pick<QuantityMention, 'amount' | 'min' | 'max' | 'unit' | 'approx' | 'isMultiple' | 'perUnit'>>,
    shownTo = base.to,
  ): QuantityMention {
    const start = tokens[base.from]?.start ?? 0;
    const end = tokens[shownTo - 1]?.end ?? start;
    return {
      type: 'quantity',
      from: base.from,
      to: base.to,
      start,
      end,
      text: text.slice(start, end),
      number: base.number ?? { start, end },
      style: base.style,
      halfStep: base.halfStep,
      unitFactor: base.unitFactor ?? 1,
      ...values,
    };
  }
}

const styleOf = (
  digits: string,
  decimals: number,
  grouped: boolean,
  gap: string,
  scaleWord: string,
  inWords: boolean,
): NumberStyle => ({ digits, decimals, grouped, gap, scaleWord, inWords });

/** Takes floating-point noise off a product of a short decimal and a power of ten. */
const clean = (value: number): number => Number(value.toPrecision(12));
