import { attributeById, isAmount, type Entity, type Value } from '@stet/shared';
import type { Random } from '../random.js';
import type { Statable } from '../worlds/index.js';
import type { Cast } from './cast.js';
import type { Truth } from './specimen.js';
import type { Role } from './template.js';

export type Op = '>' | '<' | '=';

/** `> R S B`, `R > M overall`, `< R price-input price-output`: who is set against whom, and by what it can be judged. */
export interface ComparisonTerms {
  readonly left: Role;
  readonly op: Op;
  readonly rights: readonly Role[];
  /** Benchmarks of the cast, attributes, or `overall`: all benchmarks together; none where no figure speaks of it. */
  readonly bases: readonly string[];
}

export function readComparisonTerms(flags: readonly string[]): ComparisonTerms {
  const at = flags.findIndex((flag) => flag === '>' || flag === '<' || flag === '=');
  if (at < 0) throw new Error(`a comparison needs >, < or =: ${flags.join(' ')}`);
  const models = (some: readonly string[]): Role[] => some.filter((flag): flag is Role => /^[MRSV]$/.test(flag));
  const isBasis = (flag: string): boolean =>
    flag === 'overall' || /^B2?$/.test(flag) || attributeById(flag) !== undefined;
  return {
    left: models(flags.slice(0, at))[0] ?? 'M',
    op: flags[at] as Op,
    rights: models(flags.slice(at + 1)),
    bases: flags.slice(at + 1).filter(isBasis),
  };
}

/** Can a corpus tell? How well a model does overall is nobody's record. */
export const isOnRecord = ({ bases }: ComparisonTerms): boolean => bases.length > 0 && !bases.includes('overall');

/** Is the left side so to the right by what the world says of both? `known`: by what the corpus holds of both. */
export function compare(
  cast: Cast,
  left: Entity,
  right: Entity,
  op: Op,
  basis: string,
): { holds: boolean; known: boolean } {
  const [a, b] = [left, right].map((thing) => amountOf(cast, thing, basis)) as [Amount, Amount];
  // A hair's breadth is nobody's lead.
  const apart = Math.abs(a.amount - b.amount) > 0.02 * Math.max(a.amount, b.amount);
  return {
    holds: op === '=' ? !apart : apart && (op === '>' ? a.amount > b.amount : a.amount < b.amount),
    known: a.known && b.known,
  };
}

interface Amount {
  readonly amount: number;
  readonly known: boolean;
}

function amountOf({ world, things }: Cast, thing: Entity, basis: string): Amount {
  const scoreOn = (benchmark: Entity | undefined): Statable | undefined =>
    world.state(thing, 'benchmark-score', benchmark);
  if (basis === 'overall')
    return { amount: world.benchmarks.reduce((sum, benchmark) => sum + amountIn(scoreOn(benchmark)), 0), known: false };
  const statable = basis === 'B' || basis === 'B2' ? scoreOn(things.get(basis)) : world.state(thing, basis);
  return { amount: amountIn(statable), known: statable?.known ?? false };
}

const amountIn = (statable: Statable | undefined): number =>
  statable && isAmount(statable.value) ? statable.value.amount : 0;

/** A relation in figures as the sentence tells it. */
export interface PrintedRelation {
  readonly text: string;
  readonly value: Value;
  readonly truth: Truth;
}

/** By how many points the left leads the right on the sentence's benchmark. */
export function printDifference(
  cast: Cast,
  left: Entity,
  right: Entity,
  isWrong: boolean,
  random: Random,
): PrintedRelation {
  const [a, b] = [left, right].map((thing) => amountOf(cast, thing, 'B')) as [Amount, Amount];
  const lead = Number((a.amount - b.amount).toFixed(1));
  const known = a.known && b.known;
  const told = isWrong && known ? Number((lead + random.pick([3, 4.5, 6, 8.2])).toFixed(1)) : lead;
  return {
    text: `${told}${random.pick([' points', ' percentage points'])}`,
    value: { left: left.name, right: right.name, op: 'difference', amount: told },
    truth: known ? (isWrong ? 'false' : 'true') : 'unknown',
  };
}

const PARTS = [
  ['one tenth', 1 / 10],
  ['1/10', 1 / 10],
  ['a tenth', 1 / 10],
  ['one-fifth', 1 / 5],
  ['a fifth', 1 / 5],
  ['1/5', 1 / 5],
  ['a third', 1 / 3],
  ['one third', 1 / 3],
  ['a quarter', 1 / 4],
  ['half', 1 / 2],
  ['1/20', 1 / 20],
] as const;

/** Which part of the right's cost the left takes: made up, since the sentence does not say of which cost it speaks. */
export function printPart(left: Entity, right: Entity, random: Random): PrintedRelation {
  const [text, amount] = random.pick(PARTS);
  return { text, value: { left: left.name, right: right.name, op: 'ratio', amount }, truth: 'unknown' };
}
