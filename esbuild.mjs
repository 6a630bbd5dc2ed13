// Builds everything that ships into dist/: the extension's client, the language server, the program `stet` and the
// bundled corpus.  node esbuild.mjs [--production] [--watch] [--to=FOLDER] [client|server|client-browser|server-browser|stet|corpus …]
import { build, context } from 'esbuild';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const folder = process.argv.find((argument) => argument.startsWith('--to='))?.slice('--to='.length) ?? 'dist';
const dist = resolve(root, folder);
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** Take a package's ES module where it has one: it shakes better, and some CommonJS builds cannot be bundled. */
const mainFields = ['module', 'main'];

/** The sources are ES modules and ask for `import.meta.url`; the bundles are CommonJS and know `__filename`. */
const importMetaUrl = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
};

/**
 * Zod brings its messages in fifty languages, a quarter of a program; Stet speaks English.
 * @type {import('esbuild').Plugin}
 */
const zodInEnglish = {
  name: 'zod-in-english',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, resolveDir }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(resolveDir) ? { path: join(resolveDir, path), namespace: 'english' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'english' }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    }));
  },
};

/** @param {string} entry @param {string} out @param {{ external?: string[]; shebang?: boolean }} [extra] */
const nodeBundle = (entry, out, { external = [], shebang = false } = {}) => ({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: join(dist, out),
  bundle: true,
  platform: /** @type {const} */ ('node'),
  target: 'node20',
  format: /** @type {const} */ ('cjs'),
  external,
  define: importMetaUrl.define,
  banner: { js: (shebang ? '#!/usr/bin/env node\n' : '') + importMetaUrl.banner },
  mainFields,
  plugins: [zodInEnglish],
  minify: production,
  sourcemap: !production,
  legalComments: /** @type {const} */ ('linked'),
  logLevel: /** @type {const} */ ('warning'),
});

/**
 * What runs in a browser: the client in VS Code's worker for extensions, the server in one of its own.
 * @param {string} entry @param {string} out @param {'cjs' | 'iife'} format @param {string[]} [external]
 */
const browserBundle = (entry, out, format, external = []) => ({
  ...nodeBundle(entry, out, { external }),
  platform: /** @type {const} */ ('browser'),
  target: 'es2022',
  format,
  mainFields: ['browser', ...mainFields],
  define: {},
  banner: {},
});

const programs = {
  client: nodeBundle('client/src/node/main.ts', 'client.js', { external: ['vscode'] }),
  server: nodeBundle('server/src/main.ts', 'server.js'),
  'client-browser': browserBundle('client/src/browser/main.ts', 'browser/client.js', 'cjs', ['vscode']),
  'server-browser': browserBundle('server/src/main.browser.ts', 'browser/server.js', 'iife'),
  stet: nodeBundle('server/src/cli/main.ts', 'stet.js', { shebang: true }),
};

/** Bundles the records in corpus/facts by the corpus' own code. */
async function buildCorpus() {
  const { tsImport } = await import('tsx/esm/api');
  /** @type {typeof import('@stet/corpus/store')} */
  const { buildBundle, writeCompact, writeExchange } = await tsImport('@stet/corpus/store', import.meta.url);
  const corpus = await buildBundle(join(root, 'corpus', 'facts'));
  await writeExchange(join(dist, 'corpus.json'), corpus);
  await writeCompact(join(dist, 'corpus.stet'), corpus);
}

/** @param {keyof typeof programs} name */
async function buildProgram(name) {
  const options = programs[name];
  if (watch) await (await context({ ...options, logLevel: 'info' })).watch();
  else await build(options);
  if (name === 'stet' && !watch) await chmod(options.outfile, 0o755);
}

const parts = /** @type {const} */ (['client', 'server', 'client-browser', 'server-browser', 'stet', 'corpus']);
const unknown = wanted.find((name) => !parts.some((part) => part === name));
if (unknown) {
  console.error(`esbuild.mjs: no part is called “${unknown}”; there are ${parts.join(', ')}`);
  process.exit(2);
}
await mkdir(dist, { recursive: true });
const chosen = parts.filter((part) => wanted.length === 0 || wanted.includes(part));
const results = await Promise.allSettled(
  chosen.map((part) => (part === 'corpus' ? buildCorpus() : buildProgram(part))),
);
results.forEach((result, i) => {
  if (result.status === 'fulfilled') return;
  // esbuild has printed its own messages already; anything else has not been said yet.
  const reason = 'errors' in result.reason ? 'see above' : result.reason.message;
  console.error(`esbuild.mjs: ${chosen[i]} was not built: ${reason}`);
  process.exitCode = 1;
});
if (process.exitCode === undefined && !watch) console.log(`built ${chosen.join(', ')} in ${folder}/`);
