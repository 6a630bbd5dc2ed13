import { defineAttribute } from '../attribute.js';
import { LICENCES } from './licences.js';

export const license = defineAttribute({
  id: 'license',
  label: 'licence',
  of: ['model', 'product'],
  kind: 'term',
  cardinality: 'per-setting',
  settings: ['of'],
  changes: false,
  needs: ['names'],
  vocabulary: LICENCES,
  wholeOf: { setting: 'of', main: 'weights' },
  cues: {
    en: {
      names: ['license', 'licence', 'licensed', 'licensing', 'license agreement', 'under', 'open-source', 'open-sourced', 'open source', 'terms', 'permissive', 'weights'],
      verbs: ['license', 'licence', 'release under', 'publish under', 'open-source under'],
      against: ['university', 'researchers', 'professor', 'technology review', 'csail', 'graduate', 'spark', 'kafka', 'helicopter', 'students', 'lab'],
    },
    zh: { names: ['许可', '许可证', '协议', '开源'] },
  },
});

export const releaseDate = defineAttribute({
  id: 'release-date',
  label: 'release date',
  of: ['model', 'product', 'benchmark', 'hardware'],
  kind: 'date',
  cardinality: 'per-setting',
  settings: ['of', 'variant'],
  changes: false,
  needs: ['verbs'],
  cues: {
    en: {
      names: ['release', 'launch', 'debut', 'unveiling', 'announcement', 'introduction', 'arrival', 'release date'],
      verbs: ['release', 'launch', 'debut', 'unveil', 'announce', 'introduce', 'publish', 'ship', 'open-source', 'roll out', 'drop', 'come out', 'arrive', 'appear', 'bring out', 'put out', 'present', 'reveal', 'make available'],
      against: ['founded', 'raised', 'benchmark', 'cutoff', 'acquired', 'deprecated', 'retired', 'delayed'],
    },
    zh: { verbs: ['发布', '推出', '上线', '亮相', '开源', '问世'], names: ['发布', '推出'] },
  },
});

export const developer = defineAttribute({
  id: 'developer',
  label: 'developer',
  of: ['model', 'product'],
  kind: 'term',
  cardinality: 'many',
  closed: true,
  changes: false,
  cues: {
    en: { verbs: ['develop', 'build', 'create', 'make', 'train', 'release', 'launch', 'unveil', 'announce', 'introduce', 'publish', 'ship', 'open-source', 'roll out', 'debut', 'design', 'put out', 'put', 'drop', 'dump', 'bring out', 'upload', 'reply with', 'respond with', 'answer with', 'come out with', 'field'], names: ['release of', 'launch of', 'unveiling of', 'introduction of', 'debut of', 'arrival of'] },
    zh: { verbs: ['开发', '发布', '推出', '研发', '打造', '开源'], names: ['旗下'] },
  },
});

export const openWeights = defineAttribute({
  id: 'open-weights',
  label: 'openness of the weights',
  of: ['model', 'product'],
  kind: 'term',
  cardinality: 'per-setting',
  settings: ['of', 'platform', 'variant'],
  changes: false,
  vocabulary: [
    {
      term: 'open',
      spellings: {
        en: ['open-source', 'open source', 'open-sourced', 'open sourced', 'open-weight', 'open-weights', 'open weight', 'open weights', 'openly available', 'freely downloadable', 'weights are public', 'publicly available weights', 'weights went public', 'freely available for download', 'available for download', 'freely download', 'open-source release', 'open release', 'free to download', 'weights are open', 'weights openly available'],
        zh: ['开源', '开放权重'],
      },
      excludes: ['closed'],
    },
    {
      term: 'closed',
      spellings: { en: ['closed-source', 'closed source', 'closed-weight', 'closed weights', 'proprietary', 'closed model'], zh: ['闭源'] },
      excludes: ['open'],
    },
  ],
  cues: { en: { verbs: ['open-source', 'open', 'publish', 'release'], names: ['weights', 'model weights'] }, zh: { verbs: ['开源'], names: ['权重'] } },
});

export const modality = defineAttribute({
  id: 'modality',
  label: 'modality',
  of: ['model', 'product'],
  kind: 'term',
  cardinality: 'many',
  changes: false,
  vocabulary: [
    { term: 'multimodal', spellings: { en: ['multimodal', 'multi-modal', 'multimodal input', 'natively multimodal', 'image input', 'vision input', 'image understanding', 'omni-modal', 'omnimodal'], zh: ['多模态', '图像输入', '全模态'] }, excludes: ['text-only'] },
    { term: 'text-only', spellings: { en: ['text-only', 'text only', 'only text', 'unimodal'], zh: ['纯文本', '仅支持文本'] }, excludes: ['multimodal'] },
  ],
  cues: { en: { verbs: ['support', 'accept', 'handle', 'process', 'take', 'be'], names: ['input', 'model', 'inputs'] }, zh: { verbs: ['支持', '处理'], names: ['输入', '模型'] } },
});

export const languages = defineAttribute({
  id: 'languages',
  label: 'languages',
  of: ['model', 'product'],
  kind: 'term',
  units: ['count'],
  range: [1, 10000],
  cardinality: 'many',
  settings: ['of'],
  changes: false,
  needs: ['counts'],
  cues: {
    en: { counts: ['language', 'languages and dialects'], names: ['language', 'languages'], verbs: ['support', 'cover', 'speak', 'handle'], against: ['programming'] },
    zh: { counts: ['种语言', '语言'], verbs: ['支持', '覆盖'] },
  },
});

export const downloads = defineAttribute({
  id: 'downloads',
  label: 'downloads',
  of: ['model', 'product'],
  kind: 'quantity',
  units: ['count'],
  range: [1, 1e12],
  cardinality: 'per-setting',
  settings: ['platform', 'asOf'],
  changes: true,
  needs: ['names'],
  bareSuffixes: ['K', 'M', 'B', 'million', 'thousand', 'billion', ''],
  cues: {
    en: { counts: ['download', 'time'], names: ['download', 'downloads', 'downloaded', 'download count', 'pull', 'installs'], verbs: ['download', 'pull', 'install'], against: ['weights download speed'] },
    zh: { counts: ['次下载', '次', '下载'], names: ['下载', '下载量'] },
  },
});

export const stars = defineAttribute({
  id: 'stars',
  label: 'GitHub stars',
  of: ['model', 'product', 'organisation'],
  kind: 'quantity',
  units: ['count'],
  range: [1, 1e9],
  cardinality: 'per-setting',
  settings: ['platform', 'asOf'],
  changes: true,
  needs: ['names'],
  bareSuffixes: ['K', 'M', 'thousand', 'million', ''],
  cues: { en: { counts: ['star', 'github star', 'stars on github'], names: ['star', 'stars', 'github star', 'starred', 'star count'] }, zh: { counts: ['星', '颗星', '星标', 'star'], names: ['星标', 'star', 'stars'] } },
});
