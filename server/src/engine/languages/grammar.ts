import { ATTRIBUTES, type AttributeDeclaration, type Cues } from '@stet/shared';
import { PhraseIndex } from '../mentions/phrase-index.js';
import { normalise } from '../mentions/tokens.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import type {
  DatePick,
  DateShift,
  DateUnit,
  LanguagePack,
  Marker,
  Rate,
  ScaleWord,
  Trade,
  VagueNumber,
} from './pack.js';
import type { WordClass } from './word-classes.js';

/** A phrase that speaks for an attribute, or against it. */
export interface Cue {
  readonly attribute: AttributeDeclaration;
  readonly role: keyof Cues;
}

/** A word of an attribute's vocabulary. */
export interface Term {
  readonly attribute: AttributeDeclaration;
  readonly term: string;
  /** As the vocabulary spells it: decides whether case matters. */
  readonly spelling: string;
  /** Says something of the value, and does not name it. */
  readonly isRemark: boolean;
}

/** All languages' words in the shape the finders ask for them. Built once. */
export interface Grammar {
  readonly markers: PhraseIndex<Marker>;
  readonly cues: PhraseIndex<Cue>;
  readonly terms: PhraseIndex<Term>;
  readonly vagueNumbers: PhraseIndex<VagueNumber>;
  /** Spelling → canonical unit. */
  readonly units: PhraseIndex<string>;
  readonly rates: readonly Rate[];
  /** Month names → 1–12; names of quarters → 1–4; "early", "late". */
  readonly months: ReadonlyMap<string, number>;
  readonly quarters: PhraseIndex<number>;
  /** First and last month of the part of a year. */
  readonly dateParts: PhraseIndex<readonly [number, number]>;
  readonly seasons: PhraseIndex<readonly [number, number]>;
  readonly dateShifts: PhraseIndex<DateShift>;
  readonly dateUnits: PhraseIndex<DateUnit>;
  /** Behind a number of units: how far one of them leads, and from where. */
  readonly datesCounted: PhraseIndex<{ readonly base: DateShift['base']; readonly sign: 1 | -1 }>;
  readonly datePicks: PhraseIndex<DatePick>;
  readonly ordinals: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numerals: ReadonlyMap<string, number>;
  /** Scale words by their exact spelling (suffixes) or lower case (words). */
  readonly scales: ReadonlyMap<string, ScaleWord>;
  /** Scale words that are more than one token, or Han: 万亿. */
  readonly scalePhrases: PhraseIndex<ScaleWord>;
  /** Words of a class that are more than one token: 发布 is a verb. */
  readonly classPhrases: PhraseIndex<WordClass>;
  readonly abbreviations: ReadonlySet<string>;
  readonly nounEndings: readonly RegExp[];
  /** What trade a role is of, by how it ends. */
  tradeOf(role: string): Trade | undefined;
  /** At the head of something, or standing in for who is. */
  rankOf(role: string): 'head' | 'deputy' | undefined;
  hasClass(word: string, wordClass: WordClass): boolean;
  classesOf(word: string): ReadonlySet<WordClass>;
}

const NO_CLASS: ReadonlySet<WordClass> = new Set();

