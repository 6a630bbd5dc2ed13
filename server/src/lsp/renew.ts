import { DRAFT_CHANGED, type DraftChanged } from '@stet/shared';
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  TextDocumentContentRefreshRequest,
} from 'vscode-languageserver';
import { diagnoseShown } from './diagnose.js';
import type { OpenDraft } from './open-draft.js';
import { diagnoseRecord } from './records/diagnose-record.js';
import { attempt, orElse } from './run-safe.js';
import type { Session } from './session.js';

/** Sends a draft's diagnostics to a client that does not ask for them. */
export function pushDiagnostics(session: Session, draft: OpenDraft): void {
  if (session.features.pullsDiagnostics) return;
  const { uri, version } = draft.document;
  const diagnostics = orElse(session.client.console, uri, () => diagnoseShown(session, draft));
  if (diagnostics) void session.client.sendDiagnostics({ uri, version, diagnostics });
}

/** Tells of a draft that what was asked about it may be out of date. */
export function tellChange({ client, options }: Session, uri: string): void {
  if (options.wantsChanges) void client.sendNotification(DRAFT_CHANGED, { uri } satisfies DraftChanged);
}

/** The same for a record of a corpus. */
export async function pushRecord(session: Session, uri: string): Promise<void> {
  if (session.features.pullsDiagnostics) return;
  const diagnostics = await diagnoseRecord(session, uri);
  const version = session.records.get(uri)?.version;
  if (version !== undefined) void session.client.sendDiagnostics({ uri, version, diagnostics });
}

/** Has one draft's diagnostics shown anew: the client is pushed to, or pulls again. */
export function renewDraft(session: Session, draft: OpenDraft): void {
  const { client, features } = session;
  pushDiagnostics(session, draft);
  if (features.pullsDiagnostics && features.refreshesDiagnostics)
    attempt(client.console, 'refreshing diagnostics', client.languages.diagnostics.refresh());
}

/** Says how things stand and has all open drafts judged anew: the client pulls again, or is pushed to. */
export function renew(session: Session): void {
  session.announceStatus();
  for (const draft of session.drafts.values()) {
    pushDiagnostics(session, draft);
    tellChange(session, draft.document.uri);
  }
  const { client, features, shownFacts } = session;
  for (const uri of session.records.keys()) attempt(client.console, uri, pushRecord(session, uri));
  if (features.refreshesDiagnostics)
    attempt(client.console, 'refreshing diagnostics', client.languages.diagnostics.refresh());
  if (features.refreshesLenses)
    attempt(client.console, 'refreshing code lenses', client.sendRequest(CodeLensRefreshRequest.type));
  if (features.refreshesHints)
    attempt(client.console, 'refreshing inlay hints', client.sendRequest(InlayHintRefreshRequest.type));
  for (const uri of shownFacts) {
    attempt(client.console, uri, client.sendRequest(TextDocumentContentRefreshRequest.type, { uri }));
  }
}

/** Reads the corpora again, then `renew`. */
export async function reloadCorpus(session: Session): Promise<void> {
  await session.change(() => session.loadCorpus());
  renew(session);
}
