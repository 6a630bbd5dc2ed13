import type { Source } from '@stet/shared';
import {
  arenaHard,
  epochBenchmarks,
  epochModels,
  genaiPrices,
  litellm,
  llmStats,
  modelsDev,
  type Upstream,
} from '@stet/corpus/upstreams';

/** One edition of an upstream whose facts are shipped: where its files lie, and the source that stands for it. */
export interface EditionPlan {
  readonly upstream: Upstream;
  /** Folder of `facts/sources/` that holds the source's record. */
  readonly publisher: string;
  /** Folder of its files, under the folder of all upstreams. */
  readonly folder: string;
  /** Which of its files, by their path in that folder. */
  readonly files: RegExp;
  readonly source: Source;
}

const from = (
  upstream: Upstream,
  publisher: string,
  folder: string,
  files: RegExp,
  source: Pick<Source, 'id'> & Partial<Source>,
): EditionPlan => ({
  upstream,
  publisher,
  folder,
  files,
  source: {
    title: upstream.title,
    url: upstream.url,
    publisher: upstream.publisher,
    tier: 'secondary',
    license: upstream.license,
    ...source,
  },
});

/** The most trusted first: of two that contradict each other, the earlier is believed. */
export const EDITIONS: readonly EditionPlan[] = [
  from(epochModels, 'epoch-ai', 'epoch', /^notable_ai_models\.2026-07\.csv$/, {
    id: '2026-07-19-notable-ai-models',
    published: '2026-07-19',
  }),
  from(epochModels, 'epoch-ai', 'epoch', /^large_scale_ai_models\.2025-12\.csv$/, {
    id: '2025-12-02-large-scale-ai-models',
    published: '2025-12-02',
  }),
  from(modelsDev, 'models-dev', 'models.dev', /^api\.json$/, {
    id: '2026-05-09-models-dev-api',
    published: '2026-05-09',
  }),
  from(llmStats, 'llm-stats', 'llm-stats', /^models\/.*\/model\.json$/, {
    id: '2025-05-22-llm-stats',
    published: '2025-05-22',
  }),
  from(genaiPrices, 'pydantic', 'pydantic-genai-prices', /^prices\/data\.json$/, {
    id: '2026-08-21-genai-prices',
    published: '2026-08-21',
    title: 'Pydantic genai-prices, data.json (2026-08-21)',
  }),
  from(litellm, 'litellm', 'litellm', /^model_prices_and_context_window\.json$/, {
    id: '2026-07-24-model-prices-and-context-window',
    published: '2026-07-24',
  }),
  from(epochBenchmarks, 'epoch-ai', 'epoch', /^benchmarks\/external_benchmark_\w+\.csv$/, {
    id: '2025-12-03-external-benchmarks',
    published: '2025-12-03',
    title: 'Epoch AI, external benchmark results (2025-12-03)',
    note: 'Gathered from papers and leaderboards; the locator names the row and what it copies.',
  }),
  from(arenaHard, 'lmarena', 'lmarena-arena-hard', /^leaderboard\/.*\.csv$/, {
    id: '2024-07-31-arena-hard-auto-leaderboard',
    published: '2024-07-31',
  }),
];
