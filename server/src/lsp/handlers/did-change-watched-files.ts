import { reloadCorpus } from '../renew.js';
import type { Session } from '../session.js';

/** A corpus of the workspace was edited. */
export const didChangeWatchedFiles = (session: Session) => (): Promise<void> => reloadCorpus(session);
