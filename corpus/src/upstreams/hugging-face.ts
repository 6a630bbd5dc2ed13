import { z } from 'zod';
import { parameters } from './amounts.js';
import { readJson, readRecord } from './read-json.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

const modelSchema = z.looseObject({
  id: z.string(),
  safetensors: z.looseObject({ parameters: z.record(z.string(), z.number()), total: z.number() }).nullish(),
  cardData: z
    .looseObject({ license: z.union([z.string(), z.array(z.string())]).nullish(), license_name: z.string().nullish() })
    .nullish(),
  config: z.looseObject({ num_experts: z.number().nullish(), num_experts_per_tok: z.number().nullish() }).nullish(),
  tags: z.array(z.string()).nullish(),
  /** Stands in records of models only; a data set has none of these. */
  pipeline_tag: z.string().nullish(),
  modelId: z.string().nullish(),
});
type Model = z.infer<typeof modelSchema>;

/**
 * Model info as the Hugging Face Hub's API gives it: one model, or a list. Traps: `safetensors.total` counts what the files
 * hold, with layers for training beside the model (685B for DeepSeek-V3's 671B) and with packed tensors that hold several
 * weights each, so it is heard only beside another publisher; `createdAt` is the day of the upload; the licence `other` has
 * its name elsewhere; answers about data sets look alike.
 */
export const huggingFace: Upstream = {
  id: 'hugging-face',
  title: 'Hugging Face Hub, model info',
  publisher: 'Hugging Face',
  url: 'https://huggingface.co/api/models',
  license: 'unlicensed',
  mayShip: false,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const data = readJson(file, z.union([z.array(z.unknown()), z.looseObject({})]), reading);
      if (data === undefined) continue;
      for (const item of Array.isArray(data) ? data : [data]) readModel(file.path, item, reading);
    }
    return reading;
  },
};

function readModel(path: string, data: unknown, reading: ReadingBuilder): void {
  reading.records++;
  const model = readRecord(path, data, modelSchema, reading);
  if (model === undefined) return;
  if (isDataset(model)) {
    reading.refuse(model.id, 'it is a data set');
    return;
  }
  const [owner = '', name = ''] = model.id.split('/');
  const refuse = (field: string, reason: string): void => reading.refuse(model.id, reason, field);
  reading.propose(model.id, { type: 'model', names: [model.id, name], maker: owner }, [
    ...readSize(model, refuse),
    ...readExperts(model),
    ...readLicence(model, refuse),
  ]);
}

const isDataset = ({ safetensors, config, pipeline_tag: task, modelId, tags }: Model): boolean =>
  [safetensors, config, task, modelId].every((field) => field === undefined || field === null) ||
  (tags ?? []).includes('library:datasets');

const at = ({ id }: Model, field: string): string => `api/models/${id} ${field}`;

/** Types of tensor in which one number is one weight. */
const UNPACKED = /^(?:F64|F32|F16|BF16)$/;

function readSize(model: Model, refuse: (field: string, reason: string) => void): readonly Statement[] {
  const { safetensors } = model;
  if (!safetensors) return [];
  const packed = Object.keys(safetensors.parameters).filter((type) => !UNPACKED.test(type));
  if (packed.length > 0) {
    refuse('safetensors.total', `it counts packed tensors (${packed.join(', ')})`);
    return [];
  }
  const value = parameters(safetensors.total);
  return [{ attribute: 'parameters-total', value, locator: at(model, 'safetensors.total'), needsSupport: 'all' }];
}

const experts = (amount: number): { amount: number; unit: string } => ({ amount, unit: 'experts' });

function readExperts(model: Model): readonly Statement[] {
  const { num_experts: all, num_experts_per_tok: active } = model.config ?? {};
  return [
    ...(all ? [{ attribute: 'expert-count', value: experts(all), locator: at(model, 'config.num_experts') }] : []),
    ...(active
      ? [{ attribute: 'experts-active', value: experts(active), locator: at(model, 'config.num_experts_per_tok') }]
      : []),
  ];
}

/** The licence's spelling in `license` is the Hub's own; the corpus has SPDX ids. */
const SPDX: Readonly<Record<string, string>> = {
  'apache-2.0': 'Apache-2.0',
  mit: 'MIT',
  'cc-by-4.0': 'CC-BY-4.0',
  'cc-by-nc-4.0': 'CC-BY-NC-4.0',
  'cc-by-sa-4.0': 'CC-BY-SA-4.0',
  'gpl-3.0': 'GPL-3.0',
  'agpl-3.0': 'AGPL-3.0',
};

function readLicence(model: Model, refuse: (field: string, reason: string) => void): readonly Statement[] {
  const { license, license_name: other } = model.cardData ?? {};
  const [named] = typeof license === 'string' ? [license] : (license ?? []);
  if (named === undefined) return [];
  const term = named === 'other' ? other : (SPDX[named] ?? named);
  if (!term) {
    refuse('cardData.license', 'it says “other” and gives no name');
    return [];
  }
  const qualifiers = { of: 'weights' };
  return [{ attribute: 'license', value: { term }, qualifiers, locator: at(model, 'cardData.license') }];
}
