import { pathToFileURL } from 'node:url';
import type {
  CancellationToken,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnoseClosed, diagnoseOpen } from '../diagnose.js';
import { throwIfCancelled, yieldToMessages } from '../run-safe.js';
import type { Session } from '../session.js';
import { pathsOf } from '../uris.js';

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
    progress.begin('Checking all drafts', 0, undefined, true);
    try {
      const uris = await listUris(session);
      for (const [done, uri] of uris.entries()) {
        await yieldToMessages();
        throwIfCancelled(token);
        const draft = session.drafts.get(uri);
        const diagnostics = draft ? diagnoseOpen(session, draft) : await diagnoseClosed(session, uri);
        const report = session.reports.report(uri, diagnostics, previous.get(uri));
        const item = { ...report, uri, version: draft?.document.version ?? null };
        if (partialResults) partialResults.report({ items: [item] });
        else items.push(item);
        progress.report(Math.round((100 * (done + 1)) / uris.length), `${done + 1} of ${uris.length}`);
      }
    } finally {
      progress.done();
    }
    return { items };
  };

/** The open drafts and the others in the workspace folders. Editors escape URIs differently, so paths tell them apart. */
async function listUris({ drafts, folders, ports }: Session): Promise<string[]> {
  const open = [...drafts.keys()];
  const openPaths = new Set(pathsOf(open));
  const paths = (await Promise.all(folders.map((folder) => ports.listDrafts(folder)))).flat();
  const closed = [...new Set(paths)].filter((path) => !openPaths.has(path));
  return [...open, ...closed.map((path) => pathToFileURL(path).href)];
}
