import type { Knowledge } from '@stet/corpus';
import { formatOfLanguage, formatOfPath } from '@stet/server/engine';
import type { CancellationToken } from 'vscode-languageserver';
import { eachDraft } from './each-draft.js';
import type { Session } from './session.js';

/** What is found in each draft of the workspace by a corpus, a line each, by the draft's address. */
export async function judgeDrafts(
  session: Session,
  knowledge: Knowledge,
  token: CancellationToken,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const { uri, open, read } of eachDraft(session, token)) {
    const draft = await read();
    if (!draft) continue;
    const format = open ? formatOfLanguage(open.document.languageId) : formatOfPath(uri);
    const { options } = session.judgementOf(uri);
    const { findings } = session.ports.openDraft(draft.checked.text, format, knowledge, options).check();
    found.set(
      uri,
      findings.map(({ rule, message }) => `${rule}: ${message}`),
    );
  }
  return found;
}

/** A draft as a report names it: by the way from its workspace folder. */
export function nameDraft(session: Session, uri: string): string {
  const { folder } = session.scopeOf(uri);
  const { places } = session.ports;
  const place = places.fromUri(uri);
  if (place === undefined) return decodeURIComponent(uri);
  return folder === undefined ? place : places.relative(folder, place);
}
