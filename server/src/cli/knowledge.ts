import { join, resolve } from 'node:path';
import { createKnowledge, type Knowledge } from '@stet/corpus';
import { formatProblem, readCorpus } from '@stet/corpus/store';
import type { CorpusOptions } from './options.js';
import { type Terminal, UserError } from './terminal.js';

/** The corpus that comes with the program. */
export const bundledCorpus = (terminal: Terminal): string => join(terminal.programFolder, 'corpus.json');

/** The corpora a call judges by, lowest layer first. */
export const corpusPaths = (options: CorpusOptions, terminal: Terminal): string[] => [
  ...(options.bundledCorpus ? [bundledCorpus(terminal)] : []),
  ...options.corpus.map((path) => resolve(terminal.cwd, path)),
];

/** Reads the corpora and lays them over each other. A fault in one of them is an error: half a corpus judges wrongly. */
export async function readKnowledge(options: CorpusOptions, terminal: Terminal): Promise<Knowledge> {
  const layers = [];
  for (const path of corpusPaths(options, terminal)) {
    const { corpus, problems } = await readCorpus(path);
    const [first, ...more] = problems;
    if (first) {
      const rest = more.length > 0 ? ` (and ${more.length} more: stet corpus verify ${path})` : '';
      throw new UserError(formatProblem(first) + rest);
    }
    layers.push(corpus);
  }
  return createKnowledge(layers);
}
