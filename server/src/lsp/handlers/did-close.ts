import type { DidCloseTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.js';

export const didClose =
  (session: Session) =>
  ({ textDocument: { uri } }: DidCloseTextDocumentParams): void => {
    session.drafts.delete(uri);
    session.records.delete(uri);
    session.reports.forget(uri);
    if (!session.features.pullsDiagnostics) void session.client.sendDiagnostics({ uri, diagnostics: [] });
  };
