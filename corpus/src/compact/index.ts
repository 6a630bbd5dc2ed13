export { CompactLayer } from './compact-layer.js';
export { COMPACT_VERSION, CompactError, looksCompact, type Digest } from './format.js';
export { packCorpus, type Records } from './pack.js';
