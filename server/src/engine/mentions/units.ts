import { GRAMMAR } from '../languages/grammar.js';
import type { Rate } from '../languages/pack.js';
import type { QuantityMention } from './mention.js';
import { isJoiner, type Token } from './tokens.js';

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', '￥': 'CNY' };
const CURRENCY_CODES: Readonly<Record<string, string>> = { usd: 'USD', rmb: 'CNY', cny: 'CNY', eur: 'EUR', gbp: 'GBP' };
const BYTES: Readonly<Record<string, number>> = { byte: 1, megabyte: 1e6, gigabyte: 1e9, terabyte: 1e12 };
/** Units that are part of what is underlined, not just what is counted. */
const SHOWN_UNITS = new Set(['percent', 'point', 'USD', 'CNY', 'EUR', 'GBP', 'byte', 'token/s', 'ratio']);
/** Tokens that may belong to the basis of a rate: "for every one million output tokens". */
const LONGEST_BASIS = 9;

/** The unit behind a number: canonical, with the factor of what is written (GB is 1e9 bytes). */
export interface UnitRead {
  readonly to: number;
  /** The end of what is underlined with the figure. */
  readonly shownTo: number;
  readonly unit?: string;
  readonly factor: number;
  readonly isDifference?: boolean;
  readonly perUnit?: QuantityMention['perUnit'];
}

/** Is a token the sign of a currency? */
export const isCurrencySign = (token: Token | undefined): boolean => token !== undefined && token.text in CURRENCIES;

/** "$", "US$", "RMB" before digits. */
export function currencyBefore(tokens: readonly Token[], at: number): { to: number; unit: string } | undefined {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || !next) return undefined;
  const sign = CURRENCIES[token.text];
  if (sign && next.kind === 'number') return { to: at + 1, unit: sign };
  if (/^(?:US|CN|C|A|HK|NT|S)$/.test(token.text) && isCurrencySign(next) && next.glued && after?.kind === 'number')
    return { to: at + 2, unit: token.text === 'CN' ? 'CNY' : 'USD' };
  const code = CURRENCY_CODES[token.norm];
  return code && next.kind === 'number' && token.text === token.text.toUpperCase()
    ? { to: at + 1, unit: code }
    : undefined;
}

/** The unit that stands at `at`, behind a number that begins at `begin`; of money also what it is paid for ("per million tokens", "a month"). */
export function unitAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  currency: string | undefined,
  begin = at,
): UnitRead {
  const read = currency ? { to: at, unit: currency, factor: 1 } : (signAt(tokens, at) ?? wordAt(tokens, at));
  if (!read) return { to: at, shownTo: at, factor: 1 };
  const { to, unit, factor } = read;
  const shownTo = SHOWN_UNITS.has(unit) ? to : at;
  const rate = /^[A-Z]{3}$/.test(unit) ? (rateAt(tokens, text, to) ?? rateBefore(tokens, text, begin)) : undefined;
  if (!rate) return { ...read, shownTo };
  return {
    to: Math.max(rate.to, to),
    shownTo: rate.isShown ? Math.max(rate.to, shownTo) : shownTo,
    unit: `${unit}${rate.suffix}`,
    factor: factor * (rate.factor ?? 1),
    perUnit: rate.perUnit,
  };
}

/** The unit that a heading or caption names for the figures under it: "$ per 1M tokens", "Tokens/s per user", "Score (%)". */
export function unitNamed(tokens: readonly Token[], text: string): { unit: string; factor: number } | undefined {
  for (const [at, token] of tokens.entries()) {
    const currency = CURRENCIES[token.text] ?? CURRENCY_CODES[token.norm];
    const read = currency ? { to: at + 1, unit: currency, factor: 1 } : (signAt(tokens, at) ?? wordAt(tokens, at));
    if (!read || !SHOWN_UNITS.has(read.unit) || read.unit === 'ratio' || read.unit === 'point') continue;
    if (!/^[A-Z]{3}$/.test(read.unit)) return read;
    for (let rest = read.to; rest < tokens.length; rest++) {
      const rate = rateAt(tokens, text, rest);
      if (rate) return { unit: `${read.unit}${rate.suffix}`, factor: rate.factor ?? 1 };
    }
    return read;
  }
  return undefined;
}

