import {
  halfStepOf,
  isAmount,
  isDate,
  isRange,
  isTerm,
  TIERS,
  tierOf,
  type Assertion,
  type AttributeDeclaration,
  type Evidence,
  type Source,
  type Value,
} from '@stet/shared';
import { agrees } from './agree.js';
import type { Knowledge } from './knowledge.js';
import { squashName } from './names.js';

/** Evidence for one value. The value shown is the most precise one that a source states. */
export interface Cluster {
  readonly value: Value;
  readonly evidence: Evidence[];
}

/** How coarse a value is stated, for comparing values of one kind; the finer the smaller. */
function coarseness(value: Value): number {
  if (isAmount(value)) return value.amount === 0 ? 0 : halfStepOf(value.amount) / Math.abs(value.amount);
  if (isRange(value)) return 1 + value.max - value.min;
  if (isDate(value)) return -value.date.length;
  return isTerm(value) && value.entity === undefined ? 1 : 0;
}

/**
 * Puts evidence together that agrees. Agreement is not transitive (2.8M agrees with 2.76M and with 2.84M), so the
 * finest values found the clusters and each coarser one joins the nearest that it agrees with: the outcome does not
 * depend on the order of the evidence as long as `evidence` is sorted by `byStanding`.
 */
export function clusterByValue(
  evidence: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): readonly Cluster[] {
  const [first] = evidence;
  if (first !== undefined && evidence.length === 1) return [{ value: first.assertion.value, evidence: [first] }];
  const clusters: Cluster[] = [];
  const finestFirst = evidence
    .map((item) => ({ item, coarse: coarseness(item.assertion.value) }))
    .sort((a, b) => a.coarse - b.coarse);
  for (const { item } of finestFirst) {
    const cluster = nearestCluster(clusters, item.assertion.value, attribute, knowledge);
    if (cluster === undefined) clusters.push({ value: item.assertion.value, evidence: [item] });
    else cluster.evidence.push(item);
  }
  return clusters;
}

/** Of the clusters whose value agrees, the nearest by amount; else the first. */
export function nearestCluster<T extends { readonly value: Value }>(
  clusters: readonly T[],
  value: Value,
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): T | undefined {
  let [nearest, least]: [T | undefined, number] = [undefined, Infinity];
  for (const cluster of clusters) {
    const distance = isAmount(value) && isAmount(cluster.value) ? Math.abs(value.amount - cluster.value.amount) : 0;
    if (distance < least && agrees(cluster.value, value, attribute, knowledge)) [nearest, least] = [cluster, distance];
  }
  return nearest;
}

/** The text that evidence is taken from: of a copy, what it copies. */
export function originOf({ source }: Evidence, knowledge: Knowledge): Source {
  const seen = new Set([source.id]);
  let origin = source;
  for (;;) {
    const next = origin.copyOf === undefined ? undefined : knowledge.source(origin.copyOf);
    if (next === undefined || seen.has(next.id)) return origin;
    seen.add(next.id);
    origin = next;
  }
}

/** Who speaks, for counting: copies of one text are one voice, and so are the texts of one publisher. */
function publisherOf(evidence: Evidence, knowledge: Knowledge): string {
  const origin = originOf(evidence, knowledge);
  return origin.publisher === undefined ? origin.id : squashName(origin.publisher);
}

export const publishersOf = (evidence: readonly Evidence[], knowledge: Knowledge): ReadonlySet<string> =>
  new Set(evidence.map((item) => publisherOf(item, knowledge)));

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const printed = new WeakMap<Assertion, string>();

/** Sorting compares each assertion many times. */
function printAssertion(assertion: Assertion): string {
  let text = printed.get(assertion);
  if (text === undefined) printed.set(assertion, (text = JSON.stringify(assertion)));
  return text;
}

/** Best standing first: tier, then the older source, then whatever makes the order total. */
export function byStanding(a: Evidence, b: Evidence): number {
  return (
    TIERS.indexOf(tierOf(a)) - TIERS.indexOf(tierOf(b)) ||
    compareTexts(a.source.published ?? '9999', b.source.published ?? '9999') ||
    compareTexts(a.source.id, b.source.id) ||
    compareTexts(printAssertion(a.assertion), printAssertion(b.assertion))
  );
}
