import * as refreshing from '../refresh/refresh-corpus.js';
import * as resolving from '../refresh/resolve-source.js';
import * as storing from '../refresh/storage.js';
import { diskFiles } from './disk-files.js';
import { verifySignature as verify } from './verify-signature.js';

// Refreshing on the disk of this machine: a storage is the path of its folder.

export type { Findings, SourceOutcome } from '../refresh/describe-refresh.js';
export type { Clock } from '../refresh/clock.js';
export { DEFAULT_LIMITS, type Limits } from '../refresh/fetch-document.js';
export type { OnRefreshProgress, RefreshResult } from '../refresh/refresh-corpus.js';
export { RefreshError, type RefreshFailure } from '../refresh/refresh-error.js';
export type { StoredCorpus } from '../refresh/storage.js';
export { verifySignature } from './verify-signature.js';

export type RefreshRequest = Omit<refreshing.RefreshRequest, 'files' | 'verify'>;

export const refreshCorpus = (request: RefreshRequest): Promise<refreshing.RefreshResult> =>
  refreshing.refreshCorpus({ ...request, files: diskFiles, verify });
export const resolveSource = (from: string, folder: string): string => resolving.resolveSource(diskFiles, from, folder);

const storageAt = (folder: string): storing.Storage => ({ files: diskFiles, folder });

export const loadStored = (folder: string): ReturnType<typeof storing.loadStored> =>
  storing.loadStored(storageAt(folder));
export const loadStoredLayer = (folder: string): ReturnType<typeof storing.loadStoredLayer> =>
  storing.loadStoredLayer(storageAt(folder));
export const restoreCorpus = (folder: string): ReturnType<typeof storing.restoreCorpus> =>
  storing.restoreCorpus(storageAt(folder));
