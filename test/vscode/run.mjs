// Runs suites inside VS Code.  node test/vscode/run.mjs [main|restricted|virtual|installed|browser|workbench …]   (default: all)
// In the VS Code that VSCODE_EXECUTABLE names, else in a desktop build that @vscode/test-electron downloads; on a Linux
// machine without a display, headless.
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installVSCode } from './headless/install.mjs';
import { openShelf } from './shelf.mjs';
import { packVsix, repository } from './vsix.mjs';
import { atDesk } from './workbench/desk.mjs';
import { chineseJourney, journey } from './workbench/journey.mjs';

/** @param {string} path @returns {string} */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entry = here('.run/index.cjs');

/** Blanks and letters beyond ASCII are to be expected in a writer's folders. */
const WORKSPACE = 'Entwürfe of the desk';

/** @returns {Promise<string>} */
async function findVSCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return downloadAndUnzipVSCode();
  installVSCode(process.env.STET_VSCODE_HOME);
  return here('headless/code.mjs');
}

const compileSuites = () =>
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
const browserEntry = here('harness/.run/browser.cjs');

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
const compileForBrowser = (suite) =>
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

/** The folders of one run, and the switches that name them. */
function makeProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-run-'));
  const [workspace, user, extensions] = [join(folder, WORKSPACE), join(folder, 'user'), join(folder, 'extensions')];
  mkdirSync(workspace);
  mkdirSync(join(user, 'User'), { recursive: true });
  return { folder, workspace, user, switches: [`--user-data-dir=${user}`, `--extensions-dir=${extensions}`] };
}

/** The extension as built, in an editor that trusts the workspace. @param {string} executable */
async function main(executable) {
  const { folder, workspace, switches } = makeProfile();
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: repository,
    extensionTestsPath: entry,
    extensionTestsEnv: { STET_SUITE: 'main' },
    launchArgs: [workspace, ...switches, '--disable-extensions'],
  });
  rmSync(folder, { recursive: true });
}

/** Packs the .vsix into a folder and installs it. @param {string} executable @param {string} folder @param {readonly string[]} switches */
function installVsix(executable, folder, switches) {
  const vsix = join(folder, 'stet.vsix');
  packVsix(vsix);
  const [cli = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const shell = process.platform === 'win32';
  const install = spawnSync(cli, [...args, ...switches, '--install-extension', vsix], { stdio: 'inherit', shell });
  if (install.status !== 0) throw new Error('the .vsix could not be installed');
}

/** The .vsix, packed and installed, beside an extension that does nothing. @param {string} executable */
async function installed(executable) {
  const { folder, workspace, switches } = makeProfile();
  installVsix(executable, folder, switches);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: here('harness'),
    extensionTestsPath: entry,
    extensionTestsEnv: { STET_SUITE: 'main' },
    launchArgs: [workspace, ...switches],
  });
  rmSync(folder, { recursive: true });
}

/** A workspace that nobody has trusted brings settings and a corpus of its own. @param {string} workspace @param {string} user */
function layUntrustedWorkspace(workspace, user) {
  const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  const settings = join(user, 'User', 'settings.json');
  const own = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {};
  writeSettings(user, { ...own, ...trust });
  cpSync(here('untrusted-workspace'), workspace, { recursive: true });
}

/** The writer's settings at the start. @param {string} user @param {object} settings */
const writeSettings = (user, settings) => writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(settings));

/**
 * Runs a suite without `runTests`, which always switches workspace trust off.
 * @param {string} executable @param {readonly string[]} args @param {Record<string, string>} [env]
 */
function runUntrusted(executable, args, env = {}) {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
  ];
  const run = spawnSync(executable, [...args, ...quiet], { stdio: 'inherit', env: { ...process.env, ...env } });
  if (run.status !== 0) throw new Error(`VS Code ended with code ${String(run.status)}`);
}

/** Restricted Mode. @param {string} executable */
function restricted(executable) {
  const { folder, workspace, user, switches } = makeProfile();
  layUntrustedWorkspace(workspace, user);
  const tests = [`--extensionDevelopmentPath=${repository}`, `--extensionTestsPath=${entry}`];
  runUntrusted(executable, [workspace, ...switches, ...tests], { STET_SUITE: 'restricted' });
  rmSync(folder, { recursive: true });
}

const VIRTUAL_WORKSPACE = '--folder-uri=stet-memory:/desk';

/** A workspace that lies on no disk. @param {string} executable */
async function virtual(executable) {
  const { folder, switches } = makeProfile();
  installVsix(executable, folder, switches);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: here('harness'),
    extensionTestsPath: entry,
    extensionTestsEnv: { STET_SUITE: 'virtual' },
    launchArgs: [VIRTUAL_WORKSPACE, ...switches],
  });
  rmSync(folder, { recursive: true });
}

/**
 * As in VS Code for the Web: the extension, installed from its .vsix, in a worker of the browser, and the language server in
 * another; in a workspace, in Restricted Mode, in a virtual workspace. Nothing of a desktop VS Code takes part, so this
 * always runs headless.
 */
async function browser() {
  if (process.platform !== 'linux') return console.log('skipped: the headless VS Code runs on Linux only');
  installVSCode(process.env.STET_VSCODE_HOME);
  const executable = here('headless/code.mjs');
  const { folder, workspace, user, switches } = makeProfile();
  const shelf = await openShelf();
  writeFileSync(join(workspace, 'shelf.txt'), shelf.url);
  const inBrowser = { 'remote.extensionKind': { 'stet-checker.stet': ['web'] } };
  writeSettings(user, inBrowser);
  installVsix(executable, folder, switches);
  const tests = ['--extensionDevelopmentKind=web', ...switches];
  const options = {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: here('harness'),
    extensionTestsPath: browserEntry,
  };

  await compileForBrowser('main');
  await runTests({ ...options, launchArgs: [workspace, ...tests] });
  shelf.close();

  await compileForBrowser('virtual');
  await runTests({ ...options, launchArgs: [VIRTUAL_WORKSPACE, ...tests] });

  await compileForBrowser('restricted');
  layUntrustedWorkspace(workspace, user);
  const suite = [`--extensionDevelopmentPath=${here('harness')}`, `--extensionTestsPath=${browserEntry}`];
  runUntrusted(executable, [workspace, ...tests, ...suite]);
  rmSync(folder, { recursive: true });
}

/** The same .vsix with a writer before it: the journey on which the pictures are taken. Headless on Linux only. */
async function workbench() {
  if (process.platform !== 'linux') return console.log('skipped: it needs the headless VS Code, which runs on Linux');
  await atDesk('light', (page) => journey(page, () => Promise.resolve()));
  await atDesk('light', (page) => chineseJourney(page, () => Promise.resolve()), 'zh-cn');
}

const RUNS = { main, restricted, virtual, installed, browser, workbench };
const wanted = process.argv.slice(2);
await compileSuites();
const executable = await findVSCode();
for (const [name, run] of Object.entries(RUNS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n-- ${name}`);
  try {
    await run(executable);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
