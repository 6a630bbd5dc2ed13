import { ATTRIBUTES, type AttributeDeclaration } from '@stet/shared';
import type { DateMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { buildClaim, doubtOf } from './claim-builder.js';
import { placeDate, type PlacedDate } from './date-anchor.js';
import { attachDate, eventDayOf } from './date-events.js';
import type { Dating } from './dating.js';
import type { Result } from './events.js';
import { readStance } from './modality.js';
import type { ReadClaim } from './read-claim.js';
import type { SubjectCandidate } from './subjects.js';

const OF_DATES = ATTRIBUTES.filter((attribute) => attribute.kind === 'date');

/** Reads the dates of a sentence: each belongs to what its syntax ties it to ("released", "founded", "cutoff"), or to nothing. */
export function readDates(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.dates.flatMap((date) => {
    if (sentence.is(date.to, 'wired')) return [];
    for (const attribute of OF_DATES) {
      const dating = attachDate(analysis, date, attribute);
      if (!dating?.results.length) continue;
      const placed = place(analysis, date);
      return placed ? dating.results.map((result) => claimOf(analysis, date, attribute, dating, result, placed)) : [];
    }
    return [];
  });
}

/** The date that a sentence leaves in the reader's mind: what "the following week" counts from. */
export function dateInMind(analysis: Analysis): string | undefined {
  const placed = analysis.sentence.dates.flatMap((date) => place(analysis, date)?.date ?? []);
  return placed.at(-1);
}

/** What was said before the block is looked at only where the date depends on it. */
const place = (analysis: Analysis, date: DateMention): PlacedDate | undefined =>
  placeDate(date, {
    anchor: () => analysis.frame.anchor,
    before: () => dateBefore(analysis, date) ?? analysis.state.date,
    event: () => eventDayOf(analysis, date),
    isForecast: () => readStance(analysis, date).modality === 'forecast',
  });

/** "On 22 December X came out, **the day after** Y": what the sentence itself has dated before. */
function dateBefore(analysis: Analysis, { from }: DateMention): string | undefined {
  const earlier = analysis.sentence.dates.filter((date) => date.to <= from && !countsFromMind(date)).at(-1);
  return earlier && place(analysis, earlier)?.date;
}

function claimOf(
  analysis: Analysis,
  date: DateMention,
  attribute: AttributeDeclaration,
  { qualifiers, announced, tentative, how }: Dating,
  { ref, referent }: Result,
  placed: PlacedDate,
): ReadClaim {
  const best: SubjectCandidate = referent
    ? { ref, referent, relation: 'clauseSubject', score: 0 }
    : { ref, relation: 'discourse', score: 0 };
  return buildClaim(
    analysis,
    date,
    ref,
    {
      kind: 'date',
      attribute: attribute.id,
      value: { date: placed.date },
      approx: date.approx ?? 'exact',
      ...(qualifiers ? { qualifiers } : {}),
      trace: `attribute ${attribute.label}: ${how}`,
    },
    {
      ...doubtOf(analysis, { best, refs: [ref], rivals: [] }, attribute.of),
      ...(placed.window ? { window: placed.window } : {}),
      ...(placed.yearless ? { yearless: true } : {}),
      ...(announced ? { announced } : {}),
      ...(tentative || countsFromMind(date) ? { tentative: true } : {}),
    },
  );
}

/** "A month later": what it counts from is the date spoken of last, and that is a guess. */
const countsFromMind = ({ when }: DateMention): boolean => when.kind === 'shift' && when.base === 'before';
