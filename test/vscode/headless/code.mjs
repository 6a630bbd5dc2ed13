#!/usr/bin/env node
// Stands in for the desktop VS Code executable where none can be downloaded: takes the command line that
// @vscode/test-electron gives to it, and runs the same suite in VS Code's own server, with its workbench in a headless
// Chromium. With --extensionDevelopmentKind=web the extension runs as in VS Code for the Web: in a worker of the browser.
// Exit code: 0 the suite passed, 1 it failed, 70 there was no answer.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommandLine } from './command-line.mjs';
import { runExtensionCommand, startServer } from './vscode-server.mjs';
import { addressOf, listenToSuite, openBrowser } from './workbench.mjs';

const NO_ANSWER = 70;
const EXTENSION_COMMANDS = ['install-extension', 'uninstall-extension', 'list-extensions'];

/** Longer than any suite takes, in milliseconds. */
const PATIENCE = 15 * 60_000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
setTimeout(() => {
  console.error('code.mjs: the suite gave no answer in time');
  process.exit(NO_ANSWER);
}, PATIENCE).unref();

const { options, paths } = parseCommandLine(process.argv.slice(2));
const run = mkdtempSync(join(tmpdir(), 'stet-vscode-'));
const folders = {
  run,
  user: resolve(options.get('user-data-dir')?.at(-1) ?? join(run, 'user')),
  extensions: resolve(options.get('extensions-dir')?.at(-1) ?? join(run, 'extensions')),
};

const extensions = options.get('extensionDevelopmentPath') ?? [];
const inBrowser = options.get('extensionDevelopmentKind')?.at(-1) === 'web';

/** The workbench of a server runs an extension in the browser only where its settings say so. */
function preferBrowser() {
  const ids = extensions.map((path) => {
    const { publisher, name } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return [`${publisher}.${name}`, ['web']];
  });
  const settings = join(folders.user, 'User', 'settings.json');
  mkdirSync(join(folders.user, 'User'), { recursive: true });
  const own = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {};
  writeFileSync(
    settings,
    JSON.stringify({ ...own, 'remote.extensionKind': { ...own['remote.extensionKind'], ...Object.fromEntries(ids) } }),
  );
}

/** Opens the workbench and waits for the suite. @param {string} suite @returns {Promise<number>} exit code */
async function runSuite(suite) {
  const outcome = join(run, 'outcome');
  if (inBrowser) preferBrowser();
  const trust = !options.has('disable-workspace-trust');
  const env = { STET_HEADLESS_SUITE: resolve(suite), STET_HEADLESS_OUTCOME: outcome };
  const server = await startServer({ trust, testing: true, env, folders });
  const { browser, page } = await openBrowser(run);
  try {
    const { ended, counts } = await listenToSuite(page);
    const path = paths.find((candidate) => statSync(candidate).isDirectory());
    const folder = options.get('folder-uri')?.at(-1) ?? path;
    const address = addressOf(server.port, {
      ...(folder !== undefined && { folder }),
      files: paths.filter((other) => other !== path),
      extensions,
      suite: inBrowser ? suite : fileURLToPath(new URL('suite-guard.cjs', import.meta.url)),
      disableExtensions: options.has('disable-extensions'),
    });
    await page.goto(address, { waitUntil: 'commit' });
    const code = await Promise.race([ended, server.ended]);
    // In a browser nobody can write a file; there the suite's last line is its outcome.
    if (inBrowser && counts()?.endsWith(' 0 failed')) writeFileSync(outcome, code === 0 ? 'passed' : 'failed');
    else if (inBrowser && counts() !== undefined) writeFileSync(outcome, 'failed');
    if (!existsSync(outcome)) throw new Error(`the suite ended without an outcome (${String(code)}); logs in ${run}`);
    return readFileSync(outcome, 'utf8') === 'passed' ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

const suite = options.get('extensionTestsPath')?.at(-1);
const commands = EXTENSION_COMMANDS.flatMap((name) =>
  (options.get(name) ?? []).map((value) => `--${name}${value && `=${value}`}`),
);
try {
  if (commands.length > 0) process.exitCode = runExtensionCommand(commands, folders);
  else if (suite !== undefined) process.exitCode = await runSuite(suite);
  else throw new Error('this stand-in runs suites (--extensionTestsPath) and installs extensions, and nothing else');
  if (process.exitCode === 0) rmSync(run, { recursive: true, force: true });
} catch (error) {
  console.error(`code.mjs: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = NO_ANSWER;
}
