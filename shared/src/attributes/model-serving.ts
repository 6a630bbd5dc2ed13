import { defineAttribute } from '../attribute.js';

export const kvCacheReduction = defineAttribute({
  id: 'kv-cache-reduction',
  label: 'KV-cache reduction',
  of: ['model'],
  kind: 'quantity',
  units: ['percent'],
  range: [0, 1000],
  cardinality: 'one',
  changes: false,
  needs: ['names'],
  cues: {
    en: { names: ['KV cache', 'key-value cache', 'KV-cache', 'key value cache', 'KV cache size', 'kv cache memory'], verbs: ['compress', 'reduce', 'cut', 'shrink', 'slash', 'lower', 'trim'] },
    zh: { names: ['KV缓存', 'KV Cache', 'KV 缓存', '键值缓存'], verbs: ['压缩', '减少', '降低'] },
  },
});

export const generationThroughput = defineAttribute({
  id: 'generation-throughput',
  label: 'generation throughput',
  of: ['model'],
  kind: 'quantity',
  units: ['token/s'],
  range: [0.01, 1e9],
  cardinality: 'per-setting',
  settings: ['hardware'],
  changes: false,
  cues: {
    en: { names: ['throughput', 'generation speed', 'output speed', 'inference speed', 'decoding speed', 'speed'], verbs: ['generate', 'output', 'serve', 'reach', 'run at'] },
    zh: { names: ['吞吐', '吞吐量', '生成速度', '推理速度', '输出速度'] },
  },
});

export const inferenceSpeedup = defineAttribute({
  id: 'inference-speedup',
  label: 'inference speed-up',
  of: ['model'],
  kind: 'quantity',
  units: ['ratio'],
  range: [1, 100000],
  cardinality: 'per-setting',
  settings: ['of', 'hardware'],
  changes: false,
  needs: ['names'],
  cues: {
    en: {
      names: ['inference speed', 'throughput', 'generation throughput', 'maximum generation throughput', 'generation speed', 'decoding speed', 'inference', 'speed', 'speedup', 'speed-up', 'tokens per second', 'faster inference', 'faster decoding'],
      verbs: ['speed up', 'accelerate', 'boost', 'increase', 'raise', 'improve'],
      against: ['price', 'cost', 'cheaper', 'expensive', 'smaller', 'larger', 'bigger'],
    },
    zh: { names: ['推理速度', '吞吐量', '生成速度', '速度', '吞吐'], against: ['价格', '成本'] },
  },
});

export const memoryRequired = defineAttribute({
  id: 'memory-required',
  label: 'memory or hardware required',
  of: ['model'],
  kind: 'quantity',
  units: ['byte', 'count'],
  range: [1, 1e15],
  cardinality: 'per-setting',
  settings: ['variant', 'of'],
  changes: false,
  needs: ['names'],
  cues: {
    en: {
      counts: ['vram', 'memory', 'gpu memory', 'ram', 'video memory', 'gpu', 'card', 'accelerator', 'GPU server'],
      names: ['vram', 'memory', 'gpu memory', 'ram', 'video memory', 'graphics card', 'gpu', 'card', 'deploy', 'deployment', 'deployed', 'run', 'runs', 'running', 'fit', 'fits', 'fit on', 'serve', 'inference', 'require', 'requires', 'requiring', 'needs'],
      verbs: ['require', 'need', 'run on', 'run in', 'fit on', 'fit in', 'fit into', 'load into'],
      against: ['trained', 'training', 'hours', 'hour', 'cluster', 'disk', 'download', 'file'],
    },
    zh: { counts: ['显存', '内存', '块GPU', '张', '张卡'], names: ['显存', '内存', '部署', '运行'], against: ['训练', '小时', 'GPU小时', '成本'] },
  },
});

const PRICE_UNITS = ['USD/1M-token', 'CNY/1M-token', 'EUR/1M-token'] as const;

export const priceInput = defineAttribute({
  id: 'price-input',
  label: 'price per million input tokens',
  of: ['model'],
  kind: 'quantity',
  units: PRICE_UNITS,
  range: [0, 10000],
  cardinality: 'per-setting',
  settings: ['platform', 'tier', 'of'],
  changes: true,
  needs: ['marks'],
  cues: {
    en: {
      counts: ['per million input token', 'per 1m input token', 'per million tokens of input', 'per million tokens in'],
      names: ['price', 'cost', 'pricing', 'api price', 'rate', 'charge'],
      marks: ['input', 'inputs', 'prompt', 'prompts', 'incoming', 'cache miss', 'input tokens', 'tokens in', 'going in', 'on the way in'],
      against: ['output', 'outputs', 'completion', 'cached', 'cache hit'],
    },
    zh: { counts: ['每百万输入token', '每百万输入'], names: ['价格', '定价', '收费'], marks: ['输入'], against: ['输出', '缓存'] },
  },
});

