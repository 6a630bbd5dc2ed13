import './host/node/stderr-console.js';
import './host/node/garbage-collection.js';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host/node/node-host.js';
import { createPorts } from './host/ports.js';
import { serve } from './lsp/index.js';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))) {
  process.on('unhandledRejection', (reason) => console.error(reason));
  const client = createConnection(ProposedFeatures.all);
  serve(client, createPorts(nodeHost(client, fileURLToPath(new URL('corpus.json', import.meta.url)))));
} else {
  console.error('stet lsp: say how to talk to the editor: --stdio, --node-ipc or --socket=PORT');
  process.exitCode = 2;
}
