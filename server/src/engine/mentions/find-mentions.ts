import { GRAMMAR, type Term } from '../languages/grammar.js';
import { findDates } from './dates.js';
import type { Lexicon } from './lexicon.js';
import type {
  CueMention,
  DateMention,
  MarkerMention,
  NameMention,
  QuantityMention,
  QuoteMention,
  TermMention,
  TokenRange,
} from './mention.js';
import { findNames } from './names.js';
import { findQuantities } from './quantities.js';
import type { QuoteSpan } from './quotes.js';
import { isHan, tokenise, type Token } from './tokens.js';
import type { WordClass } from '../languages/word-classes.js';

/** Everything found in a text, each kind in order of appearance. */
export interface Mentions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly quantities: readonly QuantityMention[];
  readonly dates: readonly DateMention[];
  readonly terms: readonly TermMention[];
  readonly cues: readonly CueMention[];
  readonly markers: readonly MarkerMention[];
  readonly quotes: readonly QuoteMention[];
  /** Classes of words that are more than one token, at each of their tokens. */
  readonly classes: ReadonlyMap<number, ReadonlySet<WordClass>>;
}

/** Where a sentence stands. */
export interface SentencePlace {
  /** A heading in Title Case says nothing by its capitals. */
  readonly titleCase: boolean;
  /** Of the first of a list item or of a dated entry: the token from which its words are what that is about. */
  readonly head?: number;
  /** In a cell of a table words stand in any case. */
  readonly inCell: boolean;
}

/**
 * Finds all mentions of a sentence without deciding what any of them is about. `quotes` are the quotations that it is in or
 * that are in it. Depends on its arguments only; linear in the sentence's length.
 */
export function findMentions(
  text: string,
  quotes: readonly QuoteSpan[],
  { titleCase, head, inCell }: SentencePlace,
  lexicon: Lexicon,
): Mentions {
  const tokens = tokenise(text);
  const found = withoutLicences(findNames(tokens, text, lexicon, { titleCase, head }), tokens);
  const known = cover(
    tokens.length,
    found.filter((name) => !isMereCapital(name)),
  );
  const dates = findDates(tokens, text, (at) => known[at] === 1);
  const names = found.filter((name) => !isMereCapital(name) || !dates.some((date) => isWithin(name, date)));
  const named = cover(tokens.length, names);
  const dated = cover(tokens.length, dates);
  const quantities = findQuantities(tokens, text, (at) => named[at] === 1 || dated[at] === 1);
  // A cue inside an unknown run of capitals ("Context Window" in a heading) is still a cue.
  const hidden = cover(
    tokens.length,
    names.filter((name) => (name.form !== 'unknown' || name.looksLike !== undefined) && !isLicence(name)),
  );
  return {
    text,
    tokens,
    names,
    quantities,
    dates,
    quotes: quotes.map((quote) => locateQuote(quote, text, tokens)),
    classes: findClasses(tokens, named),
    ...findPhrases(tokens, text, hide(hidden, dates), inCell),
  };
}

function findPhrases(
  tokens: readonly Token[],
  text: string,
  hidden: Uint8Array,
  anyCase: boolean,
): Pick<Mentions, 'terms' | 'cues' | 'markers'> {
  const terms: TermMention[] = [];
  const cues: CueMention[] = [];
  const markers: MarkerMention[] = [];
  let termEnd = 0;
  for (let at = 0; at < tokens.length; at++) {
    // A cue may begin with a name ("**H100** hours"), and never ends inside one.
    if (hidden[at] !== 1 || hidden[at - 1] !== 1)
      for (const { from, to, entries } of GRAMMAR.cues.matchesAt(tokens, at))
        if (hidden[to - 1] !== 1)
          cues.push({ type: 'cue', cues: entries, text: textOf(from, to), ...placed(from, to) });
    if (hidden[at] === 1) continue;
    for (const { from, to, entries } of GRAMMAR.markers.matchesAt(tokens, at))
      if (hidden[to - 1] !== 1)
        for (const marker of entries)
          markers.push({ type: 'marker', marker, text: textOf(from, to), ...placed(from, to) });
    const term = at < termEnd ? undefined : GRAMMAR.terms.longestAt(tokens, at);
    if (term) termEnd = term.to;
    if (term && hidden[term.to - 1] !== 1)
      for (const entry of distinctTerms(
        term.entries.filter(({ spelling }) => anyCase || hasCaseOf(spelling, textOf(term.from, term.to))),
      ))
        terms.push({ type: 'term', ...entry, text: textOf(term.from, term.to), ...placed(term.from, term.to) });
  }
  return { terms, cues, markers };

  function placed(from: number, to: number): TokenRange & { start: number; end: number } {
    return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  }
  function textOf(from: number, to: number): string {
    return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  }
}

/** "Llama 3" in "Llama 3 Community License" is no model. */
const withoutLicences = (names: readonly NameMention[], tokens: readonly Token[]): NameMention[] =>
  names.filter((name) => {
    const term = GRAMMAR.terms.longestAt(tokens, name.from);
    return !term || term.to <= name.to;
  });

/** A licence is a name of the corpus and a word of an attribute's vocabulary: it is read as the latter. */
const isLicence = (name: NameMention): boolean =>
  name.entities.length > 0 && name.entities.every((entity) => entity.type === 'license');

/** The longest word of a class at each place; a character inside one has no class of its own. */
function findClasses(tokens: readonly Token[], named: Uint8Array): Map<number, ReadonlySet<WordClass>> {
  const classes = new Map<number, ReadonlySet<WordClass>>();
  for (let at = 0; at < tokens.length; at++) {
    if (named[at] === 1 || !isHan(tokens[at] as Token)) continue;
    const match = GRAMMAR.classPhrases.longestAt(tokens, at);
    if (!match) continue;
    const ofPhrase = new Set(match.entries);
    for (let i = match.from; i < match.to; i++) classes.set(i, ofPhrase);
    at = match.to - 1;
  }
  return classes;
}

/** Spellings of one word may look alike, as "MIT" does in English and in Chinese. */
const distinctTerms = (entries: readonly Term[]): Term[] =>
  entries.filter(
    ({ attribute, term }, index) =>
      entries.findIndex((other) => other.attribute === attribute && other.term === term) === index,
  );

/** Abbreviations keep their capitals, save in a cell of their own: MIT is a licence, "mit" is not. */
const hasCaseOf = (spelling: string, written: string): boolean =>
  !/^\p{Lu}{2,5}$/u.test(spelling) || /^\P{Ll}*$/u.test(written);

/** A run of capitals that nothing else makes a name: "Wednesday". */
const isMereCapital = (name: NameMention): boolean => name.form === 'unknown' && name.looksLike === undefined;

const isWithin = (inner: TokenRange, outer: TokenRange): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** "May" in "May 2024" is no "may"; "next year" goes on to mark a forecast. */
function hide(hidden: Uint8Array, dates: readonly DateMention[]): Uint8Array {
  for (const { from, to, when } of dates) if (when.kind !== 'shift') hidden.fill(1, from, to);
  return hidden;
}

function cover(length: number, ranges: readonly TokenRange[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of ranges) covered.fill(1, from, to);
  return covered;
}

/** The tokens inside a quotation's marks, and the marks, as far as they stand in the text. */
export function locateQuote({ start, end, words }: QuoteSpan, text: string, tokens: readonly Token[]): QuoteMention {
  const first = tokens.findIndex((token) => token.start >= start);
  const from = first < 0 ? tokens.length : first;
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).end <= end) to++;
  return { type: 'quote', start, end, words, from, to, text: text.slice(Math.max(0, words.start), words.end) };
}
