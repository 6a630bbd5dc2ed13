import { loadStored, loadStoredLayer, refreshCorpus } from '@stet/corpus/refresh';
import { printExchange } from '@stet/corpus/store';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { makeFiles, makeFolder } from './kit/files.js';
import { buildRefreshForever, stateOf } from './kit/refresh-program.js';

const ROUNDS = 12;

/** Counts how often a window has stored something. */
function countRounds({ stdout }: ChildProcess): { rounds: number } {
  const counter = { rounds: 0 };
  if (stdout)
    createInterface({ input: stdout }).on('line', (line) => (counter.rounds += line.startsWith('Storing') ? 1 : 0));
  return counter;
}

it('two processes that refresh one storage at once leave it whole at every moment', { timeout: 120_000 }, async () => {
  const states = [1, 2, 3, 4, 5, 6].map((number) => stateOf(number));
  const folder = await makeFiles(Object.fromEntries(states.map((state, i) => [`${i}.json`, printExchange(state)])));
  const paths = states.map((_, i) => join(folder, `${i}.json`));
  const [program, storage] = [await buildRefreshForever(), await makeFolder()];
  await refreshCorpus({ from: paths[0] ?? '', storage });
  const windows = [paths.slice(0, 3), paths.slice(3)].map((sources) =>
    spawn(process.execPath, [program, storage, ...sources], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const gone = windows.map((window) => once(window, 'close'));
  const counters = windows.map(countRounds);
  let reads = 0;
  while (counters.some(({ rounds }) => rounds < ROUNDS)) {
    expect(windows.map(({ exitCode }) => exitCode)).toEqual([null, null]);
    const [stored, compact] = [await loadStored(storage), await loadStoredLayer(storage)];
    expect(states).toContainEqual(stored?.exchange);
    expect(
      new Set(compact?.layer.assertions('m', 'parameters-total').map(({ value }) => JSON.stringify(value))).size,
    ).toBe(1);
    reads++;
  }
  for (const window of windows) window.kill();
  await Promise.all(gone);
  expect(reads).toBeGreaterThan(5);
  expect(states).toContainEqual((await loadStored(storage))?.exchange);
});
