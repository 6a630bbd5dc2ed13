// Runs suites inside VS Code.  node test/vscode/run.mjs [main|restricted|installed …]   (default: all three)
// In the VS Code that VSCODE_EXECUTABLE names, else in a desktop build that @vscode/test-electron downloads; on a Linux
// machine without a display, headless.
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installVSCode } from './headless/install.mjs';
import { packVsix, repository } from './vsix.mjs';

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

/** The .vsix, packed and installed, beside an extension that does nothing. @param {string} executable */
async function installed(executable) {
  const { folder, workspace, switches } = makeProfile();
  const vsix = join(folder, 'stet.vsix');
  packVsix(vsix);
  const [cli = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const shell = process.platform === 'win32';
  const install = spawnSync(cli, [...args, ...switches, '--install-extension', vsix], { stdio: 'inherit', shell });
  if (install.status !== 0) throw new Error('the .vsix could not be installed');
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: here('harness'),
    extensionTestsPath: entry,
    extensionTestsEnv: { STET_SUITE: 'main' },
    launchArgs: [workspace, ...switches],
  });
  rmSync(folder, { recursive: true });
}

/**
 * Restricted Mode: the workspace brings settings and a corpus of its own, and nobody has trusted it. `runTests` always
 * switches workspace trust off, so here the executable is called without it.
 * @param {string} executable
 */
function restricted(executable) {
  const { folder, workspace, user, switches } = makeProfile();
  writeFileSync(
    join(user, 'User', 'settings.json'),
    JSON.stringify({ 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }),
  );
  cpSync(here('untrusted-workspace'), workspace, { recursive: true });
  const run = spawnSync(
    executable,
    [
      workspace,
      ...switches,
      ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
      `--extensionDevelopmentPath=${repository}`,
      `--extensionTestsPath=${entry}`,
    ],
    { stdio: 'inherit', env: { ...process.env, STET_SUITE: 'restricted' } },
  );
  if (run.status !== 0) throw new Error(`VS Code ended with code ${String(run.status)}`);
  rmSync(folder, { recursive: true });
}

const RUNS = { main, restricted, installed };
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
