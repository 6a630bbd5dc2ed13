import { describe, expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
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
      value: '**Model\\*X\\*, total parameters**: “right”\n\nAgrees with what is established.\n\n*Because.*',
    });
    expect(await hoverAt(client, 1)).toBeNull();
  });

  test('is plain where the client shows no Markdown', async () => {
    const client = await startInProcess({}, { capabilities: PUSHED });
    await client.open(URI, 'right');
    expect((await hoverAt(client, 0))?.contents).toMatchObject({ kind: 'plaintext' });
  });
});
