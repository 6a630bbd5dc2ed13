import { loadStored, refreshCorpus, RefreshError } from '@stet/corpus/refresh';
import { resolve } from 'node:path';
import { readBase } from '../knowledge.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

/** Where the corpus came from last time, if it was ever refreshed. */
const lastOrigin = async (terminal: Terminal): Promise<string | undefined> =>
  (await loadStored(terminal.storage).catch(() => undefined))?.from;

/** `stet corpus refresh`: fetches a newer corpus into the user's data folder, where `check` and the server find it. */
export async function refresh(from: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const origin = from ?? (await lastOrigin(terminal));
  if (origin === undefined) throw new UserError('say where from: an https address, a corpus file or a folder');
  try {
    const { sentence } = await refreshCorpus({
      from: /^https?:/i.test(origin) ? origin : resolve(terminal.cwd, origin),
      storage: terminal.storage,
      current: await readBase(terminal),
    });
    terminal.print(`${sentence}\n`);
    return EXIT.ok;
  } catch (error) {
    throw error instanceof RefreshError ? new UserError(error.message) : error;
  }
}
