import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith } from '../extension.js';
import { clientOptions } from '../language-client.js';

/** The server as a process of its own. */
function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const options = clientOptions(output, { storage: context.globalStorageUri.fsPath });
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('stet', 'Stet', { run: server, debug }, options);
}

export const activate = (context: ExtensionContext): Promise<void> => activateWith(context, createClient);
export { deactivate } from '../extension.js';
