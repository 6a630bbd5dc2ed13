import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TestClient, type TestClientOptions } from './test-client.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
export const SERVER = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));

/** Makes sure that dist/ holds the server of these sources. */
export function buildServer(): void {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', 'server', 'corpus'], { cwd: repository });
  if (status !== 0) throw new Error(`the server was not built: ${String(stderr)}`);
}

export interface StdioServer {
  readonly client: TestClient;
  /** Every byte of standard output so far. */
  readonly output: () => Buffer;
  readonly errors: () => string;
  /** Shuts the server down as an editor does; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** The server as an editor starts it. */
export async function startBuilt(options: TestClientOptions = {}): Promise<StdioServer> {
  const server: ChildProcessWithoutNullStreams = spawn(process.execPath, [SERVER, '--stdio']);
  const [output, errors]: Buffer[][] = [[], []];
  server.stdout.on('data', (chunk: Buffer) => output?.push(chunk));
  server.stderr.on('data', (chunk: Buffer) => errors?.push(chunk));
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const client = await TestClient.start(connection, options);
  const stop = async () => {
    await client.quit();
    return exited;
  };
  return {
    client,
    output: () => Buffer.concat(output ?? []),
    errors: () => Buffer.concat(errors ?? []).toString(),
    stop,
  };
}

/** The bodies of messages that bytes consist of; fails on a byte that belongs to none. */
export function readMessages(bytes: Buffer): unknown[] {
  const messages: unknown[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const [header, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1')) ?? [];
    if (header === undefined) throw new Error(`no message begins at: ${rest.toString().slice(0, 80)}`);
    const end = header.length + Number(length);
    messages.push(JSON.parse(rest.subarray(header.length, end).toString()));
    rest = rest.subarray(end);
  }
  return messages;
}
