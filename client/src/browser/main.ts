import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { askAuthor } from '../ask-author.js';
import { activate as activateWith } from '../extension.js';
import { clientOptions } from '../language-client.js';

/** As a browser has it; the types of a whole browser would offer more than an extension finds. */
declare class Worker {
  constructor(address: string, options: { readonly name: string });
  terminate(): void;
}

/** The server in a worker, a new one at every start. */
function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const { extensionUri, globalStorageUri, globalState } = context;
  const places = {
    storage: globalStorageUri.toString(),
    bundledCorpus: Uri.joinPath(extensionUri, 'dist', 'corpus.json').toString(),
  };
  const options = clientOptions(output, places, () => askAuthor(globalState));
  let running: RunningWorker | undefined;
  const startServer = async (): Promise<MessageTransports> => {
    running?.stop();
    running = await startWorker(Uri.joinPath(extensionUri, 'dist', 'browser', 'server.js'));
    const { worker } = running;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('stet', 'Stet', startServer, options);
}

interface RunningWorker {
  readonly worker: Worker;
  readonly stop: () => void;
}

/** By way of a blob: an extension may lie where a browser starts no worker from (another origin, a remote machine). */
async function startWorker(script: Uri): Promise<RunningWorker> {
  const address = URL.createObjectURL(new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'Stet' });
  const stop = (): void => {
    worker.terminate();
    // Not before: VS Code's workers load their script some time after they were made.
    URL.revokeObjectURL(address);
  };
  return { worker, stop };
}

export const activate = (context: ExtensionContext): Promise<void> => activateWith(context, createClient);
export { deactivate } from '../extension.js';
