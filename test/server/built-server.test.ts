import { fork, spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-languageserver/node';
import { buildServer, readMessages, SERVER, startBuilt } from './kit/built-server.js';
import { TestClient } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

beforeAll(buildServer);

describe('the built server', () => {
  test('talks over standard output, says nothing else there, and ends when told', async () => {
    const { client, output, stop } = await startBuilt({ settings: { asOf: 'never' } });
    await client.shown.take();
    await client.open(URI, 'Some draft.\n');
    expect(await client.findings(URI)).toEqual([]);
    expect(await stop()).toBe(0);
    expect(readMessages(output()).length).toBeGreaterThan(4);
  });

  test('talks over the channel of a Node parent', async () => {
    const server = fork(SERVER, ['--node-ipc']);
    const exited = new Promise((resolve) => server.once('exit', resolve));
    const client = await TestClient.start(
      createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)),
    );
    await client.open(URI, 'Some draft.\n');
    expect(await client.findings(URI)).toEqual([]);
    await client.quit();
    expect(await exited).toBe(0);
  });

  test('talks over a socket that the editor listens on', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const server = spawn(process.execPath, [SERVER, `--socket=${port}`]);
    const exited = new Promise((resolve) => server.once('exit', resolve));
    const socket = await new Promise<Socket>((resolve) => listener.once('connection', resolve));
    const client = await TestClient.start(
      createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket)),
    );
    await client.open(URI, 'Some draft.\n');
    expect(await client.findings(URI)).toEqual([]);
    await client.quit();
    expect(await exited).toBe(0);
    listener.close();
  });

  test('says how it is started when it is not told how to talk', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('stet lsp: say how to talk to the editor: --stdio, --node-ipc or --socket=PORT\n');
  });
});
