import { ENGLISH_MARKERS } from './english-markers.js';
import {
  ENGLISH_ABBREVIATIONS,
  ENGLISH_DATES,
  ENGLISH_NUMERALS,
  ENGLISH_RATES,
  ENGLISH_SCALES,
  ENGLISH_UNITS,
  ENGLISH_VAGUE_NUMBERS,
} from './english-numbers.js';
import { ENGLISH_DEPUTIES, ENGLISH_HEADS, ENGLISH_TRADES } from './english-roles.js';
import { ENGLISH_WORDS } from './english-words.js';
import { inflectNoun, inflectVerb } from './inflect-english.js';
import type { LanguagePack } from './pack.js';

export const english: LanguagePack = {
  language: 'en',
  inflectVerb,
  inflectNoun,
  words: ENGLISH_WORDS,
  markers: ENGLISH_MARKERS,
  trades: ENGLISH_TRADES,
  heads: ENGLISH_HEADS,
  deputies: ENGLISH_DEPUTIES,
  numerals: ENGLISH_NUMERALS,
  scales: ENGLISH_SCALES,
  vagueNumbers: ENGLISH_VAGUE_NUMBERS,
  units: ENGLISH_UNITS,
  rates: ENGLISH_RATES,
  dates: ENGLISH_DATES,
  nounEndings:
    /(?:ing|tion|sion|ment|ness|ity|ance|ence|ancy|ency|ism|ship|ly|ers|ors|ists|ts|ns|es|ls|ds|cs|ks|gs|ware|craft|age|ure|th|cy)$/,
  abbreviations: ENGLISH_ABBREVIATIONS,
};
