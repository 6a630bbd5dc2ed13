export {
  corpusIndexSchema,
  INDEX_FORMAT,
  INDEX_VERSION,
  tellContents,
  type CorpusIndex,
  type Shard,
} from './corpus-index.js';
export type { ShardRecords } from './make-shards.js';
export { publishCorpus, type Publication } from './publish-corpus.js';
