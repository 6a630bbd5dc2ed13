import { createKnowledge } from '@stet/corpus';
import type { ExchangeField, Field } from '@stet/corpus/anywhere';
import type { EntityType } from '@stet/shared';
import type { Ground } from './ground.js';

/** A field of a corpus, in whichever form that is written. */
export interface NamedField {
  /** What it is a field of; an item is an assertion or a quotation. */
  readonly of: 'entity' | 'source' | 'item';
  /** Field within field: `value.unit`. */
  readonly name: string;
  /** The type of the thing that is spoken of. */
  readonly type: EntityType | undefined;
  /** Of the assertion. */
  readonly attribute: string | undefined;
}

/** @param kind what the record is of: a type, or a source */
export function fieldOfRecord({ path, item }: Field, kind: EntityType | 'source'): NamedField {
  const isInItem = typeof path[1] === 'number';
  return {
    of: isInItem ? 'item' : kind === 'source' ? 'source' : 'entity',
    name: nameOf(path.slice(isInItem ? 2 : 0)),
    type: kind === 'source' ? undefined : kind,
    attribute: textIn(item, 'attribute'),
  };
}

export function fieldOfExchange({ list, path, record }: ExchangeField, { corpus, lower }: Ground): NamedField {
  const subject = textIn(record, 'subject') ?? textIn(record, 'speaker') ?? textIn(record, 'id') ?? '';
  return {
    of: list === 'entities' ? 'entity' : list === 'sources' ? 'source' : 'item',
    name: nameOf(path),
    type: createKnowledge([...lower, corpus]).entity(subject)?.type,
    attribute: textIn(record, 'attribute'),
  };
}

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function textIn(record: unknown, field: string): string | undefined {
  const said: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, field) : undefined;
  return typeof said === 'string' ? said : undefined;
}
