import { exchangeSchema, type Exchange } from '@stet/shared';
import { readFile, stat } from 'node:fs/promises';
import { parseJson } from './parse.js';
import { problemsOf, type ParsedFile } from './problem.js';
import { emptyCorpus, RecordFolder, type Origin, type Overlay, type ReadResult } from './record-folder.js';

/**
 * Reads a corpus: an exchange file (JSON), or a folder of records for people (YAML). Never throws for what it reads.
 * `overlay`: of a folder, texts that take the place of its files.
 */
export async function readCorpus(path: string, overlay?: Overlay): Promise<ReadResult> {
  try {
    const isFolder = overlay !== undefined || (await stat(path)).isDirectory();
    return isFolder ? await new RecordFolder(path).read(overlay) : readExchange(path, await readFile(path, 'utf8'));
  } catch (error) {
    const message = `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    const problem = { file: path, line: 1, column: 1, message, fix: 'Check the path and its permissions.' };
    return { corpus: emptyCorpus(path), problems: [problem], originOf: () => undefined };
  }
}

const LISTS = ['entities', 'sources', 'assertions', 'quotations'] as const;

/** Reads the text of an exchange file. */
export function readExchange(path: string, text: string): ReadResult {
  const nothing = { corpus: emptyCorpus(path), originOf: () => undefined };
  const outcome = parseJson(path, text);
  if ('problem' in outcome) return { ...nothing, problems: [outcome.problem] };
  const { parsed } = outcome;
  const { success, data: corpus, error } = exchangeSchema.safeParse(parsed.data, { reportInput: true });
  if (!success) return { ...nothing, problems: problemsOf(error, exchangeSchema, parsed) };
  return { corpus, problems: [], originOf: findOrigins(corpus, parsed) };
}

/** Origins are worked out only when asked for: the file may hold a million records. */
function findOrigins(corpus: Exchange, parsed: ParsedFile): ReadResult['originOf'] {
  let origins: Map<object, Origin> | undefined;
  return (record) => {
    origins ??= new Map(
      LISTS.flatMap((list) => corpus[list].map((each, i) => [each, { parsed, path: [list, i] }] as const)),
    );
    return origins.get(record);
  };
}
