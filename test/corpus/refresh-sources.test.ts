import { loadStored, refreshCorpus, restoreCorpus } from '@stet/corpus/refresh';
import { printExchange } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFiles, makeFolder } from './kit/files.js';
import { answer, serve } from './kit/server.js';

const corpus = (id: string, amount: number, subject = 'm', asOf = '2026-11-20'): Exchange =>
  corpusOf({
    id,
    asOf,
    entities: [model(subject, { name: `Model ${subject}` })],
    sources: [source(`of-${id}`, 'primary')],
    assertions: [says(`of-${id}`, amount, {}, { subject })],
  });
const amounts = ({ assertions }: Exchange) =>
  assertions.map(({ subject, value }) => `${subject} ${'amount' in value ? value.amount : ''}`);
const limits = { retries: 0 };

/** A folder of corpora, and a storage. */
async function makeDesk(files: Readonly<Record<string, Exchange>>) {
  const texts = Object.entries(files).map(([name, exchange]) => [name, printExchange(exchange)] as const);
  const folder = await makeFiles(Object.fromEntries(texts));
  return { storage: await makeFolder(), path: (name: string) => join(folder, name) };
}

describe('several sources', () => {
  it('are fetched at once and laid over each other, the later over the earlier', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 2) });
    const { url } = await serve(answer(200, printExchange(corpus('c', 3, 'n', '2026-12-01'))));
    const { exchange, sources } = await refreshCorpus({ from: [path('a.json'), url, path('b.json')], storage });
    expect(amounts(exchange).sort()).toEqual(['m 2', 'n 3']);
    expect([exchange.id, exchange.asOf]).toEqual(['a+c+b', '2026-12-01']);
    expect(sources.map(({ asOf, failure }) => [asOf, failure])).toEqual([
      ['2026-11-20', undefined],
      ['2026-12-01', undefined],
      ['2026-11-20', undefined],
    ]);
    expect((await loadStored(storage))?.sources).toEqual([path('a.json'), url, path('b.json')]);
  });

  it('do not spoil each other: what one gave last serves on, or it is left out', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 2, 'n') });
    const { url } = await serve(answer(200, printExchange(corpus('c', 3, 'o'))), answer(500));
    const from = [path('a.json'), path('b.json'), url];
    await refreshCorpus({ from, storage, limits });
    await writeFile(path('a.json'), '{');
    await writeFile(path('b.json'), printExchange(corpus('b', 20, 'n')));
    const { exchange, sentence, sources, report } = await refreshCorpus({ from, storage, limits });
    expect(amounts(exchange)).toEqual(['m 1', 'n 20', 'o 3']);
    expect(sentence).toContain(
      `1 changed; 1 established value moved. Not refreshed: ${path('a.json')}, as of 2026-11-20.`,
    );
    expect(sources.map(({ failure }) => failure)).toEqual([
      expect.stringContaining('This is not JSON'),
      undefined,
      expect.stringContaining('fault of its own (500)'),
    ]);
    expect(report).toContain('**not refreshed**, serves as of 2026-11-20');
    const elsewhere = await refreshCorpus({ from, storage: await makeFolder(), limits });
    expect(amounts(elsewhere.exchange)).toEqual(['n 20']);
    expect(elsewhere.sentence).toContain(`Not refreshed: ${url}, left out.`);
  });

  it('that all fail change nothing, and each is told', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1) });
    await refreshCorpus({ from: path('a.json'), storage });
    const { url } = await serve(answer(404));
    await expect(refreshCorpus({ from: [url, path('nowhere.json')], storage, limits })).rejects.toThrow(
      /cannot be had \(404\).*nowhere\.json.*It cannot be read.*The corpus of 2026-11-20 keeps serving\.$/,
    );
    expect((await loadStored(storage))?.sources).toEqual([path('a.json')]);
  });

  it('report progress by source', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 2) });
    const about = new Set<string | undefined>();
    const from = [path('a.json'), path('b.json')];
    await refreshCorpus({ from, storage, onProgress: (_, __, one) => about.add(one) });
    expect(about).toEqual(new Set([undefined, ...from]));
    await expect(refreshCorpus({ from: [], storage })).rejects.toThrow('There is no source to refresh from.');
  });
});

