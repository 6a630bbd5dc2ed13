import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WORKSHEET_ENDINGS, type WorksheetParams } from '@stet/shared';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createWorksheet, printWorksheet } from '../worksheet/index.js';
import { checkClosed } from './check-closed.js';
import type { Session } from './session.js';

/** The worksheet of a draft as it is in the editor, or else on disk. */
export async function writeWorksheet(session: Session, { uri, format }: WorksheetParams): Promise<string> {
  const { knowledge } = session.judgementOf(uri);
  const checked =
    session.drafts.get(uri)?.check(session.judgementOf(uri)) ?? (await checkClosed(session, uri))?.checked;
  if (!checked) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.noDraft(uri));
  const name = basename(decodeURIComponent(new URL(uri).pathname));
  return printWorksheet(createWorksheet(name, checked, knowledge), format);
}

/** Writes it beside the draft, for editors that have no command of their own. @returns its address */
export async function exportWorksheet(session: Session, params: WorksheetParams): Promise<string> {
  if (!params.uri.startsWith('file:')) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.notOnDisk);
  const path = fileURLToPath(params.uri).replace(/\.[^./\\]*$/, '') + WORKSHEET_ENDINGS[params.format];
  await session.ports.writeFile(path, await writeWorksheet(session, params));
  const uri = pathToFileURL(path).href;
  if (session.features.showsFiles) await session.client.window.showDocument({ uri, takeFocus: true });
  return uri;
}
