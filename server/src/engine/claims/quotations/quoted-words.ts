/** Shorter ones are terms and scare quotes unless somebody says them. */
const FEW_WORDS = 4;
const FEW_HAN = /\p{Script=Han}{6}/u;

export const isLong = (text: string): boolean => text.split(/\s+/).length >= FEW_WORDS || FEW_HAN.test(text);

/** May it be somebody's words at all, where a verb of saying stands right beside it? */
export const isSpoken = (text: string): boolean =>
  /[.!?。！？]$/.test(text.trim()) || text.split(/\s+/).length >= FEW_WORDS - 1 || /\p{Script=Han}{3}/u.test(text);

/** "Attention Is All You Need": every word of weight has a capital, and no stop ends it. */
export function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?,]$/.test(text.trim());
}
