import { describe, expect, test } from 'vitest';
import { REFRESH_CORPUS, SERVER_COMMANDS, STATUS, statusSchema, type RefreshOutcome, type Status } from '@stet/shared';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  ShowMessageRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { corpusSaying } from '../kit/corpus-server.js';
import { openDesk } from './kit/desk.js';
import { emptyCorpus, loaded } from './kit/fake-ports.js';
import { startInProcess } from './kit/in-process.js';
import { Mailbox } from './kit/mailbox.js';
import type { TestClient } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';
const SETTINGS = { corpus: { url: 'https://desk.example/corpus.json' } };

/** A world with a newer corpus to fetch. */
function newerCorpus() {
  let asOf = '2026-01-01';
  return {
    loadCorpus: () => Promise.resolve(loaded(emptyCorpus(asOf))),
    refreshCorpus: () => {
      asOf = '2026-11-22';
      const sentence = 'The corpus is now of 2026-11-22.';
      return Promise.resolve({
        status: 'updated' as const,
        sentence,
        exchange: emptyCorpus(asOf),
        report: '# What changed',
      });
    },
  };
}

const refresh = (client: TestClient, token = new CancellationTokenSource().token): Promise<RefreshOutcome> =>
  client.connection.sendRequest<RefreshOutcome>(REFRESH_CORPUS, {}, token);

describe('stet/refreshCorpus', () => {
  test('judges the open drafts by the newer corpus and says how many that touches', async () => {
    const client = await startInProcess(newerCorpus(), { settings: SETTINGS });
    await client.refreshes.take();
    await client.open(URI, 'wrong');
    await client.open('file:///drafts/b.md', 'right');
    expect((await client.findings(URI))[0]?.message).toContain('judged by 2026-01-01');
    expect(await refresh(client)).toEqual({
      status: 'refreshed',
      sentence: 'The corpus is now of 2026-11-22. 1 open draft is judged differently.',
      touchedDrafts: 1,
      report: 'stet-report:/what-the-refresh-changed.md',
    });
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, {
      uri: 'stet-report:/what-the-refresh-changed.md',
    });
    expect(text).toBe('# What changed');
    await client.refreshes.take();
    expect((await client.findings(URI))[0]?.message).toContain('judged by 2026-11-22');
  });

  test('tells what is found in every draft of the workspace, open or not, by a corpus and by its name', async () => {
    const told: unknown[] = [];
    const world = newerCorpus();
    const client = await startInProcess(
      {
        ...world,
        listDrafts: () => Promise.resolve(['/drafts/a.md', '/drafts/b c.md']),
        readDraft: () => Promise.resolve('wrong, on disk'),
        refreshCorpus: async ({ judgeDrafts, nameDraft }) => {
          for (const [uri, lines] of (await judgeDrafts?.(emptyCorpus('2026-05-05'))) ?? [])
            told.push([nameDraft?.(uri), lines]);
          return world.refreshCorpus();
        },
      },
      { settings: SETTINGS, folders: ['file:///drafts'] },
    );
    await client.refreshes.take();
    await client.open(URI, 'right');
    await refresh(client);
    expect(told).toEqual([
      ['a.md', []],
      ['b c.md', ['refuted-figure: judged by 2026-05-05 on 2026-11-22']],
    ]);
  });

  test('keeps the corpus and gives the reason in a sentence when it fails', async () => {
    const client = await startInProcess({}, { settings: SETTINGS });
    expect(await refresh(client)).toEqual({
      status: 'failed',
      sentence: 'There is nothing to refresh from.',
      touchedDrafts: 0,
    });
    await client.open(URI, 'wrong');
    expect((await client.findings(URI))[0]?.message).toContain('judged by 2026-01-01');
  });

  test('waits for settings that are on their way', async () => {
    const client = await startInProcess(newerCorpus());
    await client.configure(SETTINGS);
    expect(await refresh(client)).toMatchObject({ status: 'refreshed' });
  });

  test('asks for an address where none is set', async () => {
    const client = await startInProcess(newerCorpus());
    expect(await refresh(client)).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('stet.corpus.url') as string,
    });
  });

  test('says when what it fetched is older than what comes with Stet', async () => {
    const client = await startInProcess(
      {
        refreshCorpus: () =>
          Promise.resolve({ status: 'updated', sentence: '', exchange: emptyCorpus('2020-01-01'), report: '' }),
      },
      { settings: SETTINGS },
    );
    expect(await refresh(client)).toMatchObject({
      status: 'unchanged',
      sentence: 'The corpus fetched is of 2020-01-01, older than the one that comes with Stet, which keeps serving.',
    });
  });

  test('can be cancelled, and a second one at the same time is declined', async () => {
    const started = new Mailbox<true>();
    const client = await startInProcess(
      {
        refreshCorpus: ({ signal }) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(new Error('aborted')));
            started.put(true);
          }),
      },
      { settings: SETTINGS },
    );
    const cancellation = new CancellationTokenSource();
    const outcome = refresh(client, cancellation.token);
    await started.take();
    expect(await refresh(client)).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('already') as string,
    });
    cancellation.cancel();
    expect(await outcome).toMatchObject({ status: 'cancelled' });
  });

  test('tells a client that wants it how things stand', async () => {
    const statuses = new Mailbox<Status>();
    const client = await startInProcess(newerCorpus(), {
      settings: SETTINGS,
      initializationOptions: { wantsStatus: true },
    });
    client.connection.onNotification(STATUS, (status) => statuses.put(statusSchema.parse(status)));
    await refresh(client);
    await statuses.takeUntil(({ refreshing }) => refreshing);
    const done = await statuses.takeUntil(({ refreshing }) => !refreshing);
    expect(done.corpus?.asOf).toBe('2026-11-22');
  });
});

