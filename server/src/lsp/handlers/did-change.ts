import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import { pushDiagnostics } from '../renew.js';
import type { Session } from '../session.js';

export const didChange =
  (session: Session) =>
  async ({ textDocument, contentChanges }: DidChangeTextDocumentParams): Promise<void> => {
    const draft = session.drafts.get(textDocument.uri);
    if (!draft) return;
    draft.change(contentChanges, textDocument.version);
    await session.ready;
    if (draft.document.version === textDocument.version) pushDiagnostics(session, draft);
  };
