import type {
  CancellationToken,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnoseClosed, diagnoseShown } from '../diagnose.js';
import { eachDraft } from '../each-draft.js';
import type { Session } from '../session.js';

interface PartialResults {
  report(chunk: WorkspaceDiagnosticReport): void;
}

/** `workspace/diagnostic`: every draft of the workspace, the open ones as they are in the editor. */
export const workspaceDiagnostic =
  (session: Session) =>
  async (
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partialResults: PartialResults | undefined,
  ): Promise<WorkspaceDiagnosticReport> => {
    await session.ready;
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    progress.begin(session.messages.checkingAll, 0, undefined, true);
    try {
      for await (const { uri, open } of eachDraft(session, token, progress)) {
        const diagnostics = open ? diagnoseShown(session, open) : await diagnoseClosed(session, uri);
        const report = session.reports.report(uri, diagnostics, previous.get(uri));
        const item = { ...report, uri, version: open?.document.version ?? null };
        if (partialResults) partialResults.report({ items: [item] });
        else items.push(item);
      }
    } finally {
      progress.done();
    }
    return { items };
  };
