import { fork, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFRESH_CORPUS, type RefreshOutcome } from '@stet/shared';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  createProtocolConnection,
  HoverRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LSPErrorCodes,
  SocketMessageReader,
  SocketMessageWriter,
  TextDocumentContentRequest,
  type CodeAction,
  type Diagnostic,
  type Position,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { corpusSaying, serveCorpus } from '../kit/corpus-server.js';
import { buildServer, readMessages, SERVER, startBuilt, type StdioServer } from './kit/built-server.js';
import { at, from, MODERN, PUSHED, TestClient, type TestClientOptions } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

beforeAll(buildServer, 120_000);

describe('the built server talks', () => {
  test('over standard output, says nothing else there, and ends when told', async () => {
    const { client, output, stop } = await startBuilt({ settings: { asOf: 'never' } });
    await client.shown.take();
    await client.open(URI, 'Some draft.\n');
    expect(await client.findings(URI)).toEqual([]);
    expect(await stop()).toBe(0);
    expect(readMessages(output()).length).toBeGreaterThan(4);
  });

  test('over the channel of a Node parent', async () => {
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

  test('over a socket that the editor listens on', async () => {
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

  test('only when it is told how, and else says so', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('stet lsp: say how to talk to the editor: --stdio, --node-ipc or --socket=PORT\n');
  });
});

describe('the built server checks a real draft', () => {
  const FALSE = 'DeepSeek-V2 has 671B total parameters and a context length of 128K tokens.\n';
  let server: StdioServer;
  let client: TestClient;
  afterEach(async () => expect(await server.stop()).toBe(0));
  const start = async (options?: TestClientOptions) => {
    server = await startBuilt(options);
    client = server.client;
  };
  const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

  async function applyFix(kind: string, position: Position): Promise<void> {
    const params = { textDocument: { uri: URI }, range: from(position), context: { diagnostics: [], only: [kind] } };
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
    if (!action) throw new Error(`no ${kind} on offer`);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const edits = (change?.edits ?? []) as TextEdit[];
    await client.change(URI, ...edits.map(({ range, newText }) => ({ range, text: newText })).reverse());
  }

  test('finds the figure that is wrong, says so once, and puts the right one in', async () => {
    await start();
    await client.open(URI, FALSE);
    const report = await client.pull(URI);
    expect(report).toMatchObject({
      items: [{ code: 'refuted-figure', range: from(at(0, 16), at(0, 20)), severity: 1 }],
    });
    expect(await client.pull(URI, report.resultId)).toMatchObject({ kind: 'unchanged' });
    await applyFix('quickfix.stet.useEstablishedValue', at(0, 17));
    expect(await client.findings(URI)).toEqual([]);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position: at(0, 17),
    });
    expect(JSON.stringify(hover?.contents)).toMatch(/DeepSeek-V2, total parameters.*“236B”.*Agrees.*\(https:.*primary/);
  });

  test('keeps quiet about what is let stand, until the comment holds nothing back', async () => {
    await start();
    await client.open(URI, FALSE);
    await applyFix('quickfix.stet.letStand', at(0, 17));
    expect(await client.findings(URI)).toEqual([]);
    await client.change(URI, { range: from(at(1, 16), at(1, 20)), text: '236B' });
    expect(codesOf(await client.findings(URI))).toEqual(['unused-stet']);
    await applyFix('quickfix.stet.removeStet', at(0, 3));
    expect(await client.findings(URI)).toEqual([]);
  });

  test('flags a quotation hung on a pseudonym, and pushes to who cannot ask', async () => {
    await start({ capabilities: PUSHED });
    await client.open(URI, '"We were surprised," said Professor Li Ming (pseudonym).\n');
    const { diagnostics } = await client.published.takeUntil(({ uri }) => uri === URI);
    expect(codesOf(diagnostics)).toEqual(['pseudonymous-source']);
  });

  test.for([
    ['carriage returns', `Some words.\r\n\r\n${FALSE}`, at(2, 16)],
    ['an emoji', `🙂 ${FALSE}`, at(0, 19)],
    ['Chinese words', `深度求索：${FALSE}`, at(0, 21)],
  ] as const)('finds it past %s', async ([, text, start_]) => {
    await start();
    await client.open(URI, text);
    expect((await client.findings(URI)).map(({ range }) => range.start)).toEqual([start_]);
  });

  test('reads the same whether a draft is typed or opened', async () => {
    await start();
    await client.open(URI, '');
    let character = 0;
    for (const text of FALSE.trimEnd()) await client.change(URI, { range: from(at(0, character++)), text });
    const typed = await client.findings(URI);
    await client.open('file:///drafts/b.md', FALSE.trimEnd());
    expect(typed).toEqual(await client.findings('file:///drafts/b.md'));
  });

  test('judges by a corpus that is refreshed over HTTP', async () => {
    const corpus = await serveCorpus(corpusSaying(671e9));
    await using folder = await temporaryFolder();
    await start({ settings: { corpus: { url: corpus.url } }, initializationOptions: { storage: folder.path } });
    await client.refreshes.take();
    await client.open(URI, FALSE);
    expect(codesOf(await client.findings(URI))).toEqual(['refuted-figure']);
    const refresh = () => client.connection.sendRequest<RefreshOutcome>(REFRESH_CORPUS, {});
    expect(await refresh()).toMatchObject({ status: 'refreshed', touchedDrafts: 1 });
    await client.refreshes.take();
    expect(await client.findings(URI)).toEqual([]);
    expect(await refresh()).toMatchObject({ status: 'unchanged' });
    await corpus.close();
  });

  test('shows a fact and its sources as a document, where the editor shows such', async () => {
    const workspace = { ...MODERN.workspace, textDocumentContent: {} };
    await start({ capabilities: { ...MODERN, workspace } });
    await client.open(URI, FALSE);
    const [finding] = await client.findings(URI);
    const uri = finding?.relatedInformation?.[0]?.location.uri ?? '';
    expect(uri).toBe('stet-fact:/deepseek-v2/parameters-total/DeepSeek-V2%2C%20total%20parameters.md');
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
    expect(text).toMatch(/^# DeepSeek-V2, total parameters\n[^]*\*\*236B parameters\*\*\n- \[.*\]\(https:/);
    const nowhere = client.connection.sendRequest(TextDocumentContentRequest.type, { uri: 'stet-fact:/x' });
    await expect(nowhere).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
  });

  test('names a corpus file with a fault, and serves by the rest', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'desk.json');
    await writeFile(path, '{ "format": "stet-corpus", "version": 1, "surprise": true }');
    await start({ settings: { corpus: { paths: [path] } } });
    expect(await client.shown.take()).toMatch(/desk\.json:1:\d+: .*left out/);
    await client.open(URI, FALSE);
    expect(codesOf(await client.findings(URI))).toEqual(['refuted-figure']);
  });
});

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'stet-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
