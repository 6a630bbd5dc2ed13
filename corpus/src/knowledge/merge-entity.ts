import type { Entity } from '@stet/shared';

const unite = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];

/** One thing as two corpora describe it: the upper's fields win, the names and accounts of both are its own. */
export function mergeEntity(lower: Entity, upper: Entity): Entity {
  const merged: Entity = { ...lower, ...upper };
  const aliases = unite(lower.aliases, upper.aliases);
  const handles = unite(lower.handles, upper.handles);
  if (aliases.length > 0) merged.aliases = aliases;
  if (handles.length > 0) merged.handles = handles;
  // A name that a later layer replaces still names the thing.
  if (lower.name !== upper.name) merged.aliases = unite(merged.aliases, [lower.name]);
  return merged;
}
