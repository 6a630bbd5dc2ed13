import { dayNumber } from '../verdicts/agreement.js';

/** What a date without a year is placed by: the draft's own date, else the year the draft speaks of most. */
export interface DateAnchor {
  /** The date in the front matter, YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly year: number;
}

export interface PlacedDate {
  readonly date: string;
  /** The year is a guess: only month and day are held against the record. */
  readonly yearless: boolean;
}

/** Places a date as it was found (`--05-06`, `today-1`, `weekday-3`, or complete); undefined where nothing places it. */
export function placeDate(found: string, { date, year }: DateAnchor, isForecast: boolean): PlacedDate | undefined {
  if (/^\d/.test(found)) return { date: found, yearless: false };
  if (found.startsWith('--')) {
    const rest = found.slice(2);
    // A month that is still to come in the year of the draft is last year's, unless the draft looks ahead.
    const isAhead = date !== undefined && `${year}-${rest}` > date.slice(0, 5 + rest.length);
    return { date: `${isAhead && !isForecast ? year - 1 : year}-${rest}`, yearless: date === undefined };
  }
  if (date === undefined) return undefined;
  const today = dayNumber(date);
  if (found.startsWith('today')) return { date: dateOfDay(today + Number(found.slice(5) || 0)), yearless: false };
  const wanted = Number(found.slice('weekday-'.length));
  // Day 0 was a Thursday.
  const weekday = ((today + 3) % 7) + 1;
  return { date: dateOfDay(today - ((weekday - wanted + 7) % 7)), yearless: false };
}

/** The date of a day counted from 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function dateOfDay(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
