import { certainEdits, FIX_KINDS, type ActionData, type Edit } from '@stet/shared';
import {
  LSPErrorCodes,
  ResponseError,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findingKey, toTextEdit } from './convert.js';
import type { OpenDraft } from './open-draft.js';
import type { Session } from './session.js';

/** The edit behind a code action, in the text as it is now; nothing when its finding is no longer there. */
export function editOf(
  session: Session,
  draft: OpenDraft,
  { finding: key, fix }: ActionData,
): WorkspaceEdit | undefined {
  const { findings } = draft.check(session.judgementOf(draft.document.uri));
  if (key === undefined) return toWorkspaceEdit(session, draft, certainEdits(findings));
  const finding = findings.find((candidate) => findingKey(candidate) === key);
  const chosen = finding?.fixes[fix ?? 0];
  return chosen && toWorkspaceEdit(session, draft, chosen.edits, chosen.kind === FIX_KINDS.letStand);
}

/** Has the client put a fix into its draft. @throws ResponseError when its finding is gone */
export async function applyFix(session: Session, data: ActionData): Promise<void> {
  const draft = session.drafts.get(data.uri);
  const edit = draft && editOf(session, draft, data);
  if (!edit) throw new ResponseError(LSPErrorCodes.ContentModified, session.messages.fixIsGone);
  await session.client.workspace.applyEdit(edit);
}

/**
 * With the version it is made for, where the client looks at it: an edit for another text is then refused.
 * `asksForReason`: an editor that takes snippets puts the caret on the reason of a stet comment.
 */
function toWorkspaceEdit(
  { features }: Session,
  { document }: OpenDraft,
  edits: readonly Edit[],
  asksForReason = false,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!features.takesVersionedEdits) return { changes: { [uri]: textEdits } };
  const asSnippets = asksForReason && features.takesSnippets;
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: asSnippets ? textEdits.map(toReasonSnippet) : textEdits },
    ],
  };
}

/** The reason in `<!-- stet refuted-figure: reason -->` or its MDX form, snippet characters escaped. */
const REASON = /(stet[^:]*: )(.+?)( (?:-->|\*\\\/))/;

const toReasonSnippet = ({ range, newText }: TextEdit): SnippetTextEdit => ({
  range,
  snippet: { kind: 'snippet', value: newText.replace(/[\\$}]/g, '\\$&').replace(REASON, '$1$${1:$2}$3') },
});
