import type { DateAnchor } from './date-anchor.js';
import {
  equalFigures,
  equalLists,
  equalNames,
  equalSpeakers,
  type Discourse,
  type DiscourseState,
  type FigureInMind,
  type Frame,
  type Names,
  type SpeakerInWaiting,
} from './discourse.js';
import { equalRefLists, type Recent, type RecentRefs } from './recent-refs.js';
import { equalRefs, type Ref } from './ref.js';
import type { Sentence } from './sentence.js';
import type { ThemesInMind } from './themes.js';

/**
 * What a reading has asked of what came before it and of the draft around it. As long as a reader who asks the same there is
 * answered the same, the reading is the same, whatever else has changed.
 */
export class Dependence {
  readonly before: Discourse;
  readonly frame: Frame;
  readonly #isSameBefore: ((before: DiscourseState) => boolean)[] = [];
  readonly #isSameFrame = new Map<string, (frame: Frame) => boolean>();

  constructor(
    private readonly readBefore: DiscourseState,
    private readonly readFrame: Frame,
  ) {
    const ask: Ask = (question, isSame) => {
      const answer = question(readBefore);
      this.#isSameBefore.push((before) => isSame(question(before), answer));
      return answer;
    };
    this.before = new WatchedDiscourse(ask);
    this.frame = new WatchedFrame(readFrame, (what, isSame) => this.#isSameFrame.set(what, isSame));
  }

  /** Would the same be read there? */
  holds(before: DiscourseState, frame: Frame): boolean {
    if (before !== this.readBefore) for (const isSame of this.#isSameBefore) if (!isSame(before)) return false;
    return this.holdsIn(frame);
  }

  /** Would the same be read there, in a draft that frames it so? */
  holdsIn(frame: Frame): boolean {
    if (frame !== this.readFrame) for (const isSame of this.#isSameFrame.values()) if (!isSame(frame)) return false;
    return true;
  }
}

/** Asks something of what came before, and keeps the question. */
type Ask = <T>(question: (before: DiscourseState) => T, isSame: (a: T, b: T) => boolean) => T;

class WatchedDiscourse implements Discourse {
  readonly recent: Recent;
  readonly people: Recent;
  readonly themes: ThemesInMind;

  constructor(private readonly ask: Ask) {
    this.recent = new WatchedRecent(ask, ({ recent }) => recent);
    this.people = new WatchedRecent(ask, ({ people }) => people);
    this.themes = {
      inOrder: (...asked) => ask(({ themes }) => themes.inOrder(...asked), equalRefLists),
      foremost: (...asked) => ask(({ themes }) => themes.foremost(...asked), equalRefLists),
    };
  }

  get fresh(): boolean {
    return this.ask(({ fresh }) => fresh, Object.is);
  }

  get benchmarks(): readonly string[] {
    return this.ask(({ benchmarks }) => benchmarks, equalLists);
  }

  get section(): Ref | undefined {
    return this.ask(({ section }) => section, equalRefs);
  }

  get person(): Ref | undefined {
    return this.ask(({ person }) => person, equalRefs);
  }

  get date(): string | undefined {
    return this.ask(({ date }) => date, Object.is);
  }

  get figure(): FigureInMind | undefined {
    return this.ask(({ figure }) => figure, equalFigures);
  }

  get previous(): Sentence | undefined {
    return this.ask(({ previous }) => previous, Object.is);
  }

  get speaker(): SpeakerInWaiting | undefined {
    return this.ask(({ speaker }) => speaker, equalSpeakers);
  }
}

class WatchedRecent implements Recent {
  constructor(
    private readonly ask: Ask,
    private readonly listOf: (before: DiscourseState) => RecentRefs,
  ) {}

  find(test: (ref: Ref) => boolean): Ref | undefined {
    return this.ask((before) => this.listOf(before).find(test), equalRefs);
  }

  filter(test: (ref: Ref) => boolean): readonly Ref[] {
    return this.ask((before) => this.listOf(before).filter(test), equalRefLists);
  }

  without(test: (ref: Ref) => boolean): Recent {
    return new WatchedRecent(this.ask, (before) => this.listOf(before).without(test));
  }
}

/** Told what has been looked at, and how to find out whether another frame says the same of it. */
type OnLook = (what: string, isSame: (other: Frame) => boolean) => void;

class WatchedFrame implements Frame {
  readonly mentioned: Names;
  readonly families: Names;
  readonly series: Names;
  readonly speakers: Names;

  constructor(
    private readonly frame: Frame,
    private readonly onLook: OnLook,
  ) {
    const watch = (set: 'mentioned' | 'families' | 'series' | 'speakers'): Names =>
      new WatchedNames(frame[set], (what, isSame) => {
        onLook(`${set} ${what}`, (other) => isSame(other[set]));
      });
    this.mentioned = watch('mentioned');
    this.families = watch('families');
    this.series = watch('series');
    this.speakers = watch('speakers');
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
