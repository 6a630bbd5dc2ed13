import {
  loadStored,
  loadStoredLayer,
  refreshCorpus,
  RefreshError,
  type Clock,
  type RefreshRequest,
  type RefreshResult,
} from '@stet/corpus/refresh';
import { CompactLayer } from '@stet/corpus/compact';
import { printExchange, writeExchange } from '@stet/corpus/store';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFiles, makeFolder } from './kit/files.js';
import { answer, serve, type Answer } from './kit/server.js';

const BASE = { entities: [model('m')], sources: [source('s', 'primary'), source('t', 'press')] };
const OLD = corpusOf({ ...BASE, asOf: '2026-11-20', assertions: [says('s', 1e9), says('t', 3e9)] });
const NEW = corpusOf({
  ...BASE,
  asOf: '2026-12-01',
  assertions: [says('s', 2e9), says('s', 1e9, {}, { subject: 'n' })],
});
const [OLD_TEXT, NEW_TEXT] = [OLD, NEW].map(printExchange) as [string, string];
const SENTENCE = 'The corpus is now of 2026-12-01: 1 new, 1 changed, 1 withdrawn; 2 established values moved.';

/** A clock that does not wait, but takes down how long it was asked to. */
function makeClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date('2026-12-01T12:00:00Z'),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}

/** A storage folder in which OLD is what was fetched last. */
async function storageWithOld(): Promise<string> {
  const storage = await makeFolder();
  const from = join(await makeFiles({ 'old.json': OLD_TEXT }), 'old.json');
  await refreshCorpus({ from, storage, clock: makeClock() });
  return storage;
}

interface Attempt {
  readonly result?: RefreshResult;
  readonly error?: RefreshError;
  readonly requests: number;
  readonly waits: readonly number[];
  readonly storage: string;
}

/** Refreshes a storage that holds OLD from a server that answers so, and checks that a failure changes nothing. */
async function refreshFrom(answers: readonly Answer[], more: Partial<RefreshRequest> = {}): Promise<Attempt> {
  const storage = await storageWithOld();
  const before = await readdir(storage);
  const { url, requests } = await serve(...answers);
  const clock = makeClock();
  const rest = { requests: requests.length, waits: clock.waits, storage };
  try {
    const result = await refreshCorpus({ from: url, storage, clock, ...more });
    return { ...rest, result, requests: requests.length };
  } catch (error) {
    if (!(error instanceof RefreshError)) throw error;
    expect(error.message).toMatch(/ The corpus of 2026-11-20 keeps serving\.$/);
    expect(await readdir(storage)).toEqual(before);
    expect((await loadStored(storage))?.exchange).toEqual(OLD);
    return { ...rest, error, requests: requests.length };
  }
}

