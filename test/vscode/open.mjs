// Opens VS Code with the extension and the example draft:  npm run vscode
// In the desktop VS Code that is on the PATH; else, where the headless one has been put in place, at an address for the
// browser; else it says how to get either.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_FOLDER, pathsIn } from './headless/install.mjs';
import { runExtensionCommand, startServer } from './headless/vscode-server.mjs';
import { addressOf } from './headless/workbench.mjs';
import { quote, shell } from './shell.mjs';
import { packVsix, repository } from './vsix.mjs';

const folder = join(repository, 'docs', 'example');
const draft = join(folder, 'open-weights-in-2024.md');

/** @returns {boolean} whether there is a desktop VS Code, which then is open */
function openDesktop() {
  const command = quote(process.env.VSCODE_EXECUTABLE ?? 'code');
  const args = [`--extensionDevelopmentPath=${repository}`, '--new-window', folder, draft].map(quote);
  const run = spawnSync(command, args, { stdio: 'inherit', shell });
  return run.status === 0;
}

async function serve() {
  const run = mkdtempSync(join(tmpdir(), 'stet-vscode-'));
  const folders = { run, user: join(run, 'user'), extensions: join(run, 'extensions') };
  const vsix = join(run, 'stet.vsix');
  packVsix(vsix);
  if (runExtensionCommand([`--install-extension=${vsix}`], folders) !== 0)
    throw new Error('the .vsix was not installed');
  const server = await startServer({ trust: false, testing: false, folders });
  process.once('exit', () => rmSync(run, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  console.log(
    `\nVS Code with Stet and the example draft (Ctrl+C ends it):\n${addressOf(server.port, { folder, files: [draft] })}`,
  );
  await server.ended;
}

const hasHeadless = existsSync(pathsIn(process.env.STET_VSCODE_HOME ?? DEFAULT_FOLDER).serverMain);
if (!openDesktop()) {
  if (hasHeadless) await serve();
  else {
    console.log(`
There is no \`code\` on the PATH. Either

  - install VS Code (https://code.visualstudio.com); on macOS, run “Shell Command: Install 'code' command in PATH” in
    it once; then run npm run vscode again; or
  - run \`npm run package\`, and in any VS Code “Extensions: Install from VSIX…” with the file it makes; or
  - on Linux, run \`node test/vscode/headless/install.mjs\` (550 MB, from npm), then npm run vscode again: it serves VS Code
    to your browser.`);
    process.exitCode = 1;
  }
}
