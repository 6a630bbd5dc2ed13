// Runs suites inside VS Code.  node test/vscode/run.mjs [main|restricted|virtual|installed|browser|workbench …]   (default: all)
// In the VS Code that VSCODE_EXECUTABLE names, else in a desktop build that @vscode/test-electron downloads; on a Linux
// machine without a display, headless.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserEntry, bundleForBrowser, bundleSuites, entry } from './bundle.mjs';
import { installVSCode } from './headless/install.mjs';
import { addSettings, installVsix, withProfile } from './profile.mjs';
import { openShelf } from './shelf.mjs';
import { quote } from './shell.mjs';
import { repository } from './vsix.mjs';
import { atDesk } from './workbench/desk.mjs';
import { chineseJourney, decidingJourney, journey } from './workbench/journey.mjs';

/** @typedef {import('./profile.mjs').Profile} Profile */

/** @param {string} path @returns {string} */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** An extension that does nothing, beside which an installed one is tested. */
const HARNESS = here('harness');

const VIRTUAL_WORKSPACE = '--folder-uri=stet-memory:/desk';

/** @returns {Promise<string>} */
async function findVSCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return downloadAndUnzipVSCode();
  installVSCode(process.env.STET_VSCODE_HOME);
  return here('headless/code.mjs');
}

/**
 * Runs a suite in an editor that trusts its workspace.
 * @param {string} executable
 * @param {string} suite  one of suite/suites.ts
 * @param {string} extension  the folder of the one that is loaded as it lies there
 * @param {readonly string[]} args
 */
const runSuite = (executable, suite, extension, args) =>
  runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: quote(extension),
    extensionTestsPath: quote(entry),
    extensionTestsEnv: { STET_SUITE: suite },
    launchArgs: args.map(quote),
  });

/** The extension as built. @param {string} executable */
const main = (executable) =>
  withProfile(({ workspace, switches }) =>
    runSuite(executable, 'main', repository, [workspace, ...switches, '--disable-extensions']),
  );

/** The .vsix, packed and installed. @param {string} executable */
const installed = (executable) =>
  withProfile((profile) => {
    installVsix(executable, profile);
    return runSuite(executable, 'main', HARNESS, [profile.workspace, ...profile.switches]);
  });

/** The same in a workspace that lies on no disk. @param {string} executable */
const virtual = (executable) =>
  withProfile((profile) => {
    installVsix(executable, profile);
    return runSuite(executable, 'virtual', HARNESS, [VIRTUAL_WORKSPACE, ...profile.switches]);
  });

/** A workspace that nobody has trusted brings settings and a corpus of its own. @param {Profile} profile */
function layUntrustedWorkspace(profile) {
  addSettings(profile, {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  });
  cpSync(here('untrusted-workspace'), profile.workspace, { recursive: true });
}

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
const restricted = (executable) =>
  withProfile(async (profile) => {
    layUntrustedWorkspace(profile);
    const tests = [`--extensionDevelopmentPath=${repository}`, `--extensionTestsPath=${entry}`];
    runUntrusted(executable, [profile.workspace, ...profile.switches, ...tests], { STET_SUITE: 'restricted' });
  });

/**
 * As in VS Code for the Web: the extension, installed from its .vsix, in a worker of the browser, and the language server in
 * another; in a workspace, in Restricted Mode, in a virtual workspace. Nothing of a desktop VS Code takes part, so this
 * always runs headless.
 */
async function browser() {
  if (process.platform !== 'linux') return console.log('skipped: the headless VS Code runs on Linux only');
  installVSCode(process.env.STET_VSCODE_HOME);
  const executable = here('headless/code.mjs');
  await withProfile(async (profile) => {
    const { workspace, switches } = profile;
    const shelf = await openShelf();
    writeFileSync(join(workspace, 'shelf.txt'), shelf.url);
    addSettings(profile, { 'remote.extensionKind': { 'stet-checker.stet': ['web'] } });
    installVsix(executable, profile);
    const tests = ['--extensionDevelopmentKind=web', ...switches];
    const options = {
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: HARNESS,
      extensionTestsPath: browserEntry,
    };

    await bundleForBrowser('main');
    await runTests({ ...options, launchArgs: [workspace, ...tests] });
    shelf.close();

    await bundleForBrowser('virtual');
    await runTests({ ...options, launchArgs: [VIRTUAL_WORKSPACE, ...tests] });

    await bundleForBrowser('restricted');
    layUntrustedWorkspace(profile);
    const suite = [`--extensionDevelopmentPath=${HARNESS}`, `--extensionTestsPath=${browserEntry}`];
    runUntrusted(executable, [workspace, ...tests, ...suite]);
  });
}

/** The same .vsix with a writer before it: the journey on which the pictures are taken. Headless on Linux only. */
async function workbench() {
  if (process.platform !== 'linux') return console.log('skipped: it needs the headless VS Code, which runs on Linux');
  await atDesk('light', (page) => journey(page, () => Promise.resolve()));
  await atDesk('light', (page) => chineseJourney(page, () => Promise.resolve()), { language: 'zh-cn' });
  await atDesk('light', decidingJourney, { inBrowser: true });
}

const RUNS = { main, restricted, virtual, installed, browser, workbench };
const wanted = process.argv.slice(2);
await bundleSuites();
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
