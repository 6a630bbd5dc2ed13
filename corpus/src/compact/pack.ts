import type { Assertion, Entity, Exchange, Quotation, Source } from '@stet/shared';
import { namesOf } from '../knowledge/names.js';
import { packAssertions } from './assertion-rows.js';
import { writeSections, type Column, type Digest } from './format.js';
import { HashIndexWriter } from './hash-index.js';
import { TextsWriter } from './texts.js';

/** The records of a corpus, one after another: a million need not be in memory at once. An exchange is one. */
export interface Records extends Pick<Exchange, 'id' | 'asOf'> {
  readonly entities: Iterable<Entity>;
  readonly sources: Iterable<Source>;
  readonly assertions: Iterable<Assertion>;
  readonly quotations: Iterable<Quotation>;
}

/** Packs a corpus into the bytes of a compact file. Of two records with one id the later counts. */
export async function packCorpus({ id, asOf, ...records }: Records, digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
  const texts = new TextsWriter();
  const entities = new Map<string, Entity>();
  for (const entity of records.entities) entities.set(entity.id, entity);
  const sources = new Map<string, Source>();
  for (const source of records.sources) sources.set(source.id, source);
  const assertions = packAssertions(records.assertions, sources, texts);
  const quotations = [...records.quotations];
  const sections = {
    ...assertions.sections,
    'entities.ids': Uint32Array.from(entities.keys(), (key) => texts.intern(key)),
    'entities.bases': Uint32Array.from(entities.values(), ({ variantOf }) => texts.refer(variantOf)),
    ...packList('entities', entities.values(), texts, {
      byId: ({ id: key }) => [key],
      byName: namesOf,
      byBase: ({ variantOf }) => (variantOf === undefined ? [] : [variantOf]),
    }),
    ...packList('sources', sources.values(), texts, { byId: ({ id: key }) => [key] }),
    ...packList('quotations', quotations, texts, { bySpeaker: ({ speaker }) => [speaker] }),
  };
  const head = {
    id,
    asOf,
    entities: entities.size,
    sources: sources.size,
    assertions: assertions.count,
    quotations: quotations.length,
  };
  return writeSections(head, { ...sections, ...texts.finish() }, digest);
}

/** Records as JSON, and the indexes they are found by. */
function packList<T>(
  name: string,
  items: Iterable<T>,
  texts: TextsWriter,
  indexes: Readonly<Record<string, (item: T) => Iterable<string>>>,
): Readonly<Record<string, Column<'u32'>>> {
  const rows: number[] = [];
  const writers = Object.entries(indexes).map(([index, keysOf]) => ({ index, keysOf, writer: new HashIndexWriter() }));
  for (const item of items) {
    for (const { keysOf, writer } of writers) for (const key of keysOf(item)) writer.add(key, rows.length);
    rows.push(texts.intern(JSON.stringify(item)));
  }
  return Object.assign(
    { [`${name}.texts`]: Uint32Array.from(rows) },
    ...writers.map(({ index, writer }) => writer.finish(`${name}.${index}`)),
  ) as Readonly<Record<string, Column<'u32'>>>;
}
