// Refreshing a corpus on whatever host is given.
export { refreshCorpus, type RefreshRequest, type RefreshResult } from './refresh/refresh-corpus.js';
export { resolveSource } from './refresh/resolve-source.js';
export type { ReadClaims } from './upstreams/articles/gather-articles.js';
export type { VerifySignature } from './refresh/signature.js';
export { clockOf, type Clock } from './refresh/clock.js';
export { claimRefresh, readRefreshRecord, timeUntilRefresh, type RefreshRecord } from './refresh/refresh-record.js';
export { loadStoredLayer, restoreCorpus } from './refresh/storage.js';
