import { formatOfPath, type CheckedDraft } from '@stet/server/engine';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session.js';

/** A draft that is not open, as its file is; undefined for what cannot be read there, or is not to be checked. */
export async function checkClosed(
  session: Session,
  uri: string,
): Promise<{ document: TextDocument; checked: CheckedDraft } | undefined> {
  const place = session.ports.places.fromUri(uri);
  if (place === undefined || !session.settingsOf(uri).enable) return undefined;
  const text = await session.ports.readDraft(place);
  if (text === undefined) return undefined;
  const { knowledge, options } = session.judgementOf(uri);
  const checked = session.ports.openDraft(text, formatOfPath(place), knowledge, options).check();
  return { document: TextDocument.create(uri, '', 0, text), checked };
}
