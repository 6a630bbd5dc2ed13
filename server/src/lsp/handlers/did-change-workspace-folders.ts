import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';
import { pathsOf } from '../uris.js';
import { readAgain } from './did-change-configuration.js';

/** A folder that comes or goes brings or takes its settings, its decisions and its corpus. */
export const didChangeWorkspaceFolders =
  (session: Session) =>
  async ({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> => {
    const gone = new Set(pathsOf(removed.map(({ uri }) => uri)));
    session.folders = [
      ...session.folders.filter((folder) => !gone.has(folder)),
      ...pathsOf(added.map(({ uri }) => uri)),
    ];
    await session.change(() => readAgain(session));
    renew(session);
  };
