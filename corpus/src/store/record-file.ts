import { ENTITY_TYPES, entityTypeSchema, type Exchange } from '@stet/shared';
import type { z } from 'zod';
import type { RecordLists } from '../knowledge/index.js';
import { problemsOf, type ParsedFile, type Path, type Problem } from './problem.js';
import { corpusRecordSchema, entityRecordSchema, idSchema, sourceRecordSchema } from './records.js';

/** What one file of a folder of records holds. */
export interface RecordFile extends RecordLists {
  readonly parsed: ParsedFile;
  /** Of `corpus.yaml`. */
  readonly head?: Pick<Exchange, 'id' | 'asOf'> | undefined;
  /** Where each of them stands in the file. */
  readonly paths: ReadonlyMap<object, Path>;
  readonly problems: readonly Problem[];
}

const NOTHING = { entities: [], sources: [], assertions: [], quotations: [], paths: new Map<object, Path>() };

/** A file that holds no record, and why. */
export const brokenRecord = (parsed: ParsedFile, problems: readonly Problem[]): RecordFile => ({
  parsed,
  ...NOTHING,
  problems,
});

/** Reads a record by where it lies in its folder: that says what it is of. Pure. @param place the way from the folder, with forward slashes */
export function readRecordFile(place: string, parsed: ParsedFile): RecordFile {
  const [room, group, name, ...deeper] = place.split('/');
  if (place === 'corpus.yaml') {
    const { data: head, problems } = validate(corpusRecordSchema, parsed);
    return { ...brokenRecord(parsed, problems), head };
  }
  if (group !== undefined && name !== undefined && deeper.length === 0) {
    if (room === 'entities') return readEntity(group, name, parsed);
    if (room === 'sources') return readSource(name, parsed);
  }
  const fix = 'Records are entities/<type>/<id>.yaml and sources/<publisher>/<id>.yaml.';
  return refuse(parsed, `“${place}” is no place for a record.`, fix);
}

/** What a file would hold if it could be read: so that what refers to it does not look wrong too. */
export function standInFor(place: string): Pick<RecordFile, 'entities' | 'sources'> {
  const [room, group, name = ''] = place.split('/');
  const id = name.replace(/\.ya?ml$/, '');
  const type = entityTypeSchema.safeParse(group).data;
  return {
    entities: room === 'entities' && type !== undefined ? [{ id, type, name: id }] : [],
    sources: room === 'sources' ? [{ id, title: id, tier: 'social' }] : [],
  };
}

function readEntity(folder: string, name: string, parsed: ParsedFile): RecordFile {
  const type = entityTypeSchema.safeParse(folder);
  if (!type.success)
    return refuse(parsed, `“${folder}” is no type of entity.`, `Types are ${ENTITY_TYPES.join(', ')}.`);
  const id = idOf(name, parsed);
  const { data: record, problems } = validate(entityRecordSchema, parsed);
  if (typeof id !== 'string' || record === undefined)
    return brokenRecord(parsed, [...(typeof id === 'string' ? [] : [id]), ...problems]);
  const { assertions = [], quotations = [], ...fields } = record;
  const entity = { id, type: type.data, ...fields };
  const said = assertions.map((assertion) => ({ subject: id, ...assertion }));
  const words = quotations.map((quotation) => ({ speaker: id, ...quotation }));
  const paths = new Map<object, Path>([[entity, []]]);
  said.forEach((assertion, i) => paths.set(assertion, ['assertions', i]));
  words.forEach((quotation, i) => paths.set(quotation, ['quotations', i]));
  return { parsed, entities: [entity], sources: [], assertions: said, quotations: words, paths, problems };
}

function readSource(name: string, parsed: ParsedFile): RecordFile {
  const id = idOf(name, parsed);
  const { data: record, problems } = validate(sourceRecordSchema, parsed);
  if (typeof id !== 'string' || record === undefined)
    return brokenRecord(parsed, [...(typeof id === 'string' ? [] : [id]), ...problems]);
  const source = { id, ...record };
  return { parsed, ...NOTHING, sources: [source], paths: new Map([[source, []]]), problems };
}

/** The file name is the id; a problem where it cannot be one. */
function idOf(name: string, { file }: ParsedFile): string | Problem {
  const id = idSchema.safeParse(name.replace(/\.ya?ml$/, ''));
  if (id.success) return id.data;
  const fix = 'Name it with lower-case letters, digits, dots and dashes.';
  return { file, line: 1, column: 1, message: 'The file name is the id.', fix };
}

const refuse = (parsed: ParsedFile, message: string, fix: string): RecordFile =>
  brokenRecord(parsed, [{ file: parsed.file, line: 1, column: 1, message, fix }]);

function validate<T extends z.ZodType>(
  schema: T,
  parsed: ParsedFile,
): { readonly data: z.infer<T> | undefined; readonly problems: readonly Problem[] } {
  const { success, data, error } = schema.safeParse(parsed.data, { reportInput: true });
  return success ? { data, problems: [] } : { data: undefined, problems: problemsOf(error, schema, parsed) };
}
