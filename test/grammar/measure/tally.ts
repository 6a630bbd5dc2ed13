import type { Specimen } from '../language/specimen.js';
import { isJudgeable, type Examination } from './examine.js';

/** Counts over some of the texts; the figures of the report are their quotients. */
export interface Tally {
  texts: number;
  /** Labels that count, those whose span and attribute were found, and those that were read in full. */
  wanted: number;
  detected: number;
  strict: number;
  /** Claims read, those that no label asks for included. */
  claimed: number;
  /** Of the claims read in full: hedge and manner of saying are right too. */
  approx: number;
  modality: number;
  planted: number;
  flagged: number;
  /** Texts in which nothing is wrong, and those of them with a finding that says otherwise. */
  sound: number;
  alarmed: number;
}

const newTally = (): Tally => ({
  texts: 0,
  wanted: 0,
  detected: 0,
  strict: 0,
  claimed: 0,
  approx: 0,
  modality: 0,
  planted: 0,
  flagged: 0,
  sound: 0,
  alarmed: 0,
});

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** Tallies by some key; a key is made when it is first counted. */
export class Tallies extends Map<string, Tally> {
  at(key: string): Tally {
    let tally = this.get(key);
    if (!tally) this.set(key, (tally = newTally()));
    return tally;
  }
}

export interface Figures {
  readonly attributes: Tallies;
  readonly frames: Tallies;
  readonly settings: Tallies;
  readonly worlds: Tallies;
  /** Sentences, drafts and unrelated ones. */
  readonly kinds: Tallies;
  /** How values were made wrong. */
  readonly slips: Tallies;
  /** How numbers and dates are written. */
  readonly styles: Tallies;
}

export const newFigures = (): Figures => ({
  attributes: new Tallies(),
  frames: new Tallies(),
  settings: new Tallies(),
  worlds: new Tallies(),
  kinds: new Tallies(),
  slips: new Tallies(),
  styles: new Tallies(),
});

export function count(figures: Figures, examination: Examination): void {
  const { specimen } = examination;
  const { frame } = specimen;
  const whole = [figures.frames.at(frame.id), figures.kinds.at(frame.kind)];
  if (frame.kind !== 'unrelated') whole.push(figures.settings.at(specimen.setting), figures.worlds.at(specimen.world));
  const stated = new Set(specimen.labels.map(({ attribute }) => attribute));
  const sound = [...whole, ...[...stated].map((attribute) => figures.attributes.at(attribute))];
  for (const tally of whole) tally.texts++;
  if (isSound(specimen))
    for (const tally of sound) {
      tally.sound++;
      if (examination.alarms.length > 0) tally.alarmed++;
    }
  countLabels(figures, whole, examination);
}

function countLabels(
  figures: Figures,
  whole: readonly Tally[],
  { specimen, pairs, spurious, unflagged }: Examination,
): void {
  const pairOf = new Map(pairs.map((pair) => [pair.label, pair]));
  for (const label of specimen.labels) {
    if (label.optional) continue;
    const pair = pairOf.get(label);
    const tallies = [
      ...whole,
      figures.attributes.at(label.attribute),
      ...(label.slip ? [figures.slips.at(label.slip)] : []),
      ...(label.style ? [figures.styles.at(label.style)] : []),
    ];
    for (const tally of tallies) {
      tally.wanted++;
      if (pair) tally.detected++;
      if (pair) tally.claimed++;
      if (pair?.strict) {
        tally.strict++;
        if (pair.claim.approx === label.approx) tally.approx++;
        if (pair.claim.modality === label.modality) tally.modality++;
      }
      if (label.truth !== 'false') continue;
      tally.planted++;
      if (!unflagged.includes(label)) tally.flagged++;
    }
  }
  for (const claim of spurious) for (const tally of [...whole, figures.attributes.at(claim.attribute)]) tally.claimed++;
}

/** Nothing in it is wrong, and the corpus can tell. */
const isSound = (specimen: Specimen): boolean =>
  isJudgeable(specimen) && specimen.labels.every(({ truth }) => truth !== 'false');

export const ratio = (part: number, of: number): number | undefined => (of === 0 ? undefined : part / of);
