import { readCorpus } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { fileURLToPath } from 'node:url';

export const FACTS = fileURLToPath(new URL('../../corpus/facts', import.meta.url));

let shipped: Promise<Exchange> | undefined;

/** The corpus that comes with Stet, read from its records once. */
export const readShippedCorpus = (): Promise<Exchange> => (shipped ??= readCorpus(FACTS).then(({ corpus }) => corpus));

/** What the shipped corpus holds on some entities, and the entities those name. */
export async function selectShipped(ids: readonly string[]): Promise<Exchange> {
  const all = await readShippedCorpus();
  const byId = new Map(all.entities.map((entity) => [entity.id, entity]));
  const chosen = new Set<string>();
  const visit = (id: string) => {
    const entity = byId.get(id);
    if (!entity || chosen.has(id)) return;
    chosen.add(id);
    for (const other of [entity.developer, entity.variantOf, entity.predecessor]) if (other) visit(other);
  };
  for (const id of ids) {
    if (!byId.has(id)) throw new Error(`no shipped entity is called “${id}”`);
    visit(id);
  }
  const assertions = all.assertions.filter(({ subject }) => ids.includes(subject));
  const quotations = all.quotations.filter(({ speaker }) => ids.includes(speaker));
  const sources = new Set([...assertions, ...quotations].map(({ source }) => source));
  return {
    ...all,
    entities: all.entities.filter(({ id }) => chosen.has(id)),
    sources: all.sources.filter(({ id }) => sources.has(id)),
    assertions,
    quotations,
  };
}
