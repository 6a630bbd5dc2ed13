import type { FigureStyle } from '../claims/read-claim.js';

interface Step {
  readonly word: string;
  readonly factor: number;
}
const LETTERS: readonly Step[] = [
  { word: 'K', factor: 1e3 },
  { word: 'M', factor: 1e6 },
  { word: 'B', factor: 1e9 },
  { word: 'T', factor: 1e12 },
];
const WORDS: readonly Step[] = [
  { word: 'thousand', factor: 1e3 },
  { word: 'million', factor: 1e6 },
  { word: 'billion', factor: 1e9 },
  { word: 'trillion', factor: 1e12 },
];
const SHORT_WORDS: readonly Step[] = [
  { word: 'mn', factor: 1e6 },
  { word: 'bn', factor: 1e9 },
  { word: 'tn', factor: 1e12 },
];
const HAN: readonly Step[] = [
  { word: '千', factor: 1e3 },
  { word: '万', factor: 1e4 },
  { word: '百万', factor: 1e6 },
  { word: '千万', factor: 1e7 },
  { word: '亿', factor: 1e8 },
  { word: '百亿', factor: 1e10 },
  { word: '千亿', factor: 1e11 },
  { word: '万亿', factor: 1e12 },
];
const LADDERS = [LETTERS, WORDS, SHORT_WORDS, HAN];
/** Steps that a writer chooses anew; the others ("千亿") are kept only where the draft has them. */
const NATURAL = new Set([
  'K',
  'M',
  'B',
  'T',
  'thousand',
  'million',
  'billion',
  'trillion',
  'mn',
  'bn',
  'tn',
  '万',
  '亿',
  '万亿',
]);

/** The most significant digits of an established value that are shown whatever the draft shows. */
const FULL_DIGITS = 3;

/**
 * Writes an amount (in base units) as the draft writes the figure it replaces: same scale word or suffix where that gives a
 * readable number, same separators, no more decimals than the draft uses unless digits of the value would be lost.
 * `isBinary`: of what is counted in powers of two, whose K may be 1,024.
 */
export function writeFigure(amount: number, figure: FigureStyle, isBinary = false): string {
  const { style, unitFactor } = figure;
  const plain = (isBinary && BINARY.has(style.scaleWord.toLowerCase()) ? countInBinary(amount) : amount) / unitFactor;
  if (style.inWords) return writeWords(plain);
  if (/^\d+\/\d+$/.test(style.digits)) return writeFraction(plain);
  if (!style.scaleWord) return writeDigits(plain, figure, 1);
  const ladder =
    LADDERS.find((steps) =>
      steps.some(
        ({ word }) =>
          word === style.scaleWord || word === style.scaleWord.toLowerCase() || word === style.scaleWord.toUpperCase(),
      ),
    ) ?? WORDS;
  const step = chooseStep(plain, figure, ladder);
  const word =
    step.factor === factorOf(style.scaleWord, ladder) ? style.scaleWord : inCaseOf(step.word, style.scaleWord);
  return `${writeDigits(plain, figure, step.factor)}${style.gap}${word}`;
}

/** Scale words of Latin script: 万 is never 10,240. */
const BINARY = new Set([...LETTERS, ...WORDS].map(({ word }) => word.toLowerCase()));

/** 8,192 as 8,000, 131,072 as 128,000, 1,310,720 as 1,250,000: what K and M make of it. Round numbers are what they are. */
function countInBinary(amount: number): number {
  if (amount % 1000 === 0) return amount;
  if (amount >= 2 ** 20 && amount % 2 ** 18 === 0) return (amount / 2 ** 20) * 1e6;
  return amount % 2 ** 10 === 0 ? (amount / 2 ** 10) * 1e3 : amount;
}

const factorOf = (word: string, ladder: readonly Step[]): number =>
  ladder.find((step) => step.word === word)?.factor ??
  ladder.find((step) => step.word.toLowerCase() === word.toLowerCase())?.factor ??
  1;

