import { defineAttribute } from '../attribute.js';

export const trainingTokens = defineAttribute({
  id: 'training-tokens',
  label: 'training tokens',
  of: ['model'],
  kind: 'quantity',
  units: ['token'],
  range: [1e7, 1e16],
  cardinality: 'one',
  changes: false,
  slack: 0.005,
  needs: ['names', 'counts'],
  bareSuffixes: ['B', 'M', 'T', 'billion', 'million', 'trillion'],
  cues: {
    en: {
      counts: ['token', 'training token', 'tokens of text', 'token corpus', 'token dataset'],
      names: ['training', 'training data', 'training corpus', 'pretraining', 'pre-training', 'training set', 'dataset', 'data set', 'corpus', 'trained', 'pretrained', 'pre-trained', 'training tokens', 'data'],
      verbs: ['train', 'pretrain', 'pre-train', 'train on', 'pretrain on'],
      against: ['context', 'window', 'output', 'per million', 'second', 'fine-tuned', 'month', 'day', 'vocabulary', 'context length'],
    },
    zh: { counts: ['token', 'tokens', '词元'], names: ['训练', '训练数据', '预训练', '语料', '数据'], against: ['上下文', '窗口', '输出', '每秒'] },
  },
});

export const trainingGpuHours = defineAttribute({
  id: 'training-gpu-hours',
  label: 'training GPU hours',
  of: ['model'],
  kind: 'quantity',
  units: ['GPU-hour'],
  range: [10, 1e11],
  cardinality: 'per-setting',
  settings: ['of', 'hardware'],
  changes: false,
  slack: 0.01,
  needs: ['counts'],
  bareSuffixes: ['K', 'M', 'B', 'million', 'thousand', 'billion', ''],
  cues: {
    en: {
      counts: ['gpu hour', 'gpu-hour', 'h800 gpu hour', 'h100 gpu hour', 'a100 gpu hour', 'h800 hour', 'h100 hour', 'a100 hour', 'h20 gpu hour', 'h200 gpu hour', 'h800 gpu-hour', 'h100 gpu-hour', 'a100 gpu-hour', 'hours of gpu time', 'hours of h800 time', 'hours of h100 time', 'tpu hour', 'accelerator hour', 'gpu hours on'],
      names: ['gpu hours', 'gpu-hours', 'training compute', 'compute'],
      verbs: ['train'],
    },
    zh: { counts: ['gpu小时', 'gpu 小时', 'h800 gpu小时', 'h800小时', '卡时', '个gpu小时', '万gpu小时', 'gpu时'], names: ['训练'] },
  },
});

export const trainingCost = defineAttribute({
  id: 'training-cost',
  label: 'training cost',
  of: ['model'],
  kind: 'quantity',
  units: ['USD', 'CNY', 'EUR'],
  range: [100, 1e12],
  cardinality: 'per-setting',
  settings: ['of'],
  changes: false,
  slack: 0.01,
  needs: ['names'],
  cues: {
    en: {
      names: ['training cost', 'cost of training', 'training budget', 'training bill', 'training run', 'training', 'train', 'trained', 'to train', 'final training run', 'compute cost', 'compute bill'],
      verbs: ['train', 'cost to train', 'spend on training'],
      against: ['funding', 'raised', 'valuation', 'valued', 'revenue', 'per million', 'month', 'subscription', 'fund', 'round', 'invest', 'investment', 'investing'],
    },
    zh: { names: ['训练成本', '训练费用', '训练'], against: ['融资', '估值', '营收'] },
  },
});

export const knowledgeCutoff = defineAttribute({
  id: 'knowledge-cutoff',
  label: 'knowledge cutoff',
  of: ['model'],
  kind: 'date',
  cardinality: 'one',
  changes: false,
  needs: ['names'],
  cues: {
    en: {
      names: ['knowledge cutoff', 'knowledge cut-off', 'training cutoff', 'training cut-off', 'data cutoff', 'cutoff', 'cut-off', 'cutoff date', 'training data up to', 'training data through', 'data through', 'data up to', 'knowledge up to', 'knowledge through', 'knowledge ends', 'knowledge stops', 'training data ends'],
    },
    zh: { names: ['知识截止', '知识截止日期', '训练数据截至', '截止日期', '数据截至'] },
  },
});

export const architecture = defineAttribute({
  id: 'architecture',
  label: 'architecture',
  of: ['model'],
  kind: 'term',
  cardinality: 'many',
  changes: false,
  vocabulary: [
    {
      term: 'MoE',
      spellings: {
        en: ['MoE', 'mixture of experts', 'mixture-of-experts', 'mixture-of-expert', 'sparse MoE', 'sparse mixture of experts', 'sparse mixture-of-experts', 'SMoE'],
        zh: ['混合专家', '专家混合', '混合专家模型', 'MoE', '稀疏MoE'],
      },
      excludes: ['dense'],
    },
    {
      term: 'dense',
      spellings: { en: ['dense', 'dense transformer', 'dense model', 'fully dense', 'dense decoder-only transformer'], zh: ['稠密', '稠密模型', '密集模型', 'dense'] },
      excludes: ['MoE'],
    },
    { term: 'MLA', spellings: { en: ['multi-head latent attention', 'multihead latent attention', 'MLA'], zh: ['多头潜在注意力', '多头隐式注意力', 'MLA'] } },
    { term: 'GQA', spellings: { en: ['grouped-query attention', 'grouped query attention', 'GQA'], zh: ['分组查询注意力', 'GQA'] } },
    { term: 'sliding-window attention', spellings: { en: ['sliding-window attention', 'sliding window attention'], zh: ['滑动窗口注意力'] } },
    { term: 'DeepSeekMoE', spellings: { en: ['DeepSeekMoE'], zh: ['DeepSeekMoE'] } },
    { term: 'Mamba', spellings: { en: ['Mamba', 'state-space model', 'state space model', 'hybrid Mamba-Transformer', 'Mamba-Transformer'], zh: ['状态空间模型'] } },
    { term: 'linear attention', spellings: { en: ['linear attention', 'lightning attention'], zh: ['线性注意力'] } },
    { term: 'DSA', spellings: { en: ['DeepSeek Sparse Attention', 'sparse attention'], zh: ['稀疏注意力'] } },
    { term: 'diffusion', spellings: { en: ['diffusion transformer', 'diffusion language model'], zh: ['扩散模型'] } },
  ],
  cues: { en: { names: ['architecture', 'design', 'mechanism'], verbs: ['employ', 'adopt', 'use', 'introduce', 'feature'] }, zh: { names: ['架构', '机制'], verbs: ['采用', '引入', '使用'] } },
});
