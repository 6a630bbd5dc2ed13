import type { DateWords, Rate, ScaleWord, VagueNumber } from './pack.js';

export const ENGLISH_NUMERALS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

export const ENGLISH_SCALES: readonly ScaleWord[] = [
  { word: 'thousand', factor: 1e3 },
  { word: 'million', factor: 1e6 },
  { word: 'billion', factor: 1e9 },
  { word: 'trillion', factor: 1e12 },
  { word: 'mln', factor: 1e6 },
  { word: 'bn', factor: 1e9 },
  { word: 'mn', factor: 1e6 },
  { word: 'tn', factor: 1e12 },
  { word: 'trn', factor: 1e12 },
  { word: 'K', factor: 1e3, suffix: true },
  { word: 'k', factor: 1e3, suffix: true },
  { word: 'M', factor: 1e6, suffix: true },
  { word: 'm', factor: 1e6, suffix: true },
  { word: 'B', factor: 1e9, suffix: true },
  { word: 'b', factor: 1e9, suffix: true },
  { word: 'T', factor: 1e12, suffix: true },
  { word: 't', factor: 1e12, suffix: true },
];

/** "Hundreds" and the like are annotated from twice the word (nobody says hundreds for 100) to just under the next one. */
const many = (word: string, unit: number, next: number): VagueNumber => ({
  phrases: [word],
  min: 2 * unit,
  max: next - 1,
});

const DENOMINATORS = [
  'third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
]
  .join(' ')
  .split(' ')
  .map((word, index): [string, number] => [word, index + 3])
  .concat([
    ['fourth', 4],
    ['thirtieth', 30],
    ['fortieth', 40],
    ['fiftieth', 50],
    ['hundredth', 100],
    ['thousandth', 1000],
  ]);
const NUMERATORS = 'one two three four five six seven eight nine'.split(' ');

/** "a third", "one-third", "two fifths" … */
function fractions(): VagueNumber[] {
  return DENOMINATORS.flatMap(([word, denominator]) => {
    const article = word.startsWith('e') ? 'an' : 'a';
    return NUMERATORS.slice(0, denominator - 1).map((numerator, index): VagueNumber => {
      const form = index === 0 ? word : `${word}s`;
      const phrases = [`${numerator} ${form}`, `${numerator}-${form}`, ...(index === 0 ? [`${article} ${word}`] : [])];
      return { phrases, amount: (index + 1) / denominator, unit: 'ratio' };
    });
  });
}

