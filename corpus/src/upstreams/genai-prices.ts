import { z } from 'zod';
import { dateIn, pricePerMillion, tokens } from './amounts.js';
import { readJson, readRecord } from './read-json.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

/** Providers that serve what they made themselves. */
const MAKERS: Readonly<Record<string, string>> = {
  anthropic: 'Anthropic',
  cohere: 'Cohere',
  deepseek: 'DeepSeek',
  google: 'Google',
  minimax: 'MiniMax',
  mistral: 'Mistral AI',
  moonshotai: 'Moonshot AI',
  openai: 'OpenAI',
  perplexity: 'Perplexity',
  'x-ai': 'xAI',
  zhipuai: 'Zhipu AI',
};

/** One price for all, or a base price with dearer ones for long prompts. */
const priceSchema = z.union([z.number(), z.looseObject({ base: z.number() })]);
const pricesSchema = z.looseObject({ input_mtok: priceSchema.optional(), output_mtok: priceSchema.optional() });
type Prices = z.infer<typeof pricesSchema>;
const conditionalSchema = z.looseObject({
  prices: pricesSchema,
  constraint: z.looseObject({ start_date: z.string().optional() }).nullish(),
});

const modelSchema = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  context_window: z.number().optional(),
  prices: z.union([pricesSchema, z.array(conditionalSchema)]),
});
const providersSchema = z.array(z.looseObject({ id: z.string(), models: z.array(z.unknown()) }));

/**
 * Pydantic's prices of models. Traps: one record may stand for several models ("Claude 2.0 / 2.1"); prices that depend on
 * the hour of the day or on the length of the prompt; a price that began on a day ended the one before it.
 */
export const genaiPrices: Upstream = {
  id: 'genai-prices',
  title: 'Pydantic genai-prices, data.json',
  publisher: 'Pydantic',
  url: 'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json',
  license: 'MIT',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files)
      for (const { id, models } of readJson(file, providersSchema, reading) ?? [])
        for (const data of models) readModel(id, data, reading);
    return reading;
  },
};

function readModel(provider: string, data: unknown, reading: ReadingBuilder): void {
  reading.records++;
  const model = readRecord(`${provider}, model ${reading.records}`, data, modelSchema, reading);
  if (model === undefined) return;
  const record = `${provider}/${model.id}`;
  const maker = MAKERS[provider];
  if (maker === undefined) {
    reading.refuse(record, 'its provider resells it');
    return;
  }
  const names = [model.id, ...(model.name === undefined ? [] : [model.name])];
  if (names.some((name) => name.includes(' / '))) {
    reading.refuse(record, 'it stands for several models');
    return;
  }
  const at = (field: string): string => `data.json provider "${provider}", model "${model.id}", ${field}`;
  const context: Statement[] =
    model.context_window === undefined
      ? []
      : [{ attribute: 'context-length', value: tokens(model.context_window), locator: at('context_window') }];
  const periods = Array.isArray(model.prices) ? readPeriods(model.prices) : [{ prices: model.prices }];
  if (periods === undefined) reading.refuse(record, 'its price depends on the hour', 'prices');
  const prices = (periods ?? []).flatMap((period) => readPeriod(period, at));
  reading.propose(record, { type: 'model', names, maker }, [...context, ...prices]);
}

interface Period {
  readonly prices: Prices;
  readonly from?: string;
  readonly until?: string;
}

/** Prices one after the other, each until the next begins; undefined where they take turns within a day. */
function readPeriods(list: readonly z.infer<typeof conditionalSchema>[]): readonly Period[] | undefined {
  const starts = list.map(({ constraint }) => constraint?.start_date ?? '');
  const isDated = starts.every((start, i) => (i === 0 && start === '') || dateIn(start) !== undefined);
  if (!isDated) return undefined;
  return list.map(({ prices }, i) => {
    const [from, until] = [starts[i], starts[i + 1]];
    return { prices, ...(from ? { from } : {}), ...(until ? { until } : {}) };
  });
}

function readPeriod({ prices, ...when }: Period, at: (field: string) => string): readonly Statement[] {
  return (['input', 'output'] as const).flatMap((side) => {
    const price = prices[`${side}_mtok`] ?? 0;
    const dollars = typeof price === 'number' ? price : price.base;
    if (dollars <= 0) return [];
    return [{ attribute: `price-${side}`, value: pricePerMillion(dollars), locator: at(`${side}_mtok`), ...when }];
  });
}
