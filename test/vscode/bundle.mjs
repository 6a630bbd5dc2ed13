// The suites, each bundled into the one file that VS Code loads.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** @param {string} path @returns {string} */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const entry = here('.run/index.cjs');

export const bundleSuites = () =>
  build({
    entryPoints: [here('suite/index.ts')],
    outfile: entry,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });

/** Within the extension beside which it runs: VS Code runs a suite where that extension runs. */
export const browserEntry = here('harness/.run/browser.cjs');

/**
 * What only a machine has, and the suites need, in a browser's place.
 * @type {import('esbuild').Plugin}
 */
const browserStandIns = {
  name: 'browser-stand-ins',
  setup({ onResolve }) {
    const standIns = { mocha: 'mocha', 'node:assert/strict': 'assert', '../../kit/corpus-server.js': 'corpus-server' };
    for (const [name, standIn] of Object.entries(standIns))
      onResolve({ filter: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }, () => ({
        path: here(`suite/browser/${standIn}.ts`),
      }));
  },
};

/** @param {string} suite */
export const bundleForBrowser = (suite) =>
  build({
    entryPoints: [here('suite/browser/index.ts')],
    outfile: browserEntry,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    plugins: [browserStandIns],
    define: { 'process.env.STET_SUITE': JSON.stringify(suite) },
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
