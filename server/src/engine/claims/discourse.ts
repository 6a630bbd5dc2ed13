import type { Entity, EntityType, Subject } from '@stet/shared';
import { versionOf, wordsOf, type Lexicon } from '../mentions/lexicon.js';
import type { NameMention } from '../mentions/mention.js';
import type { DateAnchor } from './date-anchor.js';

/** A thing a draft speaks of: one of the corpus', or a name the corpus does not have. */
export interface Ref extends Subject {
  readonly type: EntityType | 'unknown';
  readonly entity?: Entity;
}

/** Two refs of one thing. */
export const sameRef = (a: Ref | undefined, b: Ref | undefined): boolean =>
  a !== undefined && b !== undefined && (a.id !== undefined || b.id !== undefined ? a.id === b.id : a.name === b.name);

/**
 * What the reader of a draft has in mind at a place. Small on purpose: an edit is re-read forward only until this is again
 * what it was.
 */
export interface Discourse {
  /** The things spoken of last, the most prominent first; a subject goes before an object, a rival last. */
  readonly recent: readonly Ref[];
  /** No model has been named yet in the block: what comes next may go on with the one before, or with the draft's topic. */
  readonly fresh: boolean;
  /** The benchmarks of the sentence before, in the same block. */
  readonly benchmarks: readonly string[];
  /** The thing the section's heading names. */
  readonly section: Ref | undefined;
  /** Somebody has been introduced as about to speak ("… said:"): their words follow in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

export interface SpeakerInWaiting {
  readonly name: string;
  readonly id?: string;
  readonly medium: string | null;
}

export const START: Discourse = { recent: [], fresh: true, benchmarks: [], section: undefined, speaker: undefined };

/** What is known of the draft as a whole before it is read: whom it mentions, and what it is mainly about. */
export interface Frame {
  /** Ids of all things named in full anywhere in the draft. */
  readonly mentioned: ReadonlySet<string>;
  /** Models named that the corpus does not have: a series ("Claude 3") or one unknown. */
  readonly series: ReadonlySet<string>;
  readonly topic: Ref | undefined;
  readonly lexicon: Lexicon;
  readonly anchor: DateAnchor;
}

const KEPT = 6;

/** The things a sentence leaves in the reader's mind, the most prominent first. */
export interface Prominence {
  readonly central: readonly Ref[];
  /** Other sides of comparisons. */
  readonly rival: readonly Ref[];
}

/** The state after a sentence: what it is about comes first, the other sides of its comparisons after all that was there. */
export function advance(state: Discourse, { central, rival }: Prominence): Discourse {
  if (!central.length && !rival.length) return state;
  const recent: Ref[] = [];
  for (const ref of [...central, ...state.recent, ...rival])
    if (recent.length < KEPT && !recent.some((known) => sameRef(known, ref))) recent.push(ref);
  return { ...state, recent, fresh: state.fresh && !central.some((ref) => ref.type === 'model') };
}

/** A short text that is equal for equal states. */
export function discourseKey(state: Discourse): string {
  const name = (ref: Ref | undefined): string => (ref ? (ref.id ?? `?${ref.name}`) : '');
  return `${state.recent.map(name).join(',')}|${name(state.section)}|${state.speaker ? `${state.speaker.id ?? state.speaker.name}/${state.speaker.medium ?? ''}` : ''}`;
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
  if (fitting.length) {
    const recent = fitting.find((entity) => state.recent.some((ref) => ref.id === entity.id));
    return refOf(recent ?? (fitting[0] as Entity));
  }
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
  const minds = [...state.recent, state.section, frame.topic].filter((ref): ref is Ref => ref !== undefined);
  const spoken = minds.find((ref) => candidates.some((entity) => entity.id === ref.id));
  if (spoken?.entity) return spoken.entity;
  for (const ref of minds) {
    const sibling = siblingOf(ref.name, candidates, mention);
    if (sibling) return sibling;
  }
  const named = candidates.filter((entity) => frame.mentioned.has(entity.id));
  if (named.length) return named.length === 1 ? named[0] : undefined;
  const siblings = new Set([...frame.series].flatMap((name) => siblingOf(name, candidates, mention) ?? []));
  if (siblings.size) return siblings.size === 1 ? [...siblings][0] : undefined;
  if (mention.tier) return undefined;
  // "R1" where only DeepSeek's other models have been named.
  const families = new Set([...frame.mentioned].map((id) => frame.lexicon.byId.get(id)?.family).filter(Boolean));
  const kin = candidates.filter(
    (entity) => families.has(entity.family ?? '') || (entity.developer && frame.mentioned.has(entity.developer)),
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

export const refOf = (entity: Entity): Ref => ({ id: entity.id, name: entity.name, type: entity.type, entity });

/**
 * The most prominent thing of a wanted type: spoken of last, else the section's, else what the draft is about. What may
 * belong to a model or to its maker is looked for among models first.
 */
export function mostProminent(wanted: readonly EntityType[], state: Discourse, frame: Frame): Ref | undefined {
  const find = (types: readonly EntityType[]): Ref | undefined =>
    [...state.recent, state.section, frame.topic].find(
      (ref) => ref !== undefined && (ref.type === 'unknown' || types.includes(ref.type)),
    );
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
