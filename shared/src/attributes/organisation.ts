import { defineAttribute } from '../attribute.js';

const MONEY = ['USD', 'CNY', 'EUR', 'GBP'] as const;
const money = (id: string, label: string, names: readonly string[], verbs: readonly string[], against: readonly string[], zh: readonly string[]) =>
  defineAttribute({
    id,
    label,
    of: ['organisation'],
    kind: 'quantity',
    units: MONEY,
    range: [1, 1e15],
    cardinality: 'per-setting',
    settings: ['of', 'asOf'],
    changes: true,
    needs: ['names'],
    cues: { en: { names, verbs, against }, zh: { names: zh } },
  });

export const founded = defineAttribute({
  id: 'founded',
  label: 'founding date',
  of: ['organisation'],
  kind: 'date',
  cardinality: 'one',
  changes: false,
  needs: ['verbs'],
  cues: {
    en: { verbs: ['found', 'establish', 'start', 'set up', 'form', 'incorporate', 'create', 'launch', 'begin'], names: ['founding', 'founded', 'established', 'inception', 'since', 'foundation', 'start-up founded'], against: ['released', 'model'] },
    zh: { verbs: ['成立', '创立', '创办', '创建'], names: ['成立于', '创立于'] },
  },
});

export const founder = defineAttribute({
  id: 'founder',
  label: 'founder',
  of: ['organisation'],
  kind: 'term',
  cardinality: 'many',
  changes: false,
  cues: { en: { verbs: ['found', 'co-found', 'cofound', 'start', 'set up', 'establish'], names: ['founder', 'co-founder', 'cofounder'] }, zh: { verbs: ['创立', '创办', '创建'], names: ['创始人', '联合创始人'] } },
});

export const headquarters = defineAttribute({
  id: 'headquarters',
  label: 'headquarters',
  of: ['organisation'],
  kind: 'term',
  cardinality: 'one',
  changes: true,
  cues: {
    en: { names: ['headquartered in', 'headquartered at', 'headquarters in', 'based in', 'based out of', 'head office in', 'headquarters is in', 'headquarters are in', 'with headquarters in', '-based', 'hq in'] },
    zh: { names: ['总部位于', '总部设在', '总部在', '总部'] },
  },
});

export const parent = defineAttribute({
  id: 'parent',
  label: 'owner or backer',
  of: ['organisation'],
  kind: 'term',
  cardinality: 'many',
  changes: true,
  cues: {
    en: {
      names: ['subsidiary of', 'owned by', 'backed by', 'funded by', 'unit of', 'arm of', 'division of', 'spin-off of', 'spin-off from', 'spun out of', 'spun off from', 'part of', 'parent company', 'under', 'a team under', 'laboratory under', 'lab under', 'financed by', 'bankrolled by', 'incubated by', 'acquired by', 'affiliate of', 'offshoot of'],
    },
    zh: { names: ['旗下', '母公司', '隶属', '背靠', '投资方', '全资子公司'] },
  },
});

export const chiefExecutive = defineAttribute({
  id: 'chief-executive',
  label: 'chief executive',
  of: ['organisation'],
  kind: 'term',
  cardinality: 'one',
  changes: true,
  cues: { en: { names: ['led by', 'headed by', 'run by', 'chief executive', 'under the leadership of', 'helmed by'] }, zh: { names: ['首席执行官', 'CEO'] } },
});

export const funding = money(
  'funding',
  'funding',
  ['raise', 'raised', 'raises', 'raising', 'funding', 'funding round', 'round', 'series a', 'series b', 'series c', 'series d', 'series e', 'series f', 'seed round', 'investment', 'invest', 'invested', 'in funding', 'backing', 'financing'],
  ['raise', 'secure', 'close', 'invest', 'land', 'pull in'],
  ['valuation', 'valued', 'valuing', 'revenue', 'worth', 'market cap'],
  ['融资', '筹集', '轮融资', '投资'],
);
export const valuation = money(
  'valuation',
  'valuation',
  ['valuation', 'valued', 'valuing', 'value', 'worth', 'post-money', 'pre-money', 'market cap', 'market capitalisation', 'market capitalization'],
  ['value'],
  ['raised', 'revenue'],
  ['估值', '市值'],
);
export const revenue = money(
  'revenue',
  'revenue',
  ['revenue', 'revenues', 'sales', 'annualised revenue', 'annualized revenue', 'run rate', 'run-rate', 'arr', 'turnover', 'annual recurring revenue', 'income'],
  ['earn', 'generate', 'book', 'make'],
  ['valuation', 'valued', 'raised', 'loss', 'losses', 'profit'],
  ['营收', '收入', '年收入'],
);

