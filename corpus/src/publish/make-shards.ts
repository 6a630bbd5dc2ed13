import type { Exchange } from '@stet/shared';

/** Records of a corpus that travel together. */
export type ShardRecords = Pick<Exchange, 'entities' | 'sources' | 'assertions' | 'quotations'>;

/** Families of which less is said share one shard: a request costs more than their bytes. */
const FEWEST_ASSERTIONS = 25;

/**
 * Parts a corpus so that what changes together lies together: the models of a family, and the other things by their type.
 * A source travels with the one part that names it, else in a part for all sources that several name.
 */
export function makeShards({ entities, sources, assertions, quotations }: Exchange): ReadonlyMap<string, ShardRecords> {
  const homes = nameHomes(entities, assertions);
  const homeOf = (id: string): string => homes.get(id) ?? 'others';
  const shards = new Map<string, ShardRecords>();
  const shard = (name: string): ShardRecords => {
    const records = shards.get(name) ?? { entities: [], sources: [], assertions: [], quotations: [] };
    shards.set(name, records);
    return records;
  };
  for (const entity of entities) shard(homeOf(entity.id)).entities.push(entity);
  for (const assertion of assertions) shard(homeOf(assertion.subject)).assertions.push(assertion);
  for (const quotation of quotations) shard(homeOf(quotation.speaker)).quotations.push(quotation);
  const users = new Map<string, Set<string>>();
  for (const [name, records] of shards)
    for (const { source } of [...records.assertions, ...records.quotations])
      users.set(source, (users.get(source) ?? new Set()).add(name));
  for (const source of sources) {
    const [only, another] = users.get(source.id) ?? [];
    shard(only !== undefined && another === undefined ? only : 'sources').sources.push(source);
  }
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The part that each thing belongs to. */
function nameHomes(entities: Exchange['entities'], assertions: Exchange['assertions']): ReadonlyMap<string, string> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const families = new Map<string, string>();
  for (const { id, type, family, variantOf } of entities) {
    if (type === 'model') families.set(id, toFileName(family ?? byId.get(variantOf ?? '')?.family ?? 'others'));
  }
  const sizes = new Map<string, number>();
  for (const { subject } of assertions) {
    const family = families.get(subject);
    if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  return new Map(
    entities.map(({ id, type }) => {
      const family = families.get(id);
      if (family === undefined) return [id, `${type}s`];
      return [id, `models-${(sizes.get(family) ?? 0) < FEWEST_ASSERTIONS ? 'others' : family}`];
    }),
  );
}

/** A family as part of a file name; one whose letters are not of the alphabet goes to the others. */
const toFileName = (family: string): string =>
  family
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'others';
