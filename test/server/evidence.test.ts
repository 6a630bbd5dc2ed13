import { describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  InlayHintRequest,
  ReferencesRequest,
  TextDocumentContentRequest,
  type DocumentSymbol,
  type Location,
} from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';
import { at, from, MODERN, type TestClientOptions } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';
const CORPUS =
  'DeepSeek-V2 (model): parameters-total 236B [primary, Abstract], context-length 128K\nDeepSeek-V3 (model)';
const DRAFT =
  '---\ntitle: A draft\n---\n\n# Models\n\nDeepSeek-V2 has 300B parameters and a context of 128K tokens. DeepSeek-V3 has 5B parameters.\n';
const FILES: Record<string, string> = {
  '/drafts/a.md': 'as it was',
  '/drafts/b.md': 'Later:\n\nDeepSeek-V2 has 236 billion parameters.\n',
  '/drafts/c.txt': 'DeepSeek-V2 has a context of 128K tokens.',
};
const SHOWS_DOCUMENTS = { ...MODERN, workspace: { ...MODERN.workspace, textDocumentContent: {} } };
const ON_FIGURE = { textDocument: { uri: URI }, position: at(6, 18) };

async function start(options: TestClientOptions = {}, written: Record<string, string> = {}) {
  const client = await startInProcess(
    {
      ...realEngine(CORPUS),
      listDrafts: () => Promise.resolve(Object.keys(FILES)),
      readDraft: (path) => Promise.resolve(FILES[path]),
      writeFile: (path, text) => Promise.resolve(void (written[path] = text)),
    },
    { capabilities: SHOWS_DOCUMENTS, folders: ['file:///drafts'], ...options },
  );
  await client.refreshes.take();
  await client.open(URI, DRAFT);
  return client;
}

describe('evidence at hand', () => {
  test('the definition of a claim is its fact, a document that opens offline', async () => {
    const client = await start();
    const place = (await client.connection.sendRequest(DefinitionRequest.type, ON_FIGURE)) as Location;
    expect(place.uri).toMatch(/^stet-fact:\/deepseek-v2\/parameters-total\//);
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri: place.uri });
    expect(text).toMatch(/# DeepSeek-V2, total parameters[^]*236B parameters[^]*primary · Abstract/);
    const nowhere = { ...ON_FIGURE, position: at(4, 1) };
    expect(await client.connection.sendRequest(DefinitionRequest.type, nowhere)).toBeNull();
  });

  test('an editor that shows no such documents gets it as a file', async () => {
    const written: Record<string, string> = {};
    const client = await start({ capabilities: MODERN, initializationOptions: { storage: '/storage' } }, written);
    const place = (await client.connection.sendRequest(DefinitionRequest.type, ON_FIGURE)) as Location;
    expect(place.uri).toBe('file:///storage/facts/deepseek-v2%20parameters-total.md');
    expect(written['/storage/facts/deepseek-v2 parameters-total.md']).toContain('236B parameters');
  });

  test('the references of a claim are all claims on the same in the workspace, and the fact itself', async () => {
    const client = await start();
    const ask = (includeDeclaration: boolean) =>
      client.connection.sendRequest(ReferencesRequest.type, { ...ON_FIGURE, context: { includeDeclaration } });
    expect(await ask(false)).toEqual([
      { uri: URI, range: from(at(6, 16), at(6, 20)) },
      { uri: 'file:///drafts/b.md', range: from(at(2, 16), at(2, 27)) },
    ]);
    expect((await ask(true))?.[0]?.uri).toMatch(/^stet-fact:/);
  });

  test('the symbols of a draft are its claims, with their verdicts', async () => {
    const client = await start();
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
    expect((symbols as DocumentSymbol[]).map(({ name, detail }) => [name, detail])).toEqual([
      ['DeepSeek-V2, total parameters: 300B', 'conflicts'],
      ['DeepSeek-V2, context length: 128K', 'agrees'],
      ['DeepSeek-V3, total parameters: 5B', 'without evidence'],
    ]);
  });
});

describe('a code lens and ticks', () => {
  const lens = { textDocument: { uri: URI } };
  const hints = { textDocument: { uri: URI }, range: from(at(0, 0), at(9, 0)) };

  test('are shown to nobody who does not ask for them', async () => {
    const client = await start();
    expect(await client.connection.sendRequest(CodeLensRequest.type, lens)).toEqual([]);
    expect(await client.connection.sendRequest(InlayHintRequest.type, hints)).toEqual([]);
  });

  test('count the claims above the title, and tick those that agree', async () => {
    const client = await start({ settings: { codeLens: true, inlayHints: true } });
    expect(await client.connection.sendRequest(CodeLensRequest.type, lens)).toMatchObject([
      { range: from(at(1, 0)), command: { title: '3 claims: 1 agree, 1 conflict, 1 without evidence' } },
    ]);
    expect(await client.connection.sendRequest(InlayHintRequest.type, hints)).toMatchObject([
      { position: at(6, 53), label: '✓', tooltip: 'DeepSeek-V2, context length: agrees with what is established' },
    ]);
  });

  test.for([
    ['# Title', at(0, 0)],
    ['\n\nText first\n\n# Later', at(2, 0)],
    ['---\r\ndate: 2024-05-05\r\n---\r\n\r\nText', at(4, 0)],
    ['', at(0, 0)],
  ] as const)('find the title of %j', async ([text, place]) => {
    const client = await start({ settings: { codeLens: true } });
    await client.open('file:///drafts/d.md', text);
    const textDocument = { uri: 'file:///drafts/d.md' };
    const [found] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    expect(found?.range.start).toEqual(place);
  });
});
