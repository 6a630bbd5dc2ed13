import { GRAMMAR } from '../languages/grammar.js';
import { readHanNumeral } from '../languages/han-numerals.js';
import type { DateMention, When } from './mention.js';
import { isCapitalised, isHan, type Token } from './tokens.js';

type Find = (at: number) => DateMention | undefined;
type Build = (from: number, to: number, when: When, extra?: Pick<DateMention, 'approx' | 'months'>) => DateMention;

/** Finds dates that another date has to place: yesterday, that September, two weeks later, in the spring. */
export class RelativeDates {
  constructor(
    private readonly tokens: readonly Token[],
    /** A month with or without its day, whatever stands before it. */
    private readonly monthAt: Find,
    /** Does a word stand before it that dates what follows ("in", "since")? */
    private readonly isDated: (at: number) => boolean,
    private readonly build: Build,
  ) {}

  at(at: number): DateMention | undefined {
    const shift = GRAMMAR.dateShifts.longestAt(this.tokens, at);
    const [entry] = shift?.entries ?? [];
    if (shift && entry) return this.build(at, shift.to, { kind: 'shift', counted: false, ...entry });
    return this.weekdayAt(at) ?? this.seasonAt(at);
  }

  /** "two weeks ago", "a month later", "three weeks after …", 三周后. */
  countedAt(at: number): DateMention | undefined {
    const count = this.countAt(at);
    const unit = count && GRAMMAR.dateUnits.longestAt(this.tokens, count.to);
    const way = unit && GRAMMAR.datesCounted.longestAt(this.tokens, unit.to);
    const [word] = unit?.entries ?? [];
    const [direction] = way?.entries ?? [];
    if (!count || !word || !way || !direction) return undefined;
    // "Four weeks before, there had been …": nothing follows that it could count from.
    const isOpen = direction.base === 'event' && !/^[\p{L}\p{N}"“*_]/u.test(this.tokens[way.to]?.text ?? '');
    const base = isOpen ? 'before' : direction.base;
    const step = direction.sign * count.value;
    // "A year ago this month": counted in years, and told to the month.
    const told = GRAMMAR.dateShifts.longestAt(this.tokens, way.to);
    const [now] = told?.entries ?? [];
    if (told && now?.base === 'draft' && now.step === 0 && base === 'draft' && word === 'year')
      return this.build(at, told.to, {
        kind: 'shift',
        counted: now.unit !== 'month',
        base,
        unit: 'month',
        step: 12 * step,
      });
    return this.build(
      at,
      way.to,
      { kind: 'shift', counted: true, base, unit: word, step },
      word === 'day' ? {} : { approx: 'about' },
    );
  }

  /** "that September", "this August", "last spring", 去年7月. */
  pickedAt(at: number): DateMention | undefined {
    const pick = GRAMMAR.datePicks.longestAt(this.tokens, at);
    const [which] = pick?.entries ?? [];
    if (!pick || !which) return undefined;
    const season = GRAMMAR.seasons.longestAt(this.tokens, pick.to);
    if (season) return this.build(at, season.to, { kind: 'yearless', rest: '', pick: which }, seasonOf(season.entries));
    const weekday = which === 'last' ? this.weekdayAt(pick.to) : undefined;
    if (weekday?.when.kind === 'weekday') return this.build(at, weekday.to, { ...weekday.when, isLast: true });
    const month = this.monthAt(pick.to);
    return month?.when.kind === 'yearless'
      ? this.build(at, month.to, { kind: 'yearless', rest: month.when.rest, pick: which })
      : undefined;
  }

  /** "Wednesday"; not before the date of that day ("Wednesday, 8 May"). */
  private weekdayAt(at: number): DateMention | undefined {
    const weekday = GRAMMAR.weekdays.get(this.tokens[at]?.norm ?? '');
    if (weekday === undefined || !isCapitalised(this.tokens[at] as Token)) return undefined;
    const next = this.tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
    if (this.monthAt(next)) return undefined;
    return this.build(at, at + 1, { kind: 'weekday', weekday, isLast: false });
  }

  /** "in the spring". */
  private seasonAt(at: number): DateMention | undefined {
    const { tokens } = this;
    if (!GRAMMAR.hasClass(tokens[at]?.norm ?? '', 'definite') || !this.isDated(at)) return undefined;
    const season = GRAMMAR.seasons.longestAt(tokens, at + 1);
    if (!season || GRAMMAR.hasClass(tokens[season.to]?.norm ?? '', 'partitive')) return undefined;
    return this.build(at, season.to, { kind: 'yearless', rest: '' }, seasonOf(season.entries));
  }

  /** A whole number in digits or words, or "a". */
  private countAt(at: number): { value: number; to: number } | undefined {
    const token = this.tokens[at];
    if (!token || (token.glued && at > 0 && !isHan(token) && this.tokens[at - 1]?.kind !== 'mark')) return undefined;
    if (token.kind === 'number')
      return /^\d{1,3}$/.test(token.text) ? { value: Number(token.text), to: at + 1 } : undefined;
    if (GRAMMAR.hasClass(token.norm, 'indefinite')) return { value: 1, to: at + 1 };
    const value = GRAMMAR.numerals.get(token.norm) ?? (isHan(token) ? readHanNumeral(token.text) : undefined);
    return value ? { value, to: at + 1 } : undefined;
  }
}

const seasonOf = ([months]: readonly (readonly [number, number])[]): Pick<DateMention, 'approx' | 'months'> => ({
  approx: 'about',
  ...(months ? { months } : {}),
});
