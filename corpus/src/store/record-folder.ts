import { CORPUS_FORMAT, CORPUS_VERSION, type Exchange } from '@stet/shared';
import { readText, walk, type Files, type Places } from '../files/index.js';
import { parseYaml } from './parse.js';
import type { Path, ParsedFile, Problem } from './problem.js';
import { brokenRecord, readRecordFile, standInFor, type RecordFile } from './record-file.js';

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

/**
 * Texts that take the place of those on disk, by their paths: what is open in an editor, or about to be written; undefined is
 * a file about to be removed.
 */
export type Overlay = ReadonlyMap<string, string | undefined>;
const NO_OVERLAY: Overlay = new Map();

/** An empty corpus that goes by the name of its file or folder. */
export const emptyCorpus = (places: Places, path: string): Exchange => ({
  format: CORPUS_FORMAT,
  version: CORPUS_VERSION,
  id: places.relative(places.parent(path), path).replace(/(?<=.)\.[^.]*$/, ''),
  asOf: '0000',
  entities: [],
  sources: [],
  assertions: [],
  quotations: [],
});

/** A folder of records for people (YAML). Read again, it parses only the files that are others now. */
export class RecordFolder {
  readonly #known = new Map<string, { readonly text: string; readonly record: RecordFile }>();

  constructor(
    readonly files: Files,
    readonly path: string,
  ) {}

  /** Every record. Rejects where the folder cannot be read; one that is only in the overlay need not be there. */
  async read(overlay: Overlay = NO_OVERLAY): Promise<ReadResult> {
    const records = await this.#records(overlay);
    const problems = [...records.values()].flatMap((file) => file.problems);
    if (!records.has(this.files.join(this.path, 'corpus.yaml'))) problems.unshift(this.#missingHead());
    return { ...this.#join(records), problems };
  }

  /** The same with stand-ins for what cannot be read, so that one file can be held against the rest. */
  async readAround(
    overlay: Overlay,
  ): Promise<{ readonly corpus: Exchange; readonly records: ReadonlyMap<string, RecordFile> }> {
    const records = await this.#records(overlay);
    const { corpus } = this.#join(records);
    for (const [file, { problems }] of records) {
      if (problems.length === 0) continue;
      const { entities, sources } = standInFor(this.files.relative(this.path, file));
      corpus.entities.push(...entities);
      corpus.sources.push(...sources);
    }
    return { corpus, records };
  }

  /** Each file, by its path, in a fixed order. */
  async #records(overlay: Overlay): Promise<ReadonlyMap<string, RecordFile>> {
    const { files } = this;
    const found: string[] = [];
    for await (const file of walk(files, this.path)) found.push(file);
    const added = [...overlay.keys()].filter((file) => files.contains(this.path, file));
    const isRecord = (file: string): boolean =>
      /\.ya?ml$/.test(file) && !(overlay.has(file) && overlay.get(file) === undefined);
    const paths = [...new Set([...found, ...added])].filter(isRecord).sort();
    const read = await Promise.all(
      paths.map(
        async (file) => [file, this.#read(file, overlay.get(file) ?? (await readText(files, file)) ?? '')] as const,
      ),
    );
    for (const file of this.#known.keys()) if (!paths.includes(file)) this.#known.delete(file);
    return new Map(read);
  }

  #read(file: string, text: string): RecordFile {
    const known = this.#known.get(file);
    if (known?.text === text) return known.record;
    const outcome = parseYaml(file, text);
    const record =
      'problem' in outcome
        ? brokenRecord({ file, data: undefined, locate: () => ({ line: 1, column: 1 }) }, [outcome.problem])
        : readRecordFile(this.files.relative(this.path, file), outcome.parsed);
    this.#known.set(file, { text, record });
    return record;
  }

  #join(files: ReadonlyMap<string, RecordFile>): Pick<ReadResult, 'corpus' | 'originOf'> {
    const corpus = emptyCorpus(this.files, this.path);
    const origins = new Map<object, Origin>();
    for (const { head, entities, sources, assertions, quotations, paths, parsed } of files.values()) {
      Object.assign(corpus, head);
      corpus.entities.push(...entities);
      corpus.sources.push(...sources);
      corpus.assertions.push(...assertions);
      corpus.quotations.push(...quotations);
      for (const [record, path] of paths) origins.set(record, { parsed, path });
    }
    return { corpus, originOf: (record) => origins.get(record) };
  }

  #missingHead(): Problem {
    const file = this.files.join(this.path, 'corpus.yaml');
    return {
      file,
      line: 1,
      column: 1,
      message: 'It is missing.',
      fix: 'Create it with `id: …` and `asOf: YYYY-MM-DD`.',
    };
  }
}
