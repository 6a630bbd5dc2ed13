import { createKnowledge, establishValue, type Knowledge } from '@stet/corpus';
import { refreshCorpus, type RefreshRequest } from '@stet/corpus/refresh';
import type { ReadClaims } from '@stet/corpus/upstreams';
import { printExchange } from '@stet/corpus/store';
import { checkDraft } from '@stet/server/engine';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, source } from './kit/corpus.js';
import { makeFiles, makeFolder } from './kit/files.js';
import { answer, serve } from './kit/server.js';

const GROUND = corpusOf({
  id: 'desk',
  asOf: '2026-11-20',
  entities: [model('nimbus-9', { name: 'Nimbus-9' })],
  sources: [source('desk', 'primary')],
});
const limits = { retries: 0 };

const article = (publisher: string, said: string) =>
  `---\ntitle: Nimbus-9 arrives\ndate: 2026-05-07\npublisher: ${publisher}\nurl: https://${publisher.toLowerCase()}.example/nimbus\n---\n\n${said}\n`;

const readerFor =
  (knowledge: Knowledge): ReadClaims =>
  ({ text, format }) =>
    checkDraft(text, format, knowledge, { asOf: '2026-11-22' }).claims;

const refresh = (from: RefreshRequest['from'], storage: string, more: Partial<RefreshRequest> = {}) =>
  refreshCorpus({ from, storage, ground: GROUND, readerFor, limits, ...more });

const sizeIn = (exchange: typeof GROUND) => {
  const question = { subject: 'nimbus-9', attribute: 'parameters-total', qualifiers: {}, asOf: '2026-11-22' };
  const { status, values } = establishValue(createKnowledge([exchange]), question);
  return [status, ...values.map(({ value, tier }) => `${'amount' in value ? Number(value.amount) / 1e9 : ''} ${tier}`)];
};

interface Entry {
  readonly id: number;
  readonly day: string;
  readonly said: string;
}

