import { isDeepStrictEqual } from 'node:util';
import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { renew } from '../renew.js';
import type { Session } from '../session.js';

const SECTION = 'stet';

/** Asks the client for the `stet` section, where it answers such questions. */
export async function readConfiguration(session: Session): Promise<void> {
  if (session.features.answersConfiguration)
    session.configure(await session.client.workspace.getConfiguration(SECTION));
}

/** Judges all drafts by the new settings; reads the corpora again when they are others. */
export const didChangeConfiguration =
  (session: Session) =>
  async ({ settings }: DidChangeConfigurationParams): Promise<void> => {
    await session.change(async () => {
      const before = session.corpusRequest;
      if (session.features.answersConfiguration) await readConfiguration(session);
      else session.configure((settings as Record<string, unknown> | null)?.[SECTION]);
      if (!isDeepStrictEqual(before, session.corpusRequest)) await session.loadCorpus();
    });
    renew(session);
  };
