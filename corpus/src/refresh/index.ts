export { DEFAULT_LIMITS, type Clock, type Limits, type OnProgress } from './fetch-corpus.js';
export { refreshCorpus, type RefreshRequest, type RefreshResult } from './refresh-corpus.js';
export { RefreshError, type RefreshFailure } from './refresh-error.js';
export { loadStored, type StoredCorpus } from './storage.js';