export function compileGrammar(packs: readonly LanguagePack[]): Grammar {
  const markers = new PhraseIndex<Marker>();
  const cues = new PhraseIndex<Cue>();
  const terms = new PhraseIndex<Term>();
  const vagueNumbers = new PhraseIndex<VagueNumber>();
  const units = new PhraseIndex<string>();
  const quarters = new PhraseIndex<number>();
  const dateParts = new PhraseIndex<readonly [number, number]>();
  const seasons = new PhraseIndex<readonly [number, number]>();
  const dateShifts = new PhraseIndex<DateShift>();
  const dateUnits = new PhraseIndex<DateUnit>();
  const datesCounted = new PhraseIndex<{ readonly base: DateShift['base']; readonly sign: 1 | -1 }>();
  const datePicks = new PhraseIndex<DatePick>();
  const ordinals = new Set<string>();
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const numerals = new Map<string, number>();
  const scales = new Map<string, ScaleWord>();
  const abbreviations = new Set<string>();
  const classes = new Map<string, Set<WordClass>>();
  const classPhrases = new PhraseIndex<WordClass>();
  const scalePhrases = new PhraseIndex<ScaleWord>();
  const trades = packs.flatMap((pack) =>
    (Object.keys(pack.trades) as Trade[]).map((trade) => ({ trade, words: pack.trades[trade] })),
  );

  for (const pack of packs) {
    for (const [wordClass, words] of Object.entries(pack.words) as [WordClass, readonly string[]][])
      for (const word of words) {
        if (/\p{Script=Han}{2}/u.test(word)) {
          classPhrases.add(word, wordClass);
          continue;
        }
        const known = classes.get(word);
        if (known) known.add(wordClass);
        else classes.set(word, new Set([wordClass]));
      }
    for (const { marker, phrases = [], verbs = [], nouns = [] } of pack.markers)
      for (const form of [...phrases, ...verbs.flatMap(pack.inflectVerb), ...nouns.flatMap(pack.inflectNoun)])
        markers.add(form, marker);
    for (const vague of pack.vagueNumbers) for (const phrase of vague.phrases) vagueNumbers.add(phrase, vague);
    for (const [unit, spellings] of Object.entries(pack.units))
      for (const spelling of spellings) units.add(spelling, unit);
    pack.dates.months.forEach((names, index) => names.forEach((name) => months.set(normalise(name), index + 1)));
    pack.dates.quarters.forEach((names, index) => names.forEach((name) => quarters.add(name, index + 1)));
    pack.dates.weekdays.forEach((names, index) => names.forEach((name) => weekdays.set(normalise(name), index + 1)));
    addDateWords(pack.dates);
    for (const [word, value] of Object.entries(pack.numerals)) numerals.set(word, value);
    for (const scale of pack.scales) if (/\p{Script=Han}/u.test(scale.word)) scalePhrases.add(scale.word, scale);
    for (const scale of pack.scales) scales.set(scale.suffix ? scale.word : scale.word.toLowerCase(), scale);
    for (const abbreviation of pack.abbreviations) abbreviations.add(abbreviation.toLowerCase());
    for (const attribute of ATTRIBUTES) addCues(pack, attribute);
  }

  return {
    markers,
    cues,
    terms,
    vagueNumbers,
    units,
    rates: packs.flatMap((pack) => pack.rates),
    months,
    quarters,
    dateParts,
    seasons,
    dateShifts,
    dateUnits,
    datesCounted,
    datePicks,
    ordinals,
    weekdays,
    numerals,
    scales,
    scalePhrases,
    classPhrases,
    abbreviations,
    nounEndings: packs.flatMap((pack) => (pack.nounEndings ? [pack.nounEndings] : [])),
    tradeOf: (role) => trades.find(({ words }) => words.some((word) => endsWith(role, word)))?.trade,
    rankOf: (role) =>
      !packs.some(({ heads }) => heads.some((word) => endsWith(role, word)))
        ? undefined
        : packs.some(({ deputies }) => deputies.some((word) => beginsWith(role, word)))
          ? 'deputy'
          : 'head',
    hasClass: (word, wordClass) => classes.get(word)?.has(wordClass) ?? false,
    classesOf: (word) => classes.get(word) ?? NO_CLASS,
  };

  function addDateWords(dates: LanguagePack['dates']): void {
    for (const [part, months] of Object.entries(dates.parts)) dateParts.add(part, months);
    for (const [season, months] of Object.entries(dates.seasons)) {
      seasons.add(season, months);
      dateParts.add(season, months);
    }
    for (const { phrases, ...shift } of dates.shifts) for (const phrase of phrases) dateShifts.add(phrase, shift);
    for (const [unit, words] of Object.entries(dates.units) as [DateUnit, readonly string[]][])
      for (const word of words) dateUnits.add(word, unit);
    for (const { phrases, ...way } of dates.counted) for (const phrase of phrases) datesCounted.add(phrase, way);
    for (const [pick, phrases] of Object.entries(dates.picks) as [DatePick, readonly string[]][])
      for (const phrase of phrases) datePicks.add(phrase, pick);
    for (const ordinal of dates.ordinals) ordinals.add(ordinal);
  }

  function addCues(pack: LanguagePack, attribute: AttributeDeclaration): void {
    for (const [role, phrases] of Object.entries(attribute.cues[pack.language] ?? {}) as [
      keyof Cues,
      readonly string[],
    ][]) {
      const cue: Cue = { attribute, role };
      const inflect =
        role === 'verbs'
          ? pack.inflectVerb
          : role === 'counts' || role === 'names'
            ? pack.inflectNoun
            : (phrase: string) => [phrase];
      for (const phrase of phrases) for (const form of inflect(phrase)) cues.add(form, cue);
    }
    for (const isRemark of [false, true])
      for (const { term, spellings } of (isRemark ? attribute.remarks : attribute.vocabulary) ?? [])
        for (const spelling of spellings[pack.language] ?? [])
          terms.add(spelling, { attribute, term, spelling, isRemark });
  }
}

const beginsWith = (role: string, word: string): boolean => new RegExp(`^${word}(?![a-z])`, 'i').test(role);
const endsWith = (role: string, word: string): boolean => new RegExp(`(?<![a-z])${word}$`, 'i').test(role);

/** The packs the engine reads with. Adding a language is adding its pack here. */
export const GRAMMAR: Grammar = compileGrammar([english, chinese]);
