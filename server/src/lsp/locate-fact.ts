import type { JudgedClaim } from '@stet/server/engine';
import type { Location } from 'vscode-languageserver';
import { toLineStart } from './convert.js';
import { writeFact } from './fact-document.js';
import type { Session } from './session.js';

/** The document of the fact that a claim is held against; for an editor that shows no documents of a server, as a file. */
export async function locateFact(session: Session, { subject, attribute }: JudgedClaim): Promise<Location | undefined> {
  if (subject.id === undefined) return undefined;
  const fact = writeFact({ subject: subject.id, attribute }, session.judgement, session.messages);
  const range = toLineStart(0);
  if (session.features.showsDocuments) return { uri: fact.uri, range };
  const { places, writeFile } = session.ports;
  const place = places.join(session.storage, 'facts', `${subject.id} ${attribute}.md`);
  await writeFile(place, fact.text);
  return { uri: places.toUri(place), range };
}