const feedOf = (entries: readonly Entry[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><link>https://daily.example/</link>${entries
    .map(
      ({ id, day, said }) =>
        `<item><title>Story ${id}</title><link>/story-${id}</link><guid>${id}</guid><pubDate>${day} May 2026 06:30:00 GMT</pubDate><description>&lt;p&gt;${said}&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`;
const FEED = { 'content-type': 'application/rss+xml; charset=utf-8', etag: '"1"' };
const FIRST: Entry = { id: 1, day: 'Thu, 07', said: 'Nimbus-9 has 40B parameters.' };
const SECOND: Entry = { id: 2, day: 'Sat, 09', said: 'Nimbus-9 has a context window of 128K tokens.' };
const THIRD: Entry = { id: 3, day: 'Sun, 10', said: 'Nothing of note.' };

const attributesIn = ({ assertions }: typeof GROUND) => assertions.map(({ attribute }) => attribute).sort();

describe('a folder of published articles', () => {
  it('says what the press says; an edit and a withdrawal are followed', async () => {
    const folder = await makeFiles({
      'may/one.md': article('Daily', 'Nimbus-9 has 40B parameters.'),
      'notes.pdf': '%PDF',
      '.drafts/two.md': article('Hidden', 'Nimbus-9 has 50B parameters.'),
    });
    const [from, storage] = [`upstream:articles=${folder}`, await makeFolder()];
    const { exchange } = await refresh(from, storage);
    expect(sizeIn(exchange)).toEqual(['established', '40 press']);
    expect(exchange.sources.find(({ tier }) => tier === 'press')).toMatchObject({
      id: 'upstream-articles-2026-05-07-daily-nimbus-9-arrives',
      url: 'https://daily.example/nimbus',
      publisher: 'Daily',
      beside: true,
    });
    await writeFile(join(folder, 'may/one.md'), article('Daily', 'Nimbus-9 has 41B parameters.'));
    const edited = await refresh(from, storage);
    expect(sizeIn(edited.exchange)).toEqual(['established', '41 press']);
    expect(edited.sentence).toContain('1 changed; 1 established value moved');
    await writeFile(join(folder, 'two.md'), article('Other', 'A word about nothing.'));
    await rm(join(folder, 'may/one.md'));
    const withdrawn = await refresh(from, storage);
    expect(sizeIn(withdrawn.exchange)).toEqual(['unknown']);
    expect(withdrawn.report).toContain('## Left out of articles');
    expect(withdrawn.report).toContain('two.md (it says nothing of what the corpus knows)');
  });

  it('contests a value when two of its articles disagree, and once each when two sources give one article', async () => {
    const folder = await makeFiles({
      'a/one.md': article('Daily', 'Nimbus-9 has 40B parameters.'),
      'b/two.html': `<html><head><title>Nimbus</title><meta property="og:site_name" content="Post"></head><body><p>Nimbus-9 has 60B parameters.</p></body></html>`,
    });
    const { exchange } = await refresh(
      [folder, join(folder, 'a'), join(folder, 'a/one.md')].map((place) => `upstream:articles=${place}`),
      await makeFolder(),
    );
    expect(sizeIn(exchange)).toEqual(['contested', '40 press', '60 press']);
    expect(exchange.assertions).toHaveLength(2);
  });

  it('never outweighs a primary source, and leaves nothing behind in a corpus that it was read into', async () => {
    const folder = await makeFiles({ 'one.md': article('Daily', 'Nimbus-9 has 40B parameters.') });
    const value = { amount: 30e9, unit: 'parameter' };
    const ground = {
      ...GROUND,
      assertions: [{ subject: 'nimbus-9', attribute: 'parameters-total', value, source: 'desk' }],
    };
    const from = `upstream:articles=${folder}`;
    const { exchange } = await refresh(from, await makeFolder(), { ground });
    expect(sizeIn(exchange)).toEqual(['established', '30 primary']);
    await writeFile(join(folder, 'one.md'), article('Daily', 'Nimbus-9 is new.'));
    expect((await refresh(from, await makeFolder(), { ground: exchange })).exchange.assertions).toEqual(
      ground.assertions,
    );
  });

  it('that is gone, empty or holds bytes is refused, and what was read last serves beside the others', async () => {
    const folder = await makeFiles({ 'one.md': article('Daily', 'Nimbus-9 has 40B parameters.') });
    const desk = join(await makeFiles({ 'desk.json': printExchange(GROUND) }), 'desk.json');
    const [from, storage] = [[`upstream:articles=${folder}`, desk], await makeFolder()];
    await refresh(from, storage);
    await writeFile(join(folder, 'one.md'), Buffer.from([0xff, 0xfe, 0x00]));
    const damaged = await refresh(from, storage);
    expect(damaged.sources[0]?.failure).toContain('There is no article to read at');
    expect(damaged.sources[0]?.failure).toContain('one.md, it is no text in UTF-8');
    expect(sizeIn(damaged.exchange)).toEqual(['established', '40 press']);
    await rm(folder, { recursive: true });
    await expect(refresh(`upstream:articles=${folder}`, await makeFolder())).rejects.toThrow('it is not there');
    await expect(refresh('upstream:articles', storage)).rejects.toThrow('upstream:articles=FOLDER');
  });
});

describe('a feed of published articles', () => {
  it('is asked for what is new only, and serves as it was read last when it fails', async () => {
    const { url, requests } = await serve(answer(200, feedOf([FIRST]), FEED), answer(304), answer(503));
    const from = `upstream:articles=${new URL('/feed', url).href}`;
    const desk = join(await makeFiles({ 'desk.json': printExchange(GROUND) }), 'desk.json');
    const storage = await makeFolder();
    const first = await refresh([from, desk], storage);
    expect(sizeIn(first.exchange)).toEqual(['established', '40 press']);
    expect(first.exchange.sources.find(({ tier }) => tier === 'press')).toMatchObject({
      url: 'https://daily.example/story-1',
      published: '2026-05-07',
      publisher: 'The Daily',
    });
    expect((await refresh([from, desk], storage)).status).toBe('unchanged');
    expect(requests[1]?.headers['if-none-match']).toBe('"1"');
    const third = await refresh([from, desk], storage);
    expect(third.sources[0]).toMatchObject({ asOf: '2026-05-07', failure: expect.stringContaining('503') as string });
    expect(third.exchange).toEqual(first.exchange);
  });

  it('keeps an entry that made room for newer ones, and withdraws one that was taken out', async () => {
    const entries = [[FIRST, SECOND], [SECOND, THIRD], [THIRD]];
    const { url } = await serve(...entries.map((some) => answer(200, feedOf(some), FEED)));
    const [from, storage] = [`upstream:articles=${new URL('/feed', url).href}`, await makeFolder()];
    expect(attributesIn((await refresh(from, storage)).exchange)).toEqual(['context-length', 'parameters-total']);
    expect(attributesIn((await refresh(from, storage)).exchange)).toEqual(['context-length', 'parameters-total']);
    expect(attributesIn((await refresh(from, storage)).exchange)).toEqual(['parameters-total']);
  });

  it.each([
    ['no feed', answer(200, 'sorry', { 'content-type': 'text/plain' }), /no article to read at .*it is no Markdown/],
    ['an empty feed', answer(200, feedOf([]), FEED), /no article to read at/],
    ['no text', answer(200, Buffer.from([0xff, 0xfe]), FEED), /is no text in UTF-8/],
    ['a picture', answer(200, 'x', { 'content-type': 'image/png' }), /image\/png/],
  ])('that is %s is refused, and nothing changes', async (_, given, message) => {
    const { url } = await serve(answer(200, feedOf([FIRST]), FEED), given);
    const [from, storage] = [`upstream:articles=${new URL('/feed', url).href}`, await makeFolder()];
    await refresh(from, storage);
    await expect(refresh(from, storage)).rejects.toThrow(message);
  });

  it('is read in turns that a writer can stop', async () => {
    const { url } = await serve(answer(200, feedOf([FIRST, SECOND, THIRD]), FEED));
    const stop = new AbortController();
    const said: string[] = [];
    const onProgress = (message: string) => {
      said.push(message);
      if (message === 'Read 2 of 3 articles.') stop.abort();
    };
    const from = `upstream:articles=${new URL('/feed', url).href}`;
    await expect(refresh(from, await makeFolder(), { onProgress, signal: stop.signal })).rejects.toThrow('cancelled');
    expect(said).not.toContain('Read 3 of 3 articles.');
  });

  it('needs a reader, and what one article does to it does not spoil the others', async () => {
    const { url } = await serve(answer(200, feedOf([FIRST, SECOND]), FEED));
    const from = `upstream:articles=${new URL('/feed', url).href}`;
    await expect(refresh(from, await makeFolder(), { readerFor: undefined })).rejects.toThrow('cannot be read here');
    const fragile: RefreshRequest['readerFor'] = (knowledge) => (one) => {
      if (one.title === 'Story 1') throw new Error('out of ink');
      return readerFor(knowledge)(one);
    };
    const { exchange, report } = await refresh(from, await makeFolder(), { readerFor: fragile });
    expect(attributesIn(exchange)).toEqual(['context-length']);
    expect(report).toContain('it could not be read: Error: out of ink');
  });
});
