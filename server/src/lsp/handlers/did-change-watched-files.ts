import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';
import { readAgain } from './did-change-configuration.js';

const isDeskFile = (uri: string): boolean => /\/\.stet\/(?:config|stet)\.json$/.test(uri);

/** Settings, decisions or a corpus that drafts are judged by were edited. */
export const didChangeWatchedFiles =
  (session: Session) =>
  async ({ changes }: DidChangeWatchedFilesParams): Promise<void> => {
    const uris = changes.map(({ uri }) => uri);
    await session.change(async () => {
      if (uris.some(isDeskFile)) await readAgain(session);
      if (!uris.every(isDeskFile)) await session.loadCorpus();
    });
    renew(session);
  };
