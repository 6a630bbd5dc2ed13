import { checkRecordFile, type Overlay } from '@stet/corpus/anywhere';
import type { Diagnostic } from 'vscode-languageserver';
import { toRecordDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import { placeOfRecord } from './corpus-folder.js';

/** What is wrong with an open record of a corpus, as it is in the editor: by the rules that the corpus is loaded by. */
export async function diagnoseRecord(session: Session, uri: string): Promise<Diagnostic[]> {
  const document = session.records.get(uri);
  const place = placeOfRecord(session, uri);
  if (!document || !place) return [];
  const lower = session.corpus?.below(place.folder) ?? [];
  const folder = session.ports.openRecordFolder(place.folder);
  const problems = await checkRecordFile(folder, place.file, lower, overlayOf(session));
  // It may have been edited meanwhile: the client asks again then.
  return problems.map((problem) => toRecordDiagnostic(document, problem));
}

/** The records as they are in the editor, by their paths. */
export const overlayOf = (session: Session): Overlay =>
  new Map(
    [...session.records].flatMap(([uri, document]) => {
      const place = placeOfRecord(session, uri);
      return place ? [[place.file, document.getText()] as const] : [];
    }),
  );
