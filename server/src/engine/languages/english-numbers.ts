import type { DateWords, ScaleWord, VagueNumber } from './pack.js';

export const ENGLISH_NUMERALS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
  seventy: 70, eighty: 80, ninety: 90, hundred: 100,
};

export const ENGLISH_SCALES: readonly ScaleWord[] = [
  { word: 'thousand', factor: 1e3 }, { word: 'million', factor: 1e6 }, { word: 'billion', factor: 1e9 }, { word: 'trillion', factor: 1e12 },
  { word: 'mln', factor: 1e6 }, { word: 'bn', factor: 1e9 }, { word: 'mn', factor: 1e6 }, { word: 'tn', factor: 1e12 }, { word: 'trn', factor: 1e12 },
  { word: 'K', factor: 1e3, suffix: true }, { word: 'k', factor: 1e3, suffix: true }, { word: 'M', factor: 1e6, suffix: true },
  { word: 'm', factor: 1e6, suffix: true }, { word: 'B', factor: 1e9, suffix: true }, { word: 'b', factor: 1e9, suffix: true },
  { word: 'T', factor: 1e12, suffix: true }, { word: 't', factor: 1e12, suffix: true },
];

/** "Hundreds" and the like are annotated from twice the word (nobody says hundreds for 100) to just under the next one. */
const many = (word: string, unit: number, next: number): VagueNumber => ({ phrases: [word], min: 2 * unit, max: next - 1 });

export const ENGLISH_VAGUE_NUMBERS: readonly VagueNumber[] = [
  { phrases: ['dozens', 'dozens of'], min: 24, max: 99 },
  many('hundreds', 100, 1000),
  many('thousands', 1000, 10000),
  many('tens of thousands', 10000, 100000),
  many('hundreds of thousands', 100000, 1e6),
  many('millions', 1e6, 1e7),
  many('tens of millions', 1e7, 1e8),
  many('hundreds of millions', 1e8, 1e9),
  many('billions', 1e9, 1e10),
  many('tens of billions', 1e10, 1e11),
  many('hundreds of billions', 1e11, 1e12),
  many('trillions', 1e12, 1e13),
  { phrases: ['half', 'one half', 'a half', 'one-half'], amount: 1 / 2, unit: 'ratio' },
  { phrases: ['a third', 'one third', 'one-third'], amount: 1 / 3, unit: 'ratio' },
  { phrases: ['two thirds', 'two-thirds'], amount: 2 / 3, unit: 'ratio' },
  { phrases: ['a quarter', 'one quarter', 'one-quarter', 'a fourth', 'one fourth', 'one-fourth'], amount: 1 / 4, unit: 'ratio' },
  { phrases: ['three quarters', 'three-quarters'], amount: 3 / 4, unit: 'ratio' },
  { phrases: ['a fifth', 'one fifth', 'one-fifth'], amount: 1 / 5, unit: 'ratio' },
  { phrases: ['a sixth', 'one sixth', 'one-sixth'], amount: 1 / 6, unit: 'ratio' },
  { phrases: ['a seventh', 'one seventh', 'one-seventh'], amount: 1 / 7, unit: 'ratio' },
  { phrases: ['an eighth', 'one eighth', 'one-eighth'], amount: 1 / 8, unit: 'ratio' },
  { phrases: ['a tenth', 'one tenth', 'one-tenth'], amount: 1 / 10, unit: 'ratio' },
  { phrases: ['a twentieth', 'one twentieth', 'one-twentieth'], amount: 1 / 20, unit: 'ratio' },
  { phrases: ['a thirtieth', 'one thirtieth', 'one-thirtieth'], amount: 1 / 30, unit: 'ratio' },
  { phrases: ['a fiftieth', 'one fiftieth', 'one-fiftieth'], amount: 1 / 50, unit: 'ratio' },
  { phrases: ['a hundredth', 'one hundredth', 'one-hundredth'], amount: 1 / 100, unit: 'ratio' },
  { phrases: ['twice', 'double', 'doubles', 'doubled', 'doubling', 'two-fold', 'twofold'], amount: 2, unit: 'ratio', isMultiple: true },
  { phrases: ['triple', 'triples', 'tripled', 'tripling', 'thrice', 'threefold', 'three-fold'], amount: 3, unit: 'ratio', isMultiple: true },
  { phrases: ['quadruple', 'quadruples', 'quadrupled', 'quadrupling', 'fourfold', 'four-fold'], amount: 4, unit: 'ratio', isMultiple: true },
  { phrases: ['fivefold', 'five-fold'], amount: 5, unit: 'ratio', isMultiple: true },
  { phrases: ['tenfold', 'ten-fold'], amount: 10, unit: 'ratio', isMultiple: true },
];

