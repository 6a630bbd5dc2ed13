import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote, shell } from './shell.mjs';
import { packVsix } from './vsix.mjs';

/** @typedef {ReturnType<typeof makeProfile>} Profile */

/** Blanks and letters beyond ASCII are to be expected in a writer's folders. */
const WORKSPACE = 'Entwürfe of the desk';

/** The folders of one run, and the switches that name them. */
function makeProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-run-'));
  const [workspace, user, extensions] = [join(folder, WORKSPACE), join(folder, 'user'), join(folder, 'extensions')];
  mkdirSync(workspace);
  mkdirSync(join(user, 'User'), { recursive: true });
  return { folder, workspace, user, switches: [`--user-data-dir=${user}`, `--extensions-dir=${extensions}`] };
}

/** Does something with a profile of its own, which is gone afterwards. @param {(profile: Profile) => Promise<unknown>} work */
export async function withProfile(work) {
  const profile = makeProfile();
  try {
    await work(profile);
  } finally {
    // Windows keeps a folder for a moment after the program that had it open.
    rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Packs the .vsix and installs it. @param {string} executable @param {Profile} profile */
export function installVsix(executable, { folder, switches }) {
  const vsix = join(folder, 'stet.vsix');
  packVsix(vsix);
  const [cli = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const [program = '', ...rest] = [cli, ...args, ...switches, '--install-extension', vsix].map(quote);
  const install = spawnSync(program, rest, { stdio: 'inherit', shell });
  if (install.status !== 0) throw new Error('the .vsix could not be installed');
}

/** Adds to the writer's settings, before the start. @param {Profile} profile @param {object} settings */
export function addSettings({ user }, settings) {
  const file = join(user, 'User', 'settings.json');
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...own, ...settings }));
}
