import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';
import { at, from, PUSHED, type TestClient } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';
const hoverAt = (client: TestClient, character: number) =>
  client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: at(0, character) });

describe('hover', () => {
  test('shows a claim that is true, too, with names kept from being read as Markdown', async () => {
    const client = await startInProcess();
    await client.open(URI, 'So right it is');
    const hover = await hoverAt(client, 4);
    expect(hover?.range).toEqual(from(at(0, 3), at(0, 8)));
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value:
        '**Model\\*X\\*, total parameters**: “right”\n\nAgrees with what is established.\n\n*Because.*\n\n*Judged as of 2026-11-22, by the corpus of 2026-01-01.*',
    });
    expect(await hoverAt(client, 1)).toBeNull();
  });

  test('offers the fixes, as links where the client runs them', async () => {
    const ports = realEngine('DeepSeek-V2 (model): parameters-total 236B');
    const cardOf = async (initializationOptions: object) => {
      const client = await startInProcess(ports, { initializationOptions });
      await client.open(URI, 'DeepSeek-V2 has 300B parameters.');
      const hover = await hoverAt(client, 17);
      return { client, card: (hover?.contents as MarkupContent).value };
    };
    expect((await cardOf({})).card).toContain('- Change to “236B” (primary source, 2024-01-01)\n');
    const { client, card } = await cardOf({ runsCommandLinks: true });
    const [, link = ''] = /\[Change to “236B”[^\]]*\]\(command:stet\.server\.applyFix\?([^)]*)\)/.exec(card) ?? [];
    const edits: unknown[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const command = 'stet.server.applyFix';
    const params = { command, arguments: JSON.parse(decodeURIComponent(link)) as unknown[] };
    await client.connection.sendRequest(ExecuteCommandRequest.type, params);
    expect(edits).toMatchObject([{ documentChanges: [{ edits: [{ newText: '236B' }] }] }]);
  });

  test.for([
    ['zh-cn', '与已确认的值相符。', '按 2026-11-22 判断，资料库截至 2026-01-01。'],
    ['zh-tw', 'Agrees with what is established.', 'Judged as of 2026-11-22'],
    ['de', 'Agrees with what is established.', 'Judged as of 2026-11-22'],
  ] as const)('speaks the language of the editor where it can: %s', async ([locale, verdict, asOf]) => {
    const client = await startInProcess({}, { locale });
    await client.open(URI, 'right');
    const hover = await hoverAt(client, 1);
    expect((hover?.contents as MarkupContent).value).toContain(verdict);
    expect((hover?.contents as MarkupContent).value).toContain(asOf);
  });

  test('is plain where the client shows no Markdown', async () => {
    const client = await startInProcess({}, { capabilities: PUSHED });
    await client.open(URI, 'right');
    expect((await hoverAt(client, 0))?.contents).toMatchObject({ kind: 'plaintext' });
  });
});
