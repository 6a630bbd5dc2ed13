import { ATTRIBUTES, type AttributeDeclaration } from '@stet/shared';
import type { DateMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { buildClaim, doubtOf } from './claim-builder.js';
import { separation } from './cue-binding.js';
import { placeDate } from './date-anchor.js';
import { readStance } from './modality.js';
import type { ReadClaim } from './read-claim.js';
import { chooseSubject } from './subjects.js';
import { CUE_WEIGHTS } from './weights.js';

const OF_DATES = ATTRIBUTES.filter((attribute) => attribute.kind === 'date');
const THRESHOLD = 1;

/** Reads the dates of a sentence: the nearest cue says what happened then ("released", "founded", "cutoff"). */
export function readDates(analysis: Analysis): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const date of analysis.sentence.dates) {
    const readings = OF_DATES.map((attribute) => ({ attribute, score: scoreCues(analysis, attribute, date) }))
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    for (const { attribute } of readings) {
      const choice = chooseSubject(analysis, date, attribute.of, attribute);
      if (!choice || choice.best.ref.type === 'unknown' || (choice.best.relation === 'discourse' && !isEntry(analysis)))
        continue;
      const placed = placeDate(date.date, analysis.frame.anchor, readStance(analysis, date).modality === 'forecast');
      if (!placed) break;
      for (const ref of choice.refs)
        claims.push(
          buildClaim(
            analysis,
            date,
            ref,
            {
              kind: 'date',
              attribute: attribute.id,
              value: { date: placed.date },
              approx: date.approx ?? 'exact',
              trace: `attribute ${attribute.label}: a cue beside the date`,
            },
            {
              ...doubtOf(analysis, choice, attribute.of),
              ...(date.window ? { window: date.window } : {}),
              ...(placed.yearless ? { yearless: true } : {}),
            },
          ),
        );
      break;
    }
  }
  return claims;
}

/** "Released: May 2024" in a list: what it is said of stands above. */
const isEntry = ({ leads }: Analysis): boolean => leads;

function scoreCues(analysis: Analysis, attribute: AttributeDeclaration, date: DateMention): number {
  let best = 0;
  for (const mention of analysis.sentence.cues) {
    const roles = mention.cues.filter((cue) => cue.attribute === attribute).map((cue) => cue.role);
    if (!roles.length || isTakenBy(analysis, mention.from, date)) continue;
    const apart = separation(analysis, mention, date);
    if (apart === undefined) continue;
    for (const role of roles) {
      const weight = CUE_WEIGHTS[role] + (CUE_WEIGHTS[role] > 0 ? apart : 0);
      if (role === 'against' && apart > -1.2) return 0;
      if (role !== 'against') best = Math.max(best, weight);
    }
  }
  return best;
}

/** Another date of the sentence stands nearer to the cue. */
const isTakenBy = ({ sentence }: Analysis, at: number, date: DateMention): boolean =>
  sentence.dates.some((other) => other !== date && Math.abs(other.from - at) < Math.abs(date.from - at));
