import type { ClaimKind } from '@stet/shared';
import {
  SymbolKind,
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
} from 'vscode-languageserver';
import { nameFact } from '../claim-card.js';
import { toRange } from '../convert.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

const KINDS: Record<ClaimKind, SymbolKind> = {
  quantity: SymbolKind.Number,
  date: SymbolKind.Event,
  term: SymbolKind.Constant,
  role: SymbolKind.Interface,
  quote: SymbolKind.String,
  comparison: SymbolKind.Operator,
  forecast: SymbolKind.Event,
  superlative: SymbolKind.Operator,
};

/** `textDocument/documentSymbol`: the claims of a draft, each with its verdict. */
export const documentSymbol =
  (session: Session) =>
  async ({ textDocument: { uri } }: DocumentSymbolParams, token: CancellationToken): Promise<DocumentSymbol[]> => {
    await session.ready;
    throwIfCancelled(token);
    const draft = session.drafts.get(uri);
    if (!draft || !session.settingsOf(uri).enable) return [];
    return draft.check(session.judgementOf(uri)).claims.map((claim) => {
      const range = toRange(draft.document, claim);
      return {
        name: `${nameFact(claim, session.messages)}: ${claim.text.replace(/\s+/g, ' ')}`,
        detail: session.messages.verdictWords[claim.verdict],
        kind: KINDS[claim.kind],
        range,
        selectionRange: range,
      };
    });
  };
