import type { AmountValue } from '@stet/shared';
import type { Random } from '../random.js';
import { groupDigits, spellNumber } from './spell-number.js';

/** A figure as the draft has it, and what it says: 128K is 128,000 tokens whatever the record's last digits are. */
export interface PrintedAmount {
  readonly text: string;
  readonly amount: number;
  /** Name of the number style, for the report. */
  readonly style: string;
}

type Printer = (amount: number, flags: readonly string[], random: Random, unit: string) => PrintedAmount;

const as = (style: string, amount: number, text: string): PrintedAmount => ({ text, amount, style });
const trim = (amount: number): number => Number(amount.toPrecision(4));

const SCALES = [
  { size: 1e12, suffix: 'T', word: 'trillion', short: 'tn' },
  { size: 1e9, suffix: 'B', word: 'billion', short: 'bn' },
  { size: 1e6, suffix: 'M', word: 'million', short: 'm' },
  { size: 1e3, suffix: 'K', word: 'thousand', short: 'k' },
] as const;

/** Parameters, training tokens, GPU hours: 236B, 236 billion, 236bn, two hundred thirty-six billion, 236,000,000,000. */
const printLarge: Printer = (amount, flags, random) => {
  const scale = SCALES.find(({ size }) => amount >= size);
  if (!scale) return as('digits', amount, groupDigits(amount));
  const scaled = trim(amount / scale.size);
  const stated = Number((scaled * scale.size).toPrecision(12));
  const number = groupDigits(scaled);
  const isAdjective = flags.includes('adj');
  if (flags.includes('suffix')) return as('suffix', stated, `${number}${scale.suffix}`);
  const canSpell = Number.isInteger(scaled) && scaled < 1000 && scale.size > 1e3;
  const style = random.weighted([
    ['suffix', scale.size === 1e3 ? 1 : 9],
    ['word', scale.size === 1e3 ? 0 : isAdjective ? 1.5 : 7],
    ['hyphen', isAdjective && scale.size > 1e3 ? 7 : 0],
    ['Word', scale.size === 1e3 || isAdjective ? 0 : 0.7],
    ['short', isAdjective || scale.size === 1e3 ? 0 : 1],
    ['spelled', canSpell && !isAdjective ? 1.2 : 0],
    ['digits', isAdjective || scale.size >= 1e12 ? 0 : scale.size === 1e3 ? 5 : 1],
  ] as const);
  switch (style) {
    case 'suffix':
      return as(style, stated, `${number}${scale.suffix}`);
    case 'word':
      return as(style, stated, `${number} ${scale.word}`);
    case 'Word':
      return as(style, stated, `${number} ${scale.word.charAt(0).toUpperCase()}${scale.word.slice(1)}`);
    case 'hyphen':
      return as(style, stated, `${number}-${scale.word}`);
    case 'short':
      return as(style, stated, `${number}${scale.short}`);
    case 'spelled':
      return as(style, stated, `${spellNumber(scaled, random.chance(0.3))} ${scale.word}`);
    case 'digits':
      return as(style, stated, groupDigits(stated));
  }
};

/** Windows and vocabularies: 128K, 128k, 128,000, 131,072, 1M, one million. */
const printWindow: Printer = (amount, flags, random) => {
  if (amount >= 1e6 && amount % 1024 === 0 && !random.chance(0.15))
    return printWindow(Math.round(amount / 1048576) * 1e6, flags, random, '');
  if (amount >= 1e6 && amount % 1e5 === 0) {
    const millions = amount / 1e6;
    return random.pick([
      as('suffix', amount, `${millions}M`),
      as('word', amount, `${millions} million`),
      ...(millions === 1 && !flags.includes('adj') ? [as('spelled', amount, 'one million')] : []),
      ...(flags.includes('adj')
        ? [as('hyphen', amount, `${millions}-million`)]
        : [as('digits', amount, groupDigits(amount))]),
    ]);
  }
  // 65,536 is 64K; 102,400, the size of a vocabulary, is not 100K.
  const thousands = amount % 1000 === 0 || !Number.isInteger(Math.log2(amount)) ? amount / 1000 : amount / 1024;
  if (Number.isInteger(thousands) && (flags.includes('suffix') || random.chance(0.7)))
    return as('suffix', thousands * 1000, `${thousands}${random.chance(0.75) ? 'K' : 'k'}`);
  return as('digits', amount, groupDigits(amount));
};

