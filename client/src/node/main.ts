import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith } from '../extension.js';
import { clientOptions } from '../language-client.js';

/**
 * Room for what a keystroke makes and drops again, in MB: with V8's own 16 every twentieth keystroke waits some milliseconds
 * for a collection of it (`npm run bench` starts the same).
 */
const ROOM_FOR_YOUNG = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** The server as a process of its own. */
function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const options = clientOptions(output, { storage: context.globalStorageUri.fsPath });
  const run = { ...server, options: { execArgv: ROOM_FOR_YOUNG } };
  const debug = { ...server, options: { execArgv: [...ROOM_FOR_YOUNG, '--nolazy', '--inspect=6009'] } };
  return new LanguageClient('stet', 'Stet', { run, debug }, options);
}

export const activate = (context: ExtensionContext): Promise<void> => activateWith(context, createClient);
export { deactivate } from '../extension.js';
