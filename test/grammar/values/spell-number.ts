const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 0 to 999 in words: "two hundred thirty-six", or with the British "and". */
export function spellNumber(number: number, withAnd = false): string {
  if (number < 20) return ONES[number] ?? '';
  if (number < 100) return [TENS[Math.floor(number / 10)], ...(number % 10 ? [ONES[number % 10]] : [])].join('-');
  const rest = number % 100;
  return [
    `${ONES[Math.floor(number / 100)] ?? ''} hundred`,
    ...(rest ? [withAnd ? `and ${spellNumber(rest)}` : spellNumber(rest)] : []),
  ].join(' ');
}

/** Digits in groups of three; trailing zeros of the decimals go. */
export function groupDigits(number: number, decimals?: number): string {
  const [whole = '0', fraction] = (
    decimals === undefined ? String(Number(number.toPrecision(12))) : number.toFixed(decimals)
  ).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
