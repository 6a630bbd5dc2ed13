import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { reloadCorpus } from '../renew.js';
import type { Session } from '../session.js';
import { pathsOf } from '../uris.js';

/** A folder that comes or goes brings or takes its corpus. */
export const didChangeWorkspaceFolders =
  (session: Session) =>
  ({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> => {
    const gone = new Set(pathsOf(removed.map(({ uri }) => uri)));
    session.folders = [
      ...session.folders.filter((folder) => !gone.has(folder)),
      ...pathsOf(added.map(({ uri }) => uri)),
    ];
    return reloadCorpus(session);
  };
