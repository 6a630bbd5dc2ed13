import type { ImportEdge } from './import-graph.js';

/** Files that import each other, by way of however many others (Tarjan's strongly connected components), sorted. */
export function findCircles(edges: readonly ImportEdge[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) if (to.kind === 'file') next.set(from, [...(next.get(from) ?? []), to.path]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    open.push(file);
    for (const other of next.get(file) ?? []) {
      if (!index.has(other)) visit(other);
      else if (!open.includes(other)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return circles;
}
