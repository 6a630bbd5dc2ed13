import type { DateAnchor } from '../claims/date-anchor.js';
import { equalNames, type Frame } from '../claims/discourse.js';
import { equalRefs, refOf, type Ref } from '../claims/ref.js';
import type { Lexicon } from '../mentions/lexicon.js';
import type { Judgement } from '../judgement.js';
import { isAboutModels } from './field.js';
import type { Summary } from './summary.js';

/** Whom the draft names, and what it is mainly about: the model or product it names most. */
export function frameOf(summaries: readonly Summary[], lexicon: Lexicon, judgement: Judgement): Frame {
  const years = new Map<number, number>();
  const counts = new Map<string, number>();
  const series = new Set<string>();
  const turns = new Map<string, number>();
  for (const summary of summaries) {
    for (const [id, count] of summary.named) counts.set(id, (counts.get(id) ?? 0) + count);
    for (const name of summary.series) series.add(name);
    if (summary.label !== undefined) turns.set(summary.label, (turns.get(summary.label) ?? 0) + 1);
    for (const year of summary.years) years.set(year, (years.get(year) ?? 0) + 1);
  }
  let topic: Ref | undefined;
  let most = 1;
  const families = new Set<string>();
  for (const [id, count] of counts) {
    const entity = lexicon.byId.get(id);
    if (entity?.family) families.add(entity.family);
    if (entity?.type === 'model' && count > most) {
      most = count;
      topic = refOf(entity);
    }
  }
  return {
    mentioned: new Set(counts.keys()),
    families,
    series,
    speakers: new Set([...turns].filter(([, count]) => count >= LEAST_TURNS).map(([label]) => label)),
    topic,
    aboutModels: isAboutModels(summaries.map(({ field }) => field)),
    lexicon,
    anchor: anchorOf(judgement, years),
  };
}

/** Whoever speaks, speaks more than once. */
const LEAST_TURNS = 2;

/** The draft's own date; without one the year it names most often, the later of two, else that of the judging. */
function anchorOf({ draftDate, asOf }: Judgement, years: ReadonlyMap<number, number>): DateAnchor {
  if (draftDate !== undefined) return { date: draftDate, year: Number(draftDate.slice(0, 4)) };
  const [most] = [...years].sort(([a, n], [b, m]) => m - n || b - a);
  return { date: undefined, year: most?.[0] ?? Number(asOf.slice(0, 4)) };
}

/** Do two frames say the same? */
export const equalFrames = (a: Frame, b: Frame): boolean =>
  a.lexicon === b.lexicon &&
  equalRefs(a.topic, b.topic) &&
  a.aboutModels === b.aboutModels &&
  a.anchor.date === b.anchor.date &&
  a.anchor.year === b.anchor.year &&
  equalNames(a.mentioned, b.mentioned) &&
  equalNames(a.families, b.families) &&
  equalNames(a.series, b.series) &&
  equalNames(a.speakers, b.speakers);
