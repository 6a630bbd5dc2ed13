import type { EntityType } from '@stet/shared';
import type { BlockKind } from '../draft/passage.js';
import type { Lexicon } from '../mentions/lexicon.js';
import type { DateAnchor } from './date-anchor.js';
import { RecentRefs, type Recent } from './recent-refs.js';
import { equalRefs, sameRef, type Ref } from './ref.js';
import type { Sentence } from './sentence.js';
import { isOfType, Themes, type Mentioned, type ThemesInMind } from './themes.js';

/** What the reader of a draft has in mind at a place, as the reading of a sentence may ask for it. */
export interface Discourse {
  /** The things spoken of last, the most prominent first; a subject goes before an object, a rival last. */
  readonly recent: Recent;
  /** What the draft has been about up to here: how a block that names nothing yet is understood. */
  readonly themes: ThemesInMind;
  /** No model has been named yet in the block. */
  readonly fresh: boolean;
  /** The benchmarks of the sentence before, in the same block. */
  readonly benchmarks: readonly string[];
  /** The thing the section's heading names. */
  readonly section: Ref | undefined;
  /** Whom a surname may stand for, the one spoken of last first. */
  readonly people: Recent;
  /** Whom "he" or "she" stands for: somebody of this block or the one before. */
  readonly person: Ref | undefined;
  /** The date spoken of last: what "a month later" counts from. */
  readonly date: string | undefined;
  /** The last figure that was read, in the same block. */
  readonly figure: FigureInMind | undefined;
  /** The sentence before, in the same block. */
  readonly previous: Sentence | undefined;
  /** Somebody has been introduced as about to speak ("… said:"): their words follow in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

/** A figure by what it was read as: another of its kind may follow without words of its own. */
export interface FigureInMind {
  readonly attribute: string;
  readonly amount: number;
  /** As written with it. */
  readonly unit: string | undefined;
}

export interface SpeakerInWaiting {
  readonly name: string;
  readonly id?: string;
  readonly medium: string | null;
}

/**
 * What the reader has in mind, as it goes on from sentence to sentence. Small on purpose: an edit is re-read forward only
 * until this is again what it was.
 */
export interface DiscourseState extends Discourse {
  readonly recent: RecentRefs;
  readonly themes: Themes;
  readonly people: RecentRefs;
}

export const START: DiscourseState = {
  recent: RecentRefs.NONE,
  themes: Themes.NONE,
  fresh: true,
  benchmarks: [],
  section: undefined,
  people: RecentRefs.NONE,
  person: undefined,
  date: undefined,
  figure: undefined,
  previous: undefined,
  speaker: undefined,
};

export const equalStates = (a: DiscourseState, b: DiscourseState): boolean =>
  a === b ||
  (a.recent.equals(b.recent) &&
    a.people.equals(b.people) &&
    a.themes.equals(b.themes) &&
    a.fresh === b.fresh &&
    equalLists(a.benchmarks, b.benchmarks) &&
    equalRefs(a.section, b.section) &&
    equalRefs(a.person, b.person) &&
    a.date === b.date &&
    equalFigures(a.figure, b.figure) &&
    a.previous === b.previous &&
    equalSpeakers(a.speaker, b.speaker));

export const equalFigures = (a: FigureInMind | undefined, b: FigureInMind | undefined): boolean =>
  a === b || (a?.attribute === b?.attribute && a?.amount === b?.amount && a?.unit === b?.unit);

export const equalSpeakers = (a: SpeakerInWaiting | undefined, b: SpeakerInWaiting | undefined): boolean =>
  a === b || (a?.name === b?.name && a?.id === b?.id && a?.medium === b?.medium);

export const equalLists = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

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
  /** Who speaks in it by turns: "LENA: …". */
  readonly speakers: Names;
  readonly topic: Ref | undefined;
  /** Is the draft about models, their makers and what they can do? */
  readonly aboutModels: boolean;
  readonly lexicon: Lexicon;
  readonly anchor: DateAnchor;
}

/** What the reader knows, but for some of it. Not a copy: to copy it all would be to look at it all. */
export const seenWith = <T extends Discourse | Frame>(known: T, instead: Partial<T>): T =>
  Object.create(known, Object.getOwnPropertyDescriptors(instead)) as T;

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
  readonly figure: FigureInMind | undefined;
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

/** The state in which a block is begun. A turn of a conversation goes on with what the turn before asked or said. */
export const begin = (before: DiscourseState, kind: BlockKind, isTurn: boolean): DiscourseState => ({
  ...before,
  speaker: undefined,
  figure: undefined,
  ...(kind === 'item' ? {} : { fresh: true, themes: before.themes.fade() }),
  ...(kind === 'item' || isTurn ? {} : { benchmarks: [], previous: undefined }),
});

