import type { Entity, EntityType } from '@stet/shared';
import { versionOf, wordsOf, type Lexicon } from '../mentions/lexicon.js';
import type { BlockKind } from '../draft/passage.js';
import type { NameMention } from '../mentions/mention.js';
import type { DateAnchor } from './date-anchor.js';
import { RecentRefs } from './recent-refs.js';
import { equalRefs, refOf, type Ref } from './ref.js';

export { refOf, sameRef, type Ref } from './ref.js';

/**
 * What the reader of a draft has in mind at a place. Small on purpose: an edit is re-read forward only until this is again
 * what it was.
 */
export interface Discourse {
  /** The things spoken of last, the most prominent first; a subject goes before an object, a rival last. */
  readonly recent: RecentRefs;
  /** No model has been named yet in the block: what comes next may go on with the one before, or with the draft's topic. */
  readonly fresh: boolean;
  /** The benchmarks of the sentence before, in the same block. */
  readonly benchmarks: readonly string[];
  /** The thing the section's heading names. */
  readonly section: Ref | undefined;
  /** Whom a surname may stand for, the one spoken of last first. */
  readonly people: RecentRefs;
  /** Whom "he" or "she" stands for: somebody of this block or the one before. */
  readonly person: Ref | undefined;
  /** Somebody has been introduced as about to speak ("… said:"): their words follow in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

export interface SpeakerInWaiting {
  readonly name: string;
  readonly id?: string;
  readonly medium: string | null;
}

export const START: Discourse = {
  recent: RecentRefs.NONE,
  fresh: true,
  benchmarks: [],
  section: undefined,
  people: RecentRefs.NONE,
  person: undefined,
  speaker: undefined,
};

/** How far into the lists of a state. */
export interface Depths {
  readonly recent: number;
  readonly people: number;
}

/** Are two states the same, of their lists the beginnings as far as `depths`? */
export const equalDiscourses = (a: Discourse, b: Discourse, depths?: Depths): boolean =>
  a === b ||
  (a.recent.beginsLike(b.recent, depths?.recent) &&
    a.people.beginsLike(b.people, depths?.people) &&
    equalRefs(a.person, b.person) &&
    a.fresh === b.fresh &&
    equalRefs(a.section, b.section) &&
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
  readonly lexicon: Lexicon;
  readonly anchor: DateAnchor;
}

/** The things a sentence leaves in the reader's mind, the most prominent first. */
export interface Prominence {
  readonly central: readonly Ref[];
  /** Other sides of comparisons. */
  readonly rival: readonly Ref[];
}

/** What a sentence leaves in the reader's mind. */
export interface Impression extends Prominence {
  /** The benchmarks it names. */
  readonly benchmarks: readonly string[];
  /** Its people, the likeliest to be spoken of next first. */
  readonly people: readonly Ref[];
}

/** What a block leaves in the reader's mind besides what its sentences do. */
export interface Closing {
  readonly kind: BlockKind;
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
  fresh: kind !== 'item',
  benchmarks: [],
});

/** The state after a sentence: what it is about comes first, the other sides of its comparisons after all that was there. */
export function advance(state: Discourse, { central, rival, benchmarks, people }: Impression): Discourse {
  if (!central.length && !rival.length && !benchmarks.length && !people.length) return state;
  return {
    ...state,
    recent: central.length || rival.length ? state.recent.advance(central, rival) : state.recent,
    fresh: state.fresh && !central.some((ref) => ref.type === 'model'),
    benchmarks: benchmarks.length ? benchmarks : state.benchmarks,
    people: people.length ? state.people.advance(people, []) : state.people,
    person: people[0] ?? state.person,
  };
}

/** The state after a block. A heading that names a model or product gives it to its section. */
export function close(state: Discourse, { kind, named, speaker, hasPeople }: Closing): Discourse {
  const person = hasPeople ? state.person : undefined;
  const after = { ...state, fresh: true, benchmarks: [], speaker, person };
  if (kind !== 'heading' && kind !== 'title') return after;
  const section = state.recent.find((ref) => ref.type === 'model' || ref.type === 'product');
  const isNamed = section?.id !== undefined && named.has(section.id);
  return { ...after, section: isNamed ? section : kind === 'title' ? state.section : undefined };
}

/**
 * What a name stands for, among what is wanted. A short name ("V2") means a thing of its family that the draft has named,
 * the one spoken of last if there are several; a name the draft has given no ground for stays a mere name.
 */
