import { overlaps } from '@stet/shared';
import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { nameFact } from '../claim-card.js';
import { toRange, toSpan } from '../convert.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/inlayHint`: a tick behind each claim that agrees with what is established. Off unless wanted. */
export const inlayHint =
  (session: Session) =>
  async ({ textDocument: { uri }, range }: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> => {
    await session.ready;
    throwIfCancelled(token);
    const { enable, inlayHints: areWanted } = session.settingsOf(uri);
    const draft = session.drafts.get(uri);
    if (!draft || !enable || !areWanted) return [];
    const span = toSpan(draft.document, range);
    return draft
      .check(session.judgementOf(uri))
      .claims.filter((claim) => claim.verdict === 'supported' && overlaps(claim, span))
      .map((claim) => ({
        position: toRange(draft.document, claim).end,
        label: '✓',
        paddingLeft: true,
        tooltip: session.messages.agrees(nameFact(claim, session.messages)),
      }));
  };
