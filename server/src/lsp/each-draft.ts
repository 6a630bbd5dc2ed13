import type { CheckedDraft } from '@stet/server/engine';
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkClosed } from './check-closed.js';
import { askHidden } from './hidden.js';
import type { OpenDraft } from './open-draft.js';
import { throwIfCancelled, yieldToMessages } from './run-safe.js';
import type { Session } from './session.js';

/** A draft of the workspace as it is in the editor, or else in its file. */
export interface WorkspaceDraft {
  readonly uri: string;
  /** Where it is open. */
  readonly open: OpenDraft | undefined;
  /** Undefined for what cannot be read, or is not to be checked. */
  readonly read: () => Promise<{ readonly document: TextDocument; readonly checked: CheckedDraft } | undefined>;
}

/** All drafts of the workspace, one after another, with progress; ends when it is cancelled, and lets messages go first. */
export async function* eachDraft(
  session: Session,
  token: CancellationToken,
  progress?: WorkDoneProgressReporter,
): AsyncGenerator<WorkspaceDraft> {
  const uris = await listUris(session);
  for (const [done, uri] of uris.entries()) {
    await yieldToMessages();
    throwIfCancelled(token);
    const open = session.drafts.get(uri);
    yield { uri, open, read: () => (open ? Promise.resolve(checkOpen(session, open)) : checkClosed(session, uri)) };
    progress?.report(Math.round((100 * (done + 1)) / uris.length), session.messages.progress(done + 1, uris.length));
  }
}

function checkOpen(session: Session, draft: OpenDraft) {
  const { document } = draft;
  if (!session.settingsOf(document.uri).enable) return undefined;
  return { document, checked: draft.check(session.judgementOf(document.uri)) };
}

/** The open drafts and the others in the workspace folders. Editors escape URIs differently, so places tell them apart. */
async function listUris(session: Session): Promise<string[]> {
  const { drafts, folders, ports } = session;
  const open = [...drafts.keys()];
  const { places } = ports;
  const openPlaces = new Set(open.map((uri) => places.fromUri(uri)));
  const found = (
    await Promise.all(folders.map(async (folder) => ports.listDrafts(folder, await askHidden(session, folder))))
  ).flat();
  const closed = [...new Set(found)].filter((place) => !openPlaces.has(place));
  return [...open, ...closed.map((place) => places.toUri(place))];
}
