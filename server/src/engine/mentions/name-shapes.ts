import { GRAMMAR } from '../languages/grammar.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from './mention.js';
import { isCapitalised, isHan, isJoiner, type Token } from './tokens.js';

const HARDWARE = /^(?:(?:[AHBVLTP]\d{2,3}|GB?\d{3}|MI\d{3}[A-Z]?|H20|L40S?)s?|RTX.*|GTX.*|TPU.*|Ascend.*|M\d)$/;

/** "H800", "RTX 4090", "MI300X": by its letters and digits a chip or a card. */
export const isHardware = (written: string): boolean => HARDWARE.test(written);

/** "Pro" in "Gemini 3 Pro": ends the names of models in many families. */
export const isTier = (token: Token): boolean => GRAMMAR.hasClass(token.norm, 'tier');

/** "Pro" or "Sonnet": ends the name of a model. */
export const endsModelName = (token: Token): boolean => isTier(token) || GRAMMAR.hasClass(token.norm, 'member');

/** A function word, a numeral or an acronym: capitals do not make it a name. */
export const isCommonWord = (token: Token): boolean =>
  GRAMMAR.hasClass(token.norm, 'acronym') ||
  GRAMMAR.numerals.has(token.norm) ||
  token.norm.startsWith("i'") ||
  FUNCTION_CLASSES.some((wordClass) => GRAMMAR.hasClass(token.norm, wordClass));

export function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || (before.kind === 'mark' && /[.!?:;。！？"“”'‘’(（[—–•·]/.test(before.text));
}

/** The end of what is glued or dashed on to the word at `at`. */
export function joinedEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token?.glued) return to;
    if (token.kind !== 'mark' && !isHan(token)) to++;
    else if (isJoiner(token) && next?.glued && next.kind !== 'mark' && !isHan(next) && !isAttributive(next)) to += 2;
    else return to;
  }
}

/** "OpenAI-backed", "DeepSeek-based": the second half is no part of the name. */
const isAttributive = (token: Token): boolean =>
  token.kind === 'word' && /^\p{Ll}/u.test(token.text) && token.text.length > 3 && !endsModelName(token);

/** A dash or dot ties the next word on: "V2-Lite" is not "V2". */
export function isJoinedOn(tokens: readonly Token[], to: number): boolean {
  const [joiner, next] = [tokens[to], tokens[to + 1]];
  if (!joiner?.glued || !isJoiner(joiner) || !next?.glued || next.kind === 'mark') return false;
  return !isAttributive(next) && !/^\p{Ll}{4}/u.test(next.text);
}

/** Takes in version numbers, sizes and tier words that follow what there is of a model's name. */
export function extendVersion(tokens: readonly Token[], name: TokenRange): number {
  let to = name.to;
  for (;;) {
    const [next, after] = [tokens[to], tokens[to + 1]];
    if (!next) return to;
    if (next.glued && isJoiner(next) && after?.glued) {
      if (after.kind !== 'number' && !endsModelName(after) && !/^\p{Lu}/u.test(after.text)) return to;
      to = joinedEnd(tokens, to + 1);
      continue;
    }
    if (next.glued) return to;
    const isVersionLetter = /^[VRKMov]$/.test(next.text) && after?.glued === true && after.kind === 'number';
    if (
      (next.kind === 'number' &&
        isVersionNumber(tokens, to) &&
        !isSecondNumber(tokens, { from: name.from, to }) &&
        !isOwnFigure(tokens, { from: name.from, to })) ||
      (isCapitalised(next) && endsModelName(next)) ||
      isVersionLetter
    )
      to = joinedEnd(tokens, to);
    else return to;
  }
}

/** "Qwen2.5 72B Instruct **81.2**": what has its version takes a size ("Llama 3 **8B**"), but no other bare number. */
const isSecondNumber = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  joinedEnd(tokens, to) === to + 1 && tokens.slice(from, to).some(({ text }) => /\d/.test(text));

/** "X has 8 experts, **DBRX 16**, Y 128": behind a comma a name and a number too high for a version are a statement. */
const isOwnFigure = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  /^\d{2,}$/.test(tokens[to]?.text ?? '') &&
  joinedEnd(tokens, to) === to + 1 &&
  /^[,;，；]$/.test(tokens[from - 1]?.text ?? '') &&
  /^[,;.，；。]?$/.test(tokens[to + 1]?.text ?? '');

/** A number after a name that belongs to it: "Grok 4", "Llama 3 8B scored"; not "Llama 3 8B parameters", not "in 2024". */
export function isVersionNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const end = joinedEnd(tokens, at);
  const [next, suffix] = [tokens[end], tokens[at + 1]];
  const glued = suffix?.glued && suffix.kind === 'word' ? suffix.text : '';
  if (next && (next.text === '%' || next.text === '+' || GRAMMAR.scales.has(next.norm))) return false;
  if (isCounted(tokens, end)) return false;
  if (/^[BbMm]$/.test(glued)) return /^\d{1,3}(?:\.\d+)?$/.test(token.text) && end === at + 2;
  return glued === ''
    ? /^\d{1,2}(?:\.\d{1,2})?$/.test(token.text)
    : /^[a-z]$/.test(glued) && /^\d{1,2}(?:\.\d)?$/.test(token.text) && !GRAMMAR.scales.has(glued);
}

/** Does a noun that figures count stand at `at`: "8B **parameters**"? */
export const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined &&
  GRAMMAR.cues.matchesAt(tokens, at).some((match) => match.entries.some((cue) => cue.role === 'counts'));

/**
 * May `written` be meant for `name`? A name that is an ordinary word but for its capitals ("Command", "Meta", "MATH") must
 * have them; one with a digit or inner capitals may come in any case.
 */
export function mayBeSpelled(name: string, written: string): boolean {
  if (name === written || /\p{Script=Han}/u.test(name)) return true;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const isAllCaps = letters.length > 1 && letters === letters.toUpperCase() && !/\d/.test(name);
  if (isAllCaps)
    return letters.length > 4 ? /^\P{Ll}*$/u.test(written) || /^\p{Lu}/u.test(written) : !/\p{Ll}/u.test(written);
  if (/\d/.test(name) && letters.length + 1 < 4) return written.replace(/[\s-]/g, '') === name.replace(/[\s-]/g, '');
  if (/\d/.test(name) || /\p{Ll}\p{Lu}/u.test(name)) return true;
  // Every word that begins with a capital must do so in the text.
  const capitals = countCapitals(name);
  return capitals === 0 || countCapitals(written) >= capitals;
}

const countCapitals = (text: string): number => [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].length;
