import type { Diagnostic } from 'vscode-languageserver';
import type { OpenDraft } from './open-draft.js';
import { attempt } from './run-safe.js';
import type { Session } from './session.js';

/** The diagnostics of an open draft; none while Stet is switched off. */
export const diagnosticsOf = (session: Session, draft: OpenDraft): Diagnostic[] =>
  session.settings.enable ? draft.diagnostics(session.judgement) : [];

/** Sends a draft's diagnostics to a client that does not ask for them. */
export function pushDiagnostics(session: Session, draft: OpenDraft): void {
  if (session.features.pullsDiagnostics) return;
  const { uri, version } = draft.document;
  void session.client.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, draft) });
}

/** Says how things stand and has all open drafts judged anew: the client pulls again, or is pushed to. */
export function renew(session: Session): void {
  session.announceStatus();
  for (const draft of session.drafts.values()) pushDiagnostics(session, draft);
  if (session.features.refreshesDiagnostics)
    attempt(session.client.console, 'workspace/diagnostic/refresh', session.client.languages.diagnostics.refresh());
}

/** Reads the corpora again, then `renew`. */
export async function reloadCorpus(session: Session): Promise<void> {
  await session.change(() => session.loadCorpus());
  renew(session);
}
