import { z } from 'zod';
import { dateIn, pricePerMillion, tokens } from './amounts.js';
import { readJson, readRecord } from './read-json.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

/** Providers that serve what they made themselves; the others resell. */
const MAKERS: Readonly<Record<string, string>> = {
  alibaba: 'Alibaba',
  anthropic: 'Anthropic',
  cohere: 'Cohere',
  deepseek: 'DeepSeek',
  google: 'Google',
  inception: 'Inception',
  llama: 'Meta',
  minimax: 'MiniMax',
  mistral: 'Mistral AI',
  moonshotai: 'Moonshot AI',
  nova: 'Amazon',
  openai: 'OpenAI',
  perplexity: 'Perplexity',
  sarvam: 'Sarvam AI',
  stepfun: 'StepFun',
  upstage: 'Upstage',
  xai: 'xAI',
  xiaomi: 'Xiaomi',
  zai: 'Zhipu AI',
  zhipuai: 'Zhipu AI',
};

const catalogueSchema = z.record(z.string(), z.looseObject({ models: z.record(z.string(), z.unknown()) }));

const modelSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  knowledge: z.string().optional(),
  release_date: z.string().optional(),
  open_weights: z.boolean().optional(),
  modalities: z.looseObject({ input: z.array(z.string()), output: z.array(z.string()).default([]) }).optional(),
  limit: z.looseObject({ context: z.number().optional(), output: z.number().optional() }).optional(),
  cost: z.looseObject({ input: z.number().optional(), output: z.number().optional() }).optional(),
});
type Model = z.infer<typeof modelSchema>;

/**
 * The catalogue of models.dev: providers and the models they serve. Traps: a release date is often that of the snapshot in
 * the id, or of a later edition (GPT-4 2023-11-06); resellers cut contexts and set prices of their own; prices are those of
 * the day, 0 stands for free or unknown; retired models vanish.
 */
export const modelsDev: Upstream = {
  id: 'models-dev',
  title: 'models.dev, api.json',
  publisher: 'models.dev community',
  url: 'https://models.dev/api.json',
  license: 'MIT',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const catalogue = readJson(file, catalogueSchema, reading) ?? {};
      for (const [provider, { models }] of Object.entries(catalogue))
        for (const [id, data] of Object.entries(models)) readModel(provider, id, data, reading);
    }
    return reading;
  },
};

function readModel(provider: string, id: string, data: unknown, reading: ReadingBuilder): void {
  reading.records++;
  const record = `${provider}/${id}`;
  const maker = MAKERS[provider];
  if (maker === undefined) {
    reading.refuse(record, 'its provider resells it');
    return;
  }
  const model = readRecord(record, data, modelSchema, reading);
  if (model === undefined) return;
  if (isNoTextModel(model)) {
    reading.refuse(record, 'it writes no text');
    return;
  }
  const at = (field: string): string => `api.json $.${provider}.models["${id}"]${field}`;
  const statements: Statement[] = [
    ...readLimits(model, at),
    ...readDates(model, at, (field, reason) => reading.refuse(record, reason, field)),
    { attribute: 'developer', value: { term: maker }, locator: at('') },
    ...readTerms(model, at),
    ...readPrices(model, at),
  ];
  reading.propose(record, { type: 'model', names: [model.id, model.name], maker }, statements);
}

const isNoTextModel = ({ modalities }: Model): boolean =>
  modalities !== undefined && !modalities.output.includes('text') && modalities.output.length > 0;

function readLimits({ limit = {} }: Model, at: (field: string) => string): readonly Statement[] {
  const { context = 0, output = 0 } = limit;
  return [
    ...(context > 0 ? [{ attribute: 'context-length', value: tokens(context), locator: at('.limit.context') }] : []),
    ...(output > 0 && output < context
      ? [{ attribute: 'output-length', value: tokens(output), locator: at('.limit.output') }]
      : []),
  ];
}

/** From here on the catalogue was kept as models came out; older dates were filled in afterwards. */
const KEPT_SINCE = '2025-06';

function readDates(
  { id, knowledge, release_date: released }: Model,
  at: (field: string) => string,
  refuse: (field: string, reason: string) => void,
): readonly Statement[] {
  const statements: Statement[] = [];
  const cutoff = knowledge === undefined ? undefined : dateIn(knowledge);
  if (cutoff !== undefined)
    statements.push({ attribute: 'knowledge-cutoff', value: { date: cutoff }, locator: at('.knowledge') });
  else if (knowledge !== undefined) refuse('knowledge', `“${knowledge}” is no date`);
  const date = released === undefined ? undefined : dateIn(released);
  if (date === undefined || released === undefined) {
    if (released !== undefined) refuse('release_date', `“${released}” is no date`);
    return statements;
  }
  const isOfId = id.replaceAll('-', '').includes(date.replaceAll('-', ''));
  const doubtful = isOfId || date < KEPT_SINCE;
  statements.push({
    attribute: 'release-date',
    value: { date },
    locator: at('.release_date'),
    ...(doubtful ? { needsSupport: 'all' } : {}),
  });
  return statements;
}

/** Inputs that the catalogue does not name prove nothing, so nobody is called text-only. */
function readTerms({ open_weights: open, modalities }: Model, at: (field: string) => string): readonly Statement[] {
  return [
    ...(open === undefined
      ? []
      : [{ attribute: 'open-weights', value: { term: open ? 'open' : 'closed' }, locator: at('.open_weights') }]),
    ...(modalities?.input.includes('image') === true
      ? [{ attribute: 'modality', value: { term: 'multimodal' }, locator: at('.modalities.input') }]
      : []),
  ];
}

function readPrices({ cost = {} }: Model, at: (field: string) => string): readonly Statement[] {
  return (['input', 'output'] as const).flatMap((side) => {
    const dollars = cost[side] ?? 0;
    if (dollars <= 0) return [];
    return [{ attribute: `price-${side}`, value: pricePerMillion(dollars), locator: at(`.cost.${side}`) }];
  });
}
