import type { Entity } from '@stet/shared';
import { squashName } from '../knowledge/names.js';
import { readName, type NameReading } from './read-name.js';
import type { NamedThing } from './upstream.js';

/** What an upstream's name means, or why that is not sure; a person decides then, by an alias in the entity's record. */
export type Resolution =
  | { readonly id: string; readonly variant?: string }
  | { readonly unsure: string; readonly candidates: readonly string[] };

export type ResolveEntity = (thing: NamedThing) => Resolution;

/** Organisations that are one house: a model of the one may be called the other's. */
const HOUSES: readonly (readonly string[])[] = [
  ['google', 'google-deepmind'],
  ['zhipu-ai', 'tsinghua-university'],
  ['hugging-face', 'bigscience', 'bigcode'],
];

/**
 * Finds the things of a corpus that upstreams name. Deterministic, and never a guess:
 *
 *  1. Of the names that a record gives, the first that leads anywhere decides.
 *  2. A name is read literally first, then without the route it is served by, how its weights are packed, `-latest`, a
 *     variant (`-instruct`, `-it`), and the date of a snapshot (`readName`). Spelling varies as in `squashName`.
 *  3. A namesake by another maker is another thing; organisations of one house (`HOUSES`) are one maker.
 *  4. What was taken off must fit: a variant or snapshot that the corpus knows as a thing of its own is that thing; a
 *     variant it does not know goes along as a qualifier; a snapshot is the model itself only where its date is that of
 *     the release, for a later snapshot may be another model under the old name.
 *  5. Names of families and rolling names (`denotes`) stand for no single model, so nothing of one can be said of them.
 */
export function createResolver(entities: Iterable<Entity>): ResolveEntity {
  const all = [...entities];
  const byName = new Map<string, Entity[]>();
  const add = (key: string, entity: Entity): unknown => byName.set(key, [...(byName.get(key) ?? []), entity]);
  for (const entity of all) {
    const { id, name, aliases = [] } = entity;
    for (const squashed of new Set([name, ...aliases].map(squashName))) add(squashed, entity);
    // An id is a name to the letter only: `llama-3-1-8b` without its dashes would be another number.
    add(`id ${id}`, entity);
  }
  const variantsOf = (id: string): readonly Entity[] => all.filter(({ variantOf }) => variantOf === id);
  const named = (name: string, type: string): readonly Entity[] => {
    const found = [...(byName.get(squashName(name)) ?? []), ...(byName.get(`id ${name.toLowerCase()}`) ?? [])];
    return [...new Set(found)].filter((entity) => entity.type === type);
  };

  return (thing) => {
    const maker = thing.maker === undefined ? undefined : named(thing.maker, 'organisation')[0]?.id;
    for (const name of thing.names)
      for (const reading of readName(name)) {
        const found = named(reading.name, thing.type);
        if (found.length > 0) return decide(found, reading, maker);
      }
    return { unsure: 'no thing of the corpus has this name', candidates: [] };
  };

  function decide(found: readonly Entity[], reading: NameReading, maker: string | undefined): Resolution {
    const ours = found.filter(({ developer }) => isOneHouse(developer, maker));
    const [entity, other] = ours;
    const candidates = found.map(({ id }) => id);
    if (entity === undefined) return { unsure: 'the namesake is another maker’s', candidates };
    if (other !== undefined) return { unsure: 'several things have this name', candidates };
    if (reading.rolling === true || entity.denotes === 'rolling')
      return { unsure: 'the name stands for whichever model is served', candidates };
    if (entity.denotes === 'family') return { unsure: 'the name is that of a family', candidates };
    return fit(entity, reading);
  }

  function fit({ id, released }: Entity, { variant, snapshot }: NameReading): Resolution {
    const children = variantsOf(id);
    const childOf = (wanted: string): Entity | undefined =>
      children.find((child) => child.variant !== undefined && isVariant(child.variant, wanted));
    if (snapshot !== undefined) {
      const child = childOf(snapshot);
      if (child !== undefined) return { id: child.id };
      const isFirst = released !== undefined && isSameDay(released, snapshot);
      if (!isFirst) return { unsure: `it may be a later snapshot (${snapshot})`, candidates: [id] };
    }
    if (variant === undefined) return { id };
    const child = childOf(variant);
    return child === undefined ? { id, variant } : { id: child.id };
  }
}

const isOneHouse = (developer: string | undefined, maker: string | undefined): boolean =>
  developer === undefined ||
  maker === undefined ||
  developer === maker ||
  HOUSES.some((house) => house.includes(developer) && house.includes(maker));

/** "2024-08-06" and "08-06" and "20240806" are one; "chat" and "instruct" name one kind of variant. */
const isVariant = (known: string, wanted: string): boolean => {
  const [a, b] = [known, wanted].map((text) => squashName(text).replace(/^(?:chat|it)$/, 'instruct'));
  if (a === undefined || b === undefined) return false;
  return (
    a === b || (/^\d{8}$/.test(a) && ((/^\d{4}$/.test(b) && a.endsWith(b)) || (/^\d{6}$/.test(b) && a.startsWith(b))))
  );
};

/** A date without a year is held against the day alone; a month or a year against what it is precise to. */
const isSameDay = (released: string, snapshot: string): boolean =>
  snapshot.length === 5 ? released.slice(5) === snapshot : released.startsWith(snapshot) || snapshot === released;