describe('an upstream', () => {
  const table = (tokens: string, size = '2.36e+11') =>
    `System,Organization,Publication date,Domain,Parameters,Training dataset size (datapoints),Dataset size notes,Confidence,Model accessibility
Open One,Lab A,2024-05-07,Language,${size},${tokens},${Number(tokens) / 1e12}T tokens,Confident,Open weights (restricted use)
`;
  const ground = corpusOf({
    id: 'desk',
    entities: [
      model('open-one', { name: 'Open One', developer: 'lab-a' }),
      { id: 'lab-a', type: 'organisation', name: 'Lab A' },
    ],
    sources: [source('paper', 'primary'), source('index', 'secondary', { publisher: 'Epoch AI' })],
    assertions: [
      says('paper', 236e9, {}, { subject: 'open-one' }),
      says(
        'index',
        7e12,
        {},
        { subject: 'open-one', attribute: 'training-tokens', value: { amount: 7e12, unit: 'token' } },
      ),
    ],
  });
  const tokensIn = ({ assertions, sources }: Exchange) =>
    assertions.flatMap(({ attribute, value, source: from }) => {
      if (attribute !== 'training-tokens' || !('amount' in value)) return [];
      return [[value.amount, sources.find(({ id }) => id === from)?.publisher]];
    });
  const csv = { 'content-type': 'text/csv', 'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT' };

  it('adds to the corpus what is not there, and replaces only what its own publisher said', async () => {
    const { url } = await serve(answer(200, table('8.1e12'), csv), answer(304), answer(200, table('9e12'), csv));
    const from = `upstream:epoch-models=${new URL('/models.csv', url).href}`;
    const storage = await makeFolder();
    const first = await refreshCorpus({ from, storage, ground });
    expect(tokensIn(first.exchange)).toEqual([[8.1e12, 'Epoch AI']]);
    expect(first.exchange.assertions).toContainEqual(ground.assertions[0]);
    expect(first.exchange.sources.find(({ id }) => id === 'upstream-epoch-models')).toMatchObject({
      published: '2026-11-01',
      tier: 'secondary',
      license: 'CC-BY-4.0',
    });
    expect((await refreshCorpus({ from, storage, ground })).status).toBe('unchanged');
    const third = await refreshCorpus({ from, storage, ground });
    expect(third.sentence).toContain('1 changed; 1 established value moved');
  });

  it('of many files is read from a copy in a folder, and serves as it was when the copy is gone', async () => {
    const record = { name: 'Open One', training_tokens: 8e12, license: 'MIT' };
    const { path, storage } = await makeDesk({ 'desk.json': ground });
    const clone = await makeFiles({ 'models/lab-a/open-one/model.json': JSON.stringify(record) });
    const from = [path('desk.json'), `upstream:llm-stats=${clone}`];
    const { exchange } = await refreshCorpus({ from, storage });
    expect(exchange.assertions).toContainEqual(
      expect.objectContaining({ attribute: 'license', value: { term: 'MIT' }, source: 'upstream-llm-stats' }),
    );
    await rm(clone, { recursive: true });
    const after = await refreshCorpus({ from, storage });
    expect(after.sources[1]?.failure).toContain(`There is no copy of “llm-stats” at ${clone}.`);
    expect(after.exchange.assertions).toEqual(exchange.assertions);
  });

  it('is refused where it can neither be fetched nor read', async () => {
    await expect(refreshCorpus({ from: 'upstream:llm-stats', storage: await makeFolder(), ground })).rejects.toThrow(
      /no upstream that can be fetched.*from a copy of yours .*upstream:llm-stats=FOLDER/,
    );
  });

  it('serves as it was fetched last when it fails, beside a corpus that does not', async () => {
    const { path, storage } = await makeDesk({ 'desk.json': ground });
    const { url } = await serve(answer(200, table('8.1e12'), csv), answer(503));
    const upstream = `upstream:epoch-models=${new URL('/models.csv', url).href}`;
    const from = [upstream, path('desk.json')];
    await refreshCorpus({ from, storage, limits });
    const { exchange, sources } = await refreshCorpus({ from, storage, limits });
    expect(tokensIn(exchange)).toEqual([[8.1e12, 'Epoch AI']]);
    expect(sources[0]).toMatchObject({ asOf: '2026-11-01', failure: expect.stringContaining('busy (503)') as string });
  });

  it('that is no table any more serves as it was fetched last too', async () => {
    const { path } = await makeDesk({ 'desk.json': ground });
    const { url } = await serve(answer(200, table('8.1e12'), csv), answer(200, 'sorry', csv));
    const from = [`upstream:epoch-models=${new URL('/models.csv', url).href}`, path('desk.json')];
    const storage = await makeFolder();
    await refreshCorpus({ from, storage, limits });
    for (let round = 0; round < 2; round++) {
      const { exchange, sources } = await refreshCorpus({ from, storage, limits });
      expect(tokensIn(exchange)).toEqual([[8.1e12, 'Epoch AI']]);
      expect(sources[0]?.failure).toContain('holds no record');
    }
  });

  it.each([
    ['upstream:nobody', /is no upstream that can be fetched\. There are upstream:epoch-models, /],
    ['upstream:hugging-face', /is no upstream that can be fetched/],
  ])('%s cannot be fetched, and that is said', async (from, message) => {
    await expect(refreshCorpus({ from, storage: await makeFolder(), ground })).rejects.toThrow(message);
  });

  it('that is no table any more, or has nothing to lie on, is refused', async () => {
    const page = await serve(answer(200, 'sorry', csv));
    const from = `upstream:epoch-models=${new URL('/models.csv', page.url).href}`;
    await expect(refreshCorpus({ from, storage: await makeFolder(), ground })).rejects.toThrow(/holds no record/);
    const { url } = await serve(answer(200, table('8.1e12'), csv));
    const sound = `upstream:epoch-models=${new URL('/models.csv', url).href}`;
    await expect(refreshCorpus({ from: sound, storage: await makeFolder() })).rejects.toThrow('no corpus for an');
  });
});

