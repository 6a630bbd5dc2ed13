// VS Code's own server: the workbench over HTTP, and the extension host as a plain Node process.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_FOLDER, pathsIn } from './install.mjs';

/** What desktop VS Code is told by switches (--skip-welcome …), and what would distract in a picture. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
};

/** @typedef {{ run: string; user: string; extensions: string }} Folders  of one run: logs, user data, extensions */

/** @param {Folders} folders */
const dataArguments = ({ run, user, extensions }) => [
  '--accept-server-license-terms',
  '--telemetry-level=off',
  `--server-data-dir=${join(run, 'server')}`,
  `--user-data-dir=${user}`,
  `--extensions-dir=${extensions}`,
];

/** Inherited from an editor or a test runner they would change how VS Code starts. */
const FOREIGN = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'VSCODE_IPC_HOOK_CLI'];
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name))),
  // No marketplace: nothing is looked up on the network.
  EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
};

const installed = () => {
  const paths = pathsIn(process.env.STET_VSCODE_HOME ?? DEFAULT_FOLDER);
  if (existsSync(paths.serverMain)) return paths;
  throw new Error('there is no VS Code yet; run: node test/vscode/headless/install.mjs');
};

/** `code --install-extension …` and the like. @param {readonly string[]} args @param {Folders} folders @returns {number} */
export function runExtensionCommand(args, folders) {
  const { node, serverMain } = installed();
  const run = spawnSync(node, [serverMain, ...dataArguments(folders), ...args], { stdio: 'inherit', env: environment });
  return run.status ?? 1;
}

/**
 * @param {{ trust: boolean; testing: boolean; env?: Record<string, string>; folders: Folders }} options
 *   `testing`: without the smoke-test driver the workbench ignores extensions and suites named in its address; with it,
 *   it shows no toasts
 */
export async function startServer({ trust, testing, env = {}, folders }) {
  const { node, serverMain } = installed();
  mkdirSync(folders.extensions, { recursive: true });
  const settings = join(folders.user, 'User', 'settings.json');
  mkdirSync(join(folders.user, 'User'), { recursive: true });
  const own = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {};
  writeFileSync(settings, JSON.stringify({ ...SETTINGS, ...own }));
  const args = [
    serverMain,
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--disable-getting-started-override',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(testing ? ['--enable-smoke-test-driver'] : []),
    ...dataArguments(folders),
  ];
  // A process group of its own, so that the extension host and the language server end with it.
  const server = spawn(node, args, {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = createWriteStream(join(folders.run, 'server.log'));
  server.stderr.pipe(log);
  const kill = () => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', kill);
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    kill();
    await ended;
  };
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      log.write(chunk);
      printed += String(chunk);
      const [, port] = /listening on (\d+)/.exec(printed) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with code ${String(code)}`)));
  });
  return { port: await listening, ended, stop };
}
