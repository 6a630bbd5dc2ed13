import { arenaHard } from './arena-hard.js';
import { ecosystemGraphs } from './ecosystem-graphs.js';
import { epochBenchmarks } from './epoch-benchmarks.js';
import { epochModels } from './epoch-models.js';
import { genaiPrices } from './genai-prices.js';
import { huggingFace } from './hugging-face.js';
import { litellm } from './litellm.js';
import { llmStats } from './llm-stats.js';
import { lmarena } from './lmarena.js';
import { modelsDev } from './models-dev.js';
import type { Upstream } from './upstream.js';

/** Every outside data set that facts are taken from. */
export const UPSTREAMS: readonly Upstream[] = [
  epochModels,
  modelsDev,
  llmStats,
  genaiPrices,
  litellm,
  epochBenchmarks,
  arenaHard,
  huggingFace,
  lmarena,
  ecosystemGraphs,
];

export {
  arenaHard,
  ecosystemGraphs,
  epochBenchmarks,
  epochModels,
  genaiPrices,
  huggingFace,
  litellm,
  llmStats,
  lmarena,
  modelsDev,
};
export type { Edition, NamedThing, Proposal, Reading, Refusal, Statement, Upstream, UpstreamFile } from './upstream.js';
export { gatherAssertions, type Gathered, type Tally } from './gather.js';
export { createResolver, type Resolution, type ResolveEntity } from './resolve-entity.js';
export { readName, type NameReading } from './read-name.js';
export { gatherArticles, type GatheredArticles, type ReadClaims } from './articles/gather-articles.js';
export { readArticles, type Article, type ReadArticles } from './articles/read-articles.js';
export { stateClaim, type Stated } from './articles/state-claim.js';
