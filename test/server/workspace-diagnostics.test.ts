import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { Mailbox } from './kit/mailbox.js';

const FOLDER = 'file:///drafts';
const FILES: Record<string, string> = {
  '/drafts/a.md': 'wrong',
  '/drafts/b (2).md': 'right',
  '/drafts/c.txt': 'wrong wrong',
};
const files = {
  listDrafts: () => Promise.resolve(Object.keys(FILES)),
  readDraft: (path: string) => Promise.resolve(FILES[path]),
};

const summary = (items: readonly WorkspaceDocumentDiagnosticReport[]) =>
  items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]);

describe('workspace/diagnostic', () => {
  test('reports every draft, the open ones as they are in the editor, whatever way their URI is escaped', async () => {
    const client = await startInProcess(files, { folders: [FOLDER] });
    await client.open('file:///drafts/b%20%282%29.md', 'wrong, unsaved');
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(summary(items)).toEqual([
      ['file:///drafts/b%20%282%29.md', 1],
      ['file:///drafts/a.md', 1],
      ['file:///drafts/c.txt', 2],
    ]);
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const again = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    expect(summary(again.items).map(([, found]) => found)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('leaves out what the editor hides in its folders', async () => {
    const asked: (readonly string[])[] = [];
    const listDrafts = (_: string, hidden: readonly string[]) => {
      asked.push(hidden);
      return Promise.resolve([]);
    };
    const client = await startInProcess({ ...files, listDrafts }, { folders: [FOLDER] });
    client.sections['files.exclude'] = { '**/old': true, '**/kept': false, '**/*.md': { when: '$(basename).mdx' } };
    client.sections['search.exclude'] = { 'drafts/*.{md,txt}': true };
    await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(asked).toEqual([['**/old', 'drafts/*.{md,txt}']]);
  });

  test('hands out reports one by one to a client that takes them so, with progress', async () => {
    const client = await startInProcess(files, { folders: [FOLDER] });
    const uris: string[] = [];
    const progress = new Mailbox<string>();
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => {
      uris.push(...items.map(({ uri }) => uri));
    });
    client.connection.onProgress(WorkDoneProgress.type, 'work', ({ kind }) => progress.put(kind));
    const params = { previousResultIds: [], partialResultToken: 'parts', workDoneToken: 'work' };
    expect((await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params)).items).toEqual([]);
    expect(uris).toHaveLength(3);
    expect(progress.waiting).toEqual(['begin', 'report', 'report', 'report', 'end']);
  });

  test('ends when it is cancelled, with drafts still unread', async () => {
    const paths = Array.from({ length: 100 }, (_, i) => `/drafts/${i}.md`);
    const read: string[] = [];
    const cancellation = new CancellationTokenSource();
    const readDraft = (path: string) => {
      read.push(path);
      cancellation.cancel();
      return Promise.resolve('wrong');
    };
    const client = await startInProcess({ listDrafts: () => Promise.resolve(paths), readDraft }, { folders: [FOLDER] });
    const params = { previousResultIds: [] };
    const request = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancellation.token);
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(read.length).toBeLessThan(paths.length);
  });
});
