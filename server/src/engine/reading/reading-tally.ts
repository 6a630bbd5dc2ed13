import type { Severity } from '@stet/shared';
import { changedWindow, replaceWindow, type ChangedWindow } from '../changed-window.js';
import { lowerBound } from '../lower-bound.js';
import type { OwnFinding, PassageReading } from './judge-passage.js';

/** A finding of a passage by itself, and the index of that passage. */
export interface OwnPlace {
  readonly own: OwnFinding;
  readonly passage: number;
}

/** What the readings of a draft's passages come to. */
export interface Tally {
  readonly words: number;
  /** How many claims the draft makes before each passage. */
  readonly claimsBefore: readonly number[];
  /** What is found of passages by themselves, in the order of the draft. */
  readonly own: Readonly<Record<Severity, readonly OwnPlace[]>>;
  /** … and is said of the first place in the draft only. */
  readonly firsts: readonly OwnPlace[];
}

/** Kept up while a draft is edited: looking anew at each of hundreds of readings is what would cost most of a keystroke. */
export class ReadingTally {
  #readings: readonly PassageReading[] = [];
  #words: readonly number[] = [];
  #claims: readonly number[] = [];
  #own: Tally['own'] = { error: [], warning: [], information: [], hint: [] };
  #firsts: readonly OwnPlace[] = [];

  follow(readings: readonly PassageReading[]): Tally {
    const window = changedWindow(this.#readings, readings);
    const come = readings.slice(window.from, window.toNow);
    const places = come.flatMap(({ findings }, i) => findings.map((own) => ({ own, passage: window.from + i })));
    const firsts = places.filter(({ own }) => own.finding.once !== undefined);
    const others = places.filter(({ own }) => own.finding.once === undefined);
    const ofSeverity = (severity: Severity): readonly OwnPlace[] =>
      replacePlaces(
        this.#own[severity],
        window,
        others.filter(({ own }) => own.finding.severity === severity),
      );
    this.#readings = readings;
    this.#words = replaceWindow(
      this.#words,
      window,
      come.map(({ words }) => words),
    );
    this.#claims = replaceWindow(
      this.#claims,
      window,
      come.map(({ judged }) => judged.length),
    );
    this.#own = {
      error: ofSeverity('error'),
      warning: ofSeverity('warning'),
      information: ofSeverity('information'),
      hint: ofSeverity('hint'),
    };
    this.#firsts = replacePlaces(this.#firsts, window, firsts);
    return {
      words: this.#words.reduce((sum, words) => sum + words, 0),
      claimsBefore: sumsBefore(this.#claims),
      own: this.#own,
      firsts: this.#firsts,
    };
  }
}

/** Puts what is found in changed passages in the place of what was; those behind may have moved. */
function replacePlaces(
  places: readonly OwnPlace[],
  { from, toBefore, toNow }: ChangedWindow,
  by: readonly OwnPlace[],
): readonly OwnPlace[] {
  const passageOf = ({ passage }: OwnPlace): number => passage;
  const behind = places.slice(lowerBound(places, toBefore, passageOf));
  const grown = toNow - toBefore;
  return places
    .slice(0, lowerBound(places, from, passageOf))
    .concat(by, grown ? behind.map(({ own, passage }) => ({ own, passage: passage + grown })) : behind);
}

function sumsBefore(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => (sum += count) - count);
}
