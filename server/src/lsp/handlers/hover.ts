import { overlaps, SERVER_COMMANDS, type ActionData } from '@stet/shared';
import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver';
import { claimAt } from '../claim-at.js';
import { describeClaim, type CardFix } from '../claim-card.js';
import { findingKey, toRange } from '../convert.js';
import { MARKDOWN, PLAIN } from '../markup.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/hover`: what is known about the claim under the pointer, be it true, false or neither. */
export const hover =
  (session: Session) =>
  async ({ textDocument: { uri }, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    await session.ready;
    throwIfCancelled(token);
    const found = claimAt(session, uri, position);
    if (!found) return null;
    const { claim, checked, document } = found;
    const [kind, markup] = session.features.showsMarkdown
      ? [MarkupKind.Markdown, MARKDOWN]
      : [MarkupKind.PlainText, PLAIN];
    const fixes = checked.findings
      .filter((finding) => finding.claim === claim.id || overlaps(finding, claim))
      .flatMap((finding) =>
        finding.fixes.map(({ title }, fix): CardFix => {
          const data: ActionData = { uri, finding: findingKey(finding), fix };
          return { title, url: session.options.runsCommandLinks ? commandLink(data) : undefined };
        }),
      );
    const card = { claim, asOf: checked.asOf, judgement: session.judgementOf(uri), fixes };
    return {
      contents: { kind, value: describeClaim(card, markup, session.messages) },
      range: toRange(document, claim),
    };
  };

const commandLink = (data: ActionData): string =>
  `command:${SERVER_COMMANDS.applyFix}?${encodeURIComponent(JSON.stringify([data]))}`;
