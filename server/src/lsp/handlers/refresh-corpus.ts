import type { RefreshOutcome } from '@stet/shared';
import type { CancellationToken, WorkDoneProgressParams } from 'vscode-languageserver';
import { refreshCorpus as refresh } from '../refresh.js';
import type { Session } from '../session.js';

/** `stet/refreshCorpus`: for clients that show the progress and the outcome in a way of their own. */
export const refreshCorpus =
  (session: Session) =>
  ({ workDoneToken }: WorkDoneProgressParams, token: CancellationToken): Promise<RefreshOutcome> =>
    refresh(session, token, session.client.window.attachWorkDoneProgress(workDoneToken));
