import { readFile } from 'node:fs/promises';
import { formatOfPath, type DraftFormat } from '@stet/server/engine';
import { findDrafts } from './find-drafts.js';
import type { DraftOptions } from './options.js';
import { type Terminal, UserError } from './terminal.js';

export interface Draft {
  /** As it is printed: what the user typed, and below a folder the way from there. */
  readonly path: string;
  /** Where a mended text is written to; absent for standard input. */
  readonly file?: string;
  readonly format: DraftFormat;
  readonly text: string;
}

// `ignoreBOM` keeps a byte order mark in the text, so that offsets are those of the file.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer, path: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UserError(`${path} is not UTF-8 text; save it as UTF-8 and try again`);
  }
}

async function readDraft(file: string, path: string): Promise<Draft> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`);
  });
  return { path, file, format: formatOfPath(path), text: decode(bytes, path) };
}

/** The drafts a call is about, in a fixed order. */
export async function readDrafts(
  paths: readonly string[],
  options: Pick<DraftOptions, 'stdin' | 'stdinFilename'>,
  terminal: Terminal,
): Promise<Draft[]> {
  if (options.stdin) {
    if (paths.length > 0) throw new UserError('give either --stdin or paths, not both');
    const path = options.stdinFilename ?? 'stdin.md';
    return [{ path, format: formatOfPath(path), text: decode(await terminal.readStandardInput(), path) }];
  }
  if (options.stdinFilename !== undefined) throw new UserError('--stdin-filename goes with --stdin');
  const drafts: Draft[] = [];
  for (const { file, path } of await findDrafts(paths, terminal.cwd)) drafts.push(await readDraft(file, path));
  return drafts;
}
