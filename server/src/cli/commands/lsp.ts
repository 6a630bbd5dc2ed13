import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

/** `stet lsp`: becomes the language server, which reads --stdio, --node-ipc or --socket from the command line itself. */
export async function serve(terminal: Terminal): Promise<ExitCode> {
  const server = join(terminal.programFolder, 'server.js');
  if (!existsSync(server)) throw new UserError(`the language server is missing: ${server}`);
  await import(pathToFileURL(server).href);
  return EXIT.ok;
}
