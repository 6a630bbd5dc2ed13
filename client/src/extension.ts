import { window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { followCaret } from './caret.js';
import { ClaimsView } from './claims-view/claims-view.js';
import { registerCommands } from './commands/index.js';
import { DraftAtHand } from './draft-at-hand.js';
import { DraftChanges } from './draft-changes.js';
import { followActiveDraft, restartOnChange } from './language-client.js';
import { serveFiles } from './serve-files.js';
import { ServerStatus } from './server-status.js';
import { StatusItem } from './status-item.js';
import { writeSettings } from './write-setting.js';

let stop: (() => Promise<void>) | undefined;

/** @param createClient how the language server is reached: as a process, or as a worker of a browser */
export async function activate(
  context: ExtensionContext,
  createClient: (context: ExtensionContext, output: LogOutputChannel) => BaseLanguageClient,
): Promise<void> {
  const output = window.createOutputChannel('Stet', { log: true });
  const client = createClient(context, output);
  const status = new ServerStatus(client);
  const changes = new DraftChanges(client);
  const draft = new DraftAtHand();
  const claims = new ClaimsView(client, draft, changes);
  context.subscriptions.push(
    output,
    status,
    changes,
    draft,
    claims,
    new StatusItem(client, status),
    restartOnChange(client),
    followActiveDraft(),
    followCaret(client),
    writeSettings(client),
    serveFiles(client),
    ...registerCommands({ client, status, changes, draft, claims, folder: context.extensionUri }),
  );
  stop = () => client.stop();
  // A server that does not start has been reported by the client, and the status item offers to restart it.
  await client.start().catch((error: unknown) => output.error(String(error)));
}

export const deactivate = (): Promise<void> | undefined => stop?.();
