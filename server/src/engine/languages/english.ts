import { ENGLISH_MARKERS } from './english-markers.js';
import {
  ENGLISH_ABBREVIATIONS,
  ENGLISH_DATES,
  ENGLISH_NUMERALS,
  ENGLISH_SCALES,
  ENGLISH_UNITS,
  ENGLISH_VAGUE_NUMBERS,
} from './english-numbers.js';
import { ENGLISH_WORDS } from './english-words.js';
import { inflectNoun, inflectVerb } from './inflect-english.js';
import type { LanguagePack } from './pack.js';

export const english: LanguagePack = {
  language: 'en',
  inflectVerb,
  inflectNoun,
  words: ENGLISH_WORDS,
  markers: ENGLISH_MARKERS,
  numerals: ENGLISH_NUMERALS,
  scales: ENGLISH_SCALES,
  vagueNumbers: ENGLISH_VAGUE_NUMBERS,
  units: ENGLISH_UNITS,
  dates: ENGLISH_DATES,
  abbreviations: ENGLISH_ABBREVIATIONS,
};
