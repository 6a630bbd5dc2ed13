// Puts a real VS Code (its server and web workbench) where no desktop build can be downloaded: out of the npm packages
// `code-server` (VS Code as Coder ships it) and `node-linux-*` (the Node that this VS Code wants). Needs the npm registry
// only, runs no package's install script, and does nothing when the folder already holds what is asked for.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** VS Code 1.139.1; its server wants Node 24. */
const CODE_SERVER = 'code-server@4.139.1';
const NODE = `node-linux-${process.arch}@24.21.0`;
/** Raise it when what follows the unpacking changes. */
const RECIPE = 1;

/** Not needed to test an extension, and most of the space. */
const SUPERFLUOUS = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
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
 * @param {string} command @param {string[]} args @param {string} cwd @param {string} [firstInPath]
 * @returns {string} what it printed
 */
function run(command, args, cwd, firstInPath) {
  const path = firstInPath === undefined ? process.env.PATH : `${firstInPath}${delimiter}${process.env.PATH ?? ''}`;
  const quiet = { npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false' };
  const env = { ...process.env, ...quiet, PATH: path };
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

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
  // The versions are those of the shrinkwrap that code-server ships. Without its two native logging modules, which an
  // install script would build, VS Code runs all the same and writes no log files.
  const install = ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error'];
  run('npm', install, paths.product, dirname(paths.node));
  for (const path of SUPERFLUOUS) rmSync(join(paths.product, path), { recursive: true, force: true });
  const packages = join(paths.product, 'node_modules');
  const copilot = join(packages, '@github');
  if (existsSync(copilot))
    for (const name of readdirSync(copilot))
      if (name.startsWith('copilot')) rmSync(join(copilot, name), { recursive: true });
  writeFileSync(stampFile, stamp);
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { node, serverMain } = installVSCode(process.env.STET_VSCODE_HOME);
  console.log(`VS Code is ready: ${run(node, [serverMain, '--version'], repository).split('\n').join(' ')}`);
}
