import { GRAMMAR } from '../languages/grammar.js';
import type { NameMention } from './mention.js';
import { isCapitalised, type Token } from './tokens.js';

/** The longest label, in tokens: "Wednesday, 3 September 2022." */
const LONGEST = 9;

/**
 * Where a block begins to speak behind a label that only says which entry it is: "**3 May 2022.** Meta shares …", "(b) GPT-5 …".
 * 0 where it has none.
 */
export const labelEnd = (tokens: readonly Token[]): number => dateEnd(tokens) ?? letterEnd(tokens) ?? 0;

/** "3 May 2022.", "May 2022:", "Tuesday, 3 May —": numbers and words of dates only, closed by a mark. */
function dateEnd(tokens: readonly Token[]): number | undefined {
  let hasNumber = false;
  let hasMonth = false;
  for (let at = 0; at < Math.min(LONGEST, tokens.length - 1); at++) {
    const token = tokens[at] as Token;
    if (hasNumber && hasMonth && /^(?:[.:：。]|[—–])$/.test(token.text)) return at + 1;
    if (token.kind === 'number') hasNumber = true;
    else if (GRAMMAR.months.has(token.norm)) hasMonth = true;
    else if (!isPartOfDate(token)) return undefined;
  }
  return undefined;
}

const isPartOfDate = ({ norm, text }: Token): boolean =>
  text === ',' || GRAMMAR.weekdays.has(norm) || GRAMMAR.ordinals.has(norm);

/** "(a)", "b)" */
function letterEnd(tokens: readonly Token[]): number | undefined {
  const from = tokens[0]?.text === '(' ? 1 : 0;
  const [letter, bracket] = [tokens[from], tokens[from + 1]];
  if (!letter || !/^\p{L}$/u.test(letter.text) || bracket?.text !== ')' || tokens[from + 2] === undefined)
    return undefined;
  return from + 2;
}

/** "Name: OLMo 2 13B", 模型：GLM-4.5: a label and the name of a thing, which the entries behind it are then about. */
export function isNameEntry({ tokens, names }: { tokens: readonly Token[]; names: readonly NameMention[] }): boolean {
  const colon = tokens.findIndex(({ text }) => /^[:：]$/.test(text));
  if (colon < 1 || colon > LONGEST_SPEAKER || !tokens.slice(0, colon).every(({ kind }) => kind === 'word'))
    return false;
  const [name, ...others] = names.filter(({ from }) => from > colon);
  const isWhole =
    name && !others.length && isMarks(tokens.slice(colon + 1, name.from)) && isMarks(tokens.slice(name.to));
  return isWhole === true && (name.looksLike === 'model' || name.entities.some(({ type }) => type === 'model'));
}

const isMarks = (tokens: readonly Token[]): boolean => tokens.every(({ kind }) => kind === 'mark');

/** "LENA: Welcome back.", "Dr Vos: No.", "Q: Why?": who may be speaking, by the words before a colon. */
export function speakerLabel(tokens: readonly Token[]): string | undefined {
  const colon = tokens.findIndex(({ text }) => /^[:：]$/.test(text));
  if (colon < 1 || colon > LONGEST_SPEAKER || colon === tokens.length - 1 || tokens[colon + 1]?.glued) return undefined;
  const words = tokens.slice(0, colon);
  if (!words.every((token) => token.text === '.' || (token.kind === 'word' && isCapitalised(token)))) return undefined;
  return words.map(({ text }) => text).join(' ');
}
const LONGEST_SPEAKER = 3;
