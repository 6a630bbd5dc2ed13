import {
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from 'vscode-languageserver';
import { parseFactUri, writeFact } from '../fact-document.js';
import type { Session } from '../session.js';

/** `workspace/textDocumentContent`: a fact and its sources, to be read without a network. */
export const textDocumentContent =
  (session: Session) =>
  async ({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult> => {
    await session.ready;
    const fact = parseFactUri(uri);
    if (!fact) throw new ResponseError(LSPErrorCodes.RequestFailed, session.messages.noSuchFact(uri));
    session.shownFacts.add(uri);
    return { text: writeFact(fact, session.judgement, session.messages).text };
  };