/** Downloads, stars, views, heads: 50,000, 50K, 1.2M, 1.2 million, thirty-eight. */
const printCount: Printer = (amount, flags, random) => {
  if (amount < 20 && random.chance(0.45)) return as('spelled', amount, spellNumber(amount));
  if (amount < 100 && Number.isInteger(amount) && random.chance(0.12))
    return as('spelled', amount, spellNumber(amount));
  if (amount < 10_000) return as('digits', amount, groupDigits(amount));
  if (flags.includes('suffix'))
    return as('suffix', amount, amount < 1e6 ? `${trim(amount / 1e3)}K` : `${trim(amount / 1e6)}M`);
  if (amount < 1e6)
    return random.chance(0.6)
      ? as('digits', amount, groupDigits(amount))
      : as('suffix', amount, `${trim(amount / 1000)}${random.chance(0.7) ? 'K' : 'k'}`);
  const millions = trim(amount / 1e6);
  return random.pick([
    as('suffix', millions * 1e6, `${millions}M`),
    as('word', millions * 1e6, `${millions} million`),
    as('digits', millions * 1e6, groupDigits(millions * 1e6)),
  ]);
};

/** 94.5%, 94.5 percent, 94.5 per cent, 94.5 points, 94.5. */
const printPercent: Printer = (amount, flags, random) => {
  const number = flags.includes('whole') ? String(Math.round(amount)) : String(amount);
  const stated = Number(number);
  if (flags.includes('bare')) return as('bare', stated, number);
  if (flags.includes('sign')) return as('sign', stated, `${number}%`);
  const style = random.weighted([
    ['sign', 7],
    ['percent', 2],
    ['per cent', 1],
    ['bare', flags.includes('score') ? 3 : 0],
    ['points', flags.includes('score') ? 0.8 : 0],
  ] as const);
  return style === 'bare'
    ? as('bare', stated, number)
    : as(style, stated, style === 'sign' ? `${number}%` : `${number} ${style}`);
};

const SIGNS: Readonly<Record<string, readonly [sign: string, word: string]>> = {
  USD: ['$', 'dollars'],
  EUR: ['€', 'euros'],
  GBP: ['£', 'pounds'],
  CNY: ['¥', 'yuan'],
};

/** $5.576 million, $5.58m, US$5.576 million, 5.576 million dollars, RMB 40 million, $0.14, 14 cents, three dollars. */
const printMoney: Printer = (amount, flags, random, unit) => {
  const currency = unit.slice(0, 3);
  const [sign, word] = SIGNS[currency] ?? ['$', 'dollars'];
  const front =
    currency === 'USD'
      ? random.weighted([
          ['$', 8],
          ['US$', 1],
        ] as const)
      : currency === 'CNY'
        ? random.pick(['¥', 'RMB '])
        : sign;
  const scale = SCALES.find(({ size }) => amount >= size && size >= 1e6);
  if (scale) {
    const scaled = trim(amount / scale.size);
    const stated = Number((scaled * scale.size).toPrecision(12));
    const style = random.weighted([
      ['money word', 6],
      ['money suffix', 2],
      ['money short', 1.4],
      ['word money', currency === 'CNY' ? 8 : 0.8],
      ['money digits', scale.size === 1e6 && scaled < 10 ? 0.7 : 0],
    ] as const);
    if (style === 'word money') return as(style, stated, `${scaled} ${scale.word} ${word}`);
    if (style === 'money digits') return as(style, stated, `${front}${groupDigits(stated)}`);
    return as(
      style,
      stated,
      `${front}${scaled}${style === 'money word' ? ` ${scale.word}` : style === 'money suffix' ? scale.suffix : scale.short}`,
    );
  }
  if (flags.includes('sign'))
    return as(
      'money',
      amount,
      `${sign}${groupDigits(amount, Number.isInteger(amount) ? 0 : Math.max(2, (String(amount).split('.')[1] ?? '').length))}`,
    );
  const decimals = Number.isInteger(amount)
    ? amount < 100 && random.chance(0.2)
      ? 2
      : 0
    : Math.max(2, (String(amount).split('.')[1] ?? '').length);
  const cents = Number((amount * 100).toPrecision(6));
  const style = random.weighted([
    ['money', 8],
    ['cents', (currency === 'USD' || currency === 'EUR') && amount < 1 && Number.isInteger(cents) && cents > 1 ? 2 : 0],
    ['number word', currency === 'CNY' ? 8 : Number.isInteger(amount) && amount > 1 ? 0.5 : 0],
    ['spelled', currency === 'USD' && Number.isInteger(amount) && amount > 1 && amount < 21 ? 0.6 : 0],
  ] as const);
  if (style === 'cents') return as(style, amount, `${cents} cents`);
  if (style === 'number word') return as(style, amount, `${amount} ${word}`);
  if (style === 'spelled') return as(style, amount, `${spellNumber(amount)} ${word}`);
  return as(style, amount, `${front}${groupDigits(amount, decimals)}`);
};

