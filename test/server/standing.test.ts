import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FIX_KINDS,
  SERVER_COMMANDS,
  WRITE_SETTING,
  type Decision,
  type LetStand,
  type StandingItem,
} from '@stet/shared';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  LSPErrorCodes,
  type CodeAction,
} from 'vscode-languageserver/node';
import { diskFiles } from '@stet/corpus/store';
import { changeDecisions, DeskReader } from '../../server/src/host/desk.js';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';
import { at, from, type TestClient } from './kit/test-client.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-desk-'));
});
afterEach(() => rm(folder, { recursive: true }));

const DRAFT = 'DeepSeek-V2 has 300B parameters.\n';
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const decisionsFile = () => join(folder, '.stet', 'stet.json');
const readDecisions = async () => JSON.parse(await readFile(decisionsFile(), 'utf8')) as { decisions: Decision[] };

async function start(corpus = 'DeepSeek-V2 (model): parameters-total 236B', initializationOptions: object = {}) {
  const desks = new DeskReader(diskFiles);
  const client = await startInProcess(
    {
      ...realEngine(corpus),
      readDesk: (path) => desks.read(path),
      changeDecisions: (...decisions) => changeDecisions(diskFiles, ...decisions),
      readDraft: (path) => readFile(path, 'utf8').catch(() => undefined),
    },
    { folders: [pathToFileURL(folder).href], initializationOptions },
  );
  await client.refreshes.take();
  await client.open(uriOf('a.md'), DRAFT);
  return client;
}

const execute = <T>(client: TestClient, command: string, ...args: unknown[]): Promise<T> =>
  client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }) as Promise<T>;

async function offers(client: TestClient): Promise<CodeAction[]> {
  const params = {
    textDocument: { uri: uriOf('a.md') },
    range: from(at(0, 17)),
    context: { diagnostics: [], only: [FIX_KINDS.letStand] },
  };
  return (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
}

/** Takes up the offer of a decision, as a client that asks for the reason does. */
async function decide(client: TestClient, place: LetStand['place'], reason?: string): Promise<void> {
  const commands = (await offers(client)).flatMap(({ command }) => command ?? []);
  const arguments_ = commands.map((command) => command.arguments?.[0] as LetStand);
  const argument = arguments_.find((candidate) => candidate.place === place);
  if (!argument) throw new Error(`no decision for ${place} on offer`);
  await execute(client, SERVER_COMMANDS.letStand, { ...argument, ...(reason !== undefined && { reason }) });
}

const list = (client: TestClient) => execute<StandingItem[]>(client, SERVER_COMMANDS.listStanding);

describe('a finding is let stand', () => {
  test('here, in the file, for the desk, and by the writer’s settings where the client writes those', async () => {
    const titles = async (client: TestClient) => (await offers(client)).map(({ title }) => title);
    expect(await titles(await start())).toEqual([
      'Let it stand: refuted-figure in this paragraph',
      'Let it stand: refuted-figure in this file',
      'Let it stand: refuted-figure for the desk, in .stet/stet.json',
    ]);
    expect(await titles(await start(undefined, { writesSettings: true }))).toContain(
      'Let it stand: refuted-figure for me, in my settings',
    );
    expect(await titles(await start(undefined, { trusted: false }))).toHaveLength(2);
  });

  test('for the desk, with reason, author and date, in every draft at once', async () => {
    const client = await start();
    await decide(client, 'desk', 'they say so');
    await client.refreshes.take();
    expect(await client.findings(uriOf('a.md'))).toEqual([]);
    await client.open(uriOf('b.txt'), 'DeepSeek-V2 has 300 billion parameters.', 'plaintext');
    expect(await client.findings(uriOf('b.txt'))).toEqual([]);
    expect(await readDecisions()).toEqual({
      version: 1,
      decisions: [
        {
          rule: 'refuted-figure',
          subject: 'deepseek-v2',
          attribute: 'parameters-total',
          says: '300B parameters',
          established: ['236B parameters'],
          reason: 'they say so',
          author: 'Ann',
          date: '2026-11-22',
        },
      ],
    });
  });

  test('for the desk, until another value is established; a new decision takes the place of the old', async () => {
    await decide(await start(), 'desk', 'they say so');
    const client = await start('DeepSeek-V2 (model): parameters-total 240B');
    const [back] = await client.findings(uriOf('a.md'));
    expect(back?.message).toMatch(
      /Ann let it stand on 2026-11-22, when 236B parameters was established; now it is 240B/,
    );
    expect(await list(client)).toMatchObject([{ place: 'desk', state: 'lapsed' }]);
    await decide(client, 'desk', 'still');
    expect(await client.findings(uriOf('a.md'))).toEqual([]);
    expect((await readDecisions()).decisions).toMatchObject([{ established: ['240B parameters'], reason: 'still' }]);
  });

  test('for the writer alone, in the settings', async () => {
    const client = await start(undefined, { writesSettings: true });
    client.connection.onRequest(WRITE_SETTING, async ({ key, value }: { key: string; value: unknown }) => {
      await client.configure({ [key]: value });
      return null;
    });
    await decide(client, 'settings', 'I know');
    await client.refreshes.take();
    expect(await client.findings(uriOf('a.md'))).toEqual([]);
    const [item] = await list(client);
    expect(item).toMatchObject({ place: 'settings', reason: 'I know', state: 'holds' });
    await execute(client, SERVER_COMMANDS.lift, item);
    await client.refreshes.take();
    expect(await client.findings(uriOf('a.md'))).toHaveLength(1);
  });

  test('not when it is gone by then', async () => {
    const client = await start();
    const gone = { uri: uriOf('a.md'), finding: 'refuted-figure@0-1', place: 'desk' };
    await expect(execute(client, SERVER_COMMANDS.letStand, gone)).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
    });
  });

  test('and a client that does not ask for the reason is told where to say it', async () => {
    const client = await start();
    await decide(client, 'desk');
    expect(await client.shown.take()).toMatch(/it stands by a decision in .*stet\.json; say there why/);
  });
});

