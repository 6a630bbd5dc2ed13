import { worksheetParamsSchema } from '@stet/shared';
import type { CancellationToken } from 'vscode-languageserver';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';
import { writeWorksheet } from '../worksheet.js';

/** `stet/worksheet`: for a client that shows the worksheet in a way of its own. */
export const worksheet =
  (session: Session) =>
  async (params: unknown, token: CancellationToken): Promise<string> => {
    await session.ready;
    throwIfCancelled(token);
    return writeWorksheet(session, worksheetParamsSchema.parse(params));
  };
