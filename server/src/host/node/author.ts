import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** Who is at the keyboard: by git's name for a folder, else by the name of the account. */
export async function nameAuthor(folder: string | undefined): Promise<string> {
  const asked = promisify(execFile)('git', ['config', 'user.name'], folder === undefined ? {} : { cwd: folder });
  const name = await asked.then(({ stdout }) => stdout.trim()).catch(() => '');
  return name || userInfo().username;
}
