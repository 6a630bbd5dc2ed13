import { formatProblem, readCorpus, verifyCorpus } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { resolve } from 'node:path';
import { count } from '../formats/format.js';
import { bundledCorpus, corpusPaths } from '../knowledge.js';
import type { CorpusOptions } from '../options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

/** What corpora that are verified may refer to besides themselves: the bundled one, if it is wanted and there. */
async function readLower(options: CorpusOptions, terminal: Terminal): Promise<Exchange[]> {
  if (!options.bundledCorpus) return [];
  const { corpus, problems } = await readCorpus(bundledCorpus(terminal));
  return problems.length === 0 ? [corpus] : [];
}

/** `stet corpus verify`: validates every record of corpora, each on top of those before, and names file, line and fault. */
export async function verify(paths: readonly string[], options: CorpusOptions, terminal: Terminal): Promise<ExitCode> {
  const chosen = paths.length > 0 ? paths.map((path) => resolve(terminal.cwd, path)) : corpusPaths(options, terminal);
  const layers = await readLower(options, terminal);
  let faults = 0;
  for (const path of chosen) {
    const { corpus } = await readCorpus(path);
    // A corpus is verified against others, and not against an older state of itself.
    const lower = layers.filter(({ id }) => id !== corpus.id);
    const problems = await verifyCorpus(path, lower);
    for (const problem of problems) terminal.print(`${formatProblem(problem)}\n`);
    faults += problems.length;
    layers.splice(0, Infinity, ...lower, corpus);
    if (problems.length > 0) continue;
    const held = [
      count(corpus.entities.length, 'entity', 'entities'),
      count(corpus.sources.length, 'source'),
      count(corpus.assertions.length, 'assertion'),
    ];
    terminal.print(`${path}: ${held.join(', ')}, no faults\n`);
  }
  if (faults > 0) throw new UserError(`the corpus is not valid: ${count(faults, 'fault')}`);
  return EXIT.ok;
}