describe('a refresh from an address', () => {
  it('stores the corpus and says in one line what changed', async () => {
    const { result, storage } = await refreshFrom([answer(200, NEW_TEXT)]);
    expect(result).toMatchObject({ status: 'updated', sentence: SENTENCE, exchange: NEW });
    expect(result?.changes.movedEstablished.map(({ subject }) => subject)).toEqual(['m', 'n']);
    expect(await loadStored(storage)).toMatchObject({ exchange: NEW, fetched: '2026-12-01T12:00:00.000Z' });
  });

  it('asks only for what is newer, and takes no for an answer', async () => {
    const storage = await makeFolder();
    const validators = { etag: '"v1"', 'last-modified': 'Tue, 01 Dec 2026 00:00:00 GMT' };
    const { url, requests } = await serve(answer(200, NEW_TEXT, validators), answer(304));
    await refreshCorpus({ from: url, storage });
    const again = await refreshCorpus({ from: url, storage });
    expect(again).toMatchObject({
      status: 'unchanged',
      exchange: NEW,
      sentence: 'The corpus of 2026-12-01 is up to date.',
    });
    expect(requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(requests[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': validators['last-modified'],
    });
  });

  it('does not ask one address by what another said', async () => {
    const storage = await makeFolder();
    const one = await serve(answer(200, NEW_TEXT, { etag: '"v1"' }));
    const other = await serve(answer(200, NEW_TEXT));
    await refreshCorpus({ from: one.url, storage });
    const { status } = await refreshCorpus({ from: other.url, storage });
    expect(other.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(status).toBe('unchanged');
  });

  it('unpacks gzip, and reads plain text as code hosts serve it', async () => {
    const packed = await refreshFrom([answer(200, gzipSync(NEW_TEXT), { 'content-encoding': 'gzip' })]);
    expect(packed.result?.exchange).toEqual(NEW);
    const plain = await refreshFrom([answer(200, NEW_TEXT, { 'content-type': 'text/plain; charset=utf-8' })]);
    expect(plain.result?.exchange).toEqual(NEW);
  });

  it('follows a redirect', async () => {
    const { result } = await refreshFrom([answer(302, '', { location: '/elsewhere' }), answer(200, NEW_TEXT)]);
    expect(result?.status).toBe('updated');
  });

  it('tries again after a fault of the server, waiting longer each time', async () => {
    const { result, waits } = await refreshFrom([answer(500), answer(502), answer(200, NEW_TEXT)]);
    expect(result?.status).toBe('updated');
    expect(waits).toEqual([1000, 2000]);
  });

  it.each([
    ['7', 7000],
    ['Tue, 01 Dec 2026 12:00:30 GMT', 30_000],
  ])('waits as long as Retry-After asks: %s', async (header, expected) => {
    // By the server's clock, which goes before ours.
    const headers = { 'retry-after': header, date: 'Tue, 01 Dec 2026 12:00:00 GMT' };
    const skewed = { ...makeClock(), now: () => new Date('2031-01-01T00:00:00Z') };
    const { result, waits } = await refreshFrom([answer(429, '', headers), answer(200, NEW_TEXT)], { clock: skewed });
    expect(result?.status).toBe('updated');
    expect(skewed.waits).toEqual([expected]);
    expect(waits).toEqual([]);
  });

  it('reports how far it is', async () => {
    const reports: [string, number | undefined][] = [];
    await refreshFrom([answer(200, NEW_TEXT, { 'content-length': String(Buffer.byteLength(NEW_TEXT)) })], {
      onProgress: (message, share) => reports.push([message, share]),
    });
    expect(reports[0]).toEqual(['Fetching the corpus.', undefined]);
    expect(reports).toContainEqual(['Received 0.0 MB.', 1]);
    expect(reports.at(-1)).toEqual(['Storing the corpus.', 1]);
  });
});

describe('a server that misbehaves', () => {
  const endless: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = (): void => {
      while (!response.destroyed && response.write('[' + ' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  };
  const cutOff: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
    response.write(NEW_TEXT.slice(0, 50), () => response.destroy());
  };
  const bomb = gzipSync(Buffer.alloc(3_000_000, ' '));

  it.each<[string, Answer, string, RegExp, number]>([
    ['404', answer(404), 'refused', /cannot be had \(404\)\. Check the address\./, 1],
    ['403', answer(403), 'refused', /cannot be had \(403\)\. Check whether you may read/, 1],
    ['500 for ever', answer(500), 'unreachable', /has a fault of its own \(500\)\. Try again later\./, 4],
    ['429 for ever', answer(429), 'refused', /is busy \(429\)\. Try again later\./, 4],
    ['429 for an hour', answer(429, '', { 'retry-after': '3600' }), 'refused', /Try again in 3600 s\./, 1],
    ['a redirect loop', answer(301, '', { location: '/corpus.json' }), 'refused', /redirects more than 5 times/, 6],
    [
      'a redirect to plain http',
      answer(301, '', { location: 'http://example.com/' }),
      'refused',
      /begins with https/,
      1,
    ],
    ['a web page', answer(200, '<html>', { 'content-type': 'text/html' }), 'invalid', /answers with text\/html/, 1],
    ['no JSON', answer(200, NEW_TEXT.slice(0, 200)), 'invalid', /is not JSON, or was cut off/, 1],
    ['a wrong schema', answer(200, NEW_TEXT.replace('"asOf"', '"as_of"')), 'invalid', /is no valid corpus/, 1],
    ['a newer format', answer(200, NEW_TEXT.replace('"version":1', '"version":2')), 'invalid', /Update Stet\./, 1],
    ['no UTF-8', answer(200, Buffer.from([0x22, 0xff, 0x22])), 'invalid', /is no text/, 1],
    ['a body that breaks off', cutOff, 'unreachable', /could not be read/, 4],
    ['a body without end', endless, 'too-large', /is larger than 1 MB/, 1],
    ['an announced giant', answer(200, NEW_TEXT.padEnd(2_000_000)), 'too-large', /is larger than 1 MB/, 1],
    ['a gzip bomb', answer(200, bomb, { 'content-encoding': 'gzip' }), 'too-large', /is larger than 1 MB/, 1],
    ['nothing newer, though never asked', answer(304), 'invalid', /has nothing newer, though/, 1],
  ])('%s changes nothing and says so', async (_, behaviour, failure, message, expected) => {
    const { error, requests } = await refreshFrom([behaviour], { limits: { bytes: 1_000_000 } });
    expect(error?.message).toMatch(message);
    expect(error?.failure).toBe(failure);
    expect(requests).toBe(expected);
  });

  it('is given up when it does not answer in time', async () => {
    const { error, requests } = await refreshFrom([() => undefined], { limits: { timeout: 30, retries: 1 } });
    expect(error?.message).toMatch(/did not answer within 0\.03 s/);
    expect(requests).toBe(2);
  });

  it('is given up when it is not there', async () => {
    const { error, waits } = await refreshFrom([], { from: 'http://127.0.0.1:9/corpus.json', limits: { retries: 1 } });
    expect(error?.failure).toBe('unreachable');
    expect(waits).toEqual([1000]);
  });

  it.each(['http://example.com/c.json', 'https://', 'http://127.0.0.1.example.com/c.json'])(
    '“%s” is not asked',
    async (from) => {
      const { error } = await refreshFrom([answer(200, NEW_TEXT)], { from });
      expect(error?.message).toMatch(/Give one that begins with https:\/\//);
    },
  );
});

describe('cancelling', () => {
  it('stops while the server is silent', async () => {
    const abort = new AbortController();
    const { error } = await refreshFrom([() => abort.abort()], { signal: abort.signal });
    expect(error).toMatchObject({
      failure: 'cancelled',
      message: expect.stringMatching(/^The refresh was cancelled\./) as string,
    });
  });

  it('stops while waiting to try again', async () => {
    const abort = new AbortController();
    const clock: Clock = {
      ...makeClock(),
      wait: () => {
        abort.abort();
        return Promise.reject(new Error('aborted'));
      },
    };
    const { error, requests } = await refreshFrom([answer(500)], { signal: abort.signal, clock });
    expect([error?.failure, requests]).toEqual(['cancelled', 1]);
  });

  it('stops before it has begun', async () => {
    const { error, requests } = await refreshFrom([answer(200, NEW_TEXT)], { signal: AbortSignal.abort() });
    expect([error?.failure, requests]).toEqual(['cancelled', 0]);
  });
});

describe('a refresh from a file or folder', () => {
  it('takes both', async () => {
    const [storage, folder] = [await storageWithOld(), await makeFolder()];
    await writeExchange(join(folder, 'new.json'), NEW);
    expect(await refreshCorpus({ from: join(folder, 'new.json'), storage })).toMatchObject({
      status: 'updated',
      sentence: SENTENCE,
    });
    expect(await refreshCorpus({ from: join(folder, 'new.json'), storage })).toMatchObject({ status: 'unchanged' });
    const records = await makeFiles({
      'corpus.yaml': 'id: desk\nasOf: 2027-01\n',
      'entities/model/m.yaml': 'name: M\n',
    });
    const { sentence } = await refreshCorpus({ from: records, storage });
    expect(sentence).toBe('The corpus is now of 2027-01: 2 withdrawn; 2 established values moved.');
  });

  it('names the fault, and how many more there are', async () => {
    const from = await makeFiles({ 'corpus.yaml': 'id: desk\nasof: 2027-01\n' });
    const { error } = await refreshFrom([], { from });
    expect(error?.message).toMatch(/corpus\.yaml:1:1: “asOf” should be a string\. Add it\. There is another fault\./);
  });

  it('compares with what serves, where that is told', async () => {
    const storage = await makeFolder();
    const from = join(await makeFiles({ 'new.json': NEW_TEXT }), 'new.json');
    expect((await refreshCorpus({ from, storage, current: OLD })).sentence).toBe(SENTENCE);
    const fresh = await refreshCorpus({ from, storage: await makeFolder() });
    expect(fresh.sentence).toBe('The corpus is now of 2026-12-01: 2 new; 2 established values moved.');
  });
});

describe('the storage', () => {
  it('is empty at first', async () => {
    expect(await loadStored(join(await makeFolder(), 'nothing'))).toBeUndefined();
  });

  it('goes back to the corpus before when the current one is damaged', async () => {
    const { storage, result } = await refreshFrom([answer(200, NEW_TEXT, { etag: '"v1"' })]);
    expect(result?.status).toBe('updated');
    const { digest } = JSON.parse(await readFile(join(storage, 'current.json'), 'utf8')) as { digest: string };
    await writeFile(join(storage, `corpus-${digest.slice(0, 16)}.json`), NEW_TEXT.slice(0, 100));
    expect((await loadStored(storage))?.exchange).toEqual(OLD);
  });

  it('is mended by a refresh that brings nothing new', async () => {
    const storage = await makeFolder();
    const { url } = await serve(answer(200, NEW_TEXT, { etag: '"v1"' }), answer(304));
    await refreshCorpus({ from: url, storage });
    for (const file of await readdir(storage))
      if (/^corpus-.*json$/.test(file)) await writeFile(join(storage, file), '{');
    await expect(loadStored(storage)).rejects.toThrow('is damaged');
    expect(await refreshCorpus({ from: url, storage })).toMatchObject({ status: 'unchanged' });
    expect((await loadStored(storage))?.exchange).toEqual(NEW);
  });

  it('says so when nothing is left', async () => {
    const storage = await storageWithOld();
    for (const file of await readdir(storage)) if (file.startsWith('corpus-')) await rm(join(storage, file));
    await expect(loadStored(storage)).rejects.toThrow(/is damaged\. Refresh again\./);
  });

  it('keeps the last two corpora and no more', async () => {
    const storage = await makeFolder();
    for (let year = 2020; year < 2025; year++) {
      const from = join(await makeFiles({ 'c.json': printExchange({ ...NEW, asOf: String(year) }) }), 'c.json');
      await refreshCorpus({ from, storage });
    }
    expect((await readdir(storage)).filter((name) => /^corpus-.*\.json$/.test(name))).toHaveLength(2);
    expect((await readdir(storage)).filter((name) => name.endsWith('.stet'))).toHaveLength(2);
  });

  it('holds a compact form that answers alike, and does without', async () => {
    const storage = await storageWithOld();
    const stored = await loadStoredLayer(storage);
    expect(stored?.layer).toBeInstanceOf(CompactLayer);
    expect(stored?.layer.assertions('m', 'parameters-total')).toEqual(OLD.assertions);
    for (const file of await readdir(storage)) if (file.endsWith('.stet')) await writeFile(join(storage, file), 'STET');
    expect((await loadStoredLayer(storage))?.layer.assertions('m', 'parameters-total')).toEqual(OLD.assertions);
  });

  it('that cannot be written is told', async () => {
    const storage = join(await makeFiles({ file: '' }), 'file');
    const from = join(await makeFiles({ 'new.json': NEW_TEXT }), 'new.json');
    await expect(refreshCorpus({ from, storage, current: OLD })).rejects.toThrow(
      /could not be stored in .* Make room or allow writing there, then refresh again\. The corpus of 2026-11-20 keeps serving\./,
    );
  });

  it('is whole at every moment while many refresh at once', async () => {
    const storage = await storageWithOld();
    const states = Array.from({ length: 8 }, (_, i) => corpusOf({ ...NEW, asOf: `203${i}` }));
    const from = await Promise.all(
      states.map(async (state) => join(await makeFiles({ 'c.json': printExchange(state) }), 'c.json')),
    );
    const reading = new AbortController();
    const reader = (async () => {
      const seen = new Set<string>();
      while (!reading.signal.aborted) seen.add((await loadStored(storage))?.exchange.asOf ?? 'none');
      return seen;
    })();
    await Promise.all(from.map((path) => refreshCorpus({ from: path, storage })));
    reading.abort();
    expect(await reader).not.toContain('none');
    expect(states.map(({ asOf }) => asOf)).toContain((await loadStored(storage))?.exchange.asOf);
  });
});
