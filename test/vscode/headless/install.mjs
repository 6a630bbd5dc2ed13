// Puts a real VS Code (its server and web workbench) where no desktop build can be downloaded: out of the npm packages
// `code-server` (VS Code as Coder ships it) and `node-linux-*` (the Node that this VS Code wants). Needs the npm registry
// only, runs no install script but two, and does nothing when the folder already holds what is asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** VS Code 1.139.1; its server wants Node 24. */
const CODE_SERVER = 'code-server@4.139.1';
const NODE = `node-linux-${process.arch}@24.21.0`;
/** Raise it when what follows the unpacking changes. */
const RECIPE = 3;

/** The packages whose install script is run: they make VS Code's log files. */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** Not needed to test an extension, and most of the space. */
const SUPERFLUOUS = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'node_modules/@github',
];

const repository = fileURLToPath(new URL('../../..', import.meta.url));
export const DEFAULT_FOLDER = join(repository, '.vscode-oss');

/** @param {string} folder */
export const pathsIn = (folder) => ({
  node: join(folder, 'node', 'bin', 'node'),
  product: join(folder, 'code-server', 'lib', 'vscode'),
  serverMain: join(folder, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
});

/**
 * @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string>} [env]
 * @returns {string} what it printed
 */
function run(command, args, cwd, env = {}) {
  const quiet = { npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false' };
  const options = { cwd, env: { ...process.env, ...quiet, ...env }, encoding: /** @type {const} */ ('utf8') };
  return execFileSync(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

const hasCompiler = () => spawnSync('g++', ['--version']).status === 0;

/** Unpacks one npm package. @param {string} specifier @param {string} into */
function unpack(specifier, into) {
  mkdirSync(into, { recursive: true });
  const tarball = run('npm', ['pack', '--silent', specifier], into);
  run('tar', ['xzf', tarball, '--strip-components=1'], into);
  rmSync(join(into, tarball));
}

/**
 * Makes sure that VS Code is in the folder.
 * @param {string} [folder]
 */
export function installVSCode(folder = DEFAULT_FOLDER) {
  const stamp = `${CODE_SERVER} ${NODE} ${String(RECIPE)}`;
  const stampFile = join(folder, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return pathsIn(folder);

  console.error(`Fetching ${CODE_SERVER} and ${NODE} from npm into ${folder} (once, about a minute) …`);
  rmSync(folder, { recursive: true, force: true });
  unpack(CODE_SERVER, join(folder, 'code-server'));
  unpack(NODE, join(folder, 'node'));
  const paths = pathsIn(folder);
  // The versions are those of the shrinkwrap that code-server ships.
  // Node's headers come with its package. Without a compiler VS Code runs all the same, with complaints in its log.
  const path = `${dirname(paths.node)}${delimiter}${process.env.PATH ?? ''}`;
  const env = { PATH: path, npm_config_nodedir: join(folder, 'node'), npm_config_loglevel: 'error' };
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], paths.product, env);
  if (hasCompiler()) run('npm', ['rebuild', ...NATIVE], paths.product, env);
  for (const path of SUPERFLUOUS) rmSync(join(paths.product, path), { recursive: true, force: true });
  writeFileSync(stampFile, stamp);
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { node, serverMain } = installVSCode(process.env.STET_VSCODE_HOME);
  console.log(`VS Code is ready: ${run(node, [serverMain, '--version'], repository).split('\n').join(' ')}`);
}