/** 16GB, 16 GB, 16 gigabytes. */
const printBytes: Printer = (amount, flags, random) => {
  const gigabytes = trim(amount / 1e9);
  const style = random.weighted([
    ['glued', 5],
    ['blank', 4],
    ['word', flags.includes('adj') ? 0 : 1],
  ] as const);
  return as(style, amount, `${gigabytes}${style === 'glued' ? 'GB' : style === 'blank' ? ' GB' : ' gigabytes'}`);
};

/** Multiples: 3x, 3×, three times, 5.8 times; as an adverb threefold. */
const printMultiple: Printer = (amount, flags, random) => {
  if (Number.isInteger(amount) && flags.includes('fold') && random.chance(0.6))
    return as('fold', amount, amount < 13 ? `${spellNumber(amount)}fold` : `${amount}-fold`);
  if (flags.includes('fold')) return as('x', amount, `${amount}x`);
  const style = random.weighted([
    ['x', 4],
    ['×', 1],
    ['times', 4],
    ['spelled', Number.isInteger(amount) && amount > 2 && amount < 13 ? 4 : 0],
  ] as const);
  return as(
    style,
    amount,
    style === 'x' || style === '×'
      ? `${amount}${style}`
      : `${style === 'spelled' ? spellNumber(amount) : amount} times`,
  );
};

/** What counts a few: 61, sixty-one. */
const printFew: Printer = (amount, flags, random) =>
  amount < 21 && !flags.includes('digits') && random.chance(0.35)
    ? as('spelled', amount, spellNumber(amount))
    : as('digits', amount, groupDigits(amount));

const PRINTERS: Readonly<Record<string, Printer>> = {
  parameter: printLarge,
  'GPU-hour': printLarge,
  percent: printPercent,
  point: (amount) => as('points', amount, groupDigits(amount)),
  byte: printBytes,
  ratio: printMultiple,
  count: printCount,
  experts: printFew,
  layer: printFew,
  'token/s': (amount) => as('digits', amount, groupDigits(amount)),
};

/** Prints an amount in one of the styles of its unit. */
export function printQuantity({ amount, unit }: AmountValue, flags: readonly string[], random: Random): PrintedAmount {
  if (flags.includes('plus')) {
    const printed = printQuantity({ amount, unit }, [...flags.filter((flag) => flag !== 'plus'), 'suffix'], random);
    return { ...printed, text: `${printed.text}+` };
  }
  if (unit === 'token') return (amount >= 1e7 ? printLarge : printWindow)(amount, flags, random, unit);
  if (unit === 'count' && amount < 200 && flags.includes('few')) return printFew(amount, flags, random, unit);
  return (PRINTERS[unit] ?? printMoney)(amount, flags, random, unit);
}
