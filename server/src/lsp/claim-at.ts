import { spanLength } from '@stet/shared';
import type { CheckedDraft, JudgedClaim } from '@stet/server/engine';
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toOffset } from './convert.js';
import type { Session } from './session.js';

/** The claim of an open draft at a position, its end included; of several the one on the fewest words. */
export function claimAt(
  session: Session,
  uri: string,
  position: Position,
): { claim: JudgedClaim; checked: CheckedDraft; document: TextDocument } | undefined {
  const draft = session.drafts.get(uri);
  if (!draft || !session.settingsOf(uri).enable) return undefined;
  const { document } = draft;
  const offset = toOffset(document, position);
  const checked = draft.check(session.judgementOf(uri));
  const [claim] = checked.claims
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => spanLength(a) - spanLength(b));
  return claim && { claim, checked, document };
}
