// Writes the JSON Schemas of the records into facts/schema/, where editors find them. --check only fails when they are stale.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const folder = new URL('facts/schema/', import.meta.url);

/** The schemas, by file name, out of the zod schemas in src/store/records.ts. @returns {Promise<Record<string, object>>} */
async function makeSchemas() {
  const entry = fileURLToPath(new URL('src/store/records.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return module.recordJsonSchemas();
}

const options = await resolveConfig(fileURLToPath(folder));
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(await makeSchemas())) {
  const file = new URL(name, folder);
  const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
  const held = await readFile(file, 'utf8').catch(() => undefined);
  if (held === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`corpus/facts/schema/${name} is stale: run \`node corpus/schemas.mjs\``);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
    console.log(`wrote corpus/facts/schema/${name}`);
  }
}
