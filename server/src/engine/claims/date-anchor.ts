import type { DateUnit } from '../languages/pack.js';
import type { DateMention, When } from '../mentions/mention.js';
import { dayNumber } from '../verdicts/agreement.js';

/** What a date without a year is placed by: the draft's own date, else the year the draft speaks of most. */
export interface DateAnchor {
  /** The draft's own date, YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly year: number;
}

/** What a date that is no calendar date is placed by; asked only as far as it is needed. */
export interface DateContext {
  anchor(): DateAnchor;
  /** The date spoken of last. */
  before?(): string | undefined;
  /** The day of what is told right behind the date: "three weeks after **X**". */
  event?(): string | undefined;
  isForecast?(): boolean;
}

export interface PlacedDate {
  readonly date: string;
  /** The year is a guess: only month and day are held against the record. */
  readonly yearless: boolean;
  /** First and last month or day that its words allow, where they allow more than the date itself. */
  readonly window?: readonly [string, string];
}

/** Places a date as it was found; undefined where nothing places it. */
export function placeDate({ when, months }: DateMention, context: DateContext): PlacedDate | undefined {
  const placed = placeWhen(when, context);
  if (!placed || !months) return placed;
  const year = placed.date.slice(0, 4);
  return { ...placed, window: [`${year}-${two(months[0])}`, `${year}-${two(months[1])}`] };
}

function placeWhen(when: When, context: DateContext): PlacedDate | undefined {
  switch (when.kind) {
    case 'calendar':
      return { date: when.date, yearless: false };
    case 'yearless':
      return placeYearless(when, context);
    case 'weekday': {
      const { date } = context.anchor();
      if (date === undefined) return undefined;
      const today = dayNumber(date);
      // Day 0 was a Thursday.
      const weekday = ((today + 3) % 7) + 1;
      const day = today - ((weekday - when.weekday + 7) % 7);
      return {
        date: dateOfDay(day),
        yearless: false,
        ...(when.isLast ? { window: [dateOfDay(day - 8), dateOfDay(day + 1)] } : {}),
      };
    }
    case 'shift': {
      const base = when.base === 'draft' ? context.anchor().date : context[when.base]?.();
      return base === undefined ? undefined : shift(base, when);
    }
  }
}

function placeYearless(
  { rest, pick }: Extract<When, { kind: 'yearless' }>,
  context: DateContext,
): PlacedDate | undefined {
  const complete = (year: number): string => (rest ? `${year}-${rest}` : String(year));
  if (pick === 'same') {
    const before = context.before?.();
    return before === undefined ? undefined : { date: complete(Number(before.slice(0, 4))), yearless: true };
  }
  const { date, year } = context.anchor();
  // A month that is still to come in the year of the draft is last year's, unless the draft looks ahead.
  const isAhead = date !== undefined && `${year}-${rest}` > date.slice(0, 5 + rest.length);
  const isNow = date?.startsWith(`${year}-${rest.slice(0, 2)}`) === true;
  if (pick === 'next') return { date: complete(isAhead ? year : year + 1), yearless: date === undefined };
  const isLast = pick === 'last' ? isAhead || isNow : isAhead && pick !== 'this' && context.isForecast?.() !== true;
  return { date: complete(isLast ? year - 1 : year), yearless: date === undefined };
}

/** How many days off a counted date may be by its unit: "three weeks later" is told in weeks. */
const LEEWAY: Readonly<Record<DateUnit, number>> = { day: 0, week: 4, month: 20, year: 120 };

/** A date so many units from another, at the precision of the unit. */
function shift(base: string, { unit, step, counted }: Extract<When, { kind: 'shift' }>): PlacedDate | undefined {
  if (unit === 'day' || unit === 'week') {
    if (base.length < 10) return undefined;
    const days = dayNumber(base);
    if (unit === 'day') return { date: dateOfDay(days + step), yearless: false };
    const target = days + 7 * step;
    if (counted) return { date: dateOfDay(target), yearless: false, window: around(target, LEEWAY.week) };
    const monday = target - ((days + 3) % 7);
    return {
      date: dateOfDay(step === 0 ? days : monday).slice(0, 7),
      yearless: false,
      window: [dateOfDay(monday), dateOfDay(monday + 6)],
    };
  }
  if (unit === 'month' && base.length < 7) return undefined;
  const [year = 0, month = 1] = base.split('-').map(Number);
  const index = year * 12 + month - 1 + (unit === 'month' ? step : 12 * step);
  const inMonth = `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
  const date = unit === 'year' ? String(year + step) : inMonth;
  if (!counted || base.length < 7) return { date, yearless: false };
  const middle = dayNumber(`${inMonth}-${base.length === 10 ? base.slice(8) : '15'}`);
  return { date, yearless: false, window: around(middle, LEEWAY[unit]) };
}

const around = (day: number, leeway: number): readonly [string, string] => [
  dateOfDay(day - leeway),
  dateOfDay(day + leeway),
];

const two = (value: number): string => String(value).padStart(2, '0');

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
  return `${year}-${two(month)}-${two(day)}`;
}
