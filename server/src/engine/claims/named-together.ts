import type { EntityType } from '@stet/shared';
import type { Discourse } from './discourse.js';
import type { Ref } from './ref.js';

/**
 * What "they" stands for, said of things: those that the sentence before names, in its order, where that is more than one; of a
 * sentence that itself only says "both" or "they", the two spoken of last.
 */
export function namedTogether({ state }: { readonly state: Discourse }, wanted: readonly EntityType[]): readonly Ref[] {
  const { previous, recent } = state;
  if (!previous) return [];
  const isWanted = ({ type }: Ref): boolean => wanted.some((one) => one === type);
  const places = new Map<Ref, number>();
  for (const ref of recent.filter(isWanted)) {
    const name = previous.names.find(({ entities }) => entities.some(({ id }) => id === ref.id));
    if (name) places.set(ref, name.from);
  }
  if (places.size > 1) return [...places].sort(([, a], [, b]) => a - b).map(([ref]) => ref);
  const goesOn =
    previous.is(previous.from, 'plural') ||
    previous.markersOf('anaphor').some(({ marker }) => marker.number === 'plural');
  return goesOn && places.size === 0 ? recent.filter(isWanted).slice(0, 2) : [];
}
