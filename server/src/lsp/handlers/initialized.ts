import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';
import { runSafeNotification } from '../run-safe.js';
import { didChangeWorkspaceFolders } from './did-change-workspace-folders.js';
import { readConfiguration } from './did-change-configuration.js';

/** Corpora that a workspace keeps for itself. */
const WORKSPACE_CORPORA = '**/.stet/corpus/**';

export const initialized = (session: Session) => async (): Promise<void> => {
  const { features, client } = session;
  await session.begin(async () => {
    await readConfiguration(session);
    await session.loadCorpus();
  });
  renew(session);
  if (features.tellsFolders) {
    const handler = didChangeWorkspaceFolders(session);
    client.workspace.onDidChangeWorkspaceFolders(
      runSafeNotification(client.console, 'didChangeWorkspaceFolders', handler),
    );
  }
  if (features.registersConfiguration) {
    await client.client.register(DidChangeConfigurationNotification.type, { section: 'stet' });
  }
  if (features.registersWatchers) {
    await client.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: WORKSPACE_CORPORA }],
    });
  }
};
