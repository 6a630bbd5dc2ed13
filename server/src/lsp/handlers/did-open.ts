import type { DidOpenTextDocumentParams } from 'vscode-languageserver';
import { pushDiagnostics, tellChange } from '../renew.js';
import { OpenDraft } from '../open-draft.js';
import type { Session } from '../session.js';

export const didOpen =
  (session: Session) =>
  async ({ textDocument }: DidOpenTextDocumentParams): Promise<void> => {
    const draft = new OpenDraft(textDocument, session.ports);
    session.drafts.set(textDocument.uri, draft);
    await session.ready;
    if (session.drafts.get(textDocument.uri) !== draft) return;
    pushDiagnostics(session, draft);
    tellChange(session, textDocument.uri);
  };
