import { loadStored, loadStoredLayer, refreshCorpus } from '@stet/corpus/refresh';
import { publishCorpus } from '@stet/corpus/publish';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { createRandom } from '../grammar/random.js';
import { makeFolder } from './kit/files.js';
import { buildRefreshForever, stateOf } from './kit/refresh-program.js';
import { serveFolder } from './kit/server.js';

const KILLS = 12;

/** Runs it until it has said so many lines, then kills it as a power cut would. */
async function killAfter(lines: number, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  let said = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    if (++said === lines) child.kill('SIGKILL');
  });
  await gone;
  expect(child.signalCode).toBe('SIGKILL');
}

it('leaves a whole corpus whenever it is killed, and the next refresh goes through', { timeout: 120_000 }, async () => {
  const folders = await Promise.all([1, 2].map(() => makeFolder()));
  await Promise.all(folders.map((folder, i) => publishCorpus(stateOf(i + 1), folder)));
  const urls = (await Promise.all(folders.map(serveFolder))).map(({ url }) => url);
  const [program, storage] = [await buildRefreshForever(), await makeFolder()];
  const random = createRandom('kills');
  for (let i = 0; i < KILLS; i++) {
    await killAfter(random.int(1, 25), program, [storage, ...urls]);
    const [stored, compact] = [await loadStored(storage), await loadStoredLayer(storage)];
    if (stored === undefined) continue;
    expect([stateOf(1), stateOf(2)]).toContainEqual(stored.exchange);
    const amounts = new Set(
      compact?.layer.assertions('m', 'parameters-total').map(({ value }) => JSON.stringify(value)),
    );
    expect(amounts.size).toBe(1);
    expect(compact?.layer.asOf).toBe(stored.exchange.asOf);
  }
  expect((await refreshCorpus({ from: urls[0] ?? '', storage })).exchange).toEqual(stateOf(1));
});
