import type { Exchange } from '@stet/shared';
import { checkReferences } from '../knowledge/index.js';
import type { Problem } from './problem.js';
import { readCorpus } from './read-corpus.js';

/**
 * Every fault of a corpus file or folder, each at its place: what the schemas find and what `checkReferences` finds.
 * `lower`: the corpora it will lie on, whose entities and sources it may refer to.
 */
export async function verifyCorpus(path: string, lower: readonly Exchange[] = []): Promise<readonly Problem[]> {
  const { corpus, problems, originOf } = await readCorpus(path);
  // A record that could not be read would make everything that refers to it look wrong.
  if (problems.length > 0) return problems;
  return checkReferences(corpus, lower).map(({ record, path: field, message, fix }) => {
    const origin = originOf(record);
    if (origin === undefined) return { file: path, line: 1, column: 1, message, fix };
    return { file: origin.parsed.file, ...origin.parsed.locate([...origin.path, ...field]), message, fix };
  });
}
