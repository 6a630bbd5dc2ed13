import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pushDiagnostics, pushRecord, renewDraft, tellChange } from '../renew.js';
import type { OpenDraft } from '../open-draft.js';
import type { Session } from '../session.js';

export const didChange =
  (session: Session) =>
  async ({ textDocument, contentChanges }: DidChangeTextDocumentParams): Promise<void> => {
    const record = session.records.get(textDocument.uri);
    if (record) {
      TextDocument.update(record, contentChanges, textDocument.version);
      await session.ready;
      if (record.version === textDocument.version) await pushRecord(session, textDocument.uri);
      return;
    }
    const draft = session.drafts.get(textDocument.uri);
    if (!draft) return;
    draft.change(contentChanges, textDocument.version);
    waitForPause(session, draft);
    await session.ready;
    if (draft.document.version !== textDocument.version) return;
    pushDiagnostics(session, draft);
    tellChange(session, textDocument.uri);
  };

/** Without a keystroke for so long, in milliseconds, the writer has paused. */
const PAUSE = 1000;

const pauses = new WeakMap<OpenDraft, () => void>();

function waitForPause(session: Session, draft: OpenDraft): void {
  pauses.get(draft)?.();
  const stop = session.ports.schedule(() => {
    if (session.drafts.get(draft.document.uri) === draft && draft.focus.pause()) renewDraft(session, draft);
  }, PAUSE);
  pauses.set(draft, stop);
}
