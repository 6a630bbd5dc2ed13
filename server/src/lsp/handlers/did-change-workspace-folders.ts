import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';
import { readAgain } from './did-change-configuration.js';

/** A folder that comes or goes brings or takes its settings, its decisions and its corpus. */
export const didChangeWorkspaceFolders =
  (session: Session) =>
  async ({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> => {
    const gone = new Set(session.placesOf(removed.map(({ uri }) => uri)));
    session.folders = [
      ...session.folders.filter((folder) => !gone.has(folder)),
      ...session.placesOf(added.map(({ uri }) => uri)),
    ];
    await session.change(() => readAgain(session));
    renew(session);
  };
