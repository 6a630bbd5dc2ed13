export type { Findings, SourceOutcome } from './describe-refresh.js';
export { DEFAULT_LIMITS, type Clock, type Limits } from './fetch-document.js';
export { resolveSource } from './resolve-source.js';
export { refreshCorpus, type OnRefreshProgress, type RefreshRequest, type RefreshResult } from './refresh-corpus.js';
export { RefreshError, type RefreshFailure } from './refresh-error.js';
export { loadStored, loadStoredLayer, restoreCorpus, type StoredCorpus } from './storage.js';
