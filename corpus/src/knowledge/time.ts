import { type AttributeDeclaration, type Evidence } from '@stet/shared';

/** The first day a date may mean: 2024-05 → 2024-05-01. */
const firstDay = (date: string): string => date + '0000-01-01'.slice(date.length);
/** No earlier than the last day a date may mean, for comparison only: 2024-02 → 2024-02-31. */
const lastDay = (date: string): string => date + '0000-12-31'.slice(date.length);

/** Since when evidence holds: its validity, else the day it speaks of, else its publication; '' when nothing tells. */
export const startOf = ({ assertion, source }: Evidence): string =>
  assertion.from ?? assertion.asOf ?? source.published ?? '';

/** Does evidence about what changes with time hold on a day (YYYY-MM-DD)? */
export function phaseOf(evidence: Evidence, day: string): 'past' | 'current' | 'future' {
  const start = startOf(evidence);
  if (start !== '' && firstDay(start) > lastDay(day)) return 'future';
  const { until } = evidence.assertion;
  return until !== undefined && lastDay(until) < firstDay(day) ? 'past' : 'current';
}

/**
 * Does evidence speak of days after the one asked for? What changes with time does by its dates; what does not change
 * only where its qualifiers name a dated state: a leaderboard of July says nothing about June.
 */
export function isAhead(evidence: Evidence, attribute: AttributeDeclaration | undefined, day: string): boolean {
  if (attribute?.changes === true) return phaseOf(evidence, day) === 'future';
  const { date, asOf = date } = evidence.assertion.qualifiers ?? {};
  return asOf !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(asOf) && firstDay(asOf) > lastDay(day);
}
