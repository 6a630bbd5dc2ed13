import type { Entity, EntityType } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import { FUNCTION_CLASSES } from '../languages/pack.js';
import type { Lexicon, LexiconEntry } from './lexicon.js';
import type { NameMention } from './mention.js';
import type { PhraseIndex, PhraseMatch } from './phrase-index.js';
import { beginsWord, endsWord, isCapitalised, isHan, isJoiner, type Token } from './tokens.js';

/** Ends of model names that are words: "Gemini 3 **Pro**". */
const TIER_WORDS = new Set(
  `pro max mini ultra flash turbo plus large small medium lite light air nano sonnet opus haiku instruct chat base coder code preview thinking vision vl omni
  exp experimental next high low xhigh fast heavy reasoner reasoning it moe distill scout maverick nemo edge tiny standard speciale`.split(
    /\s+/,
  ),
);
/** Capitalised words that a number follows without making a name of a thing to check. */
const NUMBERED = new Set(
  `section table figure fig chapter part page step phase level day week month year top version volume issue article appendix note room gate line row column grade
  class type tier round series stage group team level unit question q item point no number lesson exercise equation theorem windows ios android macos iphone
  covid python java node chrome firefox january february march april may june july august september october november december summer winter spring autumn fall`.split(
    /\s+/,
  ),
);
/** Endings of English nouns that take no article: not names although a sentence begins with them. */
const COMMON_ENDING =
  /(?:ing|tion|sion|ment|ness|ity|ance|ence|ancy|ency|ism|ship|ly|ers|ors|ists|ts|ns|es|ls|ds|cs|ks|gs|ware|craft|age|ure|th|cy)$/;
const HARDWARE = /^(?:(?:[AHBVLTP]\d{2,3}|GB?\d{3}|MI\d{3}[A-Z]?|H20|L40S?)s?|RTX.*|GTX.*|TPU.*|Ascend.*|M\d)$/;

export interface NameContext {
  /** Every word has a capital: capitals say nothing. */
  readonly titleCase: boolean;
  /** The block's first words are what it is about (a list item). */
  readonly leads: boolean;
}

