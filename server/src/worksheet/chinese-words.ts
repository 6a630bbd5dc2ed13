import { messagesIn } from '@stet/server/engine';
import type { Words } from './words.js';

/** Simplified Chinese. */
export const CHINESE: Words = {
  language: 'zh-CN',
  title: (name) => `事实核查表：${name}`,
  head: (rows, words, asOf, corpusAsOf) =>
    `${words} 词中有 ${rows} 处待核查，按 ${asOf} 判断，资料库截至 ${corpusAsOf}。`,
  columns: {
    checked: '已核查',
    line: '行',
    text: '文字',
    sentence: '句子',
    about: '关于',
    verdict: '判断',
    established: '已确认',
    evidence: '证据',
    findings: '问题',
    stands: '保留',
  },
  verdicts: {
    supported: '相符',
    refuted: '不符',
    'not-enough-info': '待核查',
  },
  reasons: {
    'no-evidence': '无证据',
    'conflicting-evidence': '来源说法不一',
    outdated: '已被取代',
    'not-comparable': '无从比对',
    'ambiguous-entity': '所指不明',
    'corpus-unavailable': '没有资料库',
  },
  tiers: messagesIn('zh').tiers,
  colon: '：',
};
