import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { renew } from '../renew.js';
import { attempt } from '../run-safe.js';
import type { Session } from '../session.js';

const SECTION = 'stet';

/** Reads settings and decisions, and the corpora again when they are others now. */
export async function readAgain(session: Session): Promise<void> {
  const before = session.corpusRequest;
  await session.readScopes();
  if (JSON.stringify(before) === JSON.stringify(session.corpusRequest)) return;
  await session.loadCorpus();
  attempt(session.client.console, 'watching corpora', session.watchers.update());
}

/** Judges all drafts by the new settings. */
export const didChangeConfiguration =
  (session: Session) =>
  async ({ settings }: DidChangeConfigurationParams): Promise<void> => {
    session.givenSection = (settings as Record<string, unknown> | null)?.[SECTION];
    await session.change(() => readAgain(session));
    renew(session);
  };
