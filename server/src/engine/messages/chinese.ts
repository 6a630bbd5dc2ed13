import type { CommentReach } from '../findings/place-comment.js';
import type { Messages } from './english.js';
import { han } from './han.js';

const from = (source: string | undefined): string => (source === undefined ? '' : inBrackets(source));
const inBrackets = (words: string): string => (words === '' ? '' : `（${words}）`);

const REACH: Readonly<Record<CommentReach, string>> = {
  field: '在此行文前信息中',
  heading: '在此标题中',
  paragraph: '在此段中',
  item: '在此列表项中',
  list: '在此列表中',
  table: '在此表格中',
};

/** Simplified Chinese. */
export const chinese: Messages = {
  language: 'zh',
  topic: (subject, label, benchmark) => han`${subject}的${label}${inBrackets(benchmark ?? '')}`,
  tiers: { primary: '一手', secondary: '二手', press: '媒体', social: '社交媒体' },
  related: (value, title, details) => han`${value}：${title}（${details.join('，')}）`,
  ownFigure: (subject, said) => han`${subject}：${said}`,
  lapsed: (author, day, before, now) => {
    const list = (values: readonly string[]): string =>
      values.length > 0 ? values.reduce((all, value) => han`${all}或${value}`) : '无';
    return han`${author}于${day}决定保留原文，当时确认的值为${list(before)}，现为${list(now)}。`;
  },
  fixes: {
    changeTo: (words, basis) => han`改为“${words}”${inBrackets(basis ?? '')}`,
    asOwnFigures: (words) => han`改为“${words}”（按稿件自己的数字）`,
    removeStet: () => '删除 stet 注释',
    letStand: (rule, reach) => han`保留原文：${REACH[reach]}，${rule}`,
    letStandInFile: (rule) => han`保留原文：在此文件中，${rule}`,
  },
  rules: {
    'altered-quotation': {
      differs: (change, others, source, recorded) =>
        han`与记录不符：${change}${others > 0 ? han`，另有${others}处` : ''}${from(source)}。记录原话：“${recorded}”`,
      added: (said) => han`记录中没有“${said}”`,
      changed: (recorded, said) => han`应为“${recorded}”，而非“${said}”`,
      left: (recorded) => han`缺少“${recorded}”`,
    },
    anachronism: {
      afterDraft: (name, released, day) => han`${name}于${released}发布，晚于稿件日期（${day}）。`,
      afterNews: (rival, released, news, newsReleased) =>
        han`${rival}于${released}发布，远晚于稿件称为新品的${news}（${newsReleased}）。`,
      notYetHeld: (person, post, since, news, released) =>
        han`${person}自${since}起才是${post}，远晚于稿件称为新品的${news}（${released}）。`,
      overdue: (horizon, today, topic) => han`预测所指的${horizon}已经过去（今为${today}）：请写明${topic}后来如何。`,
    },
    'anonymous-source': {
      noName: (said) => han`“${said}”没有姓名：请写明是谁并附上出处，或说明为何不具名。`,
      noOccasion: (said, speaker) => han`关于${speaker}这段话的出处，只写了“${said}”：请写出日期、标题或链接。`,
      noTitle: (outlet) => han`引用${outlet}，却没有标题、日期或链接：无从查找原话。`,
      noEmployer: (said, person) => han`“${said}”没有说明属于哪家机构：请写出机构名称，否则无从核实${person}是谁。`,
    },
    'contested-value': {
      differ: (topic, values, said) => han`关于${topic}，来源说法不一：${values.join('；')}。稿件写的是${said}。`,
      value: (value, setting, source) =>
        han`${value}${inBrackets(setting)}${source === undefined ? '' : han`［${source}］`}`,
    },
    'handle-only-source': {
      ofPerson: (handle, person) => han`${handle}是${person}的账号：请写出其姓名。`,
      ofNobody: (handle) => han`${handle}只是账号，没有对应的人：请附上帖子链接并说明是谁。`,
    },
    'incomparable-benchmark': {
      notAlike: (said, left, right) => han`“${said}”比较的得分测法不同：${left}，${right}。`,
      measured: (said, setting) => han`${said}为${setting}`,
    },
    'inconsistent-draft': {
      twoValues: (subject, label, there, here, isThereBelow) =>
        isThereBelow
          ? han`稿件对${subject}的${label}给出了两个值：此处为${here}，后文为${there}。`
          : han`稿件对${subject}的${label}给出了两个值：前文为${there}，此处为${here}。`,
      here: (said) => han`此处为${said}`,
    },
    'misattributed-quotation': {
      ofAnother: (speaker, named, source) => han`据记录，这是${speaker}的话，而不是${named}的${from(source)}。`,
    },
    'mismatched-arithmetic': {
      ofChange: (said, before, after, amount) =>
        han`“${said}”与稿件自己的数字不符：从${before}到${after}应为${amount}。`,
      ofPair: (said, left, right, amount) => han`“${said}”与稿件自己的数字不符：${left}，${right}，即${amount}。`,
      figure: (subject, said) => han`${subject}为${said}`,
      ofParts: (parts, sum) => han`${parts.join('、')}合计${sum}，超出整体：其中必有一个有误。`,
      ofTotal: (said, parts, sum) => han`“${said}”与稿件自己的数字不符：${parts.join('＋')}＝${sum}。`,
      ofShare: (said, part, whole, percent) => han`“${said}”与稿件自己的数字不符：${part}占${whole}的${percent}。`,
      percent: (number) => han`${number}%`,
      points: (number) => han`${number}个百分点`,
      times: (number) => han`${number}倍`,
      fraction: (denominator) => han`1/${denominator}`,
      fractionAsMuch: (denominator) => han`1/${denominator}`,
      same: () => '两者相同',
      ahead: (points) => han`领先${points}分`,
      behind: (points) => han`落后${points}分`,
    },
    'mismatched-unit': {
      otherUnit: (topic, value, said, source) => han`${topic}：${value}；${said}数字相同，单位有误${from(source)}。`,
    },
    'outdated-value': {
      superseded: (topic, said, day, value, source) =>
        han`${topic}曾为${said}；按${day}计，现为${value}${from(source)}。`,
    },
    'pseudonymous-source': {
      pseudonym: (name) => han`${name}是化名，无从核实说话的人是谁。请写出真名，或说明其要求匿名。`,
    },
    'refuted-affiliation': {
      differs: (person, post, said, source) => han`据记录，${person}是${post}，而不是${said}${from(source)}。`,
    },
    'refuted-comparison': {
      differs: (said, pairs, source) => han`“${said}”与记录中的值不符：${pairs.join('；')}（${source}）。`,
      holdsOnSome: (said, holding, all, contrary, source) =>
        han`在有记录的${all}项基准测试中，“${said}”在${holding}项上成立，其余不然：${contrary.join('；')}（${source}）。`,
      pair: (measure, left, right, ratio) => han`${measure}：${left}，${right}${ratio && han`，约为${ratio}`}`,
      times: (number) => han`${number}倍`,
      measures: {
        'price-input': '输入',
        'price-output': '输出',
        'training-gpu-hours': 'GPU 小时',
        'training-cost': '训练',
      },
    },
    'refuted-date': {
      differs: (topic, value, said, source) => han`${topic}：${value}，而非${said}${from(source)}。`,
    },
    'refuted-figure': {
      differs: (topic, value, setting, said, instead, source) =>
        han`${topic}：${value}${inBrackets(setting)}，而非${said}${instead}${from(source)}。`,
      notOnRecord: (version, benchmark) =>
        han`；没有关于${benchmark === undefined ? '' : han` ${benchmark}的`}${version === undefined ? '此版本' : han` ${version} `}的记录`,
      whose: (said, names) => han`${said}是${names.join('、')}的值。`,
    },
    'refuted-term': {
      differs: (topic, values, said, source) => han`${topic}：${values.join('、')}，而非${said}${from(source)}。`,
      restricted: (topic, values, said, source) =>
        han`${topic}为${values.join('、')}，对使用有限制，并非完全的${said}${from(source)}。`,
      value: (value, setting) => han`${value}${inBrackets(setting)}`,
    },
    'unsourced-figure': {
      noEvidence: (topic, said) => han`${topic}：没有记录证实或否认${said}。请附上来源，或说明是谁给出的数字。`,
      nameless: (topic, said) => han`${topic}：有记录的来源都没有${said}，稿件所说的来源也没有名称。请附上来源。`,
      baseless: (topic, said) => han`${topic}：${said}是相对于什么？请写明比较的对象和来源。`,
      overNobody: (said, rivals) =>
        han`“${said}”${rivals === undefined ? '没有写明与谁相比' : han`只是与${rivals}相比`}：请写出对方和双方的数字。`,
      chargedOtherwise: (topic, values, whose, source) =>
        han`${topic}：据记录另有计费方式，为${values.join('、')}（${source}）。${whose}`,
    },
    'unsupported-superlative': {
      noSource: (said) => han`“${said}”没有来源：请写明是谁说的，或只与已知的相比。`,
      againstRecord: (said, against) => han`“${said}”与记录不符：${against}。`,
      earlier: (name, released) => han`${name}更早，于${released}发布`,
      larger: (name, released, value, own, ownValue, source) =>
        han`${released}发布的${name}有${value}，而${own}有${ownValue}（${source}）`,
    },
    'unused-stet': {
      holdsNothing: (rules) =>
        han`此处${rules.length > 0 ? han`没有${rules.join('、')}的问题` : '没有问题'}：这条注释不起作用。`,
    },
  },
};
