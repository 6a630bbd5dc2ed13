export {
  corpusIndexSchema,
  INDEX_FORMAT,
  INDEX_VERSION,
  tellContents,
  type CorpusIndex,
  type Shard,
} from '../publish/corpus-index.js';
export type { ShardRecords } from '../publish/make-shards.js';
export { publishCorpus, type Publication } from './publish-corpus.js';
