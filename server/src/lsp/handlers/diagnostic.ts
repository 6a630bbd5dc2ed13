import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnoseClosed, diagnoseShown } from '../diagnose.js';
import { diagnoseRecord } from '../records/diagnose-record.js';
import { throwIfCancelled, yieldToMessages } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/diagnostic`: what a draft's findings are now, or that they are what the client has already. */
export const diagnostic =
  (session: Session) =>
  async (
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    await session.ready;
    await yieldToMessages();
    throwIfCancelled(token);
    if (session.records.has(uri))
      return session.reports.report(uri, await diagnoseRecord(session, uri), previousResultId);
    const draft = session.drafts.get(uri);
    const items = draft ? diagnoseShown(session, draft) : await diagnoseClosed(session, uri);
    return session.reports.report(uri, items, previousResultId);
  };