/** A slip of the scale keeps the digits ("1500M" for 1500B); else the draft's scale where the number stays readable. */
function chooseStep(plain: number, { style }: FigureStyle, ladder: readonly Step[]): Step {
  const written = Number(style.digits.replaceAll(',', ''));
  const slip = ladder.find(({ factor }) => Math.abs(plain / factor - written) < 1e-9 * written);
  if (slip) return slip;
  const factor = factorOf(style.scaleWord, ladder);
  const value = plain / factor;
  const own: Step = { word: style.scaleWord, factor };
  if (value >= 1 && value < 1000) return own;
  const natural = ladder.filter(({ word }) => NATURAL.has(word));
  const best = natural.filter((step) => plain / step.factor >= 1).at(-1);
  if (!best || plain / best.factor >= 10000) return own;
  const isReadable = value >= 0.1 && value < 10000 && Number.isInteger(value);
  // 1,500M stays with a draft that counts in M, and 1,000K is 1M.
  return isReadable && !Number.isInteger(plain / best.factor) ? own : best;
}

/** "million" for "Million", "b" for "B": the case the draft uses. */
function inCaseOf(word: string, model: string): string {
  if (/^\p{Ll}/u.test(model)) return word.toLowerCase();
  if (model.length > 1 && /^\p{Lu}\p{Ll}/u.test(model)) return word.charAt(0).toUpperCase() + word.slice(1);
  return word;
}

/** An amount of money has cents or none. */
const CENTS = 2;
const isMoney = (unit: string | undefined): boolean => /^[A-Z]{3}(?:\/|$)/.test(unit ?? '');

function writeDigits(plain: number, { style, unit }: FigureStyle, factor: number): string {
  const exact = Number((plain / factor).toPrecision(12));
  const value =
    significantDigits(exact) <= FULL_DIGITS || Number.isInteger(exact)
      ? exact
      : roundLike(exact, style.digits, style.decimals);
  const [whole = '0', shown] = String(value).split('.');
  const decimals = isMoney(unit) && factor === 1 ? shown?.padEnd(CENTS, '0') : shown;
  const grouped = style.grouped || (value >= 1e5 && Number(style.digits.replaceAll(',', '')) < 1e4);
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** To as many decimals, or as many significant digits, as the draft writes: whichever keeps more. */
function roundLike(exact: number, written: string, decimals: number): number {
  const byDecimals = Number(exact.toFixed(Math.min(decimals, 12)));
  const byDigits = Number(exact.toPrecision(Math.max(1, significantDigits(Number(written.replaceAll(',', ''))))));
  return Math.abs(byDecimals - exact) <= Math.abs(byDigits - exact) ? byDecimals : byDigits;
}

const significantDigits = (value: number): number => {
  const [mantissa = ''] = Math.abs(value).toExponential().split('e');
  return mantissa.replace('.', '').length;
};

/** A number that stood in words gets digits and a word for its scale: "236 billion". */
function writeWords(plain: number): string {
  const step = WORDS.filter(({ factor }) => factor >= 1e6 && plain / factor >= 1).at(-1);
  if (step) return `${Number((plain / step.factor).toPrecision(4))} ${step.word}`;
  return Number.isInteger(plain) && plain >= 10000
    ? plain.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',')
    : String(Number(plain.toPrecision(4)));
}

const writeFraction = (ratio: number): string =>
  ratio > 0 && ratio < 1 ? `1/${Math.max(2, Math.round(1 / ratio))}` : String(Number(ratio.toPrecision(3)));

/** "a" or "an" before a figure as it is read aloud: an 8B, an 11-fold, an 18K; a 70B, a 100K. */
export const articleFor = (figure: string): 'a' | 'an' =>
  /^(?:8|11(?!\d)|18(?!\d)|(?:11|18)(?:,\d{3}|[KMBTkmbt ]))/.test(figure) ? 'an' : 'a';
