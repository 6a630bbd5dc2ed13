import { z } from 'zod';
import { dateIn, parameters, percent, tokens } from './amounts.js';
import { readJson } from './read-json.js';
import { readScoreSetting } from './score-setting.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

const scoreSchema = z.looseObject({
  dataset_name: z.string(),
  score: z.number().nullish(),
  analysis_method: z.string().nullish(),
  date_recorded: z.string().nullish(),
  source_link: z.string().nullish(),
});
type Score = z.infer<typeof scoreSchema>;

const countSchema = z.union([z.number(), z.string()]).nullish();
const modelSchema = z.looseObject({
  name: z.string(),
  release_date: z.string().nullish(),
  input_context_size: z.number().nullish(),
  license: z.string().nullish(),
  multimodal: z.boolean().nullish(),
  knowledge_cutoff: z.string().nullish(),
  param_count: countSchema,
  training_tokens: countSchema,
  qualitative_metrics: z.array(scoreSchema).default([]),
});
type Model = z.infer<typeof modelSchema>;
type Refuse = (field: string, reason: string) => void;

/**
 * LLM-Stats' records of models (`models/<maker>/<id>/model.json`). Traps: it copies what makers report, well or badly, and
 * marks copies no better than by chance; its dates err by months (DeepSeek-V2.5) or a day (Claude 3.5 Sonnet); limits of
 * output are often those of the input; scores are shares of 1, also where the benchmark counts to ten; some scores come of
 * many attempts or of tools.
 */
export const llmStats: Upstream = {
  id: 'llm-stats',
  title: 'LLM-Stats, records of models',
  publisher: 'LLM-Stats',
  url: 'https://github.com/JonathanChavezTamales/llm-leaderboard',
  license: 'CC-BY-4.0',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      reading.records++;
      const model = readJson(file, modelSchema, reading);
      if (model !== undefined) readModel(file.path, model, reading);
    }
    return reading;
  },
};

function readModel(path: string, model: Model, reading: ReadingBuilder): void {
  const [, maker, id] = /models\/([^/]+)\/([^/]+)\/model\.json$/.exec(path) ?? [];
  if (maker === undefined || id === undefined) {
    reading.refuse(path, 'its path is not models/<maker>/<id>/model.json');
    return;
  }
  const at = (field: string): string => `models/${maker}/${id}/model.json, ${field}`;
  const refuse: Refuse = (field, reason) => reading.refuse(path, reason, field);
  const statements = [
    ...readCounts(model, at, refuse),
    ...readDates(model, at, refuse),
    ...readTerms(model, at),
    ...model.qualitative_metrics.flatMap((score) => readScore(score, at, refuse)),
  ];
  reading.propose(path, { type: 'model', names: [id, model.name], maker }, statements);
}

function readCounts(model: Model, at: (field: string) => string, refuse: Refuse): readonly Statement[] {
  const countOf = (field: 'param_count' | 'training_tokens'): number | undefined => {
    const count = model[field];
    if (typeof count === 'string') refuse(field, `“${count}” is no number`);
    return typeof count === 'number' && count > 0 ? count : undefined;
  };
  const [size, data, context] = [countOf('param_count'), countOf('training_tokens'), model.input_context_size];
  return [
    ...(size === undefined
      ? []
      : [{ attribute: 'parameters-total', value: parameters(size), locator: at('param_count') }]),
    ...(data === undefined
      ? []
      : [{ attribute: 'training-tokens', value: tokens(data), locator: at('training_tokens') }]),
    ...(typeof context === 'number' && context > 0
      ? [supported({ attribute: 'context-length', value: tokens(context), locator: at('input_context_size') })]
      : []),
  ];
}

const supported = (statement: Statement): Statement => ({ ...statement, needsSupport: 'all' });

function readDates(model: Model, at: (field: string) => string, refuse: Refuse): readonly Statement[] {
  return (
    [
      ['release-date', 'release_date'],
      ['knowledge-cutoff', 'knowledge_cutoff'],
    ] as const
  ).flatMap(([attribute, field]) => {
    const text = model[field];
    if (typeof text !== 'string') return [];
    const date = dateIn(text);
    if (date !== undefined) return [supported({ attribute, value: { date }, locator: at(field) })];
    refuse(field, `“${text}” is no date`);
    return [];
  });
}

/** What it calls a licence, and what the licence is called. */
const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/^MIT(?: License)?$/i, 'MIT'],
  [/^apache[- ]2\.0$/i, 'Apache-2.0'],
  [/^gemma$/i, 'Gemma Terms of Use'],
  [/^llama 3\.1 /i, 'Llama 3.1 Community License'],
  [/^llama 3\.2 /i, 'Llama 3.2 Community License'],
  [/^llama 3\.3 /i, 'Llama 3.3 Community License'],
  [/^llama 4 /i, 'Llama 4 Community License'],
  [/^Mistral Research License$/i, 'Mistral Research License'],
  [/^Jamba Open Model License$/i, 'Jamba Open Model License'],
  [/^MNPL-0\.1$/i, 'Mistral Non-Production License'],
];

function readTerms({ license, multimodal }: Model, at: (field: string) => string): readonly Statement[] {
  const [, term] = LICENCES.find(([pattern]) => pattern.test(license ?? '')) ?? [];
  return [
    ...(term === undefined
      ? []
      : [{ attribute: 'license', value: { term }, qualifiers: { of: 'weights' }, locator: at('license') }]),
    ...(license === 'Proprietary'
      ? [{ attribute: 'open-weights', value: { term: 'closed' }, locator: at('license') }]
      : []),
    ...(multimodal === true
      ? [{ attribute: 'modality', value: { term: 'multimodal' }, locator: at('multimodal') }]
      : []),
  ];
}

/** Benchmarks that do not count in hundredths. */
const OF_TEN = /^(?:mt-?bench|alignbench|wild ?bench|mm-?mt-?bench|codeforces|mme)\b/i;

function readScore(score: Score, at: (field: string) => string, refuse: Refuse): readonly Statement[] {
  const { dataset_name: name, score: share, analysis_method: method, date_recorded: day, source_link: link } = score;
  const field = `qualitative_metrics ${JSON.stringify(name)}`;
  const { qualifiers, reason } = readScoreSetting(`${method ?? ''} ${name.includes('(CoT)') ? 'CoT' : ''}`);
  const fault =
    typeof share !== 'number' || share < 0 || share > 1
      ? `${String(share)} is no share of 1`
      : OF_TEN.test(name)
        ? 'the benchmark does not count in hundredths'
        : reason;
  if (fault !== undefined || typeof share !== 'number') {
    refuse(field, fault ?? 'it has no score');
    return [];
  }
  const asOf = dateIn(day ?? '');
  return [
    {
      attribute: 'benchmark-score',
      value: percent(share * 100),
      qualifiers: { benchmark: benchmarkOf(name, method ?? ''), ...qualifiers },
      locator: `${at(field)}${link ? ` (copies ${link.replace(/^https?:\/\//, '')})` : ''}`,
      ...(asOf === undefined ? {} : { asOf }),
    },
  ];
}

const benchmarkOf = (name: string, method: string): string =>
  name === 'GPQA' && /\bdiamond\b/i.test(method) ? 'GPQA Diamond' : name.replace(/ \((?:CoT|val|validation)\)$/, '');
