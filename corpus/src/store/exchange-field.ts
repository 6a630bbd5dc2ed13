import { findNodeAtLocation, getLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { CORPUS_FORMAT, CORPUS_VERSION, entitySchema, sourceSchema, type Exchange, type Span } from '@stet/shared';
import type { z } from 'zod';

/** The field of an exchange file whose value a caret is in. */
export interface ExchangeField {
  /** `entities`, `assertions` … */
  readonly list: string;
  /** The way to it within its record. */
  readonly path: readonly PropertyKey[];
  readonly record: unknown;
  /** The value as far as it is written, quotes and all; empty where none is yet. */
  readonly span: Span;
  /** What the file holds besides, as far as it is right. */
  readonly around: Exchange;
}

/** Finds the field at an offset of an exchange file, though it may be only half written. */
export function exchangeFieldAt(text: string, offset: number): ExchangeField | undefined {
  const { path, isAtPropertyKey } = getLocation(text, offset);
  const [list, index, ...field] = path;
  const root = parseTree(text);
  if (!root || isAtPropertyKey || typeof list !== 'string' || typeof index !== 'number' || field.length === 0)
    return undefined;
  const node = findNodeAtLocation(root, path);
  const isIn = node !== undefined && node.offset <= offset && offset <= node.offset + node.length;
  const record = findNodeAtLocation(root, [list, index]);
  return {
    list,
    path: field,
    record: record && getNodeValue(record),
    span: isIn ? { start: node.offset, end: node.offset + node.length } : { start: offset, end: offset },
    around: readAround(getNodeValue(root)),
  };
}

/** The things and sources of a file that has faults. */
function readAround(data: unknown): Exchange {
  const right = <T extends z.ZodType>(schema: T, name: string): z.infer<T>[] => {
    const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
    return Array.isArray(list) ? list.flatMap((one) => schema.safeParse(one).data ?? []) : [];
  };
  return {
    format: CORPUS_FORMAT,
    version: CORPUS_VERSION,
    id: 'draft',
    asOf: '0000',
    entities: right(entitySchema, 'entities'),
    sources: right(sourceSchema, 'sources'),
    assertions: [],
    quotations: [],
  };
}
