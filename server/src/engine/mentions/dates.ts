import { GRAMMAR } from '../languages/grammar.js';
import { readHanNumeral } from '../languages/han-numerals.js';
import type { DateMention, When } from './mention.js';
import { RelativeDates } from './relative-dates.js';
import { isCapitalised, isJoiner, type Token } from './tokens.js';

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19[5-9]\d|20[0-4]\d)$/.test(token.text);
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Finds calendar dates at the precision they are written in: 2024, May 2024, 6 May 2024, May 6, 2024, 2024-05-06, Q1 2025,
 * early 2024, mid-2024, 2024年5月6日; and such as need another date to be placed: 6 May, in May, that September, yesterday,
 * Wednesday, two weeks later.
 */
export function findDates(tokens: readonly Token[], text: string, taken: (index: number) => boolean): DateMention[] {
  const mentions: DateMention[] = [];
  const relative = new RelativeDates(
    tokens,
    (at) => monthFirstAt(at, true) ?? dayFirstAt(at) ?? hanAt(at),
    isDated,
    build,
  );
  for (let at = 0; at < tokens.length;) {
    const mention = taken(at)
      ? undefined
      : (numericAt(at) ??
        relative.countedAt(at) ??
        relative.pickedAt(at) ??
        hanAt(at) ??
        partAt(at) ??
        monthFirstAt(at) ??
        dayFirstAt(at) ??
        yearAt(at) ??
        relative.at(at));
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;

  /** 2024-05-06, 2024/05/06, 2024.05. */
  function numericAt(at: number): DateMention | undefined {
    const first = tokens[at];
    if (first?.kind !== 'number' || isGluedToWord(at)) return undefined;
    const match = /^(20[0-4]\d|19[5-9]\d)([-/.])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![\d])/.exec(
      text.slice(first.start, first.start + 11),
    );
    if (!match || (match[2] === '.' && !match[4])) return undefined;
    const to = tokenAt(at, first.start + match[0].length);
    return to
      ? build(
          at,
          to,
          calendar(
            [match[1] ?? '', two(Number(match[3])), match[4] && two(Number(match[4]))].filter(Boolean).join('-'),
          ),
        )
      : undefined;
  }

  /** 2024年, 2024年5月, 2024年5月6日, 7月11日, 七月. */
  function hanAt(at: number): DateMention | undefined {
    const first = tokens[at];
    if (!first || !/[\d一二三四五六七八九十]/.test(first.text)) return undefined;
    const partial =
      /^(\d{1,2}|十[一二]?|[一二三四五六七八九])\s?月(?:份|底|初|中旬|下旬|上旬)?(?:\s?(\d{1,2})\s?[日号])?/.exec(
        text.slice(first.start, first.start + 12),
      );
    if ((partial && !first.glued) || (partial && tokens[at - 1]?.kind !== 'number')) {
      const month = /\d/.test(partial[1] ?? '') ? Number(partial[1]) : readHanNumeral(partial[1] ?? '');
      const to = tokenAt(at, first.start + partial[0].length);
      if (to && month && month <= 12)
        return yearless(at, to, `${two(month)}${partial[2] ? `-${two(Number(partial[2]))}` : ''}`);
    }
    if (!isYear(first)) return undefined;
    const match = /^(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?)?/.exec(
      text.slice(first.start, first.start + 16),
    );
    if (!match) return undefined;
    const to = tokenAt(at, first.start + match[0].length);
    return to
      ? build(
          at,
          to,
          calendar(
            [match[1] ?? '', match[2] && two(Number(match[2])), match[3] && two(Number(match[3]))]
              .filter(Boolean)
              .join('-'),
          ),
        )
      : undefined;
  }

  /** "early 2024", "late May 2024", "mid-2024", "Q1 2025", "the third quarter of 2024". */
  function partAt(at: number): DateMention | undefined {
    const quarter = GRAMMAR.quarters.longestAt(tokens, at);
    if (quarter) {
      const index = skipJoiner(quarter.to);
      const year = tokens[index];
      const number = quarter.entries[0] ?? 1;
      if (isYear(year) && year)
        return build(at, index + 1, calendar(year.text), { approx: 'about', months: [3 * number - 2, 3 * number] });
    }
    const part = GRAMMAR.dateParts.longestAt(tokens, at);
    if (!part) return undefined;
    const index = skipJoiner(part.to);
    const inner = yearAt(index) ?? monthFirstAt(index);
    if (inner?.from !== index || inner.when.kind === 'shift') return undefined;
    const [months] = part.entries;
    const isYearOnly = inner.when.kind === 'calendar' && inner.when.date.length === 4;
    return build(at, inner.to, inner.when, { approx: 'about', ...(isYearOnly && months ? { months } : {}) });
  }

  /** "May 2024", "May 6, 2024", "May of 2024", "May 6 of that year". A bare month only after a word that dates it, or if `isDated`. */
  function monthFirstAt(at: number, isPicked = false): DateMention | undefined {
    const month = monthAt(at);
    if (!month) return undefined;
    let index = month.to;
    const next = tokens[index];
    if (next?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(next.text)) {
      const rest = `${two(month.number)}-${two(Number(next.text))}`;
      let after = skipOrdinal(index + 1);
      const end = after;
      if (tokens[after]?.text === ',') after++;
      const year = tokens[after];
      if (isYear(year) && year) return build(at, after + 1, calendar(`${year.text}-${rest}`));
      return isCounting(index + 1) ? undefined : yearless(at, end, rest);
    }
    if (tokens[index]?.text === ',' || isPartitive(index)) index++;
    const year = tokens[index];
    if (isYear(year) && year) return build(at, index + 1, calendar(`${year.text}-${two(month.number)}`));
    // A month by itself may be a name or a verb ("May", "March"): only where a preposition or "last" stands before it.
    return (isPicked || isDated(at)) && !isName(month.to) ? yearless(at, month.to, two(month.number)) : undefined;
  }

  /** "6 May 2024", "6th of May 2024". */
  function dayFirstAt(at: number): DateMention | undefined {
    const day = tokens[at];
    if (day?.kind !== 'number' || !/^(?:[1-9]|[12]\d|3[01])$/.test(day.text) || isGluedToWord(at)) return undefined;
    let index = skipOrdinal(at + 1);
    if (isPartitive(index)) index++;
    const month = monthAt(index);
    if (!month) return undefined;
    const rest = `${two(month.number)}-${two(Number(day.text))}`;
    index = tokens[month.to]?.text === ',' ? month.to + 1 : month.to;
    const year = tokens[index];
    return isYear(year) && year ? build(at, index + 1, calendar(`${year.text}-${rest}`)) : yearless(at, month.to, rest);
  }

  /** A year on its own, where nothing says that it counts something. */
  function yearAt(at: number): DateMention | undefined {
    const token = tokens[at];
    if (!isYear(token) || !token || isGluedToWord(at)) return undefined;
    const before = tokens[at - 1];
    if (before && /^[$€£¥#@~≈]$/.test(before.text)) return undefined;
    const next = tokens[at + 1];
    if (
      next?.glued &&
      (next.kind === 'word' ||
        next.text === '%' ||
        (isJoiner(next) && tokens[at + 2]?.glued && tokens[at + 2]?.kind === 'word'))
    )
      return undefined;
    for (let i = at + 1; i < Math.min(at + 3, tokens.length); i++)
      if (
        GRAMMAR.units.longestAt(tokens, i) ||
        GRAMMAR.cues
          .matchesAt(tokens, i)
          .some(
            (m) =>
              m.from === at + 1 && m.entries.some((cue) => cue.role === 'counts' && cue.attribute.kind === 'quantity'),
          )
      )
        return undefined;
    return build(at, at + 1, calendar(token.text));
  }

  /** "March 3 times", "May 5 points": the number counts something else. */
  function isCounting(at: number): boolean {
    const next = tokens[at];
    return (
      next !== undefined &&
      (next.glued
        ? next.text === '%' || next.kind === 'word'
        : GRAMMAR.units.longestAt(tokens, at) !== undefined || GRAMMAR.scales.has(next.norm))
    );
  }

  /** "in April Smith's words": a first name. */
  function isName(at: number): boolean {
    const next = tokens[at];
    return next?.kind === 'word' && !next.glued && isCapitalised(next) && next.text.length > 2;
  }

  function monthAt(at: number): { number: number; to: number } | undefined {
    const token = tokens[at];
    const number = token && /^\p{Lu}/u.test(token.text) ? GRAMMAR.months.get(token.norm) : undefined;
    if (!number) return undefined;
    // "Sept. 12"; the full stop behind "July" ends the sentence.
    const dotted =
      tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued && GRAMMAR.abbreviations.has(token?.norm ?? '');
    return { number, to: dotted ? at + 2 : at + 1 };
  }

  function isGluedToWord(at: number): boolean {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token?.glued || !before) return false;
    return (
      before.kind !== 'mark' ||
      (isJoiner(before) &&
        before.glued &&
        GRAMMAR.dateParts.longestAt(tokens, at - 2) === undefined &&
        tokens[at - 2]?.kind !== 'number')
    );
  }

  function skipJoiner(at: number): number {
    return tokens[at] && isJoiner(tokens[at]) ? at + 1 : at;
  }

  function tokenAt(from: number, end: number): number | undefined {
    for (let to = from + 1; to <= tokens.length; to++) {
      const last = (tokens[to - 1] as Token).end;
      if (last === end) return to;
      if (last > end) return undefined;
    }
    return undefined;
  }

  /** A date without its year, and which year a phrase behind it picks: "November 29 **of that year**". */
  function yearless(from: number, to: number, rest: string): DateMention {
    const pick = isPartitive(to) ? GRAMMAR.datePicks.longestAt(tokens, to) : undefined;
    const [which] = pick?.entries ?? [];
    return build(from, pick?.to ?? to, { kind: 'yearless', rest, ...(which ? { pick: which } : {}) });
  }

  function isDated(at: number): boolean {
    return GRAMMAR.hasClass(tokens[at - 1]?.norm ?? '', 'dating');
  }

  function isPartitive(at: number): boolean {
    return GRAMMAR.hasClass(tokens[at]?.norm ?? '', 'partitive');
  }

  function skipOrdinal(at: number): number {
    return tokens[at]?.glued && GRAMMAR.ordinals.has(tokens[at].norm) ? at + 1 : at;
  }

  function build(
    from: number,
    to: number,
    when: When,
    extra: Pick<DateMention, 'approx' | 'months'> = {},
  ): DateMention {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return { type: 'date', from, to, start, end, text: text.slice(start, end), when, ...extra };
  }
}

const calendar = (date: string): When => ({ kind: 'calendar', date });
