import { loadStored, refreshCorpus, RefreshError, resolveSource, restoreCorpus } from '@stet/corpus/refresh';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readerFor } from '../../host/read-claims.js';
import { readBaseRecords, readBundledRecords } from '../knowledge.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

export interface RefreshCommandOptions {
  /** Where to write what changed. */
  readonly report?: string;
  /** A key, or a file that holds one. */
  readonly publicKey?: string;
}

/** Where the corpus came from last time, if it was ever refreshed. */
const lastOrigins = async (terminal: Terminal): Promise<readonly string[]> =>
  (await loadStored(terminal.storage).catch(() => undefined))?.sources ?? [];

const readKey = (key: string, { cwd }: Terminal): Promise<string> =>
  readFile(resolve(cwd, key), 'utf8').catch(() => key);

/** What goes wrong in a refresh is told in one line. */
const inOneLine = (error: unknown): never => {
  throw error instanceof RefreshError ? new UserError(error.message) : error;
};

/** `stet corpus refresh`: fetches a newer corpus into the user's data folder, where `check` and the server find it. */
export async function refresh(
  given: readonly string[],
  { report, publicKey }: RefreshCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const origins = given.length > 0 ? given : await lastOrigins(terminal);
  if (origins.length === 0)
    throw new UserError('say where from: an https address, a corpus file or a folder, or an upstream');
  const result = await refreshCorpus({
    from: origins.map((from) => resolveSource(from, terminal.cwd)),
    storage: terminal.storage,
    current: await readBaseRecords(terminal),
    ground: await readBundledRecords(terminal),
    readerFor: readerFor(() => terminal.today()),
    publicKey: publicKey === undefined ? undefined : await readKey(publicKey, terminal),
  }).catch(inOneLine);
  if (report !== undefined) await writeFile(resolve(terminal.cwd, report), result.report);
  for (const { failure } of result.sources) if (failure !== undefined) terminal.complain(`stet: ${failure}\n`);
  terminal.print(`${result.sentence}\n`);
  return EXIT.ok;
}

/** `stet corpus restore`: the corpus before the last refresh serves again. */
export async function restore(terminal: Terminal): Promise<ExitCode> {
  const restored = await restoreCorpus(terminal.storage).catch(inOneLine);
  const which = restored === undefined ? 'The corpus that comes with Stet' : `The corpus of ${restored.exchange.asOf}`;
  terminal.print(`${which} serves again; “stet corpus restore” once more goes back.\n`);
  return EXIT.ok;
}