describe('what stands', () => {
  test('is listed from comments, files and the desk, with its state, and can be lifted', async () => {
    const client = await start();
    await decide(client, 'desk', 'they say so');
    await client.open(
      uriOf('c.md'),
      '<!-- stet refuted-figure: so it is -->\nDeepSeek-V2 has 301B parameters.\n\n<!-- stet -->\nNothing here.\n',
    );
    const items = await list(client);
    expect(items.map(({ place, title, reason, state }) => [place, title, reason, state])).toEqual([
      ['comment', '“301B”', 'so it is', 'holds'],
      ['comment', '<!-- stet -->', '', 'idle'],
      ['desk', 'DeepSeek-V2, total parameters: 300B parameters', 'they say so', 'holds'],
    ]);
    expect(items[2]?.location).toMatchObject({
      uri: pathToFileURL(decisionsFile()).href,
      range: { start: { line: 11 } },
    });

    const edits: unknown[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    await execute(client, SERVER_COMMANDS.lift, items[0]);
    expect(edits).toEqual([{ changes: { [uriOf('c.md')]: [{ range: from(at(0, 0), at(1, 0)), newText: '' }] } }]);
    await execute(client, SERVER_COMMANDS.lift, items[2]);
    expect(await client.findings(uriOf('a.md'))).toHaveLength(1);
    expect(await readDecisions()).toEqual({ version: 1, decisions: [] });
  });

  test('counts as soon as its file is edited', async () => {
    const client = await start();
    await decide(client, 'desk', 'they say so');
    await client.refreshes.take();
    await writeFile(decisionsFile(), '{ "version": 1, "decisions": [] }');
    await tellChanged(client, '.stet/stet.json');
    expect(await client.findings(uriOf('a.md'))).toHaveLength(1);
  });

  test('stays as it was while its file has a fault, which is named with its line', async () => {
    const client = await start();
    await decide(client, 'desk', 'they say so');
    await client.refreshes.take();
    await writeFile(decisionsFile(), '{ "version": 1,\n  "decisions": [ { "rule": "no-such-rule" } ] }');
    await tellChanged(client, '.stet/stet.json');
    expect(await client.shown.take()).toMatch(/stet\.json:2:\d+: .*rule.*Until then it counts as it was before/);
    expect(await client.findings(uriOf('a.md'))).toEqual([]);
    const [other] = (await offers(client)).flatMap(({ command }) => command ?? []);
    expect(other).toBeUndefined();
  });

  test('is not written over a list with a fault', async () => {
    const client = await start();
    await mkdir(join(folder, '.stet'));
    await writeFile(decisionsFile(), '{ "version": 1, ');
    await expect(decide(client, 'desk', 'they say so')).rejects.toThrow(/stet\.json:1:\d+: This is not JSON/);
    expect(await readFile(decisionsFile(), 'utf8')).toBe('{ "version": 1, ');
  });
});

async function tellChanged(client: TestClient, name: string): Promise<void> {
  const changes = [{ uri: uriOf(name), type: 2 as const }];
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await client.refreshes.take();
}
