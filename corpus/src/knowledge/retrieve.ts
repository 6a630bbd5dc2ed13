import { attributeById, type Evidence, type Qualifiers } from '@stet/shared';
import { byStanding } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { fitOf } from './settings.js';

const NONE: readonly never[] = [];

/**
 * Everything the corpus holds for one attribute of one thing, best standing first:
 * - what is said of the thing itself;
 * - of a model with variants (chat, instruct, dated snapshots): what is said of them, with `variant` among the
 *   qualifiers;
 * - of a variant: what is said of its base, where that names this variant, or where the attribute does not depend on
 *   the variant and no variant is named.
 *
 * Evidence keeps the subject its source speaks of, so `assertion.subject` tells the thing's own from the inherited.
 */
export const retrieveEvidence = (knowledge: Knowledge, subject: string, attribute: string): readonly Evidence[] =>
  [...gatherEvidence(knowledge, subject, attribute)].sort(byStanding);

/** The same in no particular order, for whoever leaves most of it out before sorting; only what has wanted qualifiers. */
export function gatherEvidence(
  knowledge: Knowledge,
  subject: string,
  attribute: string,
  wants?: (qualifiers: Qualifiers) => boolean,
): readonly Evidence[] {
  const own = knowledge.evidence(subject, attribute, wants);
  const below = evidenceOfVariants(knowledge, subject, attribute);
  const above = evidenceOfBase(knowledge, subject, attribute);
  if (below.length === 0 && above.length === 0) return own;
  const inherited = [...below, ...above];
  return [...own, ...(wants ? inherited.filter(({ assertion }) => wants(assertion.qualifiers ?? {})) : inherited)];
}

function evidenceOfVariants(
  knowledge: Knowledge,
  subject: string,
  attribute: string,
  seen?: Set<string>,
): readonly Evidence[] {
  const variants = knowledge.variantsOf(subject);
  if (variants.length === 0) return NONE;
  const met = seen ?? new Set([subject]);
  return variants.flatMap((entity) => {
    if (met.has(entity.id)) return [];
    met.add(entity.id);
    const evidence = [
      ...knowledge.evidence(entity.id, attribute),
      ...evidenceOfVariants(knowledge, entity.id, attribute, met),
    ];
    return evidence.map((item) => withVariant(item, entity.variant ?? entity.name));
  });
}

const withVariant = (evidence: Evidence, variant: string): Evidence => {
  const { qualifiers = {} } = evidence.assertion;
  if (qualifiers.variant !== undefined) return evidence;
  return { ...evidence, assertion: { ...evidence.assertion, qualifiers: { ...qualifiers, variant } } };
};

function evidenceOfBase(knowledge: Knowledge, subject: string, attribute: string): readonly Evidence[] {
  const base = knowledge.baseOf(subject);
  if (base === undefined) return NONE;
  const variant = knowledge.entity(subject)?.variant;
  const declaration = attributeById(attribute);
  const dependsOnVariant = declaration?.settings?.includes('variant') ?? declaration === undefined;
  return knowledge.evidence(base, attribute).flatMap((evidence) => {
    const { variant: named, ...others } = evidence.assertion.qualifiers ?? {};
    if (named === undefined) return dependsOnVariant ? [] : [evidence];
    if (variant === undefined) return [];
    const fit = fitOf({ variant: named }, { variant }, undefined, knowledge);
    // Said of just this variant it is said of the thing itself, and the qualifier says nothing more.
    if (fit?.exact) return [{ ...evidence, assertion: { ...evidence.assertion, qualifiers: others } }];
    return fit === undefined ? [] : [evidence];
  });
}
