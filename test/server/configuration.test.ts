import { SERVER_COMMANDS } from '@stet/shared';
import { describe, expect, test } from 'vitest';
import {
  ConfigurationRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  type ConfigurationItem,
} from 'vscode-languageserver/node';
import type { Desk } from '../../server/src/host/desk.js';
import { fakePorts } from './kit/fake-ports.js';
import { startInProcess } from './kit/in-process.js';

const NONE: Desk = { config: undefined, decisions: [], problems: [] };
const configured = (section: unknown): Desk => ({ ...NONE, config: { name: '.stet/config.json', section } });

/** A server for two folders, each with a desk of its own that tests may change. */
async function start(desks: Record<string, Desk>, initializationOptions: object = {}) {
  const requests: string[][] = [];
  const { loadCorpus } = fakePorts();
  const client = await startInProcess(
    {
      readDesk: (folder) => Promise.resolve(desks[folder] ?? NONE),
      loadCorpus: (request) => {
        requests.push([...request.paths]);
        return loadCorpus(request);
      },
    },
    { folders: ['file:///one', 'file:///two'], settings: { maxFindings: 50 }, initializationOptions },
  );
  await client.refreshes.take();
  await client.open('file:///one/a.md', 'wrong');
  await client.open('file:///two/a.md', 'wrong');
  const counts = async () => {
    const uris = ['file:///one/a.md', 'file:///two/a.md'];
    return Promise.all(uris.map(async (uri) => (await client.findings(uri)).length));
  };
  return { client, counts, requests };
}

const off = { rules: { 'refuted-figure': 'off' } };

describe('a folder of the workspace', () => {
  test('has the settings of its own .stet/config.json, which go before the editor’s', async () => {
    const { client, counts } = await start({ '/one': configured(off) });
    expect(await counts()).toEqual([0, 1]);
    await client.configure({ rules: { 'refuted-figure': 'error' } });
    await client.refreshes.take();
    expect(await counts()).toEqual([0, 1]);
  });

  test('has the editor’s settings as they are for the folder', async () => {
    const { client, counts } = await start({});
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }: ConfigurationItem) => (scopeUri === 'file:///two' ? off : {})),
    );
    await client.configure({});
    await client.refreshes.take();
    expect(await counts()).toEqual([1, 0]);
  });

  test('is read again when its file is edited, and its corpora when they are others', async () => {
    const desks = { '/one': NONE, '/two': configured({ corpus: { paths: ['desk.json'] } }) };
    const { client, counts, requests } = await start(desks);
    expect(requests).toEqual([['/two/desk.json']]);
    const edit = async () => {
      const changes = [{ uri: 'file:///one/.stet/config.json', type: 2 as const }];
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      await client.refreshes.take();
    };
    desks['/one'] = configured(off);
    await edit();
    expect(await counts()).toEqual([0, 1]);
    expect(requests).toHaveLength(1);
    desks['/one'] = configured({ 'corpus.paths': ['own'] });
    await edit();
    expect(requests.at(-1)).toEqual(['/one/own', '/two/desk.json']);
  });

  test('has no say while it is not trusted', async () => {
    const { counts } = await start({ '/one': configured(off) }, { trusted: false });
    expect(await counts()).toEqual([1, 1]);
  });

  test('shows its settings, and where each comes from', async () => {
    const { client } = await start({ '/one': configured({ maxFindings: 7 }) });
    const show = (uri: string) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: SERVER_COMMANDS.showConfiguration,
        arguments: [uri],
      });
    expect(await show('file:///one/a.md')).toMatch(/for \/one,[^]*"maxFindings": 7, \/\/ \.stet\/config\.json/);
    expect(await show('file:///two/a.md')).toMatch(/for \/two,[^]*"maxFindings": 50, \/\/ editor/);
    expect(await show('file:///three/a.md')).toMatch(/outside the workspace’s folders/);
  });
});