describe('stet.server.refreshCorpus', () => {
  const execute = (client: TestClient): Promise<RefreshOutcome> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: SERVER_COMMANDS.refreshCorpus });

  test('shows the outcome itself', async () => {
    const client = await startInProcess(newerCorpus(), { settings: SETTINGS });
    expect(await execute(client)).toMatchObject({ status: 'refreshed' });
    expect(await client.shown.take()).toBe(
      'Stet: The corpus is now of 2026-11-22. No open draft is judged differently.',
    );
  });

  test('offers to try again after a failure', async () => {
    const { refreshCorpus, loadCorpus } = newerCorpus();
    const attempts = [() => Promise.reject(new Error('No connection.')), refreshCorpus];
    const client = await startInProcess(
      { loadCorpus, refreshCorpus: () => (attempts.shift() ?? refreshCorpus)() },
      { settings: SETTINGS },
    );
    client.connection.onRequest(ShowMessageRequest.type, ({ message, actions }) => {
      expect(message).toBe('Stet: No connection.');
      return actions?.[0] ?? null;
    });
    expect(await execute(client)).toMatchObject({ status: 'failed' });
    expect(await client.shown.take()).toContain('The corpus is now of 2026-11-22.');
  });

  test('has a companion that tells what the corpus holds', async () => {
    const client = await startInProcess();
    const status: unknown = await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: SERVER_COMMANDS.showCorpusStatus,
    });
    expect(status).toMatchObject({ id: 'test', asOf: '2026-01-01', assertions: 0 });
    expect(await client.shown.take()).toContain('the corpus is of 2026-01-01');
  });
});

test('the report of a refresh leads to the drafts that are judged differently', async () => {
  const { client, uriOf, execute } = await openDesk(
    'DeepSeek-V2 (model): parameters-total 236B',
    {
      'newer.json': JSON.stringify(corpusSaying(300e9)),
      'on the disk.md': 'DeepSeek-V2 has 236B parameters.\n',
      'calm.md': 'Text.\n',
    },
    { settings: { corpus: { url: 'newer.json' } } },
  );
  await client.open(uriOf('open.md'), 'DeepSeek-V2 has 236B parameters.\n');
  const { report: uri = '' } = await execute<RefreshOutcome>(SERVER_COMMANDS.refreshCorpus);
  const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
  expect(text).toContain(`**[open.md](<${uriOf('open.md')}>)**`);
  expect(text).toContain(`**[on the disk.md](<${uriOf('on the disk.md')}>)**`);
  expect(text).not.toContain('calm.md');
});

describe('the corpus before the last refresh', () => {
  test('serves again on the writer’s word; open drafts are judged by it at once', async () => {
    const { client, uriOf, execute } = await openDesk(
      'DeepSeek-V2 (model): parameters-total 236B',
      { 'newer.json': JSON.stringify(corpusSaying(300e9)) },
      { settings: { corpus: { url: 'newer.json' } } },
    );
    await client.open(uriOf('a.md'), 'DeepSeek-V2 has 236B parameters.\n');
    await execute(SERVER_COMMANDS.refreshCorpus);
    expect(await client.findings(uriOf('a.md'))).toHaveLength(1);
    await client.shown.take();
    expect(await execute(SERVER_COMMANDS.restoreCorpus)).toBe('2026-11-20');
    expect(await client.findings(uriOf('a.md'))).toEqual([]);
    expect(await client.shown.take()).toContain('serves again. 1 open draft is judged differently.');
  });

  test('is asked for in vain where there was no refresh', async () => {
    const { execute } = await openDesk('DeepSeek-V2 (model): parameters-total 236B', {});
    await expect(execute(SERVER_COMMANDS.restoreCorpus)).rejects.toThrow('There is no earlier corpus to go back to.');
  });
});
