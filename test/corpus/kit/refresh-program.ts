import { corpusOf, model, says, source } from './corpus.js';
import { makeFolder } from './files.js';
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** States of a corpus that tell at a glance whether they were mixed: every assertion has the number of its state. */
export const stateOf = (number: number, assertions = 400) =>
  corpusOf({
    asOf: `202${number}-01-01`,
    entities: [model('m')],
    sources: [source('s', 'primary')],
    assertions: Array.from({ length: assertions }, (_, i) => says('s', number, { of: `part ${i}` })),
  });

/** The program that refreshes for ever, as one file. */
export async function buildRefreshForever(): Promise<string> {
  const program = join(await makeFolder(), 'refresh-forever.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('refresh-forever.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return program;
}
