import {
  arenaHard,
  ecosystemGraphs,
  epochBenchmarks,
  genaiPrices,
  huggingFace,
  litellm,
  llmStats,
  lmarena,
  modelsDev,
  UPSTREAMS,
} from '@stet/corpus/upstreams';
import { describe, expect, it } from 'vitest';
import { describeReal, fixture, linesOf, reasonsOf } from './kit.js';

describe('every upstream', () => {
  it.each(UPSTREAMS.map((upstream) => [upstream.id, upstream] as const))(
    '%s refuses what it cannot read, in words, and throws nothing',
    (_, upstream) => {
      for (const text of ['', '<html>Not found</html>', '{"a": [', '[]', 'null', '\u0000\u0001']) {
        const reading = upstream.read([{ path: 'models/lab/one/model.json', text }]);
        expect(reading.proposals).toEqual([]);
        for (const { reason } of reading.refused) expect(reason).toMatch(/\w/);
      }
    },
  );

  it('whose licence allows no passing on says so', () => {
    expect(UPSTREAMS.filter(({ mayShip }) => !mayShip).map(({ id }) => id)).toEqual([
      'hugging-face',
      'lmarena',
      'ecosystem-graphs',
    ]);
    for (const { license, mayShip } of UPSTREAMS) expect(license === 'unlicensed').toBe(!mayShip);
  });
});

describe('models.dev', () => {
  const reading = modelsDev.read(fixture('models-dev.json'));

  it('gives limits, dates, openness and prices, and no release date that is only the snapshot’s', () => {
    expect(linesOf(reading, 'gpt-9')).toEqual([
      'context-length 400000 token',
      'output-length 128000 token',
      'knowledge-cutoff 2025-06',
      'release-date 2026-02-03',
      'developer OpenAI',
      'open-weights closed',
      'modality multimodal',
      'price-input 1.25 USD/1M-token',
      'price-output 10 USD/1M-token',
    ]);
    const [snapshot] = reading.proposals.filter(({ subject }) => subject.names[0] === 'gpt-8-2024-08-06');
    const date = snapshot?.statements.find(({ attribute }) => attribute === 'release-date');
    expect(date?.needsSupport).toBe('all');
  });

  it('takes no price of 0, no limit of output that is the context’s, and nobody for text-only', () => {
    expect(linesOf(reading, 'GPT-8')).toEqual([
      'context-length 8192 token',
      'release-date 2024-08-06',
      'developer OpenAI',
    ]);
  });

  it('refuses resellers, other media, dates in prose and broken records', () => {
    expect(reasonsOf(reading)).toMatchObject({
      'its provider resells it': 1,
      'it writes no text': 1,
      '“late 2023” is no date': 1,
    });
    expect(reading.refused.some(({ record }) => record === 'openai/broken')).toBe(true);
  });
});

describe('LiteLLM', () => {
  const reading = litellm.read(fixture('litellm.json'));

  it('gives limits and prices per million tokens, without the noise of binary fractions', () => {
    expect(linesOf(reading, 'gpt-9')).toEqual([
      'context-length 272000 token',
      'output-length 128000 token',
      'price-input 1.25 USD/1M-token',
      'price-output 10 USD/1M-token',
    ]);
    expect(linesOf(reading, 'mistral-huge')).toContain('price-output 0.14 USD/1M-token');
  });

  it('refuses the prose of sample_spec, keys that are no record, routes over others and what is no model', () => {
    expect(reasonsOf(reading)).toEqual({
      'it explains the fields and is no model': 1,
      'it is no record of a model': 1,
      'its route is not straight to the maker': 1,
      'it writes no text': 1,
      'it is a fine-tune, or speaks': 1,
    });
  });
});

describe('genai-prices', () => {
  const reading = genaiPrices.read(fixture('genai-prices.json'));

  it('gives a price its time: the old one ends when the new one begins', () => {
    expect(linesOf(reading, 'o9')).toEqual([
      'price-input 10 USD/1M-token',
      'price-output 40 USD/1M-token',
      'price-input 2 USD/1M-token from 2025-06-10',
      'price-output 8 USD/1M-token from 2025-06-10',
    ]);
    const [first] = reading.proposals.find(({ subject }) => subject.names[0] === 'o9')?.statements ?? [];
    expect(first?.until).toBe('2025-06-10');
  });

  it('takes the base price of long prompts, and no price that depends on the hour', () => {
    expect(linesOf(reading, 'long')).toEqual(['price-input 5 USD/1M-token']);
    expect(linesOf(reading, 'by-night')).toEqual(['context-length 64000 token']);
  });

  it('refuses resellers and records that stand for several models', () => {
    expect(reasonsOf(reading)).toMatchObject({
      'its provider resells it': 1,
      'it stands for several models': 1,
      'its price depends on the hour': 1,
    });
  });
});

