import { formatProblem, readCorpus, verifyCorpus } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { resolve } from 'node:path';
import { count } from '../formats/format.js';
import { bundledCorpus } from '../knowledge.js';
import type { CorpusOptions } from '../options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

/**
 * `stet corpus verify`: validates every record of corpora, each on top of those before, and names file, line and fault.
 * Without paths it is the bundled corpus, and the given ones, that are verified.
 */
export async function verify(paths: readonly string[], options: CorpusOptions, terminal: Terminal): Promise<ExitCode> {
  const bundled = options.bundledCorpus ? [bundledCorpus(terminal)] : [];
  const own = [...paths, ...options.corpus].map((path) => resolve(terminal.cwd, path));
  let layers: Exchange[] = [];
  let faults = 0;
  for (const path of [...bundled, ...own]) {
    const { corpus } = await readCorpus(path);
    // A corpus is verified against others, and not against an older state of itself.
    layers = layers.filter(({ id }) => id !== corpus.id);
    if (paths.length === 0 || own.includes(path)) faults += await verifyOne(path, corpus, layers, terminal);
    layers.push(corpus);
  }
  if (faults > 0) throw new UserError(`the corpus is not valid: ${count(faults, 'fault')}`);
  return EXIT.ok;
}

/** Prints the faults of one corpus, or that it has none, and says how many there are. */
async function verifyOne(
  path: string,
  { entities, sources, assertions }: Exchange,
  lower: readonly Exchange[],
  terminal: Terminal,
): Promise<number> {
  const problems = await verifyCorpus(path, lower);
  for (const problem of problems) terminal.print(`${formatProblem(problem)}\n`);
  if (problems.length === 0) {
    const held = [
      count(entities.length, 'entity', 'entities'),
      count(sources.length, 'source'),
      count(assertions.length, 'assertion'),
    ];
    terminal.print(`${path}: ${held.join(', ')}, no faults\n`);
  }
  return problems.length;
}
