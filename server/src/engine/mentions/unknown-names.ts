import type { EntityType } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { MarkerCategory } from '../languages/pack.js';
import type { WordClass } from '../languages/word-classes.js';
import type { TokenRange } from './mention.js';
import {
  extendVersion,
  isCommonWord,
  isHardware,
  isTier,
  isVersionNumber,
  joinedEnd,
  startsSentence,
} from './name-shapes.js';
import type { PhraseIndex } from './phrase-index.js';
import { beginsWord, endsWord, isCapitalised, isHan, isJoiner, type Token } from './tokens.js';

/** A run of tokens that looks like a name, and of what. */
export interface NameShape extends TokenRange {
  readonly looksLike?: EntityType;
}

export interface NameContext {
  /** Every word has a capital: capitals say nothing. */
  readonly titleCase: boolean;
  /** Where the words begin that the block is about (a list item, a dated entry). */
  readonly head: number | undefined;
}

/** Finds names that the corpus does not hold by their shape: capitals, digits, what stands around them. */
export class UnknownNames {
  constructor(
    readonly tokens: readonly Token[],
    readonly text: string,
    readonly modelHeads: ReadonlySet<string>,
    readonly context: NameContext,
    /** Does a name of the corpus begin here? An unknown one ends before it. */
    readonly isKnownAt: (at: number) => boolean,
  ) {}

  findAt(at: number): NameShape | undefined {
    const { tokens } = this;
    const first = tokens[at];
    if (!first || !beginsWord(tokens, at) || isHan(first)) return undefined;
    if (first.text === '@' || first.text === '#') return this.#handleAt(at);
    if (first.text === 'u' && tokens[at + 1]?.text === '/' && tokens[at + 1]?.glued) return this.#handleAt(at + 1, at);
    if (!/\p{Lu}/u.test(first.text) || GRAMMAR.hasClass(first.norm, 'numbered')) return undefined;
    return this.#modelAt(at, first) ?? (this.context.titleCase ? undefined : this.properAt(at));
  }

