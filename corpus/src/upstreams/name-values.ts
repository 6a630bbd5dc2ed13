import { attributeById, isTerm, type Entity, type EntityType } from '@stet/shared';
import { namesOf, squashName } from '../knowledge/names.js';
import type { Statement } from './upstream.js';

/** A statement whose benchmark and organisations have the corpus' own names. */
export interface Named {
  readonly statement: Statement;
  /** Does its attribute change with time? */
  readonly changes: boolean;
}

export type NameValues = (statement: Statement, variant: string | undefined) => Named | { readonly unsure: string };

/**
 * Puts the corpus' own names where a statement has the upstream's. What the corpus has no name for is not taken: a score on
 * an unknown benchmark can be held against nothing, and a list of makers must be complete.
 */
export function createNamer(entities: Iterable<Entity>): NameValues {
  const byName = new Map<string, Entity>();
  for (const entity of entities) for (const name of namesOf(entity)) byName.set(`${entity.type} ${name}`, entity);
  const find = (type: EntityType, name: string): Entity | undefined =>
    byName.get(`${type} ${squashName(name)}`) ?? byName.get(`${type} ${squashName(name.replace(/\s*\(.*\)$/, ''))}`);

  return (statement, variant) => {
    const attribute = attributeById(statement.attribute);
    let { value, qualifiers = {} } = statement;
    if (qualifiers.benchmark !== undefined) {
      const benchmark = find('benchmark', qualifiers.benchmark);
      if (benchmark === undefined) return { unsure: `no benchmark of the corpus is called “${qualifiers.benchmark}”` };
      qualifiers = { ...qualifiers, benchmark: benchmark.name };
    }
    if (statement.attribute === 'developer' && isTerm(value)) {
      const maker = find('organisation', value.term);
      if (maker === undefined) return { unsure: `no organisation of the corpus is called “${value.term}”` };
      value = { term: maker.name, entity: maker.id };
    }
    // A release is one of the model; its variants come with it.
    const takesVariant = attribute?.settings?.includes('variant') === true && statement.attribute !== 'release-date';
    if (variant !== undefined && takesVariant) qualifiers = { ...qualifiers, variant };
    const named = { ...statement, value, ...(Object.keys(qualifiers).length > 0 ? { qualifiers } : {}) };
    return { statement: named, changes: attribute?.changes ?? false };
  };
}
