import type { Language } from './attribute.js';
import {
  isAmount,
  isComparison,
  isDate,
  isRange,
  isRank,
  isRole,
  isTerm,
  isWords,
  type AmountValue,
  type Value,
} from './value.js';

const SUFFIXES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
];

/** Three digits in groups, as in 4,096; at most four decimals. Written out here: `Intl` follows the host. */
export function printNumber(amount: number): string {
  const [whole = '0', decimals] = String(Number(amount.toFixed(4))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** 236000000000 as 236B, 2788000 as 2.788M, 128000 as 128K; below 100,000 every digit. */
function printShort(amount: number): string {
  for (const [size, suffix] of SUFFIXES)
    if (Math.abs(amount) >= size) return `${printNumber(Number((amount / size).toPrecision(6)))}${suffix}`;
  return Math.abs(amount) >= 1e5 && amount % 1000 === 0 ? `${printNumber(amount / 1000)}K` : printNumber(amount);
}

const CURRENCIES: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CNY: '¥' };
/** How values are put into words in a language; what has no word here is printed as it is. */
interface ValueWords {
  readonly unit: (unit: string, amount: number) => string;
  readonly times: (number: string) => string;
  readonly tokensPerSecond: (number: string) => string;
  /** "per month", behind a price. */
  readonly per: (unit: string) => string;
  readonly role: (role: string, organisation: string, isFormer: boolean) => string;
}

const PLURALS: Readonly<Record<string, string>> = {
  parameter: 'parameters',
  token: 'tokens',
  layer: 'layers',
  point: 'points',
  'GPU-hour': 'GPU hours',
};
const CHINESE_UNITS: Readonly<Record<string, string>> = {
  parameter: '参数',
  layer: '层',
  point: '分',
  experts: '个专家',
  'GPU-hour': 'GPU 小时',
};
const CHINESE_PERIODS: Readonly<Record<string, string>> = { '1M-token': '百万 token', month: '月', year: '年' };

const WORDS: Readonly<Record<Language, ValueWords>> = {
  en: {
    unit: (unit, amount) => (amount === 1 ? unit : (PLURALS[unit] ?? unit)),
    times: (number) => `${number} times`,
    tokensPerSecond: (number) => `${number} tokens/s`,
    per: (unit) => ` per ${unit === '1M-token' ? 'million tokens' : unit}`,
    role: (role, organisation, isFormer) =>
      [isFormer ? 'former' : '', role, organisation && `at ${organisation}`].filter(Boolean).join(' '),
  },
  zh: {
    unit: (unit) => CHINESE_UNITS[unit] ?? unit,
    times: (number) => `${number} 倍`,
    tokensPerSecond: (number) => `每秒 ${number} token`,
    per: (unit) => `/${CHINESE_PERIODS[unit] ?? unit}`,
    role: (role, organisation, isFormer) => [isFormer ? '前' : '', organisation, role].filter(Boolean).join(' '),
  },
};

/** An amount with its unit as prose writes it: 21B parameters, 94.5%, $0.14 per million tokens, 16 GB. */
export function printAmount({ amount, unit }: AmountValue, language: Language = 'en'): string {
  const words = WORDS[language];
  if (unit === 'percent') return `${printNumber(amount)}%`;
  if (unit === 'ratio') return amount < 1 && amount > 0 ? printFraction(amount) : words.times(printNumber(amount));
  if (unit === 'byte') return amount >= 1e9 ? `${printNumber(amount / 1e9)} GB` : `${printNumber(amount / 1e6)} MB`;
  if (unit === 'token/s') return words.tokensPerSecond(printNumber(amount));
  const money = /^([A-Z]{3})(?:\/(.+))?$/.exec(unit);
  if (money) {
    const [, currency = '', per] = money;
    const shown = amount >= 1e6 ? printShort(amount) : printMoney(amount);
    return `${CURRENCIES[currency] ?? `${currency} `}${shown}${per ? words.per(per) : ''}`;
  }
  if (unit === 'count') return printShort(amount);
  return `${printShort(amount)} ${words.unit(unit, amount)}`;
}

/** An amount of money has cents or none: 0.40, 0.075, 15. */
const printMoney = (amount: number): string => printNumber(amount).replace(/\.\d$/, '$&0');

/** 0.1 as 1/10 where it is one over a whole number, else 0.37. */
function printFraction(amount: number): string {
  const denominator = Math.round(1 / amount);
  return Math.abs(1 / denominator - amount) < 1e-4 ? `1/${denominator}` : printNumber(amount);
}

/** A value on one line: messages, hovers, lists of claims and of what the corpus holds. */
export function printValue(value: Value, language: Language = 'en'): string {
  if (isAmount(value)) return printAmount(value, language);
  if (isRange(value))
    return `${printShort(value.min)}–${printAmount({ amount: value.max, unit: value.unit }, language)}`;
  if (isDate(value)) return value.date;
  if (isTerm(value)) return value.term;
  if (isRole(value)) return WORDS[language].role(value.role, value.organisation ?? '', value.tense === 'former');
  if (isWords(value)) return `“${value.words}”`;
  if (isComparison(value))
    return `${value.left} ${value.op} ${value.right}${value.amount === undefined ? '' : ` (${printNumber(value.amount)}${value.unit ? ` ${value.unit}` : ''})`}`;
  if (isRank(value)) return `#${value.rank} ${value.scope}`;
  return `${value.superlative} ${value.scope}`.trim();
}
