import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Stet keeps what it fetched, for editors that name no folder of their own. */
export function defaultStorage(): string {
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'stet');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'stet');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'stet');
}