/** The state after a sentence: what it is about comes first, the other sides of its comparisons after all that was there. */
export function advance(
  state: DiscourseState,
  sentence: Sentence,
  { central, rival, benchmarks, people, date, figure }: Impression,
): DiscourseState {
  const refs = central.map(({ ref }) => ref);
  return {
    ...state,
    recent: refs.length || rival.length ? state.recent.advance(refs, rival) : state.recent,
    themes: central.length ? state.themes.advance(central) : state.themes,
    fresh: state.fresh && !refs.some(({ type }) => type === 'model' || type === 'unknown'),
    benchmarks: benchmarks.length ? benchmarks : state.benchmarks,
    people: people.length ? state.people.advance(people, []) : state.people,
    person: people[0] ?? state.person,
    date: date ?? state.date,
    figure: figure ?? state.figure,
    previous: sentence,
  };
}

/** The state after a block. A heading gives its section the model or product that it names, else the company. */
export function close(state: DiscourseState, { kind, named, leadsIn, speaker, hasPeople }: Closing): DiscourseState {
  const person = hasPeople ? state.person : undefined;
  const nothing = leadsIn ? {} : { benchmarks: [], previous: undefined };
  const after = { ...state, ...nothing, figure: undefined, fresh: state.fresh || !leadsIn, speaker, person };
  if (kind !== 'heading' && kind !== 'title') return after;
  const isNamed = ({ id }: Ref): boolean => id !== undefined && named.has(id);
  const thing = lastThing(state);
  const section =
    thing && isNamed(thing) ? thing : state.recent.find((ref) => ref.type === 'organisation' && isNamed(ref));
  return section
    ? { ...after, section, themes: state.themes.headedBy(section) }
    : { ...after, section: kind === 'title' ? state.section : undefined };
}

/** The state for the entries of a list behind the one that names what it is about. */
export const headList = (state: DiscourseState): DiscourseState => ({ ...state, section: lastThing(state) });

/** The first that fits of what the reader has in mind: the things spoken of last, the section's, the draft's topic. */
export function firstInMind(state: Discourse, frame: Frame, test: (ref: Ref) => boolean): Ref | undefined {
  const { section } = state;
  const near = state.recent.find(test) ?? (section && test(section) ? section : undefined);
  if (near) return near;
  const { topic } = frame;
  return topic && test(topic) ? topic : undefined;
}

/** All that fits of what the reader has in mind, the nearest first. */
export function allInMind(state: Discourse, { topic }: Frame, test: (ref: Ref) => boolean): readonly Ref[] {
  const behind = [state.section, topic].filter((ref) => ref !== undefined);
  return [...state.recent.filter(test), ...behind.filter(test)];
}

const isModelOrProduct = ({ type }: Ref): boolean => type === 'model' || type === 'product';

/** The model or product spoken of last. */
const lastThing = ({ recent }: Discourse): Ref | undefined => recent.find(isModelOrProduct);

/** The themes of the draft as seen from a place. */
export const themesAt = (state: Discourse, frame: Frame): readonly Ref[] =>
  state.themes.inOrder(lastThing(state), frame.topic);

/**
 * The most prominent thing of a wanted type: inside a block the one spoken of last, at its beginning what the draft has been
 * about up to there. What may belong to a model or to its maker is looked for among models first.
 */
export const mostProminent = (wanted: readonly EntityType[], state: Discourse, frame: Frame): Ref | undefined =>
  prominentOnes(wanted, state, frame)[0];

/** The most prominent thing and, where a block leaves open which is meant, the next. */
export function prominentOnes(wanted: readonly EntityType[], state: Discourse, frame: Frame): readonly Ref[] {
  const models = wanted.includes('model') ? prominentOf(MODEL, state, frame) : [];
  return models.length ? models : prominentOf(wanted, state, frame);
}

const MODEL: readonly EntityType[] = ['model'];

function prominentOf(types: readonly EntityType[], state: Discourse, frame: Frame): readonly Ref[] {
  if (state.fresh && types.includes('model')) {
    const themes = state.themes.foremost(types, lastThing(state), frame.topic);
    if (themes.length) return themes.map((ref) => memberInMind(ref, state));
  }
  const fits = (ref: Ref): boolean => isOfType(ref, types);
  const last = state.recent.find(fits) ?? (state.section && fits(state.section) ? state.section : undefined);
  return last ? [last] : [];
}

/** Of a family that the draft is about, the member spoken of last, unless the family itself has been since. */
const memberInMind = (family: Ref, { recent }: Discourse): Ref =>
  family.entity?.denotes === 'family'
    ? (recent.find((ref) => sameRef(ref, family) || ref.entity?.memberOf === family.id) ?? family)
    : family;