interface BareUnit {
  readonly to: number;
  readonly unit: string;
  readonly factor: number;
  /** Percentage points: what lies between two percentages, never one itself. */
  readonly isDifference?: boolean;
}

/** "%", "×" */
function signAt(tokens: readonly Token[], at: number): BareUnit | undefined {
  const token = tokens[at];
  if (token?.text === '%') {
    // "5% points"
    const isPoint = GRAMMAR.units.longestAt(tokens, at + 1)?.entries[0] === 'point';
    return isPoint
      ? { to: at + 2, unit: 'point', factor: 1, isDifference: true }
      : { to: at + 1, unit: 'percent', factor: 1 };
  }
  if (token && /^[x×]$/i.test(token.text) && (token.glued || token.text === '×'))
    return { to: at + 1, unit: 'ratio', factor: 1 };
  return undefined;
}

function wordAt(tokens: readonly Token[], at: number): BareUnit | undefined {
  const token = tokens[at];
  const start = token && isJoiner(token) && token.glued && tokens[at + 1]?.glued ? at + 1 : at;
  // A unit glued to its digits ("16GB") begins no word of its own.
  const match = tokens[start] && GRAMMAR.units.longestAt(tokens, start, true);
  const [unit] = match?.entries ?? [];
  if (!match || !unit) return undefined;
  // "downloaded 500,000 times on …" counts; "5 times as fast", "5 times the speed" compare.
  if (unit === 'ratio' && isCountOfEvents(tokens[match.to])) return undefined;
  if (unit in BYTES) return { to: match.to, unit: 'byte', factor: BYTES[unit] ?? 1 };
  if (unit === 'percentage-point') return { to: match.to, unit: 'point', factor: 1, isDifference: true };
  if (unit === 'cent') return { to: match.to, unit: 'USD', factor: 0.01 };
  return { to: match.to, unit, factor: 1 };
}

const isCountOfEvents = (next: Token | undefined): boolean =>
  next !== undefined && GRAMMAR.hasClass(next.norm, 'preposition') && !GRAMMAR.hasClass(next.norm, 'comparing');

/** 每月20美元, 每百万token 9.9元: what the amount that begins at `at` is paid for, right before it. */
function rateBefore(tokens: readonly Token[], text: string, at: number): ReturnType<typeof rateAt> {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_BASIS); from--) {
    const rate = rateAt(tokens, text, from);
    if (rate?.to === at && isHanAt(tokens, from)) return rate;
  }
  return undefined;
}

/** 每**百万**输出token: what is paid for, and no figure. */
export const isRateBasis = (tokens: readonly Token[], text: string, at: number): boolean =>
  isHanAt(tokens, at - 1) && (rateAt(tokens, text, at - 1)?.to ?? 0) > at;

const isHanAt = (tokens: readonly Token[], at: number): boolean => /\p{Script=Han}/u.test(tokens[at]?.text ?? '');

/** "/month", "per million input tokens", "a year" behind an amount of money. */
function rateAt(
  tokens: readonly Token[],
  text: string,
  at: number,
): (Pick<Rate, 'suffix' | 'factor' | 'perUnit' | 'isShown'> & { to: number }) | undefined {
  // "the $20-a-month plan"
  const dash = tokens[at];
  const from = dash?.glued && isJoiner(dash) && tokens[at + 1]?.glued ? at + 1 : at;
  const start = tokens[from]?.start;
  if (start === undefined) return undefined;
  const rest = text.slice(start, tokens[Math.min(at + LONGEST_BASIS, tokens.length) - 1]?.end);
  for (const rate of GRAMMAR.rates) {
    const match = rate.pattern.exec(rest);
    if (!match) continue;
    let to = at;
    while (to < tokens.length && (tokens[to] as Token).end <= start + match[0].length) to++;
    if (to > at) return { ...rate, to };
  }
  return undefined;
}