describe('LLM-Stats', () => {
  const reading = llmStats.read(fixture(/^llm-stats\//));

  it('gives sizes, licences and scores as percentages with what is said of how they were measured', () => {
    expect(linesOf(reading, 'one-instruct')).toEqual([
      'parameters-total 8000000000 parameter',
      'context-length 131072 token',
      'release-date 2024-05-08',
      'license [of weights] Apache-2.0',
      'modality multimodal',
      'benchmark-score [benchmark MMLU] [shots 5-shot CoT] 69.4 percent as of 2024-07-23',
      'benchmark-score [benchmark GPQA Diamond] [metric pass@1] 40 percent as of 2024-07-23',
    ]);
  });

  it('has its dates and contexts confirmed by another', () => {
    const statements = reading.proposals.flatMap((proposal) => proposal.statements);
    const unsure = statements.filter(({ needsSupport }) => needsSupport === 'all').map(({ attribute }) => attribute);
    expect(unsure).toEqual(['context-length', 'release-date']);
  });

  it('refuses prose for numbers, scores of ten or of other means, and broken files', () => {
    expect(reasonsOf(reading)).toMatchObject({
      '“15T” is no number': 1,
      '“early 2024” is no date': 1,
      'the benchmark does not count in hundredths': 1,
      '1977 is no share of 1': 1,
      'null is no share of 1': 1,
    });
    expect(reading.refused.some(({ reason }) => reason.startsWith('it was measured by other means'))).toBe(true);
    expect(reading.refused.some(({ record }) => record.endsWith('broken/model.json'))).toBe(true);
  });
});

describe('Hugging Face model info', () => {
  const reading = huggingFace.read(fixture('hugging-face.json'));

  it('has the size of the files confirmed by another, and takes none of packed tensors (685B for 671B)', () => {
    const [size] = reading.proposals[0]?.statements ?? [];
    expect(size).toMatchObject({ attribute: 'parameters-total', needsSupport: 'all' });
    expect(linesOf(reading, 'Lab/Packed-671B')).toEqual(['license [of weights] lab-license']);
  });

  it('gives experts and licences in their own names, and no release date for an upload', () => {
    expect(linesOf(reading, 'Lab/One-8B')).toEqual([
      'parameters-total 8030261248 parameter',
      'expert-count 128 experts',
      'experts-active 8 experts',
      'license [of weights] Apache-2.0',
    ]);
  });

  it('refuses data sets and licences without a name', () => {
    expect(reasonsOf(reading)).toMatchObject({ 'it is a data set': 1, 'it says “other” and gives no name': 1 });
  });
});

describe('Ecosystem Graphs', () => {
  const reading = ecosystemGraphs.read(fixture('ecosystem-graphs.yaml'));

  it('has all it says confirmed by another, and never reads a nationality', () => {
    expect(linesOf(reading, 'One')).toEqual(['parameters-total 67000000000 parameter', 'release-date 2023-11-28']);
    const statements = reading.proposals.flatMap((proposal) => proposal.statements);
    expect(statements.every(({ needsSupport }) => needsSupport === 'all')).toBe(true);
    expect(JSON.stringify(reading)).not.toContain('France');
  });

  it('refuses what is no model, sizes of families and dates in prose', () => {
    expect(linesOf(reading, 'Two')).toEqual(['parameters-total 7000000000 parameter']);
    expect(linesOf(reading, 'Three')).toEqual(['release-date 2023-05']);
    expect(reading.refused.map(({ record, field }) => [record, field].join(' ').trim())).toEqual([
      'ecosystem-graphs.yaml, Three size',
      'ecosystem-graphs.yaml, Heap',
    ]);
  });
});

describe('leaderboards', () => {
  it('keep the day of an Arena-Hard edition', () => {
    const reading = arenaHard.read(fixture('arena-hard.csv'));
    expect(linesOf(reading, 'one-instruct')).toEqual([
      'benchmark-score [benchmark Arena-Hard] [metric win rate] [version v0.1] 79.35 percent as of 2024-07-31',
    ]);
    expect(reasonsOf(reading)).toEqual({ 'it lacks a name, a score or a day': 1 });
  });

  it('take one rating a model from LMArena', () => {
    const reading = lmarena.read(fixture('lmarena.json'));
    expect(linesOf(reading, 'one')).toEqual(['benchmark-score [benchmark LMArena] [metric Elo] 1487 point']);
    expect(reasonsOf(reading)).toEqual({ 'it rates one category only': 1 });
  });

  it('read Epoch’s gathered scores with their shots, and no share of 1 for a percentage', () => {
    const reading = epochBenchmarks.read(fixture('external_benchmark_mmlu.csv'));
    expect(linesOf(reading, 'One-8B-Instruct')).toEqual([
      'benchmark-score [benchmark MMLU] [shots 5-shot] 69.4 percent',
    ]);
    expect(linesOf(reading, 'Three')).toEqual(['benchmark-score [benchmark MMLU] [shots 0-shot CoT] 70 percent']);
    expect(reasonsOf(reading)).toEqual({ 'it is no percentage': 1, 'it has no score': 1 });
  });
});

describeReal('the real files', '.', (read) => {
  it.each([
    [modelsDev, /^models\.dev\/api\.json$/, 4490, 295],
    [litellm, /^litellm\/.*\.json$/, 2985, 347],
    [genaiPrices, /^pydantic-genai-prices\/prices\/data\.json$/, 1442, 246],
    [llmStats, /^llm-stats\/models\/.*\/model\.json$/, 126, 126],
    [epochBenchmarks, /^epoch\/benchmarks\/external_.*\.csv$/, 1107, 1104],
    [arenaHard, /^lmarena-arena-hard\/.*\.csv$/, 60, 60],
    [lmarena, /^lmarena-arena-catalog\/data\/leaderboard-text\.json$/, 7461, 282],
    [ecosystemGraphs, /^ecosystem-graphs\/assets\/.*\.yaml$/, 639, 410],
    [huggingFace, /^hf-api\/.*\.json$/, 5, 2],
  ] as const)('of %o are read whole', (upstream, files, records, proposals) => {
    const reading = upstream.read(read(files));
    expect([reading.records, reading.proposals.length]).toEqual([records, proposals]);
    for (const { reason } of reading.refused) expect(reason).toMatch(/\w/);
  });
});
