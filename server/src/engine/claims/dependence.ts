import type { DateAnchor } from './date-anchor.js';
import { equalDiscourses, type DateInMind, type Discourse, equalNames, type Frame, type Names } from './discourse.js';
import type { RecentRefs } from './recent-refs.js';
import { equalRefs, type Ref } from './ref.js';

/**
 * What the reading of a block has looked at of what came before the block and of the draft around it. As long as a reader
 * who looks there again sees the same, the reading is the same, whatever else has changed.
 */
export class Dependence {
  readonly before: Discourse;
  readonly frame: Frame;
  readonly #seen = { recent: -1, people: -1, themes: false, date: false };
  readonly #looks = new Map<string, (frame: Frame) => boolean>();

  constructor(
    private readonly readBefore: Discourse,
    private readonly readFrame: Frame,
  ) {
    const watch = (list: 'recent' | 'people'): RecentRefs =>
      readBefore[list].watched((depth) => (this.#seen[list] = Math.max(this.#seen[list], depth)));
    const themes = readBefore.themes.watched(() => (this.#seen.themes = true));
    const date = watchDate(readBefore.date, () => (this.#seen.date = true));
    this.before = { ...readBefore, recent: watch('recent'), people: watch('people'), themes, date };
    this.frame = new WatchedFrame(readFrame, (what, isSame) => this.#looks.set(what, isSame));
  }

  /** Would the block be read the same there? */
  holds(before: Discourse, frame: Frame): boolean {
    if (!equalDiscourses(before, this.readBefore, this.#seen)) return false;
    if (frame === this.readFrame) return true;
    for (const isSame of this.#looks.values()) if (!isSame(frame)) return false;
    return true;
  }
}

const watchDate = ({ value }: DateInMind, onLook: () => void): DateInMind => ({
  get value() {
    onLook();
    return value;
  },
});

/** Told what has been looked at, and how to find out whether another frame says the same of it. */
type OnLook = (what: string, isSame: (other: Frame) => boolean) => void;

class WatchedFrame implements Frame {
  readonly mentioned: Names;
  readonly families: Names;
  readonly series: Names;

  constructor(
    private readonly frame: Frame,
    private readonly onLook: OnLook,
  ) {
    const watch = (set: 'mentioned' | 'families' | 'series'): Names =>
      new WatchedNames(frame[set], (what, isSame) => {
        onLook(`${set} ${what}`, (other) => isSame(other[set]));
      });
    this.mentioned = watch('mentioned');
    this.families = watch('families');
    this.series = watch('series');
  }

  get lexicon(): Frame['lexicon'] {
    return this.frame.lexicon;
  }

  get topic(): Ref | undefined {
    const { topic } = this.frame;
    this.onLook('topic', (other) => equalRefs(topic, other.topic));
    return topic;
  }

  get aboutModels(): boolean {
    const { aboutModels } = this.frame;
    this.onLook('field', (other) => aboutModels === other.aboutModels);
    return aboutModels;
  }

  get anchor(): DateAnchor {
    const { date, year } = this.frame.anchor;
    this.onLook('anchor', (other) => date === other.anchor.date && year === other.anchor.year);
    return this.frame.anchor;
  }
}

class WatchedNames implements Names {
  constructor(
    private readonly names: Names,
    private readonly onLook: (what: string, isSame: (other: Names) => boolean) => void,
  ) {}

  has(name: string): boolean {
    const answer = this.names.has(name);
    this.onLook(`has ${name}`, (other) => other.has(name) === answer);
    return answer;
  }

  [Symbol.iterator](): Iterator<string> {
    this.onLook('all', (other) => equalNames(this.names, other));
    return this.names[Symbol.iterator]();
  }
}
