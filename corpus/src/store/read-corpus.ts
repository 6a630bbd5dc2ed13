import {
  CORPUS_FORMAT,
  CORPUS_VERSION,
  entityTypeSchema,
  exchangeSchema,
  ENTITY_TYPES,
  type Exchange,
} from '@stet/shared';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { parseJson, parseYaml } from './parse.js';
import { problemsOf, type ParsedFile, type Path, type Problem } from './problem.js';
import { corpusRecordSchema, entityRecordSchema, idSchema, sourceRecordSchema } from './records.js';

/** Where a record of the corpus comes from: its file, and its path in it. */
export interface Origin {
  readonly parsed: ParsedFile;
  readonly path: Path;
}

export interface ReadResult {
  /** Everything that could be read; incomplete when there are problems. */
  readonly corpus: Exchange;
  readonly problems: readonly Problem[];
  /** Where each entity, source, assertion and quotation of `corpus` stands. */
  readonly originOf: (record: object) => Origin | undefined;
}

/** Reads a corpus: an exchange file (JSON), or a folder of records for people (YAML). Never throws for what it reads. */
export async function readCorpus(path: string): Promise<ReadResult> {
  const reading = new Reading(path);
  try {
    const isFolder = (await stat(path)).isDirectory();
    await (isFolder ? reading.readFolder() : reading.readExchange());
  } catch (error) {
    reading.fail(
      path,
      `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the path and its permissions.',
    );
  }
  return reading.result();
}

const LISTS = ['entities', 'sources', 'assertions', 'quotations'] as const;

class Reading {
  readonly #corpus: Exchange;
  readonly #problems: Problem[] = [];
  readonly #origins = new Map<object, Origin>();
  /** Of an exchange file origins are worked out only when asked for: it may hold a million records. */
  #exchangeFile: ParsedFile | undefined;

  constructor(readonly path: string) {
    const id = basename(path, extname(path));
    this.#corpus = {
      format: CORPUS_FORMAT,
      version: CORPUS_VERSION,
      id,
      asOf: '0000',
      entities: [],
      sources: [],
      assertions: [],
      quotations: [],
    };
  }

  result(): ReadResult {
    return { corpus: this.#corpus, problems: this.#problems, originOf: (record) => this.#originOf(record) };
  }

  #originOf(record: object): Origin | undefined {
    const parsed = this.#exchangeFile;
    if (parsed !== undefined && this.#origins.size === 0) {
      for (const list of LISTS) {
        this.#corpus[list].forEach((each, i) => this.#origins.set(each, { parsed, path: [list, i] }));
      }
    }
    return this.#origins.get(record);
  }

  fail(file: string, message: string, fix: string): void {
    this.#problems.push({ file, line: 1, column: 1, message, fix });
  }

  async readExchange(): Promise<void> {
    const outcome = parseJson(this.path, await readFile(this.path, 'utf8'));
    if ('problem' in outcome) {
      this.#problems.push(outcome.problem);
      return;
    }
    const corpus = this.#validate(exchangeSchema, outcome.parsed);
    if (corpus === undefined) return;
    Object.assign(this.#corpus, corpus);
    this.#exchangeFile = outcome.parsed;
  }

  async readFolder(): Promise<void> {
    const files = (await readdir(this.path, { recursive: true })).filter((file) => /\.ya?ml$/.test(file)).sort();
    if (!files.includes('corpus.yaml')) {
      this.fail(join(this.path, 'corpus.yaml'), 'It is missing.', 'Create it with `id: …` and `asOf: YYYY-MM-DD`.');
    }
    for (const file of files) {
      const outcome = parseYaml(join(this.path, file), await readFile(join(this.path, file), 'utf8'));
      if ('problem' in outcome) this.#problems.push(outcome.problem);
      else this.#readRecord(file.split(sep), outcome.parsed);
    }
  }

  #readRecord(place: readonly string[], parsed: ParsedFile): void {
    const [room, group, name] = place;
    if (place.length === 1 && room === 'corpus.yaml')
      Object.assign(this.#corpus, this.#validate(corpusRecordSchema, parsed));
    else if (place.length === 3 && room === 'entities' && group !== undefined && name !== undefined)
      this.#readEntity(group, name, parsed);
    else if (place.length === 3 && room === 'sources' && name !== undefined) this.#readSource(name, parsed);
    else {
      const fix = 'Records are entities/<type>/<id>.yaml and sources/<publisher>/<id>.yaml.';
      this.fail(parsed.file, `“${relative(this.path, parsed.file)}” is no place for a record.`, fix);
    }
  }

  #readEntity(folder: string, name: string, parsed: ParsedFile): void {
    const type = entityTypeSchema.safeParse(folder);
    if (!type.success) {
      this.fail(parsed.file, `“${folder}” is no type of entity.`, `Types are ${ENTITY_TYPES.join(', ')}.`);
      return;
    }
    const id = this.#idOf(name, parsed);
    const record = this.#validate(entityRecordSchema, parsed);
    if (id === undefined || record === undefined) return;
    const { assertions = [], quotations = [], ...fields } = record;
    this.#keep('entities', { id, type: type.data, ...fields }, parsed, []);
    assertions.forEach((said, i) => this.#keep('assertions', { subject: id, ...said }, parsed, ['assertions', i]));
    quotations.forEach((said, i) => this.#keep('quotations', { speaker: id, ...said }, parsed, ['quotations', i]));
  }

  #readSource(name: string, parsed: ParsedFile): void {
    const id = this.#idOf(name, parsed);
    const record = this.#validate(sourceRecordSchema, parsed);
    if (id !== undefined && record !== undefined) this.#keep('sources', { id, ...record }, parsed, []);
  }

  #idOf(name: string, { file }: ParsedFile): string | undefined {
    const id = idSchema.safeParse(name.replace(/\.ya?ml$/, ''));
    if (!id.success)
      this.fail(file, 'The file name is the id.', 'Name it with lower-case letters, digits, dots and dashes.');
    return id.data;
  }

  #keep<List extends (typeof LISTS)[number]>(
    list: List,
    record: Exchange[List][number],
    parsed: ParsedFile,
    path: Path,
  ): void {
    (this.#corpus[list] as Exchange[List][number][]).push(record);
    this.#origins.set(record, { parsed, path });
  }

  #validate<T extends z.ZodType>(schema: T, parsed: ParsedFile): z.infer<T> | undefined {
    const outcome = schema.safeParse(parsed.data, { reportInput: true });
    if (!outcome.success) this.#problems.push(...problemsOf(outcome.error, schema, parsed));
    return outcome.data;
  }
}
