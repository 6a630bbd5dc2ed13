const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export const isHanNumeral = (character: string): boolean =>
  character in DIGITS || character in TENS || character in MYRIADS;

/** The value of a number written in Han numerals (一百二十, 两千万, 十五亿, 一万亿); undefined where they make none. */
export function readHanNumeral(written: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of written) {
    const unit = TENS[character];
    const myriad = MYRIADS[character];
    if (character in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character];
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      // 万亿 multiplies what is there already.
      if (section === 0 && total > 0) total *= myriad;
      else total += (section || 1) * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
