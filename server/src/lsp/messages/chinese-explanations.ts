import { ATTRIBUTES, labelOf } from '@stet/shared';

/** How a word that made a subject stands to its value, and how a table or a quotation gives it. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'owner of the value': '数值的所有者',
  'the value stands in brackets or after a colon': '数值在其后的括号里或冒号之后',
  'the value stands before the name': '数值在名称之前',
  'tied by a preposition': '由介词相连',
  'right beside the value': '紧挨着数值',
  'the last name before the brackets': '括号前的最后一个名称',
  'subject of the clause': '分句的主语',
  'subject of the clause before': '上一分句的主语',
  'named earlier in the clause': '分句前面提到',
  'named in an earlier clause': '前面的分句提到',
  'from the sentences before': '来自前面的句子',
  'named later in the clause': '分句后面提到',
  'row or column heading': '表格的行或列标题',
  'row or column heading, else the table’s topic': '表格的行或列标题，否则为表格的主题',
  'somebody without a name': '没有姓名的人',
  named: '有名有姓',
  pseudonym: '化名',
  handle: '社交媒体账号',
  publication: '刊物',
};

/** Why a claim is not judged; `{}` is a name or an attribute. */
const REASONS: Readonly<Record<string, string>> = {
  'forecasts and suppositions are not held against the record': '预测和假设不与记录比对',
  'denials are not held against the record': '否定的说法不与记录比对',
  'who it is cannot be checked': '无从核实此人是谁',
  'the draft hints at it rather than says it': '稿件只是暗示，并未明说',
  'one of several values given to one thing': '是对同一事物给出的几个值之一',
  'it may be meant of {}, of which nothing is known': '可能指{}，而对它一无所知',
  'it is right of {}, which may be meant': '对{}而言是对的，可能指的就是它',
  'nothing says that {} is meant': '没有说明所指的是{}',
  'the corpus does not know {}': '资料库中没有{}',
  'nothing is held on its {}': '资料库中没有它的{}',
  'no scores of both are held on {}': '资料库中没有双方在{}上的得分',
  'sources of equal standing disagree': '同等可信的来源说法不一',
  'true of a part only': '只对其中一部分属实',
  'what is established is of another kind': '已确认的是另一种值',
  'what is held is by others, and they differ as much among themselves': '现有的值出自他人，彼此的差别也一样大',
  'it is the size that its name gives, rounded': '是名称里给出的大小，取了整',
  'the passage gives the right value too: this one is of something else': '这一段也给出了正确的值：此处另有所指',
  'it is what the two scores beside it come to': '由旁边的两个得分算出',
  'no post is named': '没有说明职务',
  'nothing is held on this person’s posts': '资料库中没有此人的职务',
  'the draft does not say that it is their present work': '稿件没有说这是其现任工作',
  'the record is of posts, and the draft names none': '记录的是职务，而稿件没有写明职务',
  'what somebody founded or wrote besides is on no record of posts': '另外创办或写作了什么，职务记录里没有',
  'the record is too short to say': '记录太短，无法判断',
  'the record has them there in another office': '记录显示其在该机构担任另一职务',
  'no such words are on record': '记录中没有这样的话',
  'like words are on record from another speaker': '记录中有另一人说过类似的话',
  'a side is not known to the corpus': '资料库中没有其中一方',
  'no value settles it': '没有哪个值可以决定',
  'whom it is compared with is a guess': '与谁相比只是推测',
  'no values of both are held that may be compared': '资料库中没有双方可比的值',
  'a modified benchmark is not the one on record': '改动过的基准不是记录中的那个',
  'how near two things come is not said': '没有说明两者有多接近',
  'holds of some values and not of others': '对一部分值成立，对另一部分不成立',
  'too few shared scores to tell': '双方共有的得分太少，无法判断',
};

const patterns = Object.entries(REASONS).map(([english, chinese]) => {
  const source = english.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace('{}', '(?<said>.+)');
  return { pattern: new RegExp(`^${source}$`, 'su'), chinese };
});

const chineseLabels = new Map(ATTRIBUTES.map(({ id, label }) => [label, labelOf(id, 'zh')]));
const inChinese = (label: string): string => chineseLabels.get(label) ?? ` ${label} `;

/** A line in which the reader explains itself (`JudgedClaim.explanation`), in Chinese; empty where there is no translation. */
export function explainInChinese(line: string): string {
  const [, name = '', how] = /^subject (.+?)(?:: (.+))?$/su.exec(line) ?? [];
  if (name !== '') return how === undefined ? `对象：${name}` : explainSubject(name, how);
  const because = line.replace(/^verdict: /, '');
  for (const { pattern, chinese } of patterns) {
    const found = pattern.exec(because);
    if (found) return `判断：${chinese.replace('{}', () => inChinese(found.groups?.said ?? '')).trim()}`;
  }
  return '';
}

/** "“its”, owner of the value; nearly as well GPT-4o", or how a table gives it. */
function explainSubject(name: string, how: string): string {
  if (how in SUBJECTS) return `对象：${name}（${SUBJECTS[how]}）`;
  const [, words = '', relation = '', rivals] =
    /^(“.*”|what was spoken of before), ([^;]+)(?:; nearly as well (.+))?$/su.exec(how) ?? [];
  if (!(relation in SUBJECTS)) return '';
  const said = words.startsWith('“') ? words : '前面所说的';
  return `对象：${name}（${said}，${SUBJECTS[relation]}${rivals === undefined ? '' : `；也可能是 ${rivals}`}）`;
}
