// Measures what a corpus costs at sizes no desk has yet.  npm run bench:corpus
import { writeCompact } from '@stet/corpus/store';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readShippedCorpus } from '../../kit/shipped-corpus.js';
import { measureNames } from '../names.js';
import { writeDraft } from '../write-draft.js';
import type { Cost, Spread } from './load.js';
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
  const spread = (of: (cost: Cost) => Spread): Spread => ({
    p50: median((cost) => of(cost).p50),
    p95: median((cost) => of(cost).p95),
    mean: median((cost) => of(cost).mean),
  });
  return {
    load: median((cost) => cost.load),
    loadCpu: median((cost) => cost.loadCpu),
    memory: median((cost) => cost.memory),
    resident: median((cost) => cost.resident),
    first: spread((cost) => cost.first),
    again: spread((cost) => cost.again),
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
  console.log(
    'assertions      file   load (processor)    memory   resident   look-up: first p50   p95  mean   again p50  mean',
  );
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
      `${cost.first.p50.toFixed(1)} µs`.padStart(20),
      cost.first.p95.toFixed(1).padStart(5),
      cost.first.mean.toFixed(1).padStart(5),
      `${cost.again.p50.toFixed(1)} µs`.padStart(11),
      cost.again.mean.toFixed(1).padStart(5),
    ];
    console.log(cells.join(' '));
  }
  console.log(
    `\nMedian of ${RUNS} processes, Node ${process.version}. A look-up is establishValue of one random question: p50 and p95 of 20,000 by the clock,\nthe mean in processor time with garbage collection. First: nothing asked before; again: the same questions.`,
  );
  const draft = writeDraft(4_400, await readShippedCorpus());
  const [few = NaN, many = NaN] = [1_000, 100_000].map((count) => measureNames(draft, count).p50);
  console.log(
    `Recognising names in a draft of 4,400 words: ${few.toFixed(2)} ms for 1,000 names, ${many.toFixed(2)} ms for 100,000 (${(many / few).toFixed(2)}×).`,
  );
} finally {
  await rm(folder, { recursive: true });
}
