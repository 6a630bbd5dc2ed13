import {
  attributeById,
  mayRefute,
  printValue,
  tierOf,
  type Assertion,
  type AttributeDeclaration,
  type EstablishedValue,
  type Exchange,
} from '@stet/shared';
import { agrees } from './agree.js';
import { createKnowledge } from './create-knowledge.js';
import { establishValue } from './establish.js';
import type { Knowledge } from './knowledge.js';
import type { Layer } from './layer.js';
import type { Fault } from './references.js';

/**
 * Where statements of a corpus contradict a primary source, of the corpora it lies on or of its own: warnings, for whoever
 * writes them down. Nothing is said of what a desk has ruled, of estimates, and of what may well be another today.
 */
export function findContradictions(
  corpus: Exchange,
  lower: readonly (Exchange | Layer)[],
  asked: readonly Assertion[] = corpus.assertions,
): readonly Fault[] {
  // Each by itself: laid over the others, the corpus would replace what it contradicts.
  const grounds = [createKnowledge(lower), createKnowledge([corpus])];
  const names = createKnowledge([...lower, corpus]);
  return asked.flatMap((assertion) => {
    const attribute = attributeById(assertion.attribute);
    if (attribute === undefined || !isFirm(assertion, attribute, names)) return [];
    for (const ground of grounds) {
      const other = findOther(assertion, attribute, ground, names);
      if (other !== undefined) return [describe(assertion, attribute, other)];
    }
    return [];
  });
}

/** Is it a statement that one other can contradict? */
function isFirm(
  { subject, ruling, estimate }: Assertion,
  { cardinality, changes }: AttributeDeclaration,
  names: Knowledge,
): boolean {
  if (ruling !== undefined || estimate === true || changes || cardinality === 'many') return false;
  return names.entity(subject)?.denotes === undefined;
}

/** What a primary source says instead, where none says the same. */
function findOther(
  assertion: Assertion,
  attribute: AttributeDeclaration,
  ground: Knowledge,
  names: Knowledge,
): EstablishedValue | undefined {
  const { subject, qualifiers = {}, value } = assertion;
  const { values } = establishValue(ground, { subject, attribute: attribute.id, qualifiers, asOf: ground.asOf });
  const source = names.source(assertion.source);
  const tier = source && tierOf({ assertion, source });
  // Each careful run of a test has its own score; who only reports one has not run it.
  if (attribute.measured && (tier === 'primary' || tier === 'secondary')) return undefined;
  const primary = values.filter((held) => held.tier === 'primary' && mayRefute(held));
  return primary.some((held) => agrees(held.value, value, attribute, names)) ? undefined : primary[0];
}

function describe(assertion: Assertion, attribute: AttributeDeclaration, other: EstablishedValue): Fault {
  const source = other.evidence[0]?.source;
  const said = `${printValue(assertion.value)}, but ${source?.title ?? 'a primary source'} says ${printValue(other.value)}`;
  return {
    record: assertion,
    path: ['value'],
    message: `It gives the ${attribute.label} as ${said}.`,
    fix: 'Correct it, or decide it by a “ruling” with name, date and reason.',
    severity: 'warning',
  };
}
