import { fileURLToPath } from 'node:url';
import { formatOfPath } from '@stet/server/engine';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from './convert.js';
import type { Session } from './session.js';

/** The diagnostics of a draft that is not open, as it lies on disk; none for what cannot be read there. */
export async function diagnoseClosed(session: Session, uri: string): Promise<Diagnostic[]> {
  if (!session.settings.enable || !uri.startsWith('file:')) return [];
  const path = fileURLToPath(uri);
  const text = await session.ports.readDraft(path);
  if (text === undefined) return [];
  const { knowledge, options } = session.judgement;
  const { findings } = session.ports.openDraft(text, formatOfPath(path), knowledge, options).check();
  const document = TextDocument.create(uri, '', 0, text);
  return findings.map((finding) => toDiagnostic(document, finding));
}
