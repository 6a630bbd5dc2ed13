import { toEvidenceRow } from '@stet/server/engine';
import type { ClaimSources } from '@stet/shared';
import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { claimAt } from '../claim-at.js';
import { nameFact } from '../claim-card.js';
import { locateFact } from '../locate-fact.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `stet/claimSources`: whose word stands behind the claim at a position, for and against it; null where there is none. */
export const claimSources =
  (session: Session) =>
  async (
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
  ): Promise<ClaimSources | null> => {
    await session.ready;
    throwIfCancelled(token);
    const found = claimAt(session, textDocument.uri, position);
    if (!found) return null;
    const { values, dissent } = found.claim.establishment;
    const evidence = [...values.flatMap((value) => value.evidence), ...dissent];
    const document = evidence.length > 0 ? (await locateFact(session, found.claim))?.uri : undefined;
    return {
      fact: nameFact(found.claim, session.messages),
      ...(document !== undefined && { document }),
      sources: evidence.map((item) => toEvidenceRow(item, session.judgement.knowledge, session.messages.language)),
    };
  };
