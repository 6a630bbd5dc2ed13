import { WORKSHEET_ENDINGS, type WorksheetParams } from '@stet/shared';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createWorksheet, printWorksheet } from '../worksheet/index.js';
import { checkClosed } from './check-closed.js';
import type { Session } from './session.js';

/** The worksheet of a draft as it is in the editor, or else in its file. */
export async function writeWorksheet(session: Session, { uri, format }: WorksheetParams): Promise<string> {
  const { knowledge } = session.judgementOf(uri);
  const checked =
    session.drafts.get(uri)?.check(session.judgementOf(uri)) ?? (await checkClosed(session, uri))?.checked;
  if (!checked) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.noDraft(uri));
  const { language, worksheet } = session.messages;
  const name = decodeURIComponent(new URL(uri).pathname).split('/').at(-1) ?? '';
  return printWorksheet(createWorksheet(name, checked, knowledge, language), format, worksheet);
}

/** Writes it beside the draft, for editors that have no command of their own. @returns its address */
export async function exportWorksheet(session: Session, params: WorksheetParams): Promise<string> {
  const { places, writeFile } = session.ports;
  const draft = places.fromUri(params.uri);
  if (draft === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.notOnDisk);
  const place = draft.replace(/\.[^./\\]*$/, '') + WORKSHEET_ENDINGS[params.format];
  await writeFile(place, await writeWorksheet(session, params));
  const uri = places.toUri(place);
  if (session.features.showsFiles) await session.client.window.showDocument({ uri, takeFocus: true });
  return uri;
}
