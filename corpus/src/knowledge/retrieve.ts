import { attributeById, type Entity, type Evidence, type Qualifiers } from '@stet/shared';
import { byStanding } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { fitOf } from './settings.js';

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

/**
 * The same in no particular order, for whoever leaves most of it out before sorting; of the thing's own only what has wanted
 * qualifiers.
 */
export function gatherEvidence(
  knowledge: Knowledge,
  subject: string,
  attribute: string,
  wants?: (qualifiers: Qualifiers) => boolean,
): readonly Evidence[] {
  const entity = knowledge.entity(subject);
  const own = knowledge.evidence(subject, attribute, wants);
  const below = evidenceOfVariants(knowledge, subject, attribute, new Set([subject]));
  const above = evidenceOfBase(knowledge, entity, attribute);
  return below.length === 0 && above.length === 0 ? own : [...own, ...below, ...above];
}

function evidenceOfVariants(
  knowledge: Knowledge,
  subject: string,
  attribute: string,
  seen: Set<string>,
): readonly Evidence[] {
  return knowledge.variantsOf(subject).flatMap((entity) => {
    if (seen.has(entity.id)) return [];
    seen.add(entity.id);
    const evidence = [
      ...knowledge.evidence(entity.id, attribute),
      ...evidenceOfVariants(knowledge, entity.id, attribute, seen),
    ];
    return evidence.map((item) => withVariant(item, entity.variant ?? entity.name));
  });
}

const withVariant = (evidence: Evidence, variant: string): Evidence => {
  const { qualifiers = {} } = evidence.assertion;
  if (qualifiers.variant !== undefined) return evidence;
  return { ...evidence, assertion: { ...evidence.assertion, qualifiers: { ...qualifiers, variant } } };
};

function evidenceOfBase(knowledge: Knowledge, entity: Entity | undefined, attribute: string): readonly Evidence[] {
  if (entity?.variantOf === undefined) return [];
  const declaration = attributeById(attribute);
  const dependsOnVariant = declaration?.settings?.includes('variant') ?? declaration === undefined;
  return knowledge.evidence(entity.variantOf, attribute).flatMap((evidence) => {
    const { variant: named, ...others } = evidence.assertion.qualifiers ?? {};
    if (named === undefined) return dependsOnVariant ? [] : [evidence];
    if (entity.variant === undefined) return [];
    const fit = fitOf({ variant: named }, { variant: entity.variant }, undefined, knowledge);
    // Said of just this variant it is said of the thing itself, and the qualifier says nothing more.
    if (fit?.exact) return [{ ...evidence, assertion: { ...evidence.assertion, qualifiers: others } }];
    return fit === undefined ? [] : [evidence];
  });
}
