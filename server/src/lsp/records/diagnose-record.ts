import { checkExchangeText, checkRecordFile, type Overlay, type Problem } from '@stet/corpus/anywhere';
import type { Diagnostic } from 'vscode-languageserver';
import { toRecordDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import { placeOfRecord } from './record-place.js';

/** What is wrong with an open file of a corpus, as it is in the editor: by the rules that the corpus is loaded by. */
export async function diagnoseRecord(session: Session, uri: string): Promise<Diagnostic[]> {
  const document = session.records.get(uri);
  if (!document) return [];
  const problems = await findProblems(session, uri, document.getText());
  // It may have been edited meanwhile: the client asks again then.
  return problems.map((problem) => toRecordDiagnostic(document, problem));
}

async function findProblems(session: Session, uri: string, text: string): Promise<readonly Problem[]> {
  const place = placeOfRecord(session, uri);
  if (place?.form === 'record') {
    const folder = session.ports.openRecordFolder(place.folder);
    return checkRecordFile(folder, place.file, session.corpus?.below(place.folder) ?? [], overlayOf(session));
  }
  if (place?.form !== 'exchange') return [];
  return checkExchangeText(session.ports.places, place.file, text, session.corpus?.below(place.file) ?? []);
}

/** The records as they are in the editor, by their paths. */
export const overlayOf = (session: Session): Overlay =>
  new Map(
    [...session.records].flatMap(([uri, document]) => {
      const place = placeOfRecord(session, uri);
      return place?.form === 'record' ? [[place.file, document.getText()] as const] : [];
    }),
  );