/** Finds the names in a block's tokens: first those of the corpus, the longest at each place, then what looks like one. */
export function findNames(
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
  { titleCase, leads }: NameContext,
): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = knownAt(at) ?? shortAt(at) ?? unknownAt(at);
    if (!mention) {
      at++;
      continue;
    }
    mentions.push(mention);
    at = mention.to;
  }
  return mentions;

  function knownAt(at: number): NameMention | undefined {
    const matches = lexicon.names
      .matchesAt(tokens, at)
      .map((match) => ({ match, entities: acceptable(match) }))
      .filter(({ entities }) => entities.length);
    const longest = matches.at(-1);
    if (!longest) return undefined;
    const { from, to } = longest.match;
    const other = longerProperName(from, to, longest.entities);
    if (other) return other;
    // "Llama 3" in "Llama 3 8B": another member of the family, of which the corpus knows nothing.
    const extended = longest.entities.some((entity) => entity.type === 'model') ? extendVersion(to) : to;
    if (extended > to) return build(from, extended, 'unknown', [], 'model');
    return build(from, to, 'full', longest.entities);
  }

  /** "Gemini Foods", "Claude Monet": a word that is a name of the corpus by itself begins the name of something else. */
  function longerProperName(from: number, to: number, entities: readonly Entity[]): NameMention | undefined {
    const next = tokens[to];
    if (
      titleCase ||
      to - from !== 1 ||
      !next ||
      next.glued ||
      !isCapitalised(next) ||
      !entities.every((entity) => entity.type === 'model')
    )
      return undefined;
    if (
      TIER_WORDS.has(next.norm) ||
      isCommonWord(next) ||
      isTitle(to) ||
      isPlace(to) ||
      isDated(to) ||
      /^[VRKM]$/.test(next.text) ||
      /\d/.test(next.text)
    )
      return undefined;
    if (lexicon.names.matchesAt(tokens, to).some((match) => acceptable(match).length > 0)) return undefined;
    const rest = properAt(to);
    return build(from, rest?.to ?? joinedEnd(to), 'unknown', []);
  }

  function shortAt(at: number): NameMention | undefined {
    const match = lexicon.shortNames.longestAt(tokens, at);
    if (!match) return undefined;
    const before = tokens[match.from - 1];
    if (before && tokens[match.from]?.glued && isJoiner(before)) return undefined;
    const entities = acceptable(match);
    return entities.length && !isJoinedOn(match.to) ? build(match.from, match.to, 'short', entities) : undefined;
  }

  /** The candidates whose spelling the text may be. */
  function acceptable(match: PhraseMatch<LexiconEntry>): Entity[] {
    const start = tokens[match.from]?.start ?? 0;
    const written = text.slice(start, tokens[match.to - 1]?.end ?? start);
    return [...new Set(match.entries.filter(({ name }) => mayBeSpelled(name, written)).map(({ entity }) => entity))];
  }

  function unknownAt(at: number): NameMention | undefined {
    const first = tokens[at];
    if (!first || !beginsWord(tokens, at) || isHan(first)) return undefined;
    if (first.text === '@' || first.text === '#') return handleAt(at);
    if (!/\p{Lu}/u.test(first.text) || NUMBERED.has(first.norm)) return undefined;
    const joined = sizeEnd(joinedEnd(at), first);
    const withDigit = tokens.slice(at, joined).some((token) => token.kind === 'number');
    const head = lexicon.modelHeads.has(first.norm);
    if (withDigit || head) {
      const to = extendVersion(joined);
      if (tokens.slice(at, to).some((token) => token.kind === 'number')) {
        const isHardware = HARDWARE.test(text.slice(first.start, tokens[to - 1]?.end));
        if (!isPlainNumber(at, to))
          return build(
            at,
            to,
            'unknown',
            [],
            isHardware ? 'hardware' : head || joined > joinedEnd(at) || isVersioned(at, to) ? 'model' : undefined,
          );
      }
    }
    return titleCase ? undefined : properAt(at);
  }

  /** "MiniMax-M1", "Quill-V3", "Tarn-2": a word, a dash and a version make a model's name. */
  function isVersioned(at: number, to: number): boolean {
    const written = text.slice(tokens[at]?.start, tokens[to - 1]?.end);
    return /^\p{Lu}\p{L}*\p{Ll}\p{L}*[-‑ ](?:[VRKMTX]?\d{1,2}(?:\.\d{1,2})?|\d{1,3}(?:\.\d)?B)(?:[-‑ ]\p{L}+)*$/u.test(
      written,
    );
  }

  /** "Ministral 8B": a size behind a word of its own makes a model's name, unless it is counted ("8B parameters"). */
  function sizeEnd(to: number, first: Token): number {
    const [digits, suffix] = [tokens[to], tokens[to + 1]];
    if (
      !digits ||
      digits.glued ||
      digits.kind !== 'number' ||
      !suffix?.glued ||
      !/^[Bb]$/.test(suffix.text) ||
      !/^\d{1,3}(?:\.\d)?$/.test(digits.text)
    )
      return to;
    if (first.text.length < 3 || isCommonWord(first) || !endsWord(tokens, to + 2)) return to;
    return isVersionNumber(to) ? to + 2 : to;
  }

  /** A run of capitalised words that is no name of the corpus: a person, a company, a benchmark. */
  function properAt(at: number): NameMention | undefined {
    let to = at;
    while (to < tokens.length) {
      const token = tokens[to] as Token;
      // "Professor Jane Doe", "Acme CEO Jane Doe": a title stands beside a name, not in it.
      if (isTitle(to) || (to > at && isCompoundPhrase(to)) || isDated(to)) break;
      if (
        isCapitalised(token) &&
        (to === at || !isBreak(to)) &&
        (to === at || lexicon.names.matchesAt(tokens, to).every((m) => acceptable(m).length === 0))
      )
        to = joinedEnd(to);
      else if (
        to > at &&
        /^(?:of|de|van|von|der|den|la|le|del|bin|al|&)$/.test(token.norm) &&
        tokens[to + 1] &&
        isCapitalised(tokens[to + 1] as Token)
      )
        to++;
      else if (
        to > at &&
        token.text === '.' &&
        token.glued &&
        (tokens[to - 1]?.text.length ?? 9) === 1 &&
        tokens[to + 1] &&
        isCapitalised(tokens[to + 1] as Token)
      )
        to++;
      else break;
    }
    if (to === at) return undefined;
    const first = tokens[at] as Token;
    const innerCapital = /\p{L}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}/u.test(first.text);
    const words = to - at;
    // "Chinese AI", "Renowned AI" at the start of a sentence: an adjective and an acronym.
    const rest = tokens.slice(startsSentence(at) ? at + 1 : at, to);
    if (
      words > 1 &&
      rest.every(
        (token, index) =>
          GRAMMAR.hasClass(token.norm, 'acronym') || isPlace((startsSentence(at) ? at + 1 : at) + index),
      )
    )
      return undefined;
    if (startsSentence(at) && words === 1 && !innerCapital && !standsAsName(at, to)) return undefined;
    if ((words === 1 && isCommonWord(first)) || isPhrase(at, to)) return undefined;
    // "The Foo": a capitalised function word at the start of a sentence is not part of the name.
    if (startsSentence(at) && isCommonWord(first)) return words > 1 ? properAt(at + 1) : undefined;
    return build(at, to, 'unknown', []);
  }

  /** "In **June** 2024", "Q3 2025" */
  function isDated(at: number): boolean {
    const next = tokens[at + 1];
    if (!GRAMMAR.months.has(tokens[at]?.norm ?? '')) return false;
    return next?.kind !== 'word' || !isCapitalised(next);
  }

  /** "Chinese **Pass@1**": a term of several tokens that begins in a run of capitals is no part of a name. */
  function isCompoundPhrase(at: number): boolean {
    return GRAMMAR.cues
      .matchesAt(tokens, at)
      .some(
        (match) =>
          match.to - match.from > 2 &&
          tokens.slice(match.from, match.to).some((token) => token.kind === 'mark' && token.text !== '-'),
      );
  }

  function isPlace(at: number): boolean {
    return GRAMMAR.markers
      .matchesAt(tokens, at)
      .some((match) => match.entries.some(({ category }) => category === 'place' || category === 'language'));
  }

  function isTitle(at: number): boolean {
    return GRAMMAR.markers
      .matchesAt(tokens, at)
      .some((match) =>
        match.entries.some(({ category }) => category === 'role' || category === 'honorific' || category === 'tense'),
      );
  }

  /**
   * The first word of a sentence has a capital anyway. It is a name where it stands without an article as the owner, the
   * subject or before an apposition, and has no ending of a common noun: "Codestral, the 22B model", "Codestral's window".
   */
  function standsAsName(at: number, to: number): boolean {
    const first = tokens[at] as Token;
    const next = tokens[to];
    if (
      !next ||
      first.text.length < 3 ||
      isPhrase(at, to) ||
      COMMON_ENDING.test(first.norm) ||
      GRAMMAR.hasClass(first.norm, 'verb') ||
      GRAMMAR.hasClass(first.norm, 'noun')
    )
      return false;
    if (next.norm === "'s") return true;
    if (leads && at === 0 && /^[(.:,—–]$/.test(next.text)) return true;
    if (next.text === ',') return /^(?:a|an|the)$/.test(tokens[to + 1]?.norm ?? '');
    return (
      GRAMMAR.hasClass(next.norm, 'auxiliary') || (GRAMMAR.hasClass(next.norm, 'verb') && /(?:s|ed)$/.test(next.norm))
    );
  }

  /** "Chinese", "MoE", "VRAM", "GPU": a word of the reader's own, not a name. */
  function isPhrase(at: number, to: number): boolean {
    return [GRAMMAR.markers, GRAMMAR.cues, GRAMMAR.terms].some((phrases: PhraseIndex<unknown>) =>
      phrases.matchesAt(tokens, at).some((match) => match.to >= to),
    );
  }

  function handleAt(at: number): NameMention | undefined {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!next?.glued || next.kind === 'mark' || (tokens[at]?.glued && before && before.kind !== 'mark'))
      return undefined;
    let to = at + 1;
    while (
      tokens[to] &&
      (tokens[to] as Token).glued &&
      /^[\p{L}\p{N}_]+$/u.test((tokens[to] as Token).text) &&
      !isHan(tokens[to] as Token)
    )
      to++;
    return tokens.slice(at + 1, to).some((token) => token.kind === 'word')
      ? build(at, to, 'unknown', [], tokens[at]?.text === '@' ? 'person' : 'publication')
      : undefined;
  }

  /** The end of what is glued or dashed on to the word at `at`. */
  function joinedEnd(at: number): number {
    let to = at + 1;
    for (;;) {
      const token = tokens[to];
      if (!token?.glued) return to;
      if (token.kind !== 'mark' && !isHan(token)) to++;
      else if (
        isJoiner(token) &&
        tokens[to + 1]?.glued &&
        tokens[to + 1]?.kind !== 'mark' &&
        !isHan(tokens[to + 1] as Token) &&
        !isAttributive(to + 1)
      )
        to += 2;
      else return to;
    }
  }

  /** "OpenAI-backed", "DeepSeek-based": the second half is no part of the name. */
  function isAttributive(at: number): boolean {
    const token = tokens[at] as Token;
    return token.kind === 'word' && /^\p{Ll}/u.test(token.text) && token.text.length > 3 && !TIER_WORDS.has(token.norm);
  }

  /** A dash or dot ties the next word on: "V2-Lite" is not "V2". */
  function isJoinedOn(to: number): boolean {
    const [joiner, next] = [tokens[to], tokens[to + 1]];
    if (!joiner?.glued || !isJoiner(joiner) || !next?.glued || next.kind === 'mark') return false;
    return !isAttributive(to + 1) && !/^\p{Ll}{4}/u.test(next.text);
  }

  /** Takes in version numbers, sizes and tier words that follow a model's name. */
  function extendVersion(from: number): number {
    let to = from;
    for (;;) {
      const next = tokens[to];
      if (!next) return to;
      if (next.glued && isJoiner(next) && tokens[to + 1]?.glued) {
        const after = tokens[to + 1] as Token;
        if (
          after.kind === 'number' ||
          TIER_WORDS.has(after.norm) ||
          /^[A-Z]\d?$/.test(after.text) ||
          /^\p{Lu}/u.test(after.text)
        ) {
          to = joinedEnd(to + 1);
          continue;
        }
        return to;
      }
      if (next.glued) return to;
      if (next.kind === 'number' && isVersionNumber(to)) to = joinedEnd(to);
      else if (next.kind === 'word' && isCapitalised(next) && TIER_WORDS.has(next.norm)) to = joinedEnd(to);
      else if (
        next.kind === 'word' &&
        /^[VRKMov]$/.test(next.text) &&
        tokens[to + 1]?.glued &&
        tokens[to + 1]?.kind === 'number'
      )
        to = joinedEnd(to);
      else return to;
    }
  }

  /** A number after a name that belongs to it: "Grok 4", "Llama 3 8B scored"; not "Llama 3 8B parameters", not "in 2024". */
  function isVersionNumber(at: number): boolean {
    const token = tokens[at] as Token;
    const end = joinedEnd(at);
    const next = tokens[end];
    const glued = tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'word' ? (tokens[at + 1] as Token).text : '';
    if (next && (next.text === '%' || next.text === '+' || GRAMMAR.scales.has(next.norm))) return false;
    if (next && GRAMMAR.cues.matchesAt(tokens, end).some((m) => m.entries.some((cue) => cue.role === 'counts')))
      return false;
    if (/^[BbMm]$/.test(glued)) return /^\d{1,3}(?:\.\d+)?$/.test(token.text) && end === at + 2;
    return glued === ''
      ? /^\d{1,2}(?:\.\d{1,2})?$/.test(token.text)
      : /^[a-z]$/.test(glued) && /^\d{1,2}(?:\.\d)?$/.test(token.text) && !GRAMMAR.scales.has(glued);
  }

  function isPlainNumber(from: number, to: number): boolean {
    return tokens.slice(from, to).every((token) => token.kind === 'number');
  }

  function isBreak(at: number): boolean {
    const token = tokens[at];
    const before = tokens[at - 1];
    const isApart = before?.kind === 'mark' && !isJoiner(before) && before.text !== '&' && before.text !== '.';
    return token?.kind === 'mark' || isApart;
  }

  function startsSentence(at: number): boolean {
    const before = tokens[at - 1];
    return !before || (before.kind === 'mark' && /[.!?:;。！？"“”'‘’(（[—–•·]/.test(before.text));
  }

  function build(
    from: number,
    to: number,
    form: NameMention['form'],
    entities: readonly Entity[],
    looksLike?: EntityType,
  ): NameMention {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return {
      type: 'name',
      form,
      entities,
      from,
      to,
      start,
      end,
      text: text.slice(start, end),
      ...(looksLike ? { looksLike } : {}),
    };
  }
}

const isCommonWord = (token: Token): boolean =>
  GRAMMAR.hasClass(token.norm, 'acronym') ||
  GRAMMAR.numerals.has(token.norm) ||
  token.norm.startsWith("i'") ||
  FUNCTION_CLASSES.some((wordClass) => GRAMMAR.hasClass(token.norm, wordClass));

/**
 * May `written` be meant for `name`? A name that is an ordinary word but for its capitals ("Command", "Meta", "MATH") must
 * have them; one with a digit or inner capitals may come in any case.
 */
function mayBeSpelled(name: string, written: string): boolean {
  if (name === written || /\p{Script=Han}/u.test(name)) return true;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const isAllCaps = letters.length > 1 && letters === letters.toUpperCase() && !/\d/.test(name);
  if (isAllCaps)
    return letters.length > 4 ? /^\P{Ll}*$/u.test(written) || /^\p{Lu}/u.test(written) : !/\p{Ll}/u.test(written);
  if (/\d/.test(name) && letters.length + 1 < 4) return written.replace(/[\s-]/g, '') === name.replace(/[\s-]/g, '');
  if (/\d/.test(name) || /\p{Ll}\p{Lu}/u.test(name)) return true;
  // Every word that begins with a capital must do so in the text.
  const capitals = [...name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].length;
  return capitals === 0 || [...written.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].length >= capitals;
}