export const headcount = defineAttribute({
  id: 'headcount',
  label: 'headcount',
  of: ['organisation'],
  kind: 'quantity',
  units: ['count'],
  range: [1, 1e7],
  cardinality: 'per-setting',
  settings: ['of', 'asOf'],
  changes: true,
  needs: [['names', 'verbs']],
  bareSuffixes: [''],
  cues: {
    en: {
      counts: ['employee', 'staffer', 'staff member', 'full-time employee'],
      names: ['headcount', 'workforce', 'employees', 'staff', 'staffers', 'staff members', 'team of', 'person team', 'person company', 'person lab'],
      verbs: ['employ', 'have a staff of', 'be staffed by'],
      against: ['user', 'laid off', 'attended', 'signed', 'customers', 'founded by'],
    },
    zh: { counts: ['名员工', '人', '员工', '名工程师'], names: ['员工', '团队规模'], verbs: ['雇佣', '拥有员工'] },
  },
});

export const marketShare = defineAttribute({
  id: 'market-share',
  label: 'market share',
  of: ['organisation', 'model', 'product'],
  kind: 'quantity',
  units: ['percent'],
  range: [0, 1000],
  cardinality: 'per-setting',
  settings: ['of', 'asOf'],
  changes: true,
  needs: ['names'],
  cues: {
    en: { counts: ['market share', 'of the market', 'share'], names: ['market share', 'market', 'share', 'account for', 'accounts for', 'accounted for', 'make up', 'makes up', 'adoption', 'deployments', 'penetration', 'of deployments'], verbs: ['capture', 'hold', 'control', 'account for', 'command', 'take'] },
    zh: { names: ['市场份额', '份额', '占比', '市占率'], verbs: ['占据', '占'] },
  },
});

export const engagement = defineAttribute({
  id: 'engagement',
  label: 'engagement',
  of: ['model', 'product', 'publication', 'person', 'organisation'],
  kind: 'quantity',
  units: ['count', 'percent'],
  range: [1, 1e12],
  cardinality: 'per-setting',
  settings: ['of', 'platform', 'asOf'],
  changes: true,
  needs: ['names'],
  bareSuffixes: ['K', 'M', 'B', 'million', 'thousand', 'billion', ''],
  cues: {
    en: {
      counts: ['view', 'like', 'repost', 'retweet', 'share', 'interaction', 'comment', 'discussion', 'reply', 'upvote', 'mention', 'impression', 'post', 'reaction', 'engagement', 'bookmark', 'follower', 'subscriber', 'user', 'weekly active user', 'monthly active user', 'daily active user', 'visit', 'active user', 'weekly user', 'monthly user', 'daily user', 'play', 'read', 'point on hacker news'],
      names: ['view', 'views', 'likes', 'reposts', 'retweets', 'interactions', 'interaction', 'discussions', 'discussion', 'engagement', 'repost numbers', 'comments', 'shares', 'impressions', 'mentioned in', 'interaction volume', 'users', 'active users', 'visits'],
      verbs: ['garner', 'rack up', 'draw', 'attract'],
    },
    zh: { counts: ['次浏览', '浏览', '阅读', '次阅读', '点赞', '转发', '次转发', '评论', '讨论', '互动', '次互动', '用户', '名用户', '月活'], names: ['浏览量', '阅读量', '转发', '点赞', '互动量', '播放量', '月活', '用户'] },
  },
});
