import { actionDataSchema } from '@stet/shared';
import { LSPErrorCodes, ResponseError, type CancellationToken, type CodeAction } from 'vscode-languageserver';
import { editOf } from '../fixes.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `codeAction/resolve`: adds the edit, reckoned in the text as it is now. */
export const codeActionResolve =
  (session: Session) =>
  async (action: CodeAction, token: CancellationToken): Promise<CodeAction> => {
    await session.ready;
    if (action.command) return action;
    throwIfCancelled(token);
    const data = actionDataSchema.parse(action.data);
    const draft = session.drafts.get(data.uri);
    const edit = draft && editOf(session, draft, data);
    if (!edit) throw new ResponseError(LSPErrorCodes.ContentModified, session.messages.fixIsGone);
    return { ...action, edit };
  };
