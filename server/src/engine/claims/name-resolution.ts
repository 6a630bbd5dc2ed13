import type { Entity, EntityType } from '@stet/shared';
import { squash, versionOf, wordsOf } from '../mentions/lexicon.js';
import type { NameMention } from '../mentions/mention.js';
import { firstInMind, type Discourse, type Frame } from './discourse.js';
import { refOf, type Ref } from './ref.js';

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
    // "Opus" for "Claude Opus 4": only where the draft has named it in full.
    const candidates = fitting.filter(({ id, name }) => endsWith(name, mention.text) || frame.mentioned.has(id));
    const entity = pickShort(candidates, mention, state, frame);
    if (entity) return refOf(entity);
    // A word that many families share says nothing by itself; any other part of a name stands for something unknown.
    return wanted.includes('model') && !mention.tier ? { name: mention.text, type: 'unknown' } : undefined;
  }
  const [first, second] = fitting;
  if (first && !second) return refOf(first);
  if (first) return refOf(fitting.find((entity) => state.recent.find((ref) => ref.id === entity.id)) ?? first);
  if (mention.entities.length) return undefined;
  if (mention.looksLike && !wanted.includes(mention.looksLike)) return undefined;
  return { name: mention.text, type: mention.looksLike ?? 'unknown' };
}

const endsWith = (name: string, part: string): boolean => squash(name).endsWith(squash(part));

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
  const stems = stemsOf(candidates, mention);
  const kindred = stems.length
    ? firstInMind(state, frame, ({ name }) => siblingOf(name, stems) !== undefined)
    : undefined;
  if (kindred) return siblingOf(kindred.name, stems);
  const named = candidates.filter((entity) => frame.mentioned.has(entity.id));
  if (named.length) return named.length === 1 ? named[0] : undefined;
  const siblings = new Set([...frame.series].flatMap((name) => siblingOf(name, stems) ?? []));
  if (siblings.size) return siblings.size === 1 ? [...siblings][0] : undefined;
  if (mention.tier) return undefined;
  // "R1" where only DeepSeek's other models have been named.
  const kin = candidates.filter(
    (entity) => frame.families.has(entity.family ?? '') || (entity.developer && frame.mentioned.has(entity.developer)),
  );
  return kin.length === 1 ? kin[0] : undefined;
}

/** A candidate and its name without the part mentioned: of "Llama 3.1 70B" as "the 70B", "llama 3.1". */
interface Stem {
  readonly entity: Entity;
  readonly words: string;
}

/** The longest first. */
function stemsOf(candidates: readonly Entity[], mention: NameMention): readonly Stem[] {
  const part = wordsOf(mention.text).length;
  return candidates
    .map((entity) => ({ entity, words: wordsOf(entity.name).slice(0, -part) }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.words.length - a.words.length);
}

/** The candidate whose name is, but for the part mentioned, the beginning of another's: of several the longest. */
function siblingOf(name: string, stems: readonly Stem[]): Entity | undefined {
  const words = `${wordsOf(name)}|`;
  return stems.find((stem) => words.startsWith(stem.words))?.entity;
}

/**
 * "Its predecessor" is `step` −1 from the thing in focus, "the first generation" `ordinal` 1 of its line: by the corpus'
 * `predecessor`, else by the version numbers of names that are otherwise the same.
 */
export function resolveGeneration(
  from: Ref | undefined,
  marker: { step?: number; ordinal?: number },
  state: Discourse,
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
  // A member of the line that the draft names is meant, unless the corpus knows of a whole generation between.
  const last = marker.step === -1 && entity.predecessor ? frame.lexicon.byId.get(entity.predecessor) : undefined;
  const whole = Math.floor((last && versionOf(last)?.number) ?? 0);
  const isMeant = ({ id }: Entity, number: number): boolean =>
    frame.mentioned.has(id) && (number >= whole || state.recent.find((ref) => ref.id === id) !== undefined);
  const own = version?.number ?? 0;
  const named = numbered.filter(
    ({ member, number }) => isMeant(member, number) && (marker.step === 1 ? number > own : number < own),
  );
  const nearest = marker.step === 1 ? named[0] : named.at(-1);
  if (nearest) return refOf(nearest.member);
  if (last) return refOf(last);
  const at = numbered.findIndex(({ member }) => member.id === entity.id);
  const other = numbered[at + (marker.step ?? 0)];
  return at >= 0 && other && other.member.id !== entity.id ? refOf(other.member) : undefined;
}
