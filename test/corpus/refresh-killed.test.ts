import { loadStored, loadStoredLayer, refreshCorpus } from '@stet/corpus/refresh';
import { publishCorpus } from '@stet/corpus/publish';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createRandom } from '../grammar/random.js';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFolder } from './kit/files.js';
import { serveFolder } from './kit/server.js';

const KILLS = 12;

/** Two states of a corpus that tell at a glance whether they were mixed: every assertion has the number of its state. */
const stateOf = (number: number) =>
  corpusOf({
    asOf: `202${number}-01-01`,
    entities: [model('m')],
    sources: [source('s', 'primary')],
    assertions: Array.from({ length: 400 }, (_, i) => says('s', number, { of: `part ${i}` })),
  });

/** The program that refreshes for ever, as one file. */
async function buildProgram(): Promise<string> {
  const program = join(await makeFolder(), 'refresh-forever.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('kit/refresh-forever.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return program;
}

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
  const [program, storage] = [await buildProgram(), await makeFolder()];
  const random = createRandom('kills');
  for (let i = 0; i < KILLS; i++) {
    await killAfter(random.int(1, 25), program, [storage, ...urls]);
    const [stored, compact] = [await loadStored(storage), await loadStoredLayer(storage)];
    if (stored === undefined) continue;
    expect([1, 2].map(stateOf)).toContainEqual(stored.exchange);
    const amounts = new Set(
      compact?.layer.assertions('m', 'parameters-total').map(({ value }) => JSON.stringify(value)),
    );
    expect(amounts.size).toBe(1);
    expect(compact?.layer.asOf).toBe(stored.exchange.asOf);
  }
  expect((await refreshCorpus({ from: urls[0] ?? '', storage })).exchange).toEqual(stateOf(1));
});