  /** "Qwen9-Max", "Quill-V3", "H900": letters with digits, or a known model's first word with a version. */
  #modelAt(at: number, first: Token): NameShape | undefined {
    const { tokens } = this;
    const plainEnd = joinedEnd(tokens, at);
    const joined = this.#tierEnd(this.#sizeEnd(this.#versionEnd(plainEnd, first), first), first);
    const head = this.modelHeads.has(first.norm);
    if (!head && !hasDigits(tokens, at, joined)) return undefined;
    const to = extendVersion(tokens, { from: at, to: joined });
    if (!hasDigits(tokens, at, to) || tokens.slice(at, to).every((token) => token.kind === 'number')) return undefined;
    const written = this.#written(at, to);
    if (isHardware(written)) return { from: at, to, looksLike: 'hardware' };
    // "Orrin 2" may be anything that is numbered.
    const isNumbered = !head && joined === plainEnd + 1 && tokens[plainEnd]?.kind === 'number';
    const isModel = !isNumbered && (head || joined > plainEnd || isVersioned(written));
    return { from: at, to, ...(isModel ? { looksLike: 'model' } : {}) };
  }

  /** "Wren V4", "Orrin 3 32B", "Orrin 2 streams …": a version behind a word of its own, and nothing that it counts. */
  #versionEnd(to: number, first: Token): number {
    const { tokens } = this;
    const [version, after] = [tokens[to], tokens[to + 1]];
    if (!version || version.glued || first.text.length < 3 || isCommonWord(first)) return to;
    if (/^[VRKM]$/.test(version.text) && after?.glued && after.kind === 'number' && endsWord(tokens, to + 2))
      return to + 2;
    if (version.kind !== 'number' || !/^\d(?:\.\d)?$/.test(version.text) || !isVersionNumber(tokens, to)) return to;
    if (this.#sizeEnd(to + 1, first) > to + 1) return to + 1;
    if (GRAMMAR.hasClass(first.norm, 'verb') || GRAMMAR.hasClass(first.norm, 'noun') || this.#isPhrase(to - 1, to))
      return to;
    return !after || after.kind === 'mark' || this.#isPredicate(to + 1) ? to + 1 : to;
  }

  #isPredicate(at: number): boolean {
    const norm = this.tokens[at]?.norm ?? '';
    return PREDICATE.some((wordClass) => GRAMMAR.hasClass(norm, wordClass)) && !GRAMMAR.hasClass(norm, 'determiner');
  }

  /** "Ministral 8B": a size behind a word of its own makes a model's name, unless it is counted ("8B parameters"). */
  #sizeEnd(to: number, first: Token): number {
    const { tokens } = this;
    const [digits, suffix] = [tokens[to], tokens[to + 1]];
    if (digits?.kind !== 'number' || digits.glued || !/^\d{1,3}(?:\.\d)?$/.test(digits.text)) return to;
    if (!suffix?.glued || !/^[Bb]$/.test(suffix.text) || !endsWord(tokens, to + 2)) return to;
    if (first.text.length < 3 || isCommonWord(first)) return to;
    return isVersionNumber(tokens, to) ? to + 2 : to;
  }

  /** A run of capitalised words that is no name of the corpus: a person, a company, a benchmark. */
  properAt(at: number): NameShape | undefined {
    const { tokens } = this;
    const to = this.#properEnd(at);
    if (to === at) return undefined;
    const first = tokens[at] as Token;
    const begins = startsSentence(tokens, at);
    const innerCapital = /\p{L}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}/u.test(first.text);
    const words = to - at;
    // "Chinese AI", "Renowned AI" at the start of a sentence: an adjective and an acronym.
    const own = begins ? at + 1 : at;
    const rest = tokens.slice(own, to);
    if (words > 1 && rest.every((token, index) => GRAMMAR.hasClass(token.norm, 'acronym') || this.isPlace(own + index)))
      return undefined;
    if (begins && words === 1 && !innerCapital && !this.#standsAsName(at, to)) return undefined;
    if ((words === 1 && isCommonWord(first)) || this.#isPhrase(at, to)) return undefined;
    // "So Opus is cheap": a capitalised function word at the start of a sentence is not part of the name after it.
    if (begins && isCommonWord(first)) return undefined;
    // "Training Quill-V3 cost …": what is done to a model is no part of its name.
    const second = tokens[at + 1];
    if (begins && second && GRAMMAR.hasClass(first.norm, 'verb') && this.#modelAt(at + 1, second)) return undefined;
    return { from: at, to };
  }

  #properEnd(at: number): number {
    const { tokens } = this;
    let to = at;
    while (to < tokens.length) {
      const token = tokens[to] as Token;
      const next = tokens[to + 1];
      // "Professor Jane Doe", "Acme CEO Jane Doe": a title stands beside a name, not in it.
      if (this.isTitle(to) || (to > at && this.#isCompoundPhrase(to)) || this.isDated(to)) break;
      const continues = to === at || (!this.#isBreak(to) && !this.isKnownAt(to));
      if (isCapitalised(token) && continues) to = joinedEnd(tokens, to);
      else if (to === at || !next || !isCapitalised(next)) break;
      // "Downloads of Quill-V3": a model's name begins behind it.
      else if (PARTICLE.test(token.norm) && !this.#modelAt(to + 1, next)) to++;
      // "John R. Doe"
      else if (token.text === '.' && token.glued && tokens[to - 1]?.text.length === 1) to++;
      else break;
    }
    return to;
  }

  isTitle(at: number): boolean {
    return this.#isMarked(at, TITLES);
  }
  isPlace(at: number): boolean {
    return this.#isMarked(at, PLACES);
  }

  /** "In **June** 2024", "Q3 2025" */
  isDated(at: number): boolean {
    const next = this.tokens[at + 1];
    if (!GRAMMAR.months.has(this.tokens[at]?.norm ?? '')) return false;
    return next?.kind !== 'word' || !isCapitalised(next);
  }

  #isMarked(at: number, categories: readonly MarkerCategory[]): boolean {
    return GRAMMAR.markers
      .matchesAt(this.tokens, at)
      .some((match) => match.entries.some(({ category }) => categories.includes(category)));
  }

  /** "Chinese **Pass@1**": a term of several tokens that begins in a run of capitals is no part of a name. */
  #isCompoundPhrase(at: number): boolean {
    return GRAMMAR.cues
      .matchesAt(this.tokens, at)
      .some(
        ({ from, to }) =>
          to - from > 2 && this.tokens.slice(from, to).some((token) => token.kind === 'mark' && token.text !== '-'),
      );
  }

  /**
   * The first word of a sentence has a capital anyway. It is a name where it stands without an article as the owner, the
   * subject or before an apposition, and has no ending of a common noun: "Codestral, the 22B model", "Codestral's window".
   */
  #standsAsName(at: number, to: number): boolean {
    const first = this.tokens[at] as Token;
    const next = this.tokens[to];
    if (!next || first.text.length < 3 || this.#isPhrase(at, to)) return false;
    if (
      GRAMMAR.nounEndings.some((ending) => ending.test(first.norm)) ||
      GRAMMAR.hasClass(first.norm, 'verb') ||
      GRAMMAR.hasClass(first.norm, 'noun')
    )
      return false;
    if (GRAMMAR.hasClass(next.norm, 'genitive')) return true;
    if (/^[(（]$/.test(next.text) && this.#isMarked(to + 1, PSEUDONYM)) return true;
    if (at === this.context.head && /^[(.:,—–]$/.test(next.text)) return true;
    if (next.text === ',') return GRAMMAR.hasClass(this.tokens[to + 1]?.norm ?? '', 'article');
    return (
      GRAMMAR.hasClass(next.norm, 'auxiliary') || (GRAMMAR.hasClass(next.norm, 'verb') && /(?:s|ed)$/.test(next.norm))
    );
  }

  /** "Chinese", "MoE", "VRAM", "GPU": a word of the reader's own, not a name. */
  #isPhrase(at: number, to: number): boolean {
    return [GRAMMAR.markers, GRAMMAR.cues, GRAMMAR.terms].some((phrases: PhraseIndex<unknown>) =>
      phrases.matchesAt(this.tokens, at).some((match) => match.to >= to),
    );
  }

  #isBreak(at: number): boolean {
    const before = this.tokens[at - 1];
    const isApart = before?.kind === 'mark' && !isJoiner(before) && before.text !== '&' && before.text !== '.';
    return this.tokens[at]?.kind === 'mark' || isApart;
  }

  /** "@name", "#name", on Reddit "u/name": `at` is the sign, `from` the handle's first token. */
  #handleAt(at: number, from = at): NameShape | undefined {
    const { tokens } = this;
    const [before, sign, next] = [tokens[from - 1], tokens[from], tokens[at + 1]];
    if (!next?.glued || next.kind === 'mark' || (sign?.glued && before && before.kind !== 'mark' && !isHan(before)))
      return undefined;
    let to = at + 1;
    for (
      let token = tokens[to];
      token?.glued && /^[\p{L}\p{N}_]+$/u.test(token.text) && !isHan(token);
      token = tokens[to]
    )
      to++;
    if (!tokens.slice(at + 1, to).some((token) => token.kind === 'word')) return undefined;
    return { from, to, looksLike: sign?.text === '#' ? 'publication' : 'person' };
  }

  /** "Cobalt 2 Nano": a version and a tier behind a word of its own. */
  #tierEnd(to: number, first: Token): number {
    const { tokens } = this;
    const tier = tokens[to + 1];
    const isVersion = tokens[to]?.kind === 'number' && !tokens[to].glued && isVersionNumber(tokens, to);
    if (!isVersion || !tier || tier.glued || !isCapitalised(tier) || !isTier(tier) || isCommonWord(first)) return to;
    return first.text.length < 3 ? to : to + 2;
  }

  #written(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start, this.tokens[to - 1]?.end);
  }
}

/** What may follow a subject and is no noun. */
const PREDICATE: readonly WordClass[] = ['verb', 'auxiliary', 'modal'];
const PSEUDONYM: readonly MarkerCategory[] = ['pseudonym'];
const TITLES: readonly MarkerCategory[] = ['role', 'honorific', 'tense'];
const PLACES: readonly MarkerCategory[] = ['place', 'language'];
/** Stand inside the names of people and companies. */
const PARTICLE = /^(?:of|de|van|von|der|den|la|le|del|bin|al|&)$/;

const hasDigits = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.kind === 'number');

/** "MiniMax-M1", "Quill-V3", "Tarn-2": a word, a dash and a version make a model's name. */
const isVersioned = (written: string): boolean =>
  /^\p{Lu}\p{L}*\p{Ll}\p{L}*[-‑ ](?:[VRKMTX]?\d{1,2}(?:\.\d{1,2})?|\d{1,3}(?:\.\d)?B)(?:[-‑ ]\p{L}+)*$/u.test(written);
