import { exchangeSchema, type Exchange } from '@stet/shared';
import { readText, type Files, type Places } from '../files/index.js';
import { parseJson } from './parse.js';
import { problemsOf, type ParsedFile } from './problem.js';
import { emptyCorpus, RecordFolder, type Origin, type Overlay, type ReadResult } from './record-folder.js';

/**
 * Reads a corpus: an exchange file (JSON), or a folder of records for people (YAML). Never throws for what it reads.
 * `overlay`: of a folder, texts that take the place of its files.
 */
export async function readCorpus(files: Files, path: string, overlay?: Overlay): Promise<ReadResult> {
  try {
    const kind = overlay === undefined ? await files.kindOf(path) : 'folder';
    if (kind === 'folder') return await new RecordFolder(files, path).read(overlay);
    const text = await readText(files, path);
    if (text === undefined) throw new Error('there is nothing there');
    return readExchange(files, path, text);
  } catch (error) {
    const message = `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    const problem = { file: path, line: 1, column: 1, message, fix: 'Check the path and its permissions.' };
    return { corpus: emptyCorpus(files, path), problems: [problem], originOf: () => undefined };
  }
}

const LISTS = ['entities', 'sources', 'assertions', 'quotations'] as const;

/** Reads the text of an exchange file. */
export function readExchange(places: Places, path: string, text: string): ReadResult {
  const nothing = { corpus: emptyCorpus(places, path), originOf: () => undefined };
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
