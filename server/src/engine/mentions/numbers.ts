import { GRAMMAR } from '../languages/grammar.js';
import { isHanNumeral, readHanNumeral } from '../languages/han-numerals.js';
import type { NumberStyle } from './mention.js';
import { beginsWord, endsWord, isHan, isJoiner, type Token } from './tokens.js';

/** A number read from tokens, up to `to`, with its scale ("236B", "8.1 trillion") multiplied in. */
export interface NumberRead {
  readonly to: number;
  readonly value: number;
  /** Half a step of the last digit written, scale included. */
  readonly halfStep: number;
  readonly style: NumberStyle;
}

/** Reads numbers in digits, words or Han numerals at a token. */
export class Numbers {
  constructor(
    readonly tokens: readonly Token[],
    readonly text: string,
  ) {}

  readAt(at: number, afterCurrency: boolean): NumberRead | undefined {
    const token = this.tokens[at];
    if (token?.kind === 'number') return afterCurrency || this.beginsNumber(at) ? this.digitsAt(at) : undefined;
    return this.#hanNumberAt(at) ?? this.#wordsAt(at);
  }

  /** A number may not begin in the middle of a name: "V2", "GPT-4", "#3", "@1", "1.2.3". */
  beginsNumber(at: number): boolean {
    const { tokens } = this;
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    if (!token.glued || !before) return true;
    if (before.kind !== 'mark') return isHan(before) && before.text !== '第';
    if (isJoiner(before) || /^[−–]$/.test(before.text)) {
      const beyond = tokens[at - 2];
      return (
        !before.glued ||
        (before.text !== '.' && before.text !== '_' && beyond?.kind === 'number') ||
        before.text === '/' ||
        GRAMMAR.dateParts.longestAt(tokens, at - 2) !== undefined ||
        beyond?.norm === 'sub'
      );
    }
    return !/[@#.]/.test(before.text);
  }

  digitsAt(at: number): NumberRead | undefined {
    const { tokens } = this;
    const token = tokens[at] as Token;
    if (/\..*\./.test(token.text)) return undefined;
    const value = Number(token.text.replaceAll(',', ''));
    const decimals = token.text.includes('.') ? token.text.length - token.text.indexOf('.') - 1 : 0;
    const next = tokens[at + 1];
    const scale = this.#scaleAt(at + 1);
    if (next?.glued && next.kind === 'word' && !scale && !isHan(next) && !this.#isGluedUnit(at + 1)) return undefined;
    const factor = scale?.factor ?? 1;
    // 160亿 is how 16B is written: its last zero is no digit that somebody measured.
    const isConverted =
      scale !== undefined && /\p{Script=Han}/u.test(scale.word) && token.text.endsWith('0') && decimals === 0;
    const step = isConverted ? 10 : 10 ** -decimals;
    return {
      to: scale?.to ?? at + 1,
      value: clean(value * factor),
      halfStep: (step / 2) * factor,
      style: {
        digits: token.text,
        decimals,
        grouped: token.text.includes(','),
        gap: scale?.gap ?? '',
        scaleWord: scale?.word ?? '',
        inWords: false,
      },
    };
  }

  /** A number in Han numerals; a single one ("一个") only where a unit follows or it is large. */
  #hanNumberAt(at: number): NumberRead | undefined {
    const { tokens } = this;
    const run = this.hanRun(at);
    if (!run || tokens[at - 1]?.text === '第' || /^[月年]$/.test(tokens[run.to]?.text ?? '')) return undefined;
    if (run.to - at < 2 && GRAMMAR.units.longestAt(tokens, run.to, true) === undefined) return undefined;
    const halfStep = run.value >= 1e4 ? run.value * ROUNDNESS : 0;
    return { ...run, halfStep, style: writtenOut(this.#written(at, run.to)) };
  }

  /** A run of Han numerals and its value. */
  hanRun(at: number): { to: number; value: number } | undefined {
    let to = at;
    while (isHanNumeral(this.tokens[to]?.text ?? ' ')) to++;
    const value = to > at ? readHanNumeral(this.#written(at, to)) : undefined;
    return value === undefined ? undefined : { to, value };
  }

  /** "two hundred thirty-six billion", "a million". */
  #wordsAt(at: number): NumberRead | undefined {
    const { tokens } = this;
    if (!beginsWord(tokens, at)) return undefined;
    let index = at;
    let total = 0;
    let group = 0;
    if (GRAMMAR.hasClass(tokens[at]?.norm ?? '', 'indefinite')) {
      const next = tokens[at + 1]?.norm ?? '';
      const scale = GRAMMAR.scales.get(next);
      if ((!scale || scale.suffix) && GRAMMAR.numerals.get(next) !== 100) return undefined;
      group = 1;
      index++;
    }
    for (; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const begun = index > at;
      if (isJoiner(token) && token.glued && begun && this.#isNumberWord(index + 1)) continue;
      if (GRAMMAR.hasClass(token.norm, 'conjunction') && begun && this.#isNumberWord(index + 1) && group > 0) continue;
      // "two **and a half** million"
      const part = GRAMMAR.hasClass(token.norm, 'conjunction') && group > 0 ? this.#partAt(index + 1) : undefined;
      if (part) {
        group += part.amount;
        index = part.to - 1;
        continue;
      }
      const numeral = GRAMMAR.numerals.get(token.norm);
      const scale = GRAMMAR.scales.get(token.norm);
      if (numeral === 100 && group > 0) group *= 100;
      else if (numeral !== undefined && (group === 0 || (numeral < 10 && group % 10 === 0) || group % 100 === 0))
        group += numeral;
      else if (scale && !scale.suffix && group > 0) {
        total += group * scale.factor;
        group = 0;
      } else break;
    }
    if (index === at || total + group === 0) return undefined;
    const value = total + group;
    const halfStep = value >= 1e3 ? value * ROUNDNESS : 0;
    return { to: index, value, halfStep, style: writtenOut(this.#written(at, index)) };
  }

  /** "a half" */
  #partAt(at: number): { to: number; amount: number } | undefined {
    const match = GRAMMAR.vagueNumbers.longestAt(this.tokens, at);
    const amount = match?.entries[0]?.amount ?? 1;
    return match && amount < 1 && GRAMMAR.hasClass(this.tokens[at]?.norm ?? '', 'indefinite')
      ? { to: match.to, amount }
      : undefined;
  }

  #isNumberWord(at: number): boolean {
    const norm = this.tokens[at]?.norm ?? '';
    const scale = GRAMMAR.scales.get(norm);
    return GRAMMAR.numerals.has(norm) || (scale !== undefined && !scale.suffix);
  }

  #scaleAt(at: number): { to: number; factor: number; gap: string; word: string } | undefined {
    const { tokens } = this;
    const first = tokens[at];
    if (!first) return undefined;
    const isDashed = first.glued && isJoiner(first) && first.text !== '.' && tokens[at + 1]?.glued === true;
    const index = isDashed ? at + 1 : at;
    const gap = isDashed ? first.text : first.glued ? '' : ' ';
    const phrase = GRAMMAR.scalePhrases.longestAt(tokens, index, true);
    const [han] = phrase?.entries ?? [];
    if (phrase && han) return { to: phrase.to, factor: han.factor, gap, word: han.word };
    const word = tokens[index];
    if (word?.kind !== 'word' || !endsWord(tokens, index + 1)) return undefined;
    const exact = GRAMMAR.scales.get(word.text);
    const scale = exact ?? GRAMMAR.scales.get(word.norm);
    if (!scale) return undefined;
    // "236B", "236 B"; not "3-b", not "5 m".
    if (scale.suffix && (!exact || gap === '-' || (gap === ' ' && !/^[BKMT]$/.test(word.text)))) return undefined;
    return { to: index + 1, factor: scale.factor, gap, word: word.text };
  }

  /** A unit or an "x" stands right behind the digits. */
  #isGluedUnit(at: number): boolean {
    const token = this.tokens[at] as Token;
    if (/^[x×]$/i.test(token.text)) return endsWord(this.tokens, at + 1) || this.tokens[at + 1]?.kind === 'mark';
    return GRAMMAR.units.longestAt(this.tokens, at, true) !== undefined;
  }

  #written(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start, this.tokens[to - 1]?.end);
  }
}

/** A number in words is as exact as half a percent of it: "two hundred thirty-six billion" is no 236,400,000,000. */
const ROUNDNESS = 0.005;

/** The style of a number in words. */
export const writtenOut = (digits = ''): NumberStyle => ({
  digits,
  decimals: 0,
  grouped: false,
  gap: '',
  scaleWord: '',
  inWords: true,
});

/** Takes floating-point noise off a product of a short decimal and a power of ten. */
export const clean = (value: number): number => Number(value.toPrecision(12));
