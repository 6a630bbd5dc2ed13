import type { Assertion, Exchange, Quotation, Source } from '@stet/shared';

/** What is to be written down in a folder of records. */
export interface Additions {
  readonly sources: readonly Source[];
  readonly assertions: readonly Assertion[];
  readonly quotations: readonly Quotation[];
  /** Ids of sources of which this is all that they say: what the folder has from them besides is withdrawn, rulings aside. */
  readonly restated?: readonly string[];
}

/** How many assertions and quotations are new, stood there already, and no longer stand there. */
export interface Counts {
  readonly taken: number;
  readonly held: number;
  readonly withdrawn: number;
}

/** What additions change of a corpus. */
export interface Changes extends Counts {
  /** What it does not have, with the sources that that needs. What is said at another place now is gone there, and fresh. */
  readonly fresh: Additions;
  readonly gone: ReadonlySet<Assertion | Quotation>;
  /** Sources that nothing names any more. */
  readonly forsaken: readonly Source[];
}

export function compareAdditions(
  { sources, assertions, quotations, restated = [] }: Additions,
  corpus: Exchange,
): Changes {
  const given = [...assertions, ...quotations];
  const held = [...corpus.assertions, ...corpus.quotations];
  const [said, saidInPlace] = [new Set(given.map(keyOf)), new Set(given.map(keyInPlace))];
  const known = new Set(held.map(keyOf));
  const isGone = (one: Assertion | Quotation): boolean =>
    restated.includes(one.source) && !('ruling' in one) && !saidInPlace.has(keyInPlace(one));
  const gone = new Set(held.filter(isGone));
  const staying = held.filter((one) => !gone.has(one));
  const standing = new Set(staying.map(keyOf));
  const isNew = (one: Assertion | Quotation): boolean => standing.size < standing.add(keyOf(one)).size;
  const fresh = { assertions: assertions.filter(isNew), quotations: quotations.filter(isNew) };
  const named = new Set([...staying, ...fresh.assertions, ...fresh.quotations].map(({ source }) => source));
  const present = new Set(corpus.sources.map(({ id }) => id));
  const taken = [...said].filter((key) => !known.has(key)).length;
  return {
    fresh: { sources: sources.filter(({ id }) => named.has(id) && !present.has(id)), ...fresh },
    gone,
    forsaken: corpus.sources.filter(({ id }) => restated.includes(id) && !named.has(id)),
    taken,
    held: said.size - taken,
    withdrawn: [...gone].filter((one) => !said.has(keyOf(one))).length,
  };
}

/** What is said, wherever in its source. */
function keyOf(one: Assertion | Quotation): string {
  if ('words' in one) return JSON.stringify([one.speaker, one.words, one.source]);
  const { subject, attribute, qualifiers = {}, value, source } = one;
  return JSON.stringify([subject, attribute, sorted(qualifiers), sorted(value), source]);
}

const keyInPlace = (one: Assertion | Quotation): string => `${keyOf(one)} ${one.locator ?? ''}`;

const sorted = (fields: object): readonly unknown[] => Object.entries(fields).sort();
