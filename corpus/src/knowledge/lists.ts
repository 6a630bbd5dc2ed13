// Nearly every value rests on one or two statements. These make no new list where the old one will do.

/** What passes; the list itself where all of it does. */
export const keep = <T>(items: readonly T[], passes: (item: T) => boolean): readonly T[] =>
  items.every(passes) ? items : items.filter(passes);

/** One list after the other. */
export const concat = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const [only = []] = lists;
  return lists.length <= 1 ? only : lists.flat();
};

/** In order; the list itself where there is nothing to sort. */
export const inOrder = <T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] =>
  items.length < 2 ? items : [...items].sort(compare);
