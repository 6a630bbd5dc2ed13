/** The host's date, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
