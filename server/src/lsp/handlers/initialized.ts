import { exchangePatterns, RECORD_PATTERNS } from '@stet/shared';
import { CompletionRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';
import { runSafeNotification } from '../run-safe.js';
import { didChangeWorkspaceFolders } from './did-change-workspace-folders.js';

export const initialized = (session: Session) => async (): Promise<void> => {
  const { features, client } = session;
  await session.begin(async () => {
    await session.readScopes();
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
  if (features.registersCompletion) {
    await client.client.register(CompletionRequest.type, {
      documentSelector: [...RECORD_PATTERNS, ...exchangePatterns(session.corpusRequest.paths)].map((pattern) => ({
        pattern,
      })),
      triggerCharacters: [' ', '"'],
    });
  }
  await session.watchers.update();
};
