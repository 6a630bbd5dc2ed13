import { formatProblem, readCorpus } from '@stet/corpus/store';
import { resolve } from 'node:path';
import { count } from '../formats/format.js';
import { corpusPaths } from '../knowledge.js';
import type { CorpusOptions } from '../options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

/** `stet corpus verify`: validates every record of corpora and names file, line and fault. */
export async function verifyCorpus(
  paths: readonly string[],
  options: CorpusOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const chosen = paths.length > 0 ? paths.map((path) => resolve(terminal.cwd, path)) : corpusPaths(options, terminal);
  let faults = 0;
  for (const path of chosen) {
    const { corpus, problems } = await readCorpus(path);
    for (const problem of problems) terminal.print(`${formatProblem(problem)}\n`);
    faults += problems.length;
    if (problems.length === 0) {
      const { entities, sources, assertions } = corpus;
      const held = [
        count(entities.length, 'entity', 'entities'),
        count(sources.length, 'source'),
        count(assertions.length, 'assertion'),
      ];
      terminal.print(`${path}: ${held.join(', ')}, no faults\n`);
    }
  }
  if (faults > 0) throw new UserError(`the corpus is not valid: ${count(faults, 'fault')}`);
  return EXIT.ok;
}
