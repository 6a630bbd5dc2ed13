import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver';
import { claimAt } from '../claim-at.js';
import { describeClaim } from '../claim-card.js';
import { toRange } from '../convert.js';
import { MARKDOWN, PLAIN } from '../markup.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/hover`: what is known about the claim under the pointer, be it true, false or neither. */
export const hover =
  (session: Session) =>
  async ({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    await session.ready;
    throwIfCancelled(token);
    const found = claimAt(session, textDocument.uri, position);
    if (!found) return null;
    const { claim, document } = found;
    const [kind, markup] = session.features.showsMarkdown
      ? [MarkupKind.Markdown, MARKDOWN]
      : [MarkupKind.PlainText, PLAIN];
    return {
      contents: { kind, value: describeClaim(claim, session.judgement.knowledge, markup) },
      range: toRange(document, claim),
    };
  };
