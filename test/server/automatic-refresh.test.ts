import { SERVER_COMMANDS, STATUS, statusSchema, type RefreshOutcome, type Status } from '@stet/shared';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ShutdownRequest } from 'vscode-languageserver/node';
import { makeFiles, makeFolder } from '../corpus/kit/files.js';
import { answer, serve, type Answer } from '../corpus/kit/server.js';
import { corpusSaying } from '../kit/corpus-server.js';
import { openDesk, type Desk } from './kit/desk.js';
import { Mailbox } from './kit/mailbox.js';
import { Time } from './kit/time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A web server with a corpus that says another value than the one that comes with Stet, and knows who has it. */
const newer: Answer = (response, request) => {
  const isKnown = request.headers['if-none-match'] === '"1"';
  const body = isKnown ? undefined : JSON.stringify(corpusSaying(300e9));
  response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'content-type': 'application/json' }).end(body);
};

interface Window extends Desk {
  readonly statuses: Mailbox<Status>;
  /** The numbers of findings in a draft that is right by the corpus that comes with Stet. */
  readonly countFindings: () => Promise<number>;
  readonly shutDown: () => Promise<void>;
}

/** A window in which time passes when the test says so, with an open draft. */
async function openWindow(
  time: Time,
  { storage, settings, trusted = true }: { storage: string; settings: object; trusted?: boolean },
): Promise<Window> {
  const desk = await openDesk(
    'DeepSeek-V2 (model): parameters-total 236B',
    {},
    { settings: { corpus: settings }, initializationOptions: { storage, trusted, wantsStatus: true } },
    { now: time.now, schedule: time.schedule },
  );
  const { client, uriOf } = desk;
  const statuses = new Mailbox<Status>();
  client.connection.onNotification(STATUS, (status) => statuses.put(statusSchema.parse(status)));
  await client.open(uriOf('a.md'), 'DeepSeek-V2 has 236B parameters.\n');
  return {
    ...desk,
    statuses,
    countFindings: async () => (await client.findings(uriOf('a.md'))).length,
    shutDown: () => client.connection.sendRequest(ShutdownRequest.type),
  };
}

/** A window that refreshes once a day from a server that answers so. */
async function openDaily(...answers: Answer[]) {
  const time = new Time();
  const { url, requests } = await serve(...answers);
  const storage = await makeFolder();
  const open = async (): Promise<Window> => {
    const window = await openWindow(time, { storage, settings: { url, refreshInterval: 24 } });
    await time.isAwaited();
    return window;
  };
  return { time, url, requests, storage, open, window: await open() };
}

describe('without being asked', () => {
  test.for([
    ['as it comes', { settings: {} }],
    ['when it is 0', { settings: { refreshInterval: 0 } }],
    ['in an untrusted workspace', { settings: { refreshInterval: 1 }, trusted: false }],
  ] as const)('nothing is fetched %s', async ([, { settings, ...options }]) => {
    const time = new Time();
    const { url, requests } = await serve(newer);
    const storage = await makeFolder();
    const window = await openWindow(time, { storage, settings: { url, ...settings }, ...options });
    expect(await window.countFindings()).toBe(0);
    expect(time.waiting).toBe(0);
    expect(requests).toHaveLength(0);
  });

  test('nothing is fetched where no source is named', async () => {
    const time = new Time();
    const window = await openWindow(time, { storage: await makeFolder(), settings: { refreshInterval: 1 } });
    expect(await window.countFindings()).toBe(0);
    expect(time.waiting).toBe(0);
  });
});

describe('every so many hours', () => {
  test('the corpus is fetched and drafts are judged by it; only the status tells', async () => {
    const { time, requests, window } = await openDaily(newer);
    expect(await window.countFindings()).toBe(0);
    await time.pass(2 * MINUTE);
    expect(await window.countFindings()).toBe(1);
    const { refreshes } = await window.statuses.takeUntil((status) => status.refreshes?.last !== null);
    expect(refreshes).toEqual({ last: '2026-11-22T08:01:02.000Z', failure: null });
    await time.pass(23 * HOUR);
    expect(requests).toHaveLength(1);
    await time.pass(HOUR);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.headers['if-none-match']).toBe('"1"');
    expect(window.client.shown.waiting).toEqual([]);
  });

  test('they count from the last refresh on record, not from the start', async () => {
    const { time, requests, window, open } = await openDaily(newer);
    await time.pass(2 * MINUTE);
    await window.shutDown();
    for (let hour = 0; hour < 22; hour += 2) {
      const again = await open();
      await time.pass(2 * HOUR);
      await again.shutDown();
    }
    expect(requests).toHaveLength(1);
    await open();
    await time.pass(3 * HOUR);
    expect(requests).toHaveLength(2);
  });

  test('a refresh by hand counts too', async () => {
    const { time, requests, window } = await openDaily(newer);
    await window.execute<RefreshOutcome>(SERVER_COMMANDS.refreshCorpus);
    await time.pass(20 * HOUR);
    expect(requests).toHaveLength(1);
  });

  test('of two windows one asks, and both judge by what it fetched', async () => {
    const { time, requests, window, open } = await openDaily(newer);
    const other = await open();
    await time.pass(20 * MINUTE);
    expect(requests).toHaveLength(1);
    expect(await window.countFindings()).toBe(1);
    expect(await other.countFindings()).toBe(1);
  });

  test('a record from a clock that was wrong holds nothing up', async () => {
    const { time, requests, storage } = await openDaily(newer);
    const record = { version: 1, id: 'a', at: '2031-01-01T00:00:00.000Z', notBefore: '2041-01-01T00:00:00.000Z' };
    await writeFile(join(storage, 'attempt.json'), JSON.stringify(record));
    await time.pass(2 * MINUTE);
    expect(requests).toHaveLength(1);
  });
});