export function resolveName(
  mention: NameMention,
  wanted: readonly EntityType[],
  state: Discourse,
  frame: Frame,
): Ref | undefined {
  const fitting = mention.entities.filter((entity) => wanted.includes(entity.type));
  if (mention.form === 'short') {
    const entity = pickShort(fitting, mention, state, frame);
    if (entity) return refOf(entity);
    // A word that many families share says nothing by itself; any other part of a name stands for something unknown.
    return wanted.includes('model') && !mention.tier ? { name: mention.text, type: 'unknown' } : undefined;
  }
  const [first, second] = fitting;
  if (first && !second) return refOf(first);
  if (first) return refOf(fitting.find((entity) => state.recent.some((ref) => ref.id === entity.id)) ?? first);
  if (mention.entities.length) return undefined;
  if (mention.looksLike && !wanted.includes(mention.looksLike)) return undefined;
  return { name: mention.text, type: mention.looksLike ?? 'unknown' };
}

/**
 * The thing a part of a name stands for: one spoken of lately by that name; else a sibling of one spoken of lately ("the 70B"
 * after "Llama 3.1 405B"), or of a series the draft names; else the one the draft names, or whose family it names.
 */
function pickShort(
  candidates: readonly Entity[],
  mention: NameMention,
  state: Discourse,
  frame: Frame,
): Entity | undefined {
  const spoken = firstInMind(state, frame, (ref) => candidates.some((entity) => entity.id === ref.id));
  if (spoken?.entity) return spoken.entity;
  for (const ref of inMind(state, frame)) {
    const sibling = siblingOf(ref.name, candidates, mention);
    if (sibling) return sibling;
  }
  const named = candidates.filter((entity) => frame.mentioned.has(entity.id));
  if (named.length) return named.length === 1 ? named[0] : undefined;
  const siblings = new Set([...frame.series].flatMap((name) => siblingOf(name, candidates, mention) ?? []));
  if (siblings.size) return siblings.size === 1 ? [...siblings][0] : undefined;
  if (mention.tier) return undefined;
  // "R1" where only DeepSeek's other models have been named.
  const kin = candidates.filter(
    (entity) => frame.families.has(entity.family ?? '') || (entity.developer && frame.mentioned.has(entity.developer)),
  );
  return kin.length === 1 ? kin[0] : undefined;
}

/** The candidate whose name is, but for the part mentioned, the beginning of another's: of several the longest. */
function siblingOf(name: string, candidates: readonly Entity[], mention: NameMention): Entity | undefined {
  const other = `${wordsOf(name)}|`;
  const part = wordsOf(mention.text).length;
  let best: { entity: Entity; length: number } | undefined;
  for (const entity of candidates) {
    const stem = wordsOf(entity.name).slice(0, -part);
    if (stem && other.startsWith(stem) && stem.length > (best?.length ?? 0)) best = { entity, length: stem.length };
  }
  return best?.entity;
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

/**
 * The most prominent thing of a wanted type: spoken of last, else the section's, else what the draft is about. What may
 * belong to a model or to its maker is looked for among models first.
 */
export function mostProminent(wanted: readonly EntityType[], state: Discourse, frame: Frame): Ref | undefined {
  const find = (types: readonly EntityType[]): Ref | undefined =>
    firstInMind(state, frame, (ref) => ref.type === 'unknown' || types.includes(ref.type));
  return (wanted.includes('model') ? find(['model']) : undefined) ?? find(wanted);
}

/**
 * "Its predecessor" is `step` −1 from the thing in focus, "the first generation" `ordinal` 1 of its line: by the corpus'
 * `predecessor`, else by the version numbers of names that are otherwise the same.
 */
export function resolveGeneration(
  from: Ref | undefined,
  marker: { step?: number; ordinal?: number },
  frame: Frame,
): Ref | undefined {
  const entity = from?.entity;
  if (!entity) return undefined;
  const version = versionOf(entity);
  const line = version ? [...(frame.lexicon.byStem.get(version.stem) ?? [])] : [];
  const numbered = line
    .map((member) => ({ member, number: versionOf(member)?.number ?? 0 }))
    .sort((a, b) => a.number - b.number);
  if (marker.ordinal !== undefined) {
    const whole = numbered.filter(({ number }) => number === marker.ordinal);
    return whole[0] ? refOf(whole[0].member) : undefined;
  }
  // Where the draft has named a member of the line itself, that one is meant.
  const own = version?.number ?? 0;
  const named = numbered.filter(
    ({ member, number }) => frame.mentioned.has(member.id) && (marker.step === 1 ? number > own : number < own),
  );
  const nearest = marker.step === 1 ? named[0] : named.at(-1);
  if (nearest) return refOf(nearest.member);
  const predecessor = marker.step === -1 && entity.predecessor ? frame.lexicon.byId.get(entity.predecessor) : undefined;
  if (predecessor) return refOf(predecessor);
  const at = numbered.findIndex(({ member }) => member.id === entity.id);
  const other = numbered[at + (marker.step ?? 0)];
  return at >= 0 && other && other.member.id !== entity.id ? refOf(other.member) : undefined;
}
