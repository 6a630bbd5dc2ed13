import type { DidOpenTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDraft } from '../open-draft.js';
import { isNoDraft } from '../records/record-place.js';
import { pushDiagnostics, pushRecord, tellChange } from '../renew.js';
import type { Session } from '../session.js';

export const didOpen =
  (session: Session) =>
  async ({ textDocument }: DidOpenTextDocumentParams): Promise<void> => {
    const { uri, languageId, version, text } = textDocument;
    if (isNoDraft(session, uri)) {
      session.records.set(uri, TextDocument.create(uri, languageId, version, text));
      await session.ready;
      await pushRecord(session, uri);
      return;
    }
    const draft = new OpenDraft(textDocument, session.ports);
    session.drafts.set(uri, draft);
    await session.ready;
    if (session.drafts.get(uri) !== draft) return;
    pushDiagnostics(session, draft);
    tellChange(session, uri);
  };
