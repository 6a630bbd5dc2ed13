import { window, type ExtensionContext } from 'vscode';
import { followCaret } from './caret.js';
import { registerCommands } from './commands/index.js';
import { createLanguageClient, followActiveDraft, restartOnChange } from './language-client.js';
import { ServerStatus } from './server-status.js';
import { StatusItem } from './status-item.js';
import { writeSettings } from './write-setting.js';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Stet', { log: true });
  const client = createLanguageClient(context, output);
  const status = new ServerStatus(client);
  context.subscriptions.push(
    output,
    status,
    new StatusItem(client, status),
    restartOnChange(client),
    followActiveDraft(),
    followCaret(client),
    writeSettings(client),
    ...registerCommands({ client, status, output }),
  );
  stop = () => client.stop();
  // A server that does not start has been reported by the client, and the status item offers to restart it.
  await client.start().catch((error: unknown) => output.error(String(error)));
}

export const deactivate = (): Promise<void> | undefined => stop?.();
