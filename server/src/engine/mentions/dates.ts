import type { Approximation } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import { readHanNumeral } from '../languages/han-numerals.js';
import type { DateMention } from './mention.js';
import { isCapitalised, isJoiner, type Token } from './tokens.js';

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19[5-9]\d|20[0-4]\d)$/.test(token.text);
const two = (value: number): string => String(value).padStart(2, '0');

/** Part of a year → its first and last month. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  'the beginning of': [1, 3],
  'the start of': [1, 3],
  mid: [4, 9],
  'the middle of': [4, 9],
  late: [9, 12],
  'the end of': [10, 12],
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  fall: [9, 12],
  winter: [1, 12],
};

/**
 * Finds calendar dates at the precision they are written in: 2024, May 2024, 6 May 2024, May 6, 2024, 2024-05-06, Q1 2025,
 * early 2024, mid-2024, 2024年5月6日; and such as need the draft's own date to be placed: 6 May, in May, yesterday, Wednesday.
 */
export function findDates(tokens: readonly Token[], text: string, taken: (index: number) => boolean): DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = taken(at)
      ? undefined
      : (numericAt(at) ??
        hanAt(at) ??
        partAt(at) ??
        monthFirstAt(at) ??
        dayFirstAt(at) ??
        yearAt(at) ??
        relativeAt(at));
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
          [match[1] ?? '', two(Number(match[3])), match[4] && two(Number(match[4]))].filter(Boolean).join('-'),
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
        return build(at, to, `--${two(month)}${partial[2] ? `-${two(Number(partial[2]))}` : ''}`);
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
          [match[1] ?? '', match[2] && two(Number(match[2])), match[3] && two(Number(match[3]))]
            .filter(Boolean)
            .join('-'),
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
        return build(at, index + 1, year.text, 'about', [
          `${year.text}-${two(3 * number - 2)}`,
          `${year.text}-${two(3 * number)}`,
        ]);
    }
    const part = GRAMMAR.dateParts.longestAt(tokens, at);
    if (!part) return undefined;
    const index = skipJoiner(part.to);
    const inner = yearAt(index) ?? monthFirstAt(index);
    if (inner?.from !== index) return undefined;
    const name = tokens
      .slice(part.from, part.to)
      .map((token) => token.norm)
      .join(' ');
    const months = inner.date.length === 4 ? PARTS[name] : undefined;
    return build(
      at,
      inner.to,
      inner.date,
      'about',
      months && [`${inner.date}-${two(months[0])}`, `${inner.date}-${two(months[1])}`],
    );
  }

  /** "May 2024", "May 6, 2024", "May of 2024". */
  function monthFirstAt(at: number): DateMention | undefined {
    const month = monthAt(at);
    if (!month) return undefined;
    let index = month.to;
    const next = tokens[index];
    if (next?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(next.text)) {
      let after = index + 1;
      if (/^(?:st|nd|rd|th)$/.test(tokens[after]?.norm ?? '') && tokens[after]?.glued) after++;
      if (tokens[after]?.text === ',') after++;
      const year = tokens[after];
      if (isYear(year) && year)
        return build(at, after + 1, `${year.text}-${two(month.number)}-${two(Number(next.text))}`);
      return isCounting(index + 1)
        ? undefined
        : build(at, index + 1, `--${two(month.number)}-${two(Number(next.text))}`);
    }
    if (tokens[index]?.text === ',' || tokens[index]?.norm === 'of') index++;
    const year = tokens[index];
    if (isYear(year) && year) return build(at, index + 1, `${year.text}-${two(month.number)}`);
    // A month by itself may be a name or a verb ("May", "March"): only where a preposition or "last" stands before it.
    return GRAMMAR.hasClass(tokens[at - 1]?.norm ?? '', 'dating') && !isName(month.to)
      ? build(at, month.to, `--${two(month.number)}`)
      : undefined;
  }

  /** "6 May 2024", "6th of May 2024". */
  function dayFirstAt(at: number): DateMention | undefined {
    const day = tokens[at];
    if (day?.kind !== 'number' || !/^(?:[1-9]|[12]\d|3[01])$/.test(day.text) || isGluedToWord(at)) return undefined;
    let index = at + 1;
    if (/^(?:st|nd|rd|th)$/.test(tokens[index]?.norm ?? '') && tokens[index]?.glued) index++;
    if (tokens[index]?.norm === 'of') index++;
    const month = monthAt(index);
    if (!month) return undefined;
    index = tokens[month.to]?.text === ',' ? month.to + 1 : month.to;
    const year = tokens[index];
    if (isYear(year) && year) return build(at, index + 1, `${year.text}-${two(month.number)}-${two(Number(day.text))}`);
    return build(at, month.to, `--${two(month.number)}-${two(Number(day.text))}`);
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
    return build(at, at + 1, token.text);
  }

  /** "yesterday", "on Wednesday". */
  function relativeAt(at: number): DateMention | undefined {
    const norm = tokens[at]?.norm ?? '';
    const days = GRAMMAR.relativeDays.get(norm);
    if (days !== undefined) return build(at, at + 1, `today${days === 0 ? '' : days}`);
    const weekday = GRAMMAR.weekdays.get(norm);
    return weekday !== undefined && isCapitalised(tokens[at] as Token) && tokens[at + 1]?.text !== ','
      ? build(at, at + 1, `weekday-${weekday}`)
      : undefined;
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
    const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued;
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
        !/^(?:mid|early|late|post|pre)$/.test(tokens[at - 2]?.norm ?? '') &&
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

  function build(
    from: number,
    to: number,
    date: string,
    approx?: Approximation,
    window?: readonly [string, string],
  ): DateMention {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return {
      type: 'date',
      from,
      to,
      start,
      end,
      text: text.slice(start, end),
      date,
      ...(approx ? { approx } : {}),
      ...(window ? { window } : {}),
    };
  }
}
