import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refreshCorpus } from '@stet/corpus/refresh';
import { diskFiles } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CorpusLoader, type CorpusRequest } from '../../server/src/host/load-corpus.js';
import { emptyCorpus } from './kit/fake-ports.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-layers-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A corpus that knows how many parameters the model X has. */
const corpusSaying = (amount: number, asOf = '2026-01-01'): Exchange => ({
  ...emptyCorpus(asOf),
  entities: [{ id: 'x', type: 'model', name: 'X' }],
  sources: [{ id: 'paper', title: 'The paper', tier: 'primary' }],
  assertions: [{ subject: 'x', attribute: 'parameters-total', value: { amount, unit: 'parameter' }, source: 'paper' }],
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function createLoader(bundled: Exchange = corpusSaying(1)) {
  const loader = new CorpusLoader(diskFiles, await write('bundled.json', bundled));
  const load = async (request: Partial<CorpusRequest> = {}) => {
    const loaded = await loader.load({
      storage: join(folder, 'storage'),
      useBundled: true,
      paths: [],
      folders: [],
      ...request,
    });
    const values = loaded.knowledge
      .evidence('x', 'parameters-total')
      .map(({ assertion: { value } }) => 'amount' in value && value.amount);
    return {
      ...loaded,
      values,
      layers: loaded.status.layers.map(({ name }) => name),
      problems: loaded.status.problems,
    };
  };
  return { load };
}

test('the workspace’s corpus lies over the bundled one, those that the settings name over it', async () => {
  const { load } = await createLoader();
  const desk = await write('desk.json', corpusSaying(2));
  await write('workspace/relative.json', corpusSaying(3));
  const folders = [join(folder, 'workspace')];
  expect(await load()).toMatchObject({ values: [1], layers: ['bundled with Stet'], problems: [] });
  expect(await load({ paths: [desk] })).toMatchObject({ values: [2], layers: ['bundled with Stet', desk] });
  expect((await load({ paths: [desk, 'relative.json'], folders })).values).toEqual([3]);
  await write('workspace/.stet/corpus/corpus.yaml', 'id: desk\nasOf: "2026-02-02"\n');
  await write(
    'workspace/.stet/corpus/entities/model/x.yaml',
    'name: X\nassertions:\n  - attribute: parameters-total\n    value: { amount: 4, unit: parameter }\n    source: paper\n',
  );
  expect((await load({ folders })).values).toEqual([4]);
  expect((await load({ paths: [desk, 'relative.json'], folders })).values).toEqual([3]);
  expect((await load({ useBundled: false })).problems).toEqual([
    'There is no corpus to judge by: no claim can be checked.',
  ]);
});

test('a refreshed corpus takes the place of the bundled one unless that is newer', async () => {
  const storage = join(folder, 'storage');
  await refreshCorpus({ from: await write('newer.json', corpusSaying(5, '2026-05-05')), storage });
  const { load } = await createLoader();
  expect(await load({ storage })).toMatchObject({
    values: [5],
    base: { isRefreshed: true },
    status: { asOf: '2026-05-05' },
  });
  const newer = await createLoader(corpusSaying(6, '2026-06-06'));
  expect(await newer.load({ storage })).toMatchObject({
    values: [6],
    base: { isRefreshed: false },
    layers: ['bundled with Stet'],
  });
});

test('a corpus with a fault is named by file and line and left out; what was good of it before keeps serving', async () => {
  const { load } = await createLoader();
  const faulty = await write('desk.json', '{ "format": "stet-corpus",\n  "version": 1,\n  "surprise": true }');
  const first = await load({ paths: [faulty] });
  expect(first).toMatchObject({ values: [1], layers: ['bundled with Stet'] });
  expect(first.problems).toEqual([
    expect.stringMatching(/^A corpus has a fault: .*desk\.json:\d+:\d+: .*It is left out/),
  ]);
  await write('desk.json', corpusSaying(2));
  expect(await load({ paths: [faulty] })).toMatchObject({ values: [2], problems: [] });
  await write('desk.json', '{');
  const third = await load({ paths: [faulty] });
  expect(third.values).toEqual([2]);
  expect(third.problems).toEqual([expect.stringContaining('Its last good state keeps serving.')]);
});

test('a bundled corpus that is missing is told, and what else there is serves', async () => {
  const { load } = await createLoader();
  await rm(join(folder, 'bundled.json'));
  const { values, problems } = await load({ paths: [await write('desk.json', corpusSaying(2))] });
  expect(values).toEqual([2]);
  expect(problems).toEqual([
    expect.stringMatching(/^The corpus that comes with Stet cannot be read .*Install Stet again/),
  ]);
});

test('a corpus that is not there and a damaged refreshed one are told, and the rest serves', async () => {
  const { load } = await createLoader();
  await write(
    'storage/current.json',
    JSON.stringify({
      version: 2,
      sources: ['x'],
      digest: '0'.repeat(64),
      asOf: '2027',
      fetched: '2026-01-01T00:00:00Z',
    }),
  );
  const { values, problems } = await load({ paths: [join(folder, 'nowhere.json')] });
  expect(values).toEqual([1]);
  expect(problems).toEqual([expect.stringContaining('is damaged'), expect.stringContaining('nowhere.json')]);
});
