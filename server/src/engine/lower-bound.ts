/** Index of the first item whose key is not below a bound, in a list whose keys rise; its length where there is none. */
export function lowerBound<T>(rising: readonly T[], bound: number, keyOf: (item: T) => number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(rising[middle] as T) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
