import type { Approximation, DateValue } from '@stet/shared';
import type { Random } from '../random.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

export interface PrintedDate {
  /** "on ", "in " or nothing: what stands before the date where the sentence leaves it open. */
  readonly preposition: string;
  readonly text: string;
  readonly value: DateValue;
  readonly approx: Approximation;
  readonly style: string;
}

/** 6 May 2024, May 6, 2024, May 2024, 2024, 2024-05-06, early 2024; the flags `day`, `month`, `year`, `vague` fix the precision. */
export function printDate({ date }: DateValue, flags: readonly string[], random: Random): PrintedDate {
  const [year = '', month, day] = date.split('-');
  const precision =
    flags.find((flag) => ['day', 'month', 'year', 'vague'].includes(flag)) ??
    random.weighted([
      ['day', day ? 4 : 0],
      ['month', month ? 4 : 0],
      ['year', 3],
    ] as const);
  const at = Number(month ?? 1) - 1;
  const name = MONTHS[at] ?? '';
  if (precision === 'day' && day) {
    const number = Number(day);
    const [style, text] = random.weighted([
      [['day month year', `${number} ${name} ${year}`], 4],
      [['month day year', `${name} ${number}, ${year}`], 5],
      [['ordinal', `${name} ${number}${ordinalEnd(number)}, ${year}`], 1],
      [['short month', `${SHORT[at] ?? ''} ${number}, ${year}`], 1],
      [['iso', date], flags.includes('prose') ? 0 : 0.8],
    ] as const);
    return { preposition: 'on ', text, value: { date }, approx: 'exact', style };
  }
  if (precision === 'vague' && month) {
    const part = at < 4 ? 'early' : at < 8 ? 'mid' : 'late';
    return {
      preposition: 'in ',
      text: part === 'mid' ? `mid-${year}` : `${part} ${year}`,
      value: { date: year },
      approx: 'about',
      style: 'vague',
    };
  }
  if (precision !== 'year' && month)
    return {
      preposition: 'in ',
      text: `${name} ${year}`,
      value: { date: `${year}-${month}` },
      approx: 'exact',
      style: 'month',
    };
  return { preposition: 'in ', text: year, value: { date: year }, approx: 'exact', style: 'year' };
}

const ordinalEnd = (day: number): string =>
  day > 10 && day < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
