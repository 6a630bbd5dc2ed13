import {
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from 'vscode-languageserver';
import { parseFactUri, writeFact } from '../fact-document.js';
import { REPORT_URI } from '../report-document.js';
import type { Session } from '../session.js';

/** `workspace/textDocumentContent`: a fact and its sources, to be read without a network. */
export const textDocumentContent =
  (session: Session) =>
  async ({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult> => {
    await session.ready;
    if (uri === REPORT_URI && session.report !== undefined) return { text: session.report };
    const fact = parseFactUri(uri);
    if (!fact) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.noSuchFact(uri));
    session.shownFacts.add(uri);
    return { text: writeFact(fact, session.judgement, session.messages).text };
  };