describe('what fails', () => {
  test('is told by the status alone, and not tried again before the hours are over', async () => {
    const broken = answer(500);
    const { time, requests, window } = await openDaily(broken, broken, broken, broken, newer);
    await time.pass(2 * MINUTE);
    expect(requests).toHaveLength(4);
    const failed = await window.statuses.takeUntil((status) => status.refreshes?.failure != null);
    expect(failed.refreshes?.failure).toMatch(/has a fault of its own \(500\).* The corpus of .* keeps serving\.$/);
    expect(failed.problems).toEqual([]);
    await time.pass(23 * HOUR);
    expect(requests).toHaveLength(4);
    await time.pass(HOUR);
    expect(requests).toHaveLength(5);
    await window.statuses.takeUntil((status) => status.refreshes?.failure === null);
    expect(await window.countFindings()).toBe(1);
    expect(window.client.shown.waiting).toEqual([]);
  });

  test.for([
    ['172800', 48],
    ['3600', 24],
  ] as const)('waits as long as a server asks for (Retry-After: %s)', async ([seconds, hours]) => {
    const { time, requests } = await openDaily(answer(429, '', { 'retry-after': seconds }));
    await time.pass((hours - 1) * HOUR);
    expect(requests).toHaveLength(1);
    await time.pass(2 * HOUR);
    expect(requests).toHaveLength(2);
  });

  test('waits for no server longer than a month', async () => {
    const { time, storage } = await openDaily(answer(429, '', { 'retry-after': '9'.repeat(30) }));
    await time.pass(2 * MINUTE);
    const { notBefore } = JSON.parse(await readFile(join(storage, 'attempt.json'), 'utf8')) as { notBefore: string };
    expect(notBefore).toBe('2026-12-22T08:01:02.000Z');
  });

  test('one source of several is told too', async () => {
    const time = new Time();
    const { url } = await serve(newer);
    const missing = new URL('missing.json', (await serve(answer(404))).url).href;
    const settings = { sources: [url, missing], refreshInterval: 24 };
    const window = await openWindow(time, { storage: await makeFolder(), settings });
    await time.isAwaited();
    await time.pass(2 * MINUTE);
    const { refreshes } = await window.statuses.takeUntil((status) => status.refreshes?.failure != null);
    expect(refreshes?.failure).toContain(`${missing} cannot be had (404).`);
    expect(await window.countFindings()).toBe(1);
  });

  test('nothing is asked where no record of it can be kept', async () => {
    const time = new Time();
    const { url, requests } = await serve(newer);
    const storage = join(await makeFiles({ file: '' }), 'file', 'storage');
    const window = await openWindow(time, { storage, settings: { url, refreshInterval: 24 } });
    await time.isAwaited();
    await time.pass(HOUR);
    const { refreshes } = await window.statuses.takeUntil((status) => status.refreshes?.failure != null);
    expect(refreshes?.failure).toContain('could not be stored');
    expect(requests).toHaveLength(0);
  });
});

describe('the writer’s word', () => {
  test('begins and ends it without a new start', async () => {
    const time = new Time();
    const { url, requests } = await serve(newer);
    const window = await openWindow(time, { storage: await makeFolder(), settings: { url } });
    await window.client.configure({ corpus: { url, refreshInterval: 1 } });
    await time.isAwaited();
    await time.pass(2 * MINUTE);
    expect(requests).toHaveLength(1);
    await window.client.configure({ corpus: { url } });
    await window.countFindings();
    expect(time.waiting).toBe(0);
  });

  test('leaves alone a corpus that was gone back to, until the next refresh by hand', async () => {
    const { time, requests, window } = await openDaily(newer);
    await time.pass(2 * MINUTE);
    await window.execute(SERVER_COMMANDS.restoreCorpus);
    expect(await window.client.shown.take()).toMatch(/serves again\. .* It stays until you refresh\.$/);
    await time.pass(72 * HOUR);
    expect(requests).toHaveLength(1);
    expect(await window.countFindings()).toBe(0);
    await window.execute(SERVER_COMMANDS.refreshCorpus);
    await time.pass(25 * HOUR);
    expect(requests).toHaveLength(3);
  });

  test('to shut down ends the waiting, and a refresh that is under way', async () => {
    const asked = new Mailbox<ServerResponse>();
    const { time, storage, window } = await openDaily((response) => asked.put(response));
    void time.pass(2 * MINUTE);
    const closed = once(await asked.take(), 'close');
    await window.shutDown();
    await closed;
    expect(time.waiting).toBe(0);
    expect(existsSync(join(storage, 'current.json'))).toBe(false);
  });
});
