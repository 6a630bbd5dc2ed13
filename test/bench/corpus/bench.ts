// Measures what a corpus costs at sizes no desk has yet.  npm run bench:corpus
import { writeCompact } from '@stet/corpus/store';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Cost } from './load.js';
import { inventCorpus } from './synthetic.js';

const SIZES = [4_000, 100_000, 1_000_000];
const RUNS = 5;
const run = promisify(execFile);
const source = fileURLToPath(new URL('load.ts', import.meta.url));

/** A process of its own for each run: what one has loaded must not help or burden the next. */
async function measure(program: string, file: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < RUNS; i++) {
    const { stdout } = await run(process.execPath, ['--expose-gc', program, file]);
    costs.push(JSON.parse(stdout) as Cost);
  }
  const median = (of: (cost: Cost) => number): number => costs.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? NaN;
  return {
    load: median((cost) => cost.load),
    loadCpu: median((cost) => cost.loadCpu),
    memory: median((cost) => cost.memory),
    resident: median((cost) => cost.resident),
    first: median((cost) => cost.first),
    again: median((cost) => cost.again),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
try {
  // As it ships: one file, built the same way.
  const program = join(folder, 'load.mjs');
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  console.log('assertions      file   load (processor)    memory   resident   look-up: first    again');
  for (const size of SIZES) {
    const file = join(folder, `${size}.stet`);
    await writeCompact(file, inventCorpus(size));
    const megabytes = (await stat(file)).size / 1e6;
    const cost = await measure(program, file);
    const cells = [
      size.toLocaleString('en-US').padStart(10),
      `${megabytes.toFixed(0)} MB`.padStart(9),
      `${cost.load.toFixed(0)} ms`.padStart(6),
      `(${cost.loadCpu.toFixed(0)} ms)`.padStart(11),
      `+${cost.memory.toFixed(0)} MB`.padStart(9),
      `${cost.resident.toFixed(0)} MB`.padStart(10),
      `${cost.first.toFixed(1)} µs`.padStart(16),
      `${cost.again.toFixed(2)} µs`.padStart(8),
    ];
    console.log(cells.join(' '));
  }
  console.log(
    `\nMedian of ${RUNS} processes; a look-up is establishValue of a random question, in processor time. Node ${process.version}`,
  );
} finally {
  await rm(folder, { recursive: true });
}
