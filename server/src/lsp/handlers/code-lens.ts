import { frontMatterLength } from '@stet/server/engine';
import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/codeLens`: above the title, how many claims agree, conflict or lack evidence. Off unless wanted. */
export const codeLens =
  (session: Session) =>
  async ({ textDocument: { uri } }: CodeLensParams, token: CancellationToken): Promise<CodeLens[]> => {
    await session.ready;
    throwIfCancelled(token);
    const { enable, codeLens: isWanted } = session.settingsOf(uri);
    const draft = session.drafts.get(uri);
    if (!draft || !enable || !isWanted) return [];
    const { claims } = draft.check(session.judgementOf(uri));
    const count = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
    const title = session.messages.lens(claims.length, count('supported'), count('refuted'), count('not-enough-info'));
    const at = findTitle(draft.document.getText());
    return [{ range: toRange(draft.document, { start: at, end: at }), command: { title, command: '' } }];
  };

/** Where the title stands in the front matter, else the first line below it that is not blank. */
function findTitle(text: string): number {
  const head = text.slice(0, frontMatterLength(text));
  const title = head.search(/^title:/m);
  if (title >= 0) return title;
  const first = text.slice(head.length).search(/\S/);
  return first < 0 ? 0 : head.length + first;
}
