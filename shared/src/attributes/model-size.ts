import { defineAttribute } from '../attribute.js';

/** What tells the parameters that work on one token from all there are. */
const ACTIVATION = [
    'active',
    'activated',
    'activates',
    'activate',
    'activating',
    'activation',
    'per token',
    'each token',
    'every token',
    'any given token',
    'per forward pass',
    'forward pass',
    'at a time',
    'at inference',
    'fire',
    'fires',
    'used per',
    'in use',
    'engaged',
    'engages',
    'engaging',
    'switched on',
    'lights up',
    'light up',
];

export const parametersTotal = defineAttribute({
  id: 'parameters-total',
  label: 'total parameters',
  of: ['model'],
  kind: 'quantity',
  units: ['parameter'],
  range: [1e5, 1e15],
  cardinality: 'one',
  changes: false,
  bareSuffixes: ['B', 'M', 'T', 'billion', 'million', 'trillion'],
  cues: {
    en: {
      counts: ['parameter', 'param', 'weight'],
      names: ['parameter count', 'parameter scale', 'parameter size', 'number of parameters', 'total parameters', 'model size', 'parameters', 'size'],
      verbs: ['scale', 'weigh in'],
      marks: ['total', 'in total', 'overall', 'altogether', 'all told', 'model', 'MoE', 'version', 'variant', 'checkpoint', 'LLM', 'language model', 'behemoth'],
      against: [...ACTIVATION, 'token', 'expert'],
    },
    zh: {
      counts: ['参数'],
      names: ['参数量', '参数规模', '总参数', '总参数量', '模型规模', '参数总量'],
      marks: ['总', '总计', '共'],
      against: ['激活', '活跃'],
    },
  },
});

export const parametersActive = defineAttribute({
  id: 'parameters-active',
  partOf: 'parameters-total',
  label: 'activated parameters',
  of: ['model'],
  kind: 'quantity',
  units: ['parameter'],
  range: [1e5, 1e14],
  cardinality: 'one',
  changes: false,
  needs: ['marks'],
  bareSuffixes: ['B', 'M', 'T', 'billion', 'million', 'trillion'],
  cues: {
    en: {
      counts: ['parameter', 'param', 'weight'],
      names: ['active parameters', 'activated parameters', 'active parameter count'],
      marks: ACTIVATION,
    },
    zh: { counts: ['参数'], names: ['激活参数', '激活参数量', '活跃参数'], marks: ['激活', '活跃', '每个token', '每个 token', '每次'] },
  },
});

export const expertCount = defineAttribute({
  id: 'expert-count',
  label: 'number of experts',
  of: ['model'],
  kind: 'quantity',
  units: ['experts'],
  range: [2, 100000],
  cardinality: 'per-setting',
  settings: ['of'],
  changes: false,
  needs: ['counts'],
  cues: {
    en: { counts: ['expert', 'routed expert', 'total expert', 'shared expert'], against: ['active', 'activated', 'activates', 'per token', 'each token', 'selected', 'agree', 'said', 'interview'] },
    zh: { counts: ['个专家', '专家', '名专家', '路由专家'], against: ['激活', '每个token'] },
  },
});

export const expertsActive = defineAttribute({
  id: 'experts-active',
  partOf: 'expert-count',
  label: 'experts activated per token',
  of: ['model'],
  kind: 'quantity',
  units: ['experts'],
  range: [1, 10000],
  cardinality: 'per-setting',
  settings: ['of'],
  changes: false,
  needs: ['counts', 'marks'],
  cues: {
    en: {
      counts: ['expert', 'routed expert', 'active expert', 'activated expert', 'of them', 'of these'],
      marks: ['active', 'activated', 'activates', 'activate', 'activating', 'per token', 'each token', 'every token', 'at a time', 'selected', 'selects', 'routes', 'routed to', 'chosen', 'picks', 'fire', 'fires', 'in use'],
    },
    zh: { counts: ['个专家', '专家'], marks: ['激活', '每个token', '每个 token', '选择'] },
  },
});

export const layerCount = defineAttribute({
  id: 'layer-count',
  label: 'number of layers',
  of: ['model'],
  kind: 'quantity',
  units: ['layer'],
  range: [1, 5000],
  cardinality: 'one',
  changes: false,
  needs: ['counts'],
  cues: {
    en: { counts: ['layer', 'transformer layer', 'decoder layer', 'hidden layer', 'block', 'transformer block'] },
    zh: { counts: ['层'] },
  },
});

export const vocabularySize = defineAttribute({
  id: 'vocabulary-size',
  label: 'vocabulary size',
  of: ['model'],
  kind: 'quantity',
  units: ['token'],
  range: [1000, 5e6],
  cardinality: 'one',
  changes: false,
  slack: 0.01,
  needs: ['names'],
  bareSuffixes: ['K', 'M', ''],
  cues: {
    en: { counts: ['token', 'entry', 'word'], names: ['vocabulary', 'vocab', 'vocabulary size', 'vocab size', 'tokenizer', 'tokeniser'] },
    zh: { names: ['词表', '词汇表', '词表大小'] },
  },
});

export const contextLength = defineAttribute({
  id: 'context-length',
  label: 'context length',
  of: ['model'],
  kind: 'quantity',
  units: ['token'],
  range: [128, 1e9],
  cardinality: 'per-setting',
  settings: ['variant', 'platform'],
  changes: false,
  binary: true,
  bareSuffixes: ['K', 'M', ''],
  needs: [['names', 'verbs']],
  cues: {
    en: {
      counts: ['token', 'context', 'context length', 'context window', 'token context', 'token length', 'tokens of context', 'context token', 'long context', 'token window', 'input token'],
      names: ['context', 'context length', 'context window', 'context size', 'context limit', 'long context', 'long-context', 'token length', 'sequence length', 'input window', 'window', 'sequence'],
      verbs: ['support', 'accept', 'handle', 'process', 'read', 'ingest', 'take in'],
      against: ['output', 'trained', 'training', 'pretrained', 'pre-trained', 'corpus', 'vocabulary', 'per million', 'cost', 'second', 'completion', 'generate'],
    },
    zh: { counts: ['token', 'tokens', '上下文', '上下文窗口', '上下文长度'], names: ['上下文', '上下文长度', '上下文窗口', '窗口', '长文本'], against: ['输出', '训练', '词表'] },
  },
});

export const outputLength = defineAttribute({
  id: 'output-length',
  label: 'maximum output length',
  of: ['model'],
  kind: 'quantity',
  units: ['token'],
  range: [64, 1e8],
  cardinality: 'per-setting',
  settings: ['variant', 'platform'],
  changes: false,
  binary: true,
  bareSuffixes: ['K', 'M', ''],
  needs: ['names'],
  cues: {
    en: {
      counts: ['token', 'output token', 'completion token', 'tokens of output'],
      names: ['output', 'output length', 'output limit', 'maximum output', 'max output', 'output token', 'completion', 'response length', 'single response', 'one response', 'in one go', 'per response'],
      verbs: ['generate', 'emit', 'output', 'write'],
      against: ['price', 'cost', 'per million', 'per second', 'trained', 'training'],
    },
    zh: { counts: ['token', 'tokens'], names: ['输出', '最大输出', '输出长度'], against: ['训练', '每秒', '价格'] },
  },
});
