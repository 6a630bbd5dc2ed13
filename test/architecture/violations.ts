import type { ImportEdge } from './import-graph.js';
import { roomOf } from './rooms.mjs';

/** Imports that the table of rooms does not allow, in words. */
export const findViolations = (edges: readonly ImportEdge[]): string[] => edges.flatMap(explain);

function explain({ from, to }: ImportEdge): string[] {
  const room = roomOf(from);
  if (!room) return [`${from} lies in no room of test/architecture/rooms.mjs`];
  switch (to.kind) {
    case 'node':
      return room.node ? [] : [`${from} imports ${to.name}, and ${room.path} does without Node`];
    case 'package':
      return room.packages.includes(to.name)
        ? []
        : [`${from} imports the package ${to.name}, which ${room.path} may not`];
    case 'file': {
      // A manifest beside `src` may be read for the version in it.
      if (to.path.endsWith('package.json')) return [];
      const target = roomOf(to.path);
      if (target === room || (target && room.rooms.includes(target.path))) return [];
      return [`${from} imports ${to.path}, and ${room.path} may import ${room.rooms.join(', ') || 'no other room'}`];
    }
  }
}
