import { attributeById, ATTRIBUTES, TIERS, exchangeSchema, entityTypeSchema } from '@stet/shared';
import type { Assertion, Entity, EntityType, Exchange, Quotation, Source, Tier } from '@stet/shared';
import { readShortValue } from './short-value.js';

/** What a ```corpus fence says; test/cases/README.md describes how it is written. */
export interface InlineCorpus {
  readonly exchange: Exchange;
  /** Shipped entities to take over with all that is held on them, or all of them. */
  readonly use: readonly string[] | 'shipped';
  readonly asOf?: string;
}

const DEFAULT_DATE = '2024-01-01';
const ATTRIBUTE_IDS = ATTRIBUTES.map(({ id }) => id);

export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** Splits at separators that stand outside quotation marks and brackets. */
function split(text: string, separator: RegExp): string[] {
  const parts: string[] = [''];
  const shielded = /"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\([^)]*\)/y;
  for (let at = 0; at < text.length;) {
    shielded.lastIndex = at;
    separator.lastIndex = at;
    const shield = shielded.exec(text);
    const found = shield ? null : separator.exec(text);
    if (found) parts.push('');
    else parts.push((parts.pop() ?? '') + (shield?.[0] ?? text.charAt(at)));
    at += (shield ?? found)?.[0].length ?? 1;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Statements end with a semicolon; before an attribute's id a comma will do. */
const STATEMENT_END = new RegExp(`;|,(?=\\s*(?:${ATTRIBUTE_IDS.join('|')}|quotation)\\s)`, 'y');
const COMMA = /,/y;

class CorpusBuilder {
  readonly entities = new Map<string, Entity>();
  readonly sources = new Map<string, Source>();
  readonly #names = new Map<string, string>();
  readonly assertions: Assertion[] = [];
  readonly quotations: Quotation[] = [];

  /** The id of a thing by name; what no line of the fence declares is declared in passing. */
  idOfEntity(name: string, type: EntityType): string {
    const id = this.#names.get(name) ?? idOf(name);
    if (!this.entities.has(id)) this.entities.set(id, { id, type, name });
    return id;
  }

  addEntity(head: string): Entity {
    const match = /^([^=(]+?)(?:\s*=\s*([^(]+?))?\s*(?:\((.*)\))?$/.exec(head);
    if (!match?.[1]) throw new Error(`a record begins NAME = ALIAS, … (TYPE, …): not “${head}”`);
    const [type = 'model', ...facts] = split(match[3] ?? '', COMMA);
    const name = match[1];
    const entity: Entity = {
      id: idOf(name),
      type: entityTypeSchema.parse(type),
      name,
      ...(match[2] && { aliases: split(match[2], COMMA) }),
      ...facts.reduce<Partial<Entity>>((known, fact) => ({ ...known, ...this.#readFact(fact) }), {}),
    };
    this.entities.set(entity.id, entity);
    for (const known of [name, ...(entity.aliases ?? [])]) this.#names.set(known, entity.id);
    return entity;
  }

  #readFact(fact: string): Partial<Entity> {
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(fact) ?? [];
    const variant = /^(.+) variant of (.+)$/.exec(fact);
    if (variant?.[1] && variant[2]) return { variant: variant[1], variantOf: this.idOfEntity(variant[2], 'model') };
    if (word === 'by') return { developer: this.idOfEntity(rest, 'organisation') };
    if (word === 'after') return { predecessor: this.idOfEntity(rest, 'model') };
    if (word === 'family' || word === 'released' || word === 'spdx') return { [word]: rest };
    if (fact === 'pseudonym' || fact === 'pseudonym?') return { pseudonym: { established: fact === 'pseudonym' } };
    if (fact.startsWith('@')) return { handles: fact.split(/\s+/) };
    throw new Error(`“${fact}” is no fact about an entity`);
  }

  addSource(line: string): void {
    const match = /^(\S+)\s*\(([^)]*)\)\s*:?\s*(.*)$/.exec(line);
    if (!match?.[1])
      throw new Error(`a source is written: source ID (TIER, DATE, PUBLISHER, URL): TITLE, not “${line}”`);
    const [tier, ...details] = split(match[2] ?? '', COMMA);
    const published = details.find((detail) => /^\d{4}(-|$)/.test(detail));
    const url = details.find((detail) => /^https?:/.test(detail));
    const publisher = details.find((detail) => detail !== published && detail !== url);
    const id = match[1];
    this.sources.set(id, {
      id,
      title: match[3] || id,
      tier: tier as Tier,
      ...(published && { published }),
      ...(url && { url }),
      ...(publisher && { publisher }),
    });
  }

  /** The source a bracket names: a declared one, or one made up of its tier, date and publisher. */
  #sourceOf(words: string): string {
    if (this.sources.has(words)) return words;
    const match = /^(\S+)(?:\s+(\d{4}(?:-\d\d){0,2}))?(?:\s+(.+))?$/.exec(words);
    const tier = TIERS.find((known) => known === match?.[1]);
    if (!tier) throw new Error(`“${words}” is neither a source of this fence nor a tier (${TIERS.join(', ')})`);
    const publisher = match?.[3] ?? `${tier} source`;
    const published = match?.[2] ?? DEFAULT_DATE;
    const id = idOf(`${publisher}-${published}`);
    if (!this.sources.has(id)) this.sources.set(id, { id, title: publisher, publisher, published, tier });
    return id;
  }

  /** `ATTRIBUTE VALUE {qualifiers} [source, details]` */
  addStatement(subject: Entity, statement: string): void {
    const match = /^(\S+)\s+("[^"]*"|[^{[]+?)\s*(?:\{(.*)\})?\s*(?:\[(.*)\])?$/.exec(statement);
    if (!match?.[1] || !match[2]) throw new Error(`a statement is written ATTRIBUTE VALUE {…} […], not “${statement}”`);
    const [, attribute, text, qualifiers, bracket] = match;
    const { source, ...details } = this.#readBracket(bracket ?? '');
    if (attribute === 'quotation') {
      const words = JSON.parse(text) as string;
      this.quotations.push({ speaker: subject.id, words, source });
      return;
    }
    this.assertions.push({
      subject: subject.id,
      attribute,
      value: this.#readValue(text, attribute),
      source,
      ...(qualifiers && { qualifiers: readQualifiers(qualifiers) }),
      ...details,
    });
  }

  #readBracket(bracket: string): Pick<Assertion, 'source' | 'locator' | 'asOf' | 'from' | 'until' | 'estimate'> {
    const details: { locator?: string; asOf?: string; from?: string; until?: string; estimate?: true } = {};
    const [first = 'primary', ...rest] = split(bracket, COMMA);
    for (const detail of rest) {
      const [, word = '', date = ''] = /^(from|until|as of) (.+)$/.exec(detail) ?? [];
      if (word === 'from') details.from = date;
      else if (word === 'until') details.until = date;
      else if (word === 'as of') details.asOf = date;
      else if (detail === 'estimate') details.estimate = true;
      else details.locator = detail;
    }
    return { source: this.#sourceOf(first), ...details };
  }

  #readValue(text: string, attribute: string): Assertion['value'] {
    const value = readShortValue(text, attributeById(attribute));
    if ('term' in value) {
      const entity = this.#names.get(value.term);
      return entity === undefined ? value : { ...value, entity };
    }
    if ('role' in value && value.organisation)
      return { ...value, organisation: this.idOfEntity(value.organisation, 'organisation') };
    return value;
  }
}

const readQualifiers = (text: string): Record<string, string> =>
  Object.fromEntries(
    split(text, COMMA).map((pair) => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
    }),
  );

/** Joins what is indented to the line above it and drops comments and empty lines. */
function readRecords(text: string): string[] {
  const records: string[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s/.test(line) && records.length > 0) records.push(`${records.pop() ?? ''}; ${line.trim()}`);
    else records.push(line.trim());
  }
  return records;
}

/** Reads the short form; JSON (the exchange format of the contract) is taken as it is. */
export function readInlineCorpus(text: string): InlineCorpus {
  if (text.trimStart().startsWith('{')) return { exchange: exchangeSchema.parse(JSON.parse(text)), use: [] };
  const builder = new CorpusBuilder();
  const statements: (readonly [Entity, string])[] = [];
  let use: InlineCorpus['use'] = [];
  let asOf: string | undefined;
  for (const record of readRecords(text)) {
    const [, word, rest = ''] = /^(as-of:|use:|source)\s+(.*)$/.exec(record) ?? [];
    if (word === 'as-of:') asOf = rest;
    else if (word === 'use:') use = rest === 'shipped' ? rest : split(rest, COMMA);
    else if (word === 'source') builder.addSource(rest);
    else {
      const [, head = '', said = ''] = /^((?:[^(:]|:(?!\s|$)|\([^)]*\))+)(?::\s*(.*))?$/.exec(record) ?? [];
      const entity = builder.addEntity(head.trim());
      for (const statement of split(said, STATEMENT_END)) statements.push([entity, statement]);
    }
  }
  // After all names are known: a value may name a thing that a later line declares.
  for (const [entity, statement] of statements) builder.addStatement(entity, statement);
  const exchange = exchangeSchema.parse({
    format: 'stet-corpus',
    version: 1,
    id: 'case',
    asOf: asOf ?? '2026-11-20',
    entities: [...builder.entities.values()],
    sources: [...builder.sources.values()],
    assertions: builder.assertions,
    quotations: builder.quotations,
  });
  return { exchange, use, ...(asOf !== undefined && { asOf }) };
}