describe('the report', () => {
  it('tells what moved, what is new and withdrawn, and which drafts are judged differently', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 236e9, 'x') });
    await refreshCorpus({ from: path('a.json'), storage });
    const { report } = await refreshCorpus({
      from: path('b.json'),
      storage,
      judgeDrafts: ({ id }) =>
        new Map([
          ['draft*.md', id === 'a' ? ['3: 1 is right'] : ['3: 1 is wrong']],
          ['calm.md', []],
        ]),
    });
    expect(report).toBe(`# What the refresh changed

The corpus is now of 2026-11-20: 1 new, 1 withdrawn; 2 established values moved.

## Drafts that are judged differently now

- **draft\\*.md**
  - new: 3: 1 is wrong
  - gone: 3: 1 is right

## Established values that moved

- **Model m, total parameters**: 1 parameter → unknown
- **Model x, total parameters**: unknown → 236B parameters

## New

- Model x, total parameters: 236B parameters (of-b)

## Withdrawn

- Model m, total parameters: 1 parameter (of-a)

## Sources

- ${path('b.json').replace(/[_]/g, '\\$&')}: of 2026-11-20
`);
  });
});

describe('the way back', () => {
  it('leads to the corpus before, and again to the one after', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 2) });
    await expect(restoreCorpus(storage)).rejects.toThrow('There is no earlier corpus to go back to.');
    await refreshCorpus({ from: path('a.json'), storage });
    await refreshCorpus({ from: path('b.json'), storage });
    expect((await restoreCorpus(storage))?.exchange.id).toBe('a');
    expect((await loadStored(storage))?.exchange.id).toBe('a');
    expect((await restoreCorpus(storage))?.exchange.id).toBe('b');
    await restoreCorpus(storage);
    expect(await refreshCorpus({ from: path('b.json'), storage })).toMatchObject({ status: 'updated' });
  });

  it('leads from the first corpus that was fetched to the one that comes with the program, and back', async () => {
    const { storage, path } = await makeDesk({ 'a.json': corpus('a', 1), 'b.json': corpus('b', 2) });
    await refreshCorpus({ from: path('a.json'), storage });
    expect(await restoreCorpus(storage)).toBeUndefined();
    expect(await loadStored(storage)).toBeUndefined();
    expect((await restoreCorpus(storage))?.exchange.id).toBe('a');
    await restoreCorpus(storage);
    expect(await refreshCorpus({ from: path('a.json'), storage })).toMatchObject({ status: 'updated' });
    await restoreCorpus(storage);
    await refreshCorpus({ from: path('b.json'), storage });
    expect(await restoreCorpus(storage)).toBeUndefined();
  });
});
