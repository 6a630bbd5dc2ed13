import type { EntityType } from '@stet/shared';
import type { BlockKind } from '../draft/passage.js';
import type { Lexicon } from '../mentions/lexicon.js';
import type { DateAnchor } from './date-anchor.js';
import { RecentRefs } from './recent-refs.js';
import { equalRefs, type Ref } from './ref.js';
import { foremost, Themes, type Mentioned, type Theme } from './themes.js';

/**
 * What the reader of a draft has in mind at a place. Small on purpose: an edit is re-read forward only until this is again
 * what it was.
 */
export interface Discourse {
  /** The things spoken of last, the most prominent first; a subject goes before an object, a rival last. */
  readonly recent: RecentRefs;
  /** What the draft has been about up to here: how a block that names nothing yet is understood. */
  readonly themes: Themes;
  /** No model has been named yet in the block. */
  readonly fresh: boolean;
  /** The benchmarks of the sentence before, in the same block. */
  readonly benchmarks: readonly string[];
  /** The thing the section's heading names. */
  readonly section: Ref | undefined;
  /** Whom a surname may stand for, the one spoken of last first. */
  readonly people: RecentRefs;
  /** Whom "he" or "she" stands for: somebody of this block or the one before. */
  readonly person: Ref | undefined;
  /** The date spoken of last: what "a month later" counts from. */
  readonly date: DateInMind;
  /** Somebody has been introduced as about to speak ("… said:"): their words follow in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

export interface DateInMind {
  readonly value: string | undefined;
}

export interface SpeakerInWaiting {
  readonly name: string;
  readonly id?: string;
  readonly medium: string | null;
}

export const START: Discourse = {
  recent: RecentRefs.NONE,
  themes: Themes.NONE,
  fresh: true,
  benchmarks: [],
  section: undefined,
  people: RecentRefs.NONE,
  person: undefined,
  date: { value: undefined },
  speaker: undefined,
};

/** As much of a state as somebody has looked at: how far into its lists, and whether at its themes and its date. */
export interface Looks {
  readonly recent: number;
  readonly people: number;
  readonly themes: boolean;
  readonly date: boolean;
}

const EVERYWHERE: Looks = { recent: Infinity, people: Infinity, themes: true, date: true };

/** Are two states the same where somebody has looked? */
export const equalDiscourses = (a: Discourse, b: Discourse, looks: Looks = EVERYWHERE): boolean =>
  a === b ||
  (a.recent.beginsLike(b.recent, looks.recent) &&
    a.people.beginsLike(b.people, looks.people) &&
    (!looks.themes || a.themes.equals(b.themes)) &&
    equalRefs(a.person, b.person) &&
    a.fresh === b.fresh &&
    equalRefs(a.section, b.section) &&
    (!looks.date || a.date.value === b.date.value) &&
    a.speaker?.name === b.speaker?.name &&
    a.speaker?.id === b.speaker?.id &&
    a.speaker?.medium === b.speaker?.medium &&
    a.benchmarks.length === b.benchmarks.length &&
    a.benchmarks.every((benchmark, i) => benchmark === b.benchmarks[i]));

/** A set of names that can be asked and walked through. */
export interface Names extends Iterable<string> {
  has(name: string): boolean;
}

/** The same names in the same order? */
export function equalNames(a: Names, b: Names): boolean {
  const [mine, theirs] = [[...a], [...b]];
  return mine.length === theirs.length && mine.every((name, i) => name === theirs[i]);
}

/** What is known of the draft as a whole before it is read: whom it mentions, and what it is mainly about. */
export interface Frame {
  /** Ids of all things named in full anywhere in the draft. */
  readonly mentioned: Names;
  /** Families of those things. */
  readonly families: Names;
  /** Models named that the corpus does not have: a series ("Claude 3") or one unknown. */
  readonly series: Names;
  readonly topic: Ref | undefined;
  /** Is the draft about models, their makers and what they can do? */
  readonly aboutModels: boolean;
  readonly lexicon: Lexicon;
  readonly anchor: DateAnchor;
}

/** The things a sentence leaves in the reader's mind, the most prominent first. */
export interface Prominence {
  readonly central: readonly Mentioned[];
  /** Other sides of comparisons. */
  readonly rival: readonly Ref[];
}

/** What a sentence leaves in the reader's mind. */
export interface Impression extends Prominence {
  /** The benchmarks it names. */
  readonly benchmarks: readonly string[];
  /** Its people, the likeliest to be spoken of next first. */
  readonly people: readonly Ref[];
  /** The last date it gives. */
  readonly date: string | undefined;
}

/** What a block leaves in the reader's mind besides what its sentences do. */
export interface Closing {
  readonly kind: BlockKind;
  /** "GPT-4o's figures:", or a list item: what follows goes on with what is named in it. */
  readonly leadsIn: boolean;
  /** Of a heading: ids of all things it names. */
  readonly named: ReadonlySet<string>;
  readonly speaker: SpeakerInWaiting | undefined;
  /** Does it speak of anybody? */
  readonly hasPeople: boolean;
}

/** The state in which a block is begun. */
export const begin = (before: Discourse, kind: BlockKind): Discourse => ({
  ...before,
  speaker: undefined,
  ...(kind === 'item' ? {} : { fresh: true, themes: before.themes.fade() }),
  benchmarks: [],
});

/** The state after a sentence: what it is about comes first, the other sides of its comparisons after all that was there. */
export function advance(state: Discourse, { central, rival, benchmarks, people, date }: Impression): Discourse {
  if (!central.length && !rival.length && !benchmarks.length && !people.length && date === undefined) return state;
  const refs = central.map(({ ref }) => ref);
  return {
    ...state,
    recent: refs.length || rival.length ? state.recent.advance(refs, rival) : state.recent,
    themes: central.length ? state.themes.advance(central) : state.themes,
    fresh: state.fresh && !refs.some((ref) => ref.type === 'model'),
    benchmarks: benchmarks.length ? benchmarks : state.benchmarks,
    people: people.length ? state.people.advance(people, []) : state.people,
    person: people[0] ?? state.person,
    date: date === undefined ? state.date : { value: date },
  };
}

/** The state after a block. A heading that names a model or product gives it to its section. */
export function close(state: Discourse, { kind, named, leadsIn, speaker, hasPeople }: Closing): Discourse {
  const person = hasPeople ? state.person : undefined;
  const after = { ...state, fresh: state.fresh || !leadsIn, benchmarks: [], speaker, person };
  if (kind !== 'heading' && kind !== 'title') return after;
  const section = lastThing(state);
  const isNamed = section?.id !== undefined && named.has(section.id);
  return isNamed
    ? { ...after, section, themes: state.themes.headedBy(section) }
    : { ...after, section: kind === 'title' ? state.section : undefined };
}

/** What the reader has in mind, the nearest first: the things spoken of last, the section's, the draft's topic. */
export function* inMind(state: Discourse, frame: Frame): Generator<Ref, void> {
  yield* state.recent;
  if (state.section) yield state.section;
  if (frame.topic) yield frame.topic;
}

export function firstInMind(state: Discourse, frame: Frame, test: (ref: Ref) => boolean): Ref | undefined {
  for (const ref of inMind(state, frame)) if (test(ref)) return ref;
  return undefined;
}

/** The model or product spoken of last. */
const lastThing = ({ recent }: Discourse): Ref | undefined =>
  recent.find((ref) => ref.type === 'model' || ref.type === 'product');

/** The themes of the draft as seen from a place. */
export const themesAt = (state: Discourse, frame: Frame): readonly Theme[] =>
  state.themes.inOrder(lastThing(state), frame.topic);

/**
 * The most prominent thing of a wanted type: inside a block the one spoken of last, at its beginning what the draft has been
 * about up to there. What may belong to a model or to its maker is looked for among models first.
 */
export const mostProminent = (wanted: readonly EntityType[], state: Discourse, frame: Frame): Ref | undefined =>
  prominentOnes(wanted, state, frame)[0];

/** The most prominent thing and, where a block leaves open which is meant, the next. */
export function prominentOnes(wanted: readonly EntityType[], state: Discourse, frame: Frame): readonly Ref[] {
  const find = (types: readonly EntityType[]): readonly Ref[] => {
    const fits = (ref: Ref): boolean => ref.type === 'unknown' || types.includes(ref.type);
    if (state.fresh && types.includes('model')) {
      const themes = foremost(themesAt(state, frame).filter(({ ref }) => fits(ref)));
      if (themes.length) return themes;
    }
    const last = state.recent.find(fits) ?? (state.section && fits(state.section) ? state.section : undefined);
    return last ? [last] : [];
  };
  const models = wanted.includes('model') ? find(['model']) : [];
  return models.length ? models : find(wanted);
}
