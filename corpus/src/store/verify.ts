import type { Exchange } from '@stet/shared';
import type { Files, Places } from '../files/index.js';
import { checkReferences, findContradictions, type Fault, type Layer } from '../knowledge/index.js';
import type { Problem } from './problem.js';
import { readCorpus, readExchange } from './read-corpus.js';
import type { Origin, Overlay, RecordFolder } from './record-folder.js';

/**
 * Every fault of a corpus file or folder, each at its place: what the schemas find and what `checkReferences` finds.
 * `lower`: the corpora it will lie on, whose entities and sources it may refer to. `overlay`: texts that take the place of
 * files of the folder.
 */
export async function verifyCorpus(
  files: Files,
  path: string,
  lower: readonly (Exchange | Layer)[] = [],
  overlay?: Overlay,
): Promise<readonly Problem[]> {
  const { corpus, problems, originOf } = await readCorpus(files, path, overlay);
  // A record that could not be read would make everything that refers to it look wrong.
  if (problems.length > 0) return problems;
  return placeFaults(checkReferences(corpus, lower), path, originOf);
}

/**
 * Every fault of one file of a folder of records, as it is in an editor, held against the rest of the folder and the corpora
 * below; and, as warnings, where it contradicts a primary source.
 */
export async function checkRecordFile(
  folder: RecordFolder,
  file: string,
  lower: readonly (Exchange | Layer)[],
  overlay: Overlay,
): Promise<readonly Problem[]> {
  const { corpus, records } = await folder.readAround(overlay);
  // Not against an older state of itself.
  const others = lower.filter(({ id }) => id !== corpus.id);
  const asked = records.get(file);
  if (asked === undefined) return [];
  if (asked.problems.length > 0) return asked.problems;
  const { paths, parsed } = asked;
  const originOf = (record: object): Origin | undefined => {
    const path = paths.get(record);
    return path && { parsed, path };
  };
  const faults = [...checkReferences(corpus, others, asked), ...findContradictions(corpus, others, asked.assertions)];
  return placeFaults(faults, file, originOf);
}

/** The same of an exchange file. */
export function checkExchangeText(
  places: Places,
  file: string,
  text: string,
  lower: readonly (Exchange | Layer)[],
): readonly Problem[] {
  const { corpus, problems, originOf } = readExchange(places, file, text);
  if (problems.length > 0) return problems;
  const others = lower.filter(({ id }) => id !== corpus.id);
  return placeFaults([...checkReferences(corpus, others), ...findContradictions(corpus, others)], file, originOf);
}

const placeFaults = (
  faults: readonly Fault[],
  path: string,
  originOf: (record: object) => Origin | undefined,
): readonly Problem[] =>
  faults.map(({ record, path: field, message, fix, severity }) => {
    const origin = originOf(record);
    const place = origin?.parsed.locate([...origin.path, ...field]) ?? { line: 1, column: 1 };
    return { file: origin?.parsed.file ?? path, ...place, message, fix, ...(severity && { severity }) };
  });