export const ENGLISH_UNITS: Readonly<Record<string, readonly string[]>> = {
  percent: ['percent', 'per cent', 'pct', 'percentage'],
  point: ['percentage points', 'percentage point', 'percentage-point', 'points', 'point', 'pp', 'pts', 'ppt', 'Elo points', 'Elo'],
  USD: ['dollars', 'dollar', 'US dollars', 'U.S. dollars', 'USD', 'bucks'],
  CNY: ['yuan', 'RMB', 'CNY', 'renminbi'],
  EUR: ['euros', 'euro', 'EUR'],
  GBP: ['pounds sterling', 'GBP', 'pounds'],
  cent: ['cents', 'US cents', 'cent'],
  byte: ['bytes', 'byte'],
  gigabyte: ['GB', 'GiB', 'gigabytes', 'gigabyte', 'gigs'],
  megabyte: ['MB', 'MiB', 'megabytes', 'megabyte'],
  terabyte: ['TB', 'TiB', 'terabytes', 'terabyte'],
  'token/s': ['tokens per second', 'token per second', 'tokens/s', 'token/s', 'tokens/sec', 'tokens/second', 'tok/s', 'tps', 'tokens a second', 't/s'],
  ratio: ['times', 'x', '×', '-fold', 'fold', 'time as much'],
};

export const ENGLISH_DATES: DateWords = {
  months: [
    ['January', 'Jan'], ['February', 'Feb'], ['March', 'Mar'], ['April', 'Apr'], ['May'], ['June', 'Jun'], ['July', 'Jul'], ['August', 'Aug'],
    ['September', 'Sep', 'Sept'], ['October', 'Oct'], ['November', 'Nov'], ['December', 'Dec'],
  ],
  parts: ['early', 'late', 'mid', 'the beginning of', 'the end of', 'the start of', 'the middle of', 'spring', 'summer', 'autumn', 'fall', 'winter'],
  relativeDays: { today: 0, yesterday: -1, tonight: 0 },
  weekdays: [['Monday'], ['Tuesday'], ['Wednesday'], ['Thursday'], ['Friday'], ['Saturday'], ['Sunday']],
  quarters: [
    ['Q1', 'first quarter of', 'the first quarter of'], ['Q2', 'second quarter of', 'the second quarter of'],
    ['Q3', 'third quarter of', 'the third quarter of'], ['Q4', 'fourth quarter of', 'the fourth quarter of'],
  ],
};

export const ENGLISH_ABBREVIATIONS = [
  'Dr', 'Prof', 'Mr', 'Mrs', 'Ms', 'St', 'Jr', 'Sr', 'vs', 'No', 'Nos', 'Fig', 'Figs', 'Eq', 'Sec', 'Inc', 'Corp', 'Co', 'Ltd', 'LLC', 'Bros', 'Gov', 'Sen',
  'Rep', 'Gen', 'Col', 'Lt', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec', 'approx', 'est', 'etc', 'al', 'e.g', 'i.e',
  'cf', 'viz', 'U.S', 'U.K', 'E.U', 'D.C', 'Ph.D', 'M.D', 'B.S', 'a.m', 'p.m', 'v', 'ver', 'resp', 'incl', 'max', 'min', 'avg', 'dept', 'Univ', 'Assn',
];
