import { z } from 'zod';
import { pricePerToken, tokens } from './amounts.js';
import { readJson } from './read-json.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

/** Routes straight to a maker. A route over a cloud or a reseller has limits and prices of its own. */
const MAKERS: Readonly<Record<string, string>> = {
  ai21: 'AI21 Labs',
  anthropic: 'Anthropic',
  cohere_chat: 'Cohere',
  dashscope: 'Alibaba',
  deepseek: 'DeepSeek',
  gemini: 'Google',
  minimax: 'MiniMax',
  mistral: 'Mistral AI',
  moonshot: 'Moonshot AI',
  openai: 'OpenAI',
  xai: 'xAI',
  zai: 'Zhipu AI',
};

const modelSchema = z.looseObject({
  litellm_provider: z.string(),
  mode: z.string().optional(),
  max_input_tokens: z.number().optional(),
  max_output_tokens: z.number().optional(),
  input_cost_per_token: z.number().optional(),
  output_cost_per_token: z.number().optional(),
});
type Model = z.infer<typeof modelSchema>;

/**
 * LiteLLM's map of prices and limits, keyed by the route of a call. Traps: `sample_spec` explains the fields in prose where
 * numbers stand; mirrors add keys that are no record; `deepseek-chat` and the like name whichever model is served; what it
 * holds for the context is the limit of the input alone; limits of output of older models are guesses.
 */
export const litellm: Upstream = {
  id: 'litellm',
  title: 'LiteLLM, model_prices_and_context_window.json',
  publisher: 'BerriAI LiteLLM community',
  url: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
  license: 'MIT',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const map = readJson(file, z.record(z.string(), z.unknown()), reading) ?? {};
      for (const [key, data] of Object.entries(map)) readModel(key, data, reading);
    }
    return reading;
  },
};

function readModel(key: string, data: unknown, reading: ReadingBuilder): void {
  reading.records++;
  if (key === 'sample_spec') {
    reading.refuse(key, 'it explains the fields and is no model');
    return;
  }
  const parsed = modelSchema.safeParse(data);
  if (!parsed.success) {
    reading.refuse(key, 'it is no record of a model');
    return;
  }
  const model = parsed.data;
  const maker = MAKERS[model.litellm_provider];
  if (maker === undefined) {
    reading.refuse(key, 'its route is not straight to the maker');
    return;
  }
  if (!['chat', 'completion', 'responses'].includes(model.mode ?? '')) {
    reading.refuse(key, 'it writes no text');
    return;
  }
  if (/^ft:|:ft-|^container|tts|audio|realtime/.test(key)) {
    reading.refuse(key, 'it is a fine-tune, or speaks');
    return;
  }
  reading.propose(key, { type: 'model', names: [key.slice(key.lastIndexOf('/') + 1)], maker }, readFields(key, model));
}

function readFields(key: string, model: Model): readonly Statement[] {
  const at = (field: string): string => `key "${key}", ${field}`;
  const { max_input_tokens: input = 0, max_output_tokens: output = 0 } = model;
  const statements: Statement[] = [];
  if (input > 0)
    statements.push({ attribute: 'context-length', value: tokens(input), locator: at('max_input_tokens') });
  if (output > 0 && output < input)
    statements.push({
      attribute: 'output-length',
      value: tokens(output),
      locator: at('max_output_tokens'),
      needsSupport: 'all',
    });
  for (const side of ['input', 'output'] as const) {
    const dollars = model[`${side}_cost_per_token`] ?? 0;
    const locator = at(`${side}_cost_per_token`);
    if (dollars > 0) statements.push({ attribute: `price-${side}`, value: pricePerToken(dollars), locator });
  }
  return statements;
}
