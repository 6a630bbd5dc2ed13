// Runs all tests that need no VS Code and ends with a plain line: N passed, N failed.
// node test/run.mjs [arguments for vitest]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
const report = join(folder, 'report.json');

const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);

/** @type {{ numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] }} */
const { numPassedTests, numFailedTests, testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
rmSync(folder, { recursive: true });

// A file that could not even be loaded has no tests to count, and yet it failed.
const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
let failed = numFailedTests + unloaded;
// Vitest also fails on errors outside any test, and when it finds none at all.
if (run.status !== 0 && failed === 0) failed = 1;

console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
