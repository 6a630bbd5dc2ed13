import { publishCorpus } from '@stet/corpus/publish';
import { formatProblem, readCorpus, verifyCorpus } from '@stet/corpus/store';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { count } from '../formats/format.js';
import { readBaseRecords } from '../knowledge.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

export interface PublishCommandOptions {
  /** The corpus to publish; by default the one that serves. */
  readonly from?: string;
  /** A file with an Ed25519 private key in PEM. */
  readonly key?: string;
}

/** `stet corpus publish`: writes a corpus as static files that any web server hands out and a refresh reads. */
export async function publish(
  folder: string,
  { from, key }: PublishCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const corpus = from === undefined ? await readBaseRecords(terminal) : await readSound(resolve(terminal.cwd, from));
  const privateKey = key === undefined ? undefined : await readKeyFile(resolve(terminal.cwd, key));
  const { index, written } = await publishCorpus(corpus, resolve(terminal.cwd, folder), privateKey).catch(
    (error: unknown) => {
      throw new UserError(`the corpus could not be published to ${folder}: ${(error as Error).message}`);
    },
  );
  const bytes = written.reduce((sum, { packed }) => sum + packed, 0);
  const signed = index.signature === undefined ? 'not signed' : 'signed';
  terminal.print(
    `${index.id} of ${index.asOf}: ${count(index.shards.length, 'shard')}, ${written.length} of them new (${Math.ceil(bytes / 1000)} kB), ${signed}\n`,
  );
  return EXIT.ok;
}

async function readSound(path: string) {
  const [problem] = await verifyCorpus(path);
  if (problem !== undefined) throw new UserError(formatProblem(problem));
  return (await readCorpus(path)).corpus;
}

const readKeyFile = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(`the key cannot be read: ${(error as Error).message}`);
  });
