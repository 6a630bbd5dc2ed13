import { fileURLToPath } from 'node:url';
import { formatOfPath, type CheckedDraft } from '@stet/server/engine';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session.js';

/** A draft that is not open, as it lies on disk; undefined for what cannot be read there, or is not to be checked. */
export async function checkClosed(
  session: Session,
  uri: string,
): Promise<{ document: TextDocument; checked: CheckedDraft } | undefined> {
  if (!session.settingsOf(uri).enable || !uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const text = await session.ports.readDraft(path);
  if (text === undefined) return undefined;
  const { knowledge, options } = session.judgementOf(uri);
  const checked = session.ports.openDraft(text, formatOfPath(path), knowledge, options).check();
  return { document: TextDocument.create(uri, '', 0, text), checked };
}
