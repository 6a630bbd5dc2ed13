import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { fakePorts } from './kit/fake-ports.js';
import { startInProcess } from './kit/in-process.js';

const URI = 'file:///drafts/a.md';

describe('the server', () => {
  test('answers and logs an exception, and lives on', async () => {
    const client = await startInProcess();
    await client.open(URI, 'explode');
    await expect(client.pull(URI)).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    expect(await client.logged.take()).toMatch(/^textDocument\/diagnostic: Error: the engine exploded\n/);
    await client.change(URI, { text: 'wrong' });
    expect(await client.findings(URI)).toHaveLength(1);
  });

  test('ends a request that is cancelled while the corpus is still being read', async () => {
    const { loadCorpus } = fakePorts();
    let letLoad: () => void = () => undefined;
    const mayLoad = new Promise<void>((resolve) => (letLoad = resolve));
    const client = await startInProcess({ loadCorpus: (request) => mayLoad.then(() => loadCorpus(request)) });
    await client.open(URI, 'wrong');
    const cancellation = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const cancelled = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancellation.token);
    const served = client.findings(URI);
    cancellation.cancel();
    letLoad();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await served).toHaveLength(1);
  });

  test('says which initialization option it cannot read', async () => {
    const start = startInProcess({}, { initializationOptions: { storage: 7 } });
    await expect(start).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringMatching(/^initializationOptions: storage: /) as string,
    });
  });

  test('says what it can', async () => {
    const { capabilities } = (await startInProcess()).initialized;
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
      codeActionProvider: { resolveProvider: true },
      hoverProvider: true,
    });
    const calm = await startInProcess({}, { initializationOptions: { pullsWorkspace: false } });
    expect(calm.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
  });
});
