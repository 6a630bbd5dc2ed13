import { defineAttribute } from '../attribute.js';

export const benchmarkScore = defineAttribute({
  id: 'benchmark-score',
  label: 'benchmark score',
  of: ['model'],
  kind: 'quantity',
  units: ['percent', 'point'],
  range: [-100, 50000],
  cardinality: 'per-setting',
  settings: ['benchmark', 'variant', 'shots', 'metric', 'language', 'date', 'version', 'split', 'asOf'],
  changes: false,
  measured: true,
  needsQualifier: 'benchmark',
  bareSuffixes: [''],
  cues: {
    en: {
      counts: ['on', 'point', 'score', 'elo', 'accuracy'],
      names: ['score', 'benchmark', 'accuracy', 'pass rate', 'pass@1', 'result', 'elo', 'rating', 'elo score', 'elo rating', 'win rate'],
      verbs: ['score', 'achieve', 'reach', 'post', 'get', 'hit', 'record', 'attain', 'rack up', 'manage', 'clock', 'notch', 'earn', 'obtain', 'solve', 'register', 'land', 'come in at', 'be at', 'stand at', 'sit at', 'average'],
      against: ['higher', 'improvement', 'faster', 'cheaper', 'ahead', 'lead', 'gain', 'gap'],
    },
    zh: { names: ['得分', '分数', '准确率', '成绩', '通过率'], verbs: ['得分', '达到', '取得', '拿下'] },
  },
});

export const benchmarkRank = defineAttribute({
  id: 'benchmark-rank',
  label: 'rank',
  of: ['model'],
  kind: 'rank',
  cardinality: 'per-setting',
  settings: ['benchmark', 'variant', 'language', 'asOf'],
  changes: true,
  cues: {
    en: { names: ['leaderboard', 'ranking', 'rank', 'place', 'spot', 'position', 'chart'], verbs: ['rank', 'place', 'top', 'finish'] },
    zh: { names: ['榜单', '排名', '排行榜'], verbs: ['位列', '排名', '登顶', '位居'] },
  },
});

export const accuracy = defineAttribute({
  id: 'accuracy',
  label: 'accuracy',
  of: ['model', 'product'],
  kind: 'quantity',
  units: ['percent'],
  range: [0, 1000],
  cardinality: 'per-setting',
  settings: ['of'],
  changes: true,
  needs: ['names'],
  cues: {
    en: { counts: ['accuracy', 'accurate', 'success rate', 'correct'], names: ['accuracy', 'success rate', 'accuracy rate', 'pass rate', 'solve rate', 'correct', 'correctly', 'accurate', 'precision', 'recall', 'error rate'], against: ['hallucination', 'market'] },
    zh: { names: ['准确率', '正确率', '成功率', '准确度'], against: ['幻觉'] },
  },
});

export const hallucinationRate = defineAttribute({
  id: 'hallucination-rate',
  label: 'hallucination rate',
  of: ['model', 'product'],
  kind: 'quantity',
  units: ['percent'],
  range: [0, 1000],
  cardinality: 'per-setting',
  settings: ['of', 'benchmark'],
  changes: true,
  needs: ['names'],
  cues: { en: { names: ['hallucination rate', 'hallucination', 'hallucinations', 'hallucinate', 'hallucinates', 'hallucinated'] }, zh: { names: ['幻觉率', '幻觉'] } },
});
