import { messagesIn } from '@stet/server/engine';
import { CHINESE } from '../../worksheet/index.js';
import { explainInChinese } from './chinese-explanations.js';
import type { Messages } from './english.js';

/** Simplified Chinese. */
export const chinese: Messages = {
  language: 'zh',
  verdicts: {
    supported: '与已确认的值相符：',
    refuted: '与已确认的值不符：',
    'not-enough-info': '无法判断。',
  },
  reasons: {
    'no-evidence': '资料库中没有相关证据。',
    'conflicting-evidence': '同等可信的来源说法不一：',
    outdated: '曾经属实，现已被取代：',
    'not-comparable': '不与资料库比对：',
    'ambiguous-entity': '不清楚所指的是谁或什么。',
    'corpus-unavailable': '资料库无法读取，因此无法判断。',
  },
  verdictWords: { supported: '相符', refuted: '不符', 'not-enough-info': '无证据' },
  reasonWords: CHINESE.reasons,
  lens: (claims, agree, conflict, unknown) =>
    `${claims} 条陈述：${agree} 条相符，${conflict} 条不符，${unknown} 条无证据`,
  agrees: (fact) => `${fact}：与已确认的值相符`,
  explanation: explainInChinese,
  tiers: messagesIn('zh').tiers,
  othersSay: '其他说法：',
  andMore: (count) => `……另有 ${count} 条`,
  judgedAsOf: (day, corpus) => `按 ${day} 判断，资料库截至 ${corpus}。`,
  factHead: (day, corpus, status) => `按 ${day} 计，资料库截至 ${corpus}。状态：${status}。`,
  statuses: { established: '已确认', contested: '有争议', unknown: '未知' },

  fixAll: '修正所有确定的陈述',
  letStandForDesk: (rule) => `保留原文：对整个编辑部，${rule}，记入 .stet/stet.json`,
  letStandForMe: (rule) => `保留原文：只对我，${rule}，记入我的设置`,
  reasonToCome: '请在此说明保留的理由。',
  decided: (path) => `已在 ${path} 中决定保留；请在那里写明理由。`,
  fixIsGone: '稿件已改动，此修正不再适用',
  noSuchCommand: (command) => `没有命令 ${command}`,
  noSuchFact: (uri) => `${uri} 不是事实的地址`,
  noFolder: '编辑部的决定需要一个受信任且在磁盘上的工作区文件夹',

  recordFact: (fact) => `记为已确认……（${fact}）`,
  recorded: (fact, path) => `${fact}已记入 ${path}。`,
  noSuchValue: (value, fact) => `“${value}”无法读作${fact}；请像在稿件中那样连单位一起写`,
  claimIsGone: '稿件已改动；请把光标放在陈述上，再次记录',
  notRecordable: '资料库没有适合这条陈述的形式；请手工编写记录',
  noFolderForFacts: '编辑部自己的事实需要一个受信任且在磁盘上的工作区文件夹',

  worksheet: CHINESE,
  noDraft: (uri) => `在 ${uri} 读不到稿件`,
  notOnDisk: '请先保存稿件：核查表会写在它旁边',

  refreshing: '正在更新资料库',
  refreshingAlready: '资料库正在更新。',
  noCorpusUrl: '请在设置“stet.corpus.url”中写明从哪里获取新的资料库，然后再次更新。',
  corpusLeft: '资料库保持原样。',
  corpusRestored: (day) => `截至 ${day} 的资料库重新启用。`,
  refreshesRest: '在你手动更新之前，它一直有效。',
  corpusTooOld: (day) => `获取的资料库截至 ${day}，比 Stet 自带的旧，继续使用自带的。`,
  touched: (drafts) => (drafts === 0 ? '没有打开的稿件受到影响。' : `${drafts} 份打开的稿件判断有变。`),
  retry: '重试',
  corpusStatus: (day, assertions, entities, sources) =>
    `资料库截至 ${day}，含 ${sources} 个来源关于 ${entities} 个对象的 ${assertions} 条记录。`,

  window: '工作区文件夹之外的稿件',
  checkingAll: '正在检查所有稿件',
  progress: (done, total) => `${done} / ${total}`,
};
