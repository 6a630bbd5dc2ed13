import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
  type ClientCapabilities,
  type CodeAction,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { at, from, MODERN, type TestClient } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';
/** A client that neither resolves edits nor looks at versions. */
const PLAIN: ClientCapabilities = { textDocument: { diagnostic: {} } };

async function actionsAt(client: TestClient, range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: await client.findings(URI), ...(only && { only }) };
  return (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range,
    context,
  })) as CodeAction[];
}

const resolve = (client: TestClient, action: CodeAction): Promise<CodeAction> =>
  client.connection.sendRequest(CodeActionResolveRequest.type, action);

/** The only edits of an action for a client that takes versions. */
function versionedEdits({ edit }: CodeAction): { version: unknown; edits: TextEdit[] } {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('no versioned edit');
  return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}

describe('code actions', () => {
  test('are the fixes of the findings a range touches, the certain one preferred, each tied to its diagnostic', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong and wrong');
    const actions = await actionsAt(client, from(at(0, 5)));
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Change to “right”', 'quickfix.stet.useEstablishedValue', true],
      ['Let it stand', 'quickfix.stet.letStand', undefined],
    ]);
    expect(actions[0]?.diagnostics).toEqual([(await client.findings(URI))[0]]);
    expect(actions[0]?.edit).toBeUndefined();
    expect(await actionsAt(client, from(at(0, 7)))).toEqual([]);
    expect(await actionsAt(client, from(at(0, 0), at(0, 15)))).toHaveLength(4);
  });

  test('are of the kinds asked for', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong');
    const kinds = async (...only: string[]) => (await actionsAt(client, from(at(0, 0)), only)).map(({ kind }) => kind);
    expect(await kinds('quickfix')).toHaveLength(2);
    expect(await kinds('quickfix.stet.letStand')).toEqual(['quickfix.stet.letStand']);
    expect(await kinds('quickfix.st')).toEqual([]);
    expect(await kinds('refactor')).toEqual([]);
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.stet'])
      expect(await kinds(kind)).toEqual(['source.fixAll.stet']);
  });

  test('get their edit when resolved, in the text as it then is, and it makes the finding go', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong');
    const [fix] = await actionsAt(client, from(at(0, 0)));
    if (!fix) throw new Error('no fix');
    await client.change(URI, { range: from(at(0, 5)), text: ' it is' });
    const { version, edits } = versionedEdits(await resolve(client, fix));
    expect(version).toBe(2);
    expect(edits).toEqual([{ range: from(at(0, 0), at(0, 5)), newText: 'right' }]);
    await client.change(URI, ...edits.map(({ range, newText }) => ({ range, text: newText })));
    expect(await client.findings(URI)).toEqual([]);
  });

  test('are refused when their finding is gone', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong');
    const [fix] = await actionsAt(client, from(at(0, 0)));
    if (!fix) throw new Error('no fix');
    await client.change(URI, { text: 'right' });
    await expect(resolve(client, fix)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('have their edit at once for a client that does not come back for it', async () => {
    const client = await startInProcess({}, { capabilities: PLAIN });
    await client.open(URI, 'wrong');
    const [fix] = await actionsAt(client, from(at(0, 0)));
    expect(fix?.edit).toEqual({ changes: { [URI]: [{ range: from(at(0, 0), at(0, 5)), newText: 'right' }] } });
  });

  test('fix all that is certain', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong\n\nwrong');
    const [fixAll] = await actionsAt(client, from(at(0, 0)), ['source.fixAll.stet']);
    if (!fixAll) throw new Error('no fix');
    expect(versionedEdits(await resolve(client, fixAll)).edits.map(({ newText }) => newText)).toEqual([
      'right',
      'right',
    ]);
  });

  test('fix all that is certain in the text that other save actions have left', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong\n\nwrong');
    const [fixAll] = await actionsAt(client, from(at(0, 0)), ['source.fixAll.stet']);
    if (!fixAll) throw new Error('no fix');
    await client.change(
      URI,
      { range: from(at(0, 0)), text: '# Title\n\n' },
      { range: from(at(4, 0), at(4, 5)), text: '' },
    );
    const { version, edits } = versionedEdits(await resolve(client, fixAll));
    expect(version).toBe(2);
    expect(edits).toEqual([{ range: from(at(2, 0), at(2, 5)), newText: 'right' }]);
  });

  test('let a finding stand with a reason; where the editor takes snippets, the reason is filled in at once', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong');
    const [, letStand] = await actionsAt(client, from(at(0, 0)));
    if (!letStand) throw new Error('no fix');
    const { edits } = versionedEdits(await resolve(client, letStand));
    expect(edits).toEqual([{ range: from(at(0, 0)), newText: '<!-- stet refuted-figure: reason -->\n' }]);
    await client.change(URI, ...edits.map(({ range, newText }) => ({ range, text: newText })));
    expect(await client.findings(URI)).toEqual([]);

    const capabilities = {
      ...MODERN,
      workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    };
    const snippetClient = await startInProcess({}, { capabilities });
    await snippetClient.open(URI, 'wrong');
    const [, letStandHere] = await actionsAt(snippetClient, from(at(0, 0)));
    if (!letStandHere) throw new Error('no fix');
    expect(versionedEdits(await resolve(snippetClient, letStandHere)).edits).toEqual([
      { range: from(at(0, 0)), snippet: { kind: 'snippet', value: '<!-- stet refuted-figure: ${1:reason} -->\n' } },
    ]);
  });
});