export const priceOutput = defineAttribute({
  id: 'price-output',
  label: 'price per million output tokens',
  of: ['model'],
  kind: 'quantity',
  units: PRICE_UNITS,
  range: [0, 10000],
  cardinality: 'per-setting',
  settings: ['platform', 'tier', 'of'],
  changes: true,
  needs: ['marks'],
  cues: {
    en: {
      counts: ['per million output token', 'per 1m output token', 'per million tokens of output', 'per million tokens out'],
      names: ['price', 'cost', 'pricing', 'api price', 'rate', 'charge'],
      marks: ['output', 'outputs', 'completion', 'completions', 'generated', 'outgoing', 'output tokens', 'tokens out', 'coming out', 'on the way out'],
      against: ['input', 'inputs', 'prompt'],
    },
    zh: { counts: ['每百万输出token', '每百万输出'], names: ['价格', '定价', '收费'], marks: ['输出'], against: ['输入'] },
  },
});

export const price = defineAttribute({
  id: 'price',
  label: 'price',
  of: ['model', 'product'],
  kind: 'quantity',
  units: ['USD', 'CNY', 'EUR', ...PRICE_UNITS],
  range: [0, 1e7],
  cardinality: 'per-setting',
  settings: ['of', 'platform'],
  changes: true,
  needs: ['names'],
  cues: {
    en: {
      names: ['price', 'priced', 'pricing', 'cost', 'costs', 'charge', 'charges', 'fee', 'free', 'per million', 'api', 'retail', 'sell', 'sells'],
      verbs: ['cost', 'charge', 'price', 'sell for', 'bill'],
      against: ['train', 'training', 'trained', 'raised', 'valuation', 'valued', 'revenue', 'funding', 'invest', 'investment', 'month', 'year', 'round', 'spend', 'spent', 'market'],
    },
    zh: { names: ['价格', '定价', '售价', '收费', '免费'], against: ['训练', '融资', '估值', '营收', '投资'] },
  },
});

export const subscriptionPrice = defineAttribute({
  id: 'subscription-price',
  label: 'subscription price',
  of: ['product', 'model'],
  kind: 'quantity',
  units: ['USD/month', 'CNY/month', 'EUR/month', 'USD/year'],
  range: [0, 100000],
  cardinality: 'per-setting',
  settings: ['of', 'tier'],
  changes: true,
  cues: {
    en: { counts: ['per month', 'a month', 'monthly', '/month', '/mo', 'each month', 'per user per month'], names: ['subscription', 'plan', 'tier', 'subscriber', 'membership', 'price', 'cost'] },
    zh: { counts: ['每月', '/月', '一个月', '元/月', '美元/月'], names: ['订阅', '会员', '套餐'] },
  },
});

export const costRatio = defineAttribute({
  id: 'cost-ratio',
  label: 'cost ratio',
  of: ['model', 'product'],
  kind: 'comparison',
  units: ['ratio', 'percent'],
  range: [0, 1e6],
  cardinality: 'per-setting',
  settings: ['attribute', 'of'],
  changes: true,
  needs: ['names'],
  cues: {
    en: {
      names: ['cost', 'costs', 'price', 'prices', 'pricing', 'priced', 'api cost', 'inference cost', 'training cost', 'training compute', 'compute', 'expense', 'budget', 'cheaper', 'costly', 'expensive', 'fee', 'bill'],
      against: ['market', 'share'],
    },
    zh: { names: ['成本', '价格', '费用', '定价', '便宜'] },
  },
});

export const savings = defineAttribute({
  id: 'savings',
  label: 'savings',
  of: ['model', 'product'],
  kind: 'quantity',
  units: ['percent'],
  range: [0, 1000],
  cardinality: 'per-setting',
  settings: ['of'],
  changes: true,
  needs: ['verbs'],
  cues: {
    en: {
      names: ['cost', 'costs', 'spending', 'expense', 'bill', 'training cost', 'price', 'budget'],
      verbs: ['save', 'cut', 'reduce', 'lower', 'slash', 'trim', 'drop', 'cheaper', 'less expensive'],
      against: ['kv cache', 'cache', 'hallucination', 'latency', 'memory', 'accuracy', 'headcount', 'staff', 'workforce', 'rate'],
    },
    zh: { names: ['成本', '费用', '价格'], verbs: ['节省', '降低', '减少', '下降'] },
  },
});
