import type { CancellationToken, DefinitionParams, Location } from 'vscode-languageserver';
import { claimAt } from '../claim-at.js';
import { locateFact } from '../locate-fact.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/definition`: of a claim, the fact it is held against. */
export const definition =
  (session: Session) =>
  async ({ textDocument, position }: DefinitionParams, token: CancellationToken): Promise<Location | null> => {
    await session.ready;
    throwIfCancelled(token);
    const found = claimAt(session, textDocument.uri, position);
    return found ? ((await locateFact(session, found.claim)) ?? null) : null;
  };
