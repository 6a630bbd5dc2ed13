import { PassThrough } from 'node:stream';
import { serve, type Ports } from '@stet/server/lsp';
import { afterEach } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fakePorts } from './fake-ports.js';
import { TestClient, type TestClientOptions } from './test-client.js';

const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

/** A language server in this process, and a client that talks to it in bytes; it is stopped after the test. */
export async function startInProcess(ports: Partial<Ports> = {}, options: TestClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  serve(server, fakePorts(ports));
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = await TestClient.start(connection, options);
  clients.push(client);
  return client;
}
