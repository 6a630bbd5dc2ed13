/** Where two lists differ: items before `from` are the same, and so are those from `toBefore` and `toNow` on. */
export interface ChangedWindow {
  readonly from: number;
  readonly toBefore: number;
  readonly toNow: number;
}

/** The smallest window outside which two lists hold the same objects in the same order. */
export function changedWindow(before: readonly unknown[], now: readonly unknown[]): ChangedWindow {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  return { from, toBefore: before.length - same, toNow: now.length - same };
}

/** A list with other items in the place of those of a window. */
export const replaceWindow = <T>(list: readonly T[], { from, toBefore }: ChangedWindow, by: readonly T[]): T[] =>
  list.slice(0, from).concat(by, list.slice(toBefore));