/** The verb for a growth, where there is one, and the word before "-fold". */
const MULTIPLES: readonly [number, string | undefined, string][] = [
  [2, 'double', 'two'],
  [3, 'triple', 'three'],
  [4, 'quadruple', 'four'],
  [5, undefined, 'five'],
  [6, undefined, 'six'],
  [7, undefined, 'seven'],
  [8, undefined, 'eight'],
  [9, undefined, 'nine'],
  [10, undefined, 'ten'],
  [100, undefined, 'hundred'],
];

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
  ...fractions(),
  { phrases: ['twice', 'double'], amount: 2, unit: 'ratio' },
  { phrases: ['triple', 'thrice'], amount: 3, unit: 'ratio' },
  { phrases: ['quadruple'], amount: 4, unit: 'ratio' },
  ...MULTIPLES.flatMap(([amount, verb, fold]): VagueNumber[] => [
    { phrases: [`${fold}fold`, `${fold}-fold`], amount, unit: 'ratio' },
    ...(verb
      ? [
          {
            phrases: [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`],
            amount,
            unit: 'ratio',
            isChange: true,
          } as const,
        ]
      : []),
  ]),
];

export const ENGLISH_UNITS: Readonly<Record<string, readonly string[]>> = {
  shot: ['shot', 'shots'],
  percent: ['percent', 'per cent', 'pct', 'percentage'],
  'percentage-point': ['percentage points', 'percentage point', 'percentage-point', 'pp', 'ppt'],
  point: ['points', 'point', 'pts', 'Elo points', 'Elo'],
  USD: ['dollars', 'dollar', 'US dollars', 'U.S. dollars', 'USD', 'bucks'],
  CNY: ['yuan', 'RMB', 'CNY', 'renminbi'],
  EUR: ['euros', 'euro', 'EUR'],
  GBP: ['pounds sterling', 'GBP', 'pounds'],
  cent: ['cents', 'US cents', 'cent'],
  byte: ['bytes', 'byte'],
  gigabyte: ['GB', 'GiB', 'gigabytes', 'gigabyte', 'gigs'],
  megabyte: ['MB', 'MiB', 'megabytes', 'megabyte'],
  terabyte: ['TB', 'TiB', 'terabytes', 'terabyte'],
  'token/s': [
    'tokens per second',
    'token per second',
    'tokens/s',
    'token/s',
    'tokens/sec',
    'tokens/second',
    'tok/s',
    'tps',
    'tokens a second',
    't/s',
  ],
  ratio: ['times', 'x', '×', '-fold', 'fold', 'time as much'],
};

export const ENGLISH_RATES: readonly Rate[] = [
  {
    pattern:
      /^(?:(?:\/ ?|per |a |each |(?:for )?(?:every |each |a |one ))(?:1 ?M(?:illion)?|one million|a million|million|1,000,000)(?: ?-?(?:input|output|prompt|completion|generated|cached|blended))?(?: ?-?tok(?:en)?s?)?\b|\/ ?MTok\b|\/M\b|per MTok\b)/i,
    suffix: '/1M-token',
    perUnit: 'million-tokens',
    isShown: false,
  },
  {
    pattern:
      /^(?:\/ ?|per |a |each |(?:for )?(?:every |each |a |one ))(?:1 ?K|1,?000|one thousand|a thousand|thousand) (?:input |output )?tok(?:en)?s?\b/i,
    suffix: '/1M-token',
    factor: 1000,
    perUnit: 'thousand-tokens',
    isShown: true,
  },
  {
    pattern: /^(?:\/ ?mo(?:nth)?\b|(?:per|a|each|every)[ -]month\b|monthly\b)/i,
    suffix: '/month',
    perUnit: 'month',
    isShown: true,
  },
  {
    pattern: /^(?:\/ ?y(?:ea)?r\b|(?:per|a|each|every)[ -]year\b|annually\b)/i,
    suffix: '/year',
    perUnit: 'year',
    isShown: true,
  },
];

export const ENGLISH_DATES: DateWords = {
  months: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sep', 'Sept'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  parts: {
    early: [1, 4],
    'the beginning of': [1, 3],
    'the start of': [1, 3],
    mid: [4, 9],
    'the middle of': [4, 9],
    late: [9, 12],
    'the end of': [10, 12],
  },
  seasons: { spring: [3, 6], summer: [6, 9], autumn: [9, 12], fall: [9, 12], winter: [1, 12] },
  shifts: [
    { base: 'draft', unit: 'day', step: 0, phrases: ['today', 'tonight', 'this morning', 'this afternoon'] },
    { base: 'draft', unit: 'day', step: -1, phrases: ['yesterday', 'last night'] },
    { base: 'draft', unit: 'day', step: 1, phrases: ['tomorrow'] },
    { base: 'draft', unit: 'week', step: 0, phrases: ['this week', 'earlier this week', 'later this week'] },
    { base: 'draft', unit: 'week', step: -1, phrases: ['last week', 'the past week'] },
    { base: 'draft', unit: 'week', step: 1, phrases: ['next week'] },
    { base: 'draft', unit: 'month', step: 0, phrases: ['this month', 'earlier this month', 'later this month'] },
    { base: 'draft', unit: 'month', step: -1, phrases: ['last month'] },
    { base: 'draft', unit: 'month', step: 1, phrases: ['next month'] },
    { base: 'draft', unit: 'year', step: 0, phrases: ['this year', 'earlier this year', 'later this year'] },
    { base: 'draft', unit: 'year', step: -1, phrases: ['last year', 'late last year', 'early last year'] },
    { base: 'draft', unit: 'year', step: 1, phrases: ['next year'] },
    { base: 'before', unit: 'day', step: 0, phrases: ['the same day', 'that day', 'that very day'] },
    { base: 'before', unit: 'day', step: 1, phrases: ['the next day', 'the following day'] },
    { base: 'before', unit: 'day', step: -1, phrases: ['the previous day', 'the day before'] },
    { base: 'before', unit: 'week', step: 0, phrases: ['the same week', 'that week'] },
    { base: 'before', unit: 'week', step: 1, phrases: ['the following week', 'the week after'] },
    { base: 'before', unit: 'month', step: 0, phrases: ['the same month', 'that month'] },
    { base: 'before', unit: 'month', step: 1, phrases: ['the following month', 'the month after'] },
    { base: 'before', unit: 'month', step: -1, phrases: ['the previous month', 'the month before'] },
    { base: 'before', unit: 'year', step: 0, phrases: ['the same year', 'that year', 'that same year'] },
    { base: 'before', unit: 'year', step: 1, phrases: ['the following year', 'the year after'] },
    { base: 'before', unit: 'year', step: -1, phrases: ['the previous year', 'the year before'] },
    { base: 'event', unit: 'day', step: 1, phrases: ['the day after'] },
  ],
  units: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  counted: [
    { base: 'draft', sign: -1, phrases: ['ago'] },
    { base: 'before', sign: 1, phrases: ['later', 'afterwards', 'after that'] },
    { base: 'before', sign: -1, phrases: ['earlier', 'before that', 'previously'] },
    { base: 'event', sign: 1, phrases: ['after'] },
    { base: 'event', sign: -1, phrases: ['before', 'ahead of', 'prior to'] },
  ],
  picks: {
    this: ['this', 'of this year', 'this year'],
    last: ['last', 'of last year', 'last year'],
    next: ['next', 'of next year'],
    same: ['that', 'that same', 'of that year', 'of the same year', 'that year'],
  },
  ordinals: ['st', 'nd', 'rd', 'th'],
  weekdays: [['Monday'], ['Tuesday'], ['Wednesday'], ['Thursday'], ['Friday'], ['Saturday'], ['Sunday']],
  quarters: [
    ['Q1', 'first quarter of', 'the first quarter of'],
    ['Q2', 'second quarter of', 'the second quarter of'],
    ['Q3', 'third quarter of', 'the third quarter of'],
    ['Q4', 'fourth quarter of', 'the fourth quarter of'],
  ],
};

export const ENGLISH_ABBREVIATIONS = [
  'Dr',
  'Prof',
  'Mr',
  'Mrs',
  'Ms',
  'St',
  'Jr',
  'Sr',
  'vs',
  'No',
  'Nos',
  'Fig',
  'Figs',
  'Eq',
  'Sec',
  'Inc',
  'Corp',
  'Co',
  'Ltd',
  'LLC',
  'Bros',
  'Gov',
  'Sen',
  'Rep',
  'Gen',
  'Col',
  'Lt',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
  'approx',
  'est',
  'etc',
  'al',
  'e.g',
  'i.e',
  'cf',
  'viz',
  'U.S',
  'U.K',
  'E.U',
  'D.C',
  'Ph.D',
  'M.D',
  'B.S',
  'a.m',
  'p.m',
  'v',
  'ver',
  'resp',
  'incl',
  'max',
  'min',
  'avg',
  'dept',
  'Univ',
  'Assn',
];
