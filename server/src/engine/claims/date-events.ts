import type { AttributeDeclaration, EntityType } from '@stet/shared';
import type { DateMention } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { byLimit } from './date-limits.js';
import { atEntry, atName } from './date-names.js';
import { byNoun } from './date-nouns.js';
import { byVerb } from './date-verbs.js';
import type { Dating } from './dating.js';

/** What a date is the date of, as far as `attribute` goes: by a verb, by a noun, or standing at a name. */
export const attachDate = (
  analysis: Analysis,
  date: DateMention,
  attribute: AttributeDeclaration,
): Dating | undefined =>
  (attribute.bareDate ? atName(analysis, date, attribute) : undefined) ??
  byLimit(analysis, date, attribute) ??
  byVerb(analysis, date, attribute) ??
  byNoun(analysis, date, attribute) ??
  (attribute.bareDate ? atEntry(analysis, date, attribute) : undefined);

const THINGS: readonly EntityType[] = ['model', 'product'];

/** The day that "three weeks after" counts from: a date right behind it, or the release of the first thing named there. */
export function eventDayOf(analysis: Analysis, { to }: DateMention): string | undefined {
  const { sentence, referents, clauses } = analysis;
  const told = sentence.dates.find((other) => other.from === to && other.when.kind === 'calendar');
  if (told?.when.kind === 'calendar') return told.when.date;
  const clause = clauses.clauseAt(to);
  for (const referent of referents) {
    if (referent.from < to || referent.clause !== clause || referent.from - to > 6) continue;
    const released = resolveReferent(analysis, referent, THINGS)?.entity?.released;
    if (released !== undefined) return released;
  }
  return undefined;
}
