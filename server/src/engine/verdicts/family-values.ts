import { agrees, establishValue, groupBy, type Knowledge } from '@stet/corpus';
import type { AttributeDeclaration, Entity, EstablishedValue, Establishment, Qualifiers } from '@stet/shared';

/** One member may be the odd one out: so many must be known, and more than half of all. */
const ENOUGH = 2;

interface FamilyQuestion {
  readonly family: Entity;
  readonly attribute: AttributeDeclaration;
  readonly qualifiers: Qualifiers;
  readonly asOf: string;
}

/**
 * What is held of a family of which nothing is held by itself, by what is held of its members (of "Gemma 3" by Gemma 3 4B, 12B
 * and 27B). Only what a release gives to all its members alike (a licence, a maker, the training data, the window) is asked of them: sizes, scores and prices
 * each member has of its own.
 */
export function establishOfFamily(knowledge: Knowledge, question: FamilyQuestion): Establishment | undefined {
  const { family, attribute, qualifiers, asOf } = question;
  if (family.denotes !== 'family' || attribute.sharedInFamily !== true) return undefined;
  const all = membersOf(knowledge, family.id);
  const ofMembers = all
    .map(({ id }) => establishValue(knowledge, { subject: id, attribute: attribute.id, qualifiers, asOf }))
    .filter(({ status }) => status === 'established');
  if (ofMembers.length < ENOUGH || ofMembers.length * 2 <= all.length) return undefined;
  const values: readonly EstablishedValue[] = ofMembers.flatMap((held) => held.values);
  const [first] = values;
  const isCommon = values.every(({ value }) => first && agrees(value, first.value, attribute, knowledge));
  return isCommon ? { status: 'established', values: [...values], dissent: [] } : undefined;
}

const members = new WeakMap<Knowledge, ReadonlyMap<string, readonly Entity[]>>();

/** The things that a family is of, and those of the families in it; made once for a corpus. */
export function membersOf(
  knowledge: Knowledge,
  family: string,
  seen: ReadonlySet<string> = new Set(),
): readonly Entity[] {
  let byFamily = members.get(knowledge);
  if (!byFamily) {
    byFamily = groupBy(knowledge.entities(), ({ memberOf }) => (memberOf === undefined ? [] : [memberOf]));
    members.set(knowledge, byFamily);
  }
  const within = new Set(seen).add(family);
  return (byFamily.get(family) ?? []).flatMap((member) =>
    within.has(member.id) ? [] : [member, ...membersOf(knowledge, member.id, within)],
  );
}

/** Is a thing in a family, directly or in one of its families? */
export const isFamilyOf = (family: Entity, member: string | undefined, knowledge: Knowledge): boolean =>
  family.denotes === 'family' && membersOf(knowledge, family.id).some(({ id }) => id === member);
