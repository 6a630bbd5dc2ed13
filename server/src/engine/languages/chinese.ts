import type { LanguagePack, MarkerPhrases, VagueNumber, WordClass } from './pack.js';

const list = (words: string): string[] =>
  words
    .trim()
    .split(/[\s,，]+/)
    .filter(Boolean);
const phrases = (marker: MarkerPhrases['marker'], words: string): MarkerPhrases => ({ marker, phrases: list(words) });
/** A word is listed as it is: Chinese has no other forms. */
const asIs = (word: string): readonly string[] => [word];

const WORDS: Partial<Record<WordClass, readonly string[]>> = {
  preposition: list('在 从 由 于 以 对 向 给 按 凭 沿 通过 关于 根据 基于 针对 作为 随着 为了 对于 凭借 自 据'),
  conjunction: list('和 与 及 或 以及 并 且 兼 和以及 、'),
  contrast: list('但 但是 而 然而 不过 却 可是 相比之下 尽管'),
  subordinator: list('因为 由于 如果 当 若 虽然 只要 只有 除非 之后 之前 以来 后'),
  determiner: list('该 此 这 那 各 每 某 这款 该款 这个 那个 这一 此次 一个 一款 一种 一家 这家'),
  possessive: list('其 它的 他的 她的 他们的 我们的'),
  pronoun: list('它 其 它们 他 她 他们 我们 我 你 大家 后者 前者 二者 两者'),
  auxiliary: list('是 为 有 能 能够 可 可以 被 已 已经 了 过 均为 即 属于 成为 仍是 则为 达 约为 仅为 共有'),
  modal: list('会 将 可能 应 应该 需 需要 必须 或 或将'),
  verb: list(`发布 推出 上线 开源 采用 使用 支持 拥有 具有 具备 达到 达 提供 包含 包括 激活 超过 超越 优于 领先 落后 落后于 取得 获得 得分 拿下 位列 排名 实现 完成 训练 运行 部署 需要 降低 提升 提高 减少
    增加 压缩 表示 称 说 指出 认为 写道 强调 透露 宣布 介绍 评价 回应 补充 坦言 直言 成立 创立 创办 创建 加入 离开 担任 收购 融资 筹集 估值 位于 总部位于 设在 覆盖 处理 生成 输出 输入 引入 基于 面向 更新 升级 打造 研发
    开发 构建 设计 采取 收费 定价 售价 下调 上调 降价 免费 下载 突破 冲上 登顶 击败 胜过 碾压 追平 接近 媲美 持平 相当 比肩 匹敌 高于 低于 强于 弱于 不及 不如 来自 属于 隶属 推动 带来 展示 显示 证明 报道 披露 公布 公开
    选择 切换 集成 兼容 适配 亮相 问世 面世 登场 下线 停用 命名 称为 名为 视为 计划 预计 预测 估计 有望 打算 希望 相信`),
  adverb: list(
    '仅 只 约 近 超 已 也 还 都 均 则 才 更 最 又 再 共 总 目前 现在 同时 此外 另外 其中 分别 首次 正式 已经 大约 约为 仅仅 只有 仍 依然 甚至 几乎 刚刚 随后 最终 今天 昨天 今日 昨日',
  ),
  negation: list('不 没 未 非 无 没有 并非 并未 尚未 不是 从未 未能'),
  thing: list('它 其'),
  owner: list('其 它的'),
  genitive: list('的 之'),
  passive: list('被'),
  agentive: list('由'),
  comitative: list('以'),
  intransitive: list('亮相 问世 面世 登场'),
  announcing: list('宣布 公布 预告'),
  since: list('自'),
  part: list('权重 代码 预览版'),
  body: list('团队 公司 实验室 集团 部门'),
  'maker-owned': list('模型 大模型 聊天机器人 语言模型'),
  invention: list('产品 系统 公司 实验室 模型 大模型 架构 平台 版本'),
  aspect: list(
    '性能 能力 表现 成绩 得分 分数 参数 参数量 上下文 窗口 价格 成本 速度 权重 训练 推理 数据 语料 结果 测试 评测 基准 下载量 准确率 显存 吞吐 幻觉率 规模',
  ),
  plain: list('新 最新 大 开源 语言 大语言 旗舰 推理 混合 通用 基础 完整 同一'),
  introducing: list('发布 推出 上线 开源 公布 命名 称为 名为 亮相 介绍'),
  making: list('发布 推出 宣布 融资 筹集 收购 聘用 创立 表示 透露'),
  margin: list('领先 优势 差距 提升'),
  origin: list('从 由 自'),
  goal: list('到 至'),
  changing: list('增长 上涨 上升 提升 提高 增加 下降 下滑 下跌 降低 减少 涨 降'),
  averaged: list('年均 每年 平均 复合 每月'),
  wholly: list('完全 彻底 真正'),
  sweeping: list('全面 所有 全部 每项'),
  partly: list('多数 大多数 部分 多项 一些 若干 半数 有些'),
  slightly: list('略 略微 稍 稍微 小幅'),
  plural: list('它们 他们 二者 两者'),
  acronym: list('ai llm api gpu cpu'),
  personal: list('他 她'),
  self: list('我 我们 笔者 记者 小编'),
  quantifier: list('有 一些 不少 许多 部分 多位 多名 很多 几位 数位 有人'),
  someone: list('一位 一名 某 某位 某个 有位 一个 另一位 有人'),
  document: list('报告 论文 研究 技术报告 声明 公告 文章 博客 文档'),
  field: list('大模型 人工智能 语言模型 大语言模型'),
};

const MARKERS: readonly MarkerPhrases[] = [
  phrases(
    { category: 'hedge', approx: 'at-least', side: 'before' },
    '超过 超 逾 至少 不少于 不低于 多达 高于 突破 超出 起码',
  ),
  phrases(
    { category: 'hedge', approx: 'at-most', side: 'before' },
    '不到 低于 少于 不足 最多 至多 最高 可达 高达 最长 不超过 至高',
  ),
  phrases(
    { category: 'hedge', approx: 'about', side: 'before' },
    '约 大约 近 接近 将近 约为 大概 估计 约合 差不多 逼近',
  ),
  phrases({ category: 'hedge', approx: 'at-least', side: 'after' }, '以上 多 余 有余 起'),
  phrases({ category: 'hedge', approx: 'at-most', side: 'after' }, '以下 以内 之内'),
  phrases({ category: 'hedge', approx: 'about', side: 'after' }, '左右 上下'),
  phrases(
    { category: 'comparison', op: '>', shape: 'predicate' },
    '超过 超越 优于 领先于 领先 胜过 击败 碾压 强于 高于 力压 反超 赶超 打败 超过了 超越了 完胜',
  ),
  phrases(
    { category: 'comparison', op: '<', shape: 'predicate' },
    '低于 落后于 落后 不及 逊于 不如 弱于 略逊于 逊色于 仅次于',
  ),
  phrases({ category: 'comparison', op: '=', shape: 'predicate' }, '媲美 比肩 匹敌 追平 持平于 相当于 等同于 看齐'),
  phrases({ category: 'comparison', op: '=', shape: 'predicate', about: true }, '接近 逼近'),
  phrases({ category: 'comparand' }, '比 相比 相较于 相比于 较之 对比'),
  phrases(
    { category: 'speech' },
    '表示 称 说 指出 认为 写道 强调 透露 评价道 评价 回应称 回应 补充道 补充 坦言 直言 告诉记者 告诉我们 感慨 感叹 评论道 评论 介绍 介绍称 解释 解释说 提到 问道 笑称 承认 宣称 道 说道 调侃 抱怨 留言 发文称 发帖称 发文 发帖 直呼 否认 证实 坦承 爆料称 预言 呼吁 在微博上写道 在社交平台上写道 点评',
  ),
  phrases({ category: 'medium', medium: 'X' }, '在X上 在推特上 X平台'),
  phrases({ category: 'medium', medium: 'interview' }, '接受采访时 采访中 在采访中 专访'),
  phrases({ category: 'medium', medium: 'post' }, '在微博上 在知乎上 在社交平台上 在朋友圈'),
  phrases({ category: 'medium', medium: 'statement' }, '声明中 在声明中'),
  phrases({ category: 'medium', medium: 'blog' }, '博客中 在博客中 官方博客'),
  phrases(
    { category: 'attribution' },
    '据 根据 官方数据显示 数据显示 官方表示 官方称 报告称 报告显示 测试显示 官方公布 技术报告显示 据介绍 据悉 据称 官方给出',
  ),
  phrases({ category: 'forecast' }, '将 预计 有望 计划 预测 或将 将于 即将 拟 打算 未来 预期 将在 将会'),
  phrases({ category: 'hypothetical' }, '如果 若 假如 假设 可能 或许 也许 倘若 要是 万一'),
  phrases({ category: 'recency' }, '近日 日前 今日 今天 昨日 昨天 刚刚 最近 本周 上周'),
  phrases({ category: 'rumour' }, '传闻 据传 疑似 爆料 泄露 传言 有消息称 网传'),
  phrases({ category: 'retraction' }, '有误 误写 误称 更正 勘误 此前误 并不属实 不实'),
  phrases(
    { category: 'anaphor', types: ['model', 'product'] },
    '该模型 这款模型 新模型 这一模型 这个模型 该大模型 该款模型 此模型 整个模型 模型 大模型 这款大模型 该产品',
  ),
  phrases(
    { category: 'anaphor', types: ['organisation'] },
    '该公司 这家公司 公司 该团队 团队 该实验室 这家创业公司 该机构',
  ),
  phrases(
    { category: 'anaphor', types: ['model', 'product'], number: 'plural' },
    '二者 两者 这两款模型 两款模型 两个模型',
  ),
  phrases({ category: 'generation', step: -1 }, '前代 上一代 前一代 上代 前作 前身 上一版 上一版本 前一版本'),
  phrases({ category: 'generation', step: 1 }, '下一代 后继者 后续版本'),
  phrases({ category: 'generation', ordinal: 1 }, '初代 第一代 首代 第一版'),
  phrases({ category: 'generation', ordinal: 2 }, '第二代 二代'),
  phrases(
    { category: 'generic', types: ['model', 'product'] },
    '同类模型 竞品 闭源模型 开源模型 主流模型 其他模型 竞争对手 同级模型 国产模型',
  ),
  phrases({ category: 'tense', tense: 'former' }, '前 原 曾任 前任 此前'),
  phrases({ category: 'tense', tense: 'current' }, '现任 现 新任'),
  phrases({ category: 'honorific', role: '教授' }, '教授'),
  phrases({ category: 'honorific' }, '博士 先生 女士'),
  phrases({ category: 'pseudonym' }, '化名 笔名 假名 非真名 匿名化处理'),
  ...list(`CEO CTO COO CFO 首席执行官 首席技术官 首席科学家 首席运营官 首席财务官 创始人 联合创始人 创始人兼CEO 创始人兼首席执行官 董事长 总裁 副总裁 总经理 负责人 研究员 研究科学家 科学家 工程师 算法工程师 分析师 教授 副教授 助理教授 院长
    副院长 主任 所长 顾问 合伙人 投资人 发言人 员工 程序员 博主 记者 编辑 作者 专家 学者 院士 产品经理 技术总监 总监 开发者`).map(
    (role) => phrases({ category: 'role', role }, role),
  ),
  phrases(
    { category: 'somebody', role: '用户' },
    '用户 网友 开发者 海外开发者 从业者 业内人士 知情人士 消息人士 观察人士 人士 账号 博主 客户 读者 群友',
  ),
  phrases({ category: 'variant', variant: 'chat' }, '对话版 聊天版 对话模型'),
  phrases({ category: 'variant', variant: 'base' }, '基座 基础版 基座模型 预训练版'),
  phrases({ category: 'variant', variant: 'instruct' }, '指令版 指令微调版'),
  phrases({ category: 'free' }, '免费 零成本 免费使用 不收费'),
  phrases({ category: 'undisclosed' }, '未公开 未披露 未知 没有公开 没有披露 尚未公布 不详'),
  phrases({ category: 'respectively' }, '分别'),
  phrases({ category: 'superlative', superlative: '首个' }, '首个 首款 第一个 首次 第一款 全球首个 国内首个 业界首个'),
  phrases({ category: 'superlative', superlative: '最大' }, '最大 规模最大 最大的'),
  phrases({ category: 'superlative', superlative: '最强' }, '最强 最佳 最好 最先进 最强大'),
  phrases({ category: 'superlative', superlative: '唯一' }, '唯一'),
  phrases(
    { category: 'superlative', superlative: '第一', rank: 1 },
    '排名第一 位列第一 登顶 榜首 位居第一 第一名 位居榜首',
  ),
  phrases({ category: 'superlative', superlative: '第二', rank: 2 }, '排名第二 位列第二 第二名 仅次于'),
  ...(
    [
      ['Chinese', '中文 汉语'],
      ['English', '英文 英语'],
      ['French', '法语 法文'],
      ['German', '德语'],
      ['Spanish', '西班牙语'],
      ['Japanese', '日语 日文'],
      ['Korean', '韩语 韩文'],
      ['Arabic', '阿拉伯语'],
      ['Russian', '俄语'],
    ] as const
  ).map(([language, words]) => phrases({ category: 'language', language }, words)),
  ...(
    [
      ['text', '文本 文字'],
      ['image', '图像 图片'],
      ['audio', '音频 声音'],
      ['speech', '语音'],
      ['video', '视频'],
    ] as const
  ).map(([mode, words]) => phrases({ category: 'mode', mode }, words)),
  phrases(
    { category: 'place' },
    '北京 上海 杭州 深圳 广州 香港 新加坡 硅谷 旧金山 伦敦 巴黎 纽约 东京 首尔 柏林 多伦多 蒙特利尔 阿布扎比 美国 中国 法国 英国 德国 日本 韩国 加拿大 以色列 欧洲 国内 海外 清华园',
  ),
  phrases({ category: 'maker' }, '厂商 公司 开发商 机构 研发机构 出品方 发布方'),
];

const many = (words: string, min: number, max: number): VagueNumber => ({ phrases: list(words), min, max });

export const chinese: LanguagePack = {
  language: 'zh',
  inflectVerb: asIs,
  inflectNoun: asIs,
  words: WORDS,
  markers: MARKERS,
  numerals: {},
  scales: [
    { word: '万亿', factor: 1e12 },
    { word: '千亿', factor: 1e11 },
    { word: '百亿', factor: 1e10 },
    { word: '十亿', factor: 1e9 },
    { word: '亿', factor: 1e8 },
    { word: '千万', factor: 1e7 },
    { word: '百万', factor: 1e6 },
    { word: '十万', factor: 1e5 },
    { word: '万', factor: 1e4 },
    { word: '千', factor: 1e3 },
  ],
  vagueNumbers: [
    many('数十 几十', 20, 99),
    many('数百 上百 几百 数百个', 200, 999),
    many('数千 上千 几千', 2000, 9999),
    many('数万 上万 几万', 20000, 99999),
    many('数十万 几十万', 200000, 999999),
    many('数百万 上百万', 2e6, 9999999),
    many('数千万', 2e7, 99999999),
    many('数亿', 2e8, 999999999),
    { phrases: ['一半', '半数'], amount: 0.5, unit: 'ratio' },
    { phrases: ['翻倍', '翻番', '翻一番', '提升一倍', '提高一倍'], amount: 2, unit: 'ratio', isChange: true },
  ],
  units: {
    percent: ['％'],
    point: ['个百分点', '百分点', '分'],
    USD: ['美元', '美金'],
    CNY: ['元', '人民币', '元人民币', '块钱', '块'],
    EUR: ['欧元'],
    ratio: ['倍'],
    'token/s': ['token/秒', 'tokens/秒', '个token每秒', 'token每秒'],
    gigabyte: ['GB'],
  },
  rates: [
    {
      pattern: /^(?:\/|每)\s?(?:百万|1M|100\s?万)\s?(?:输入|输出)?\s?(?:个)?\s?tokens?/i,
      suffix: '/1M-token',
      perUnit: 'million-tokens',
      isShown: true,
    },
    { pattern: /^(?:\/月|每月|一个月)/, suffix: '/month', perUnit: 'month', isShown: true },
    { pattern: /^(?:\/年|每年|一年)/, suffix: '/year', perUnit: 'year', isShown: true },
  ],
  dates: {
    months: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((name, index) => [
      `${name}月`,
      `${index + 1}月`,
      `${index + 1}月份`,
      `${name}月份`,
    ]),
    parts: {},
    seasons: { 春天: [3, 6], 夏天: [6, 9], 秋天: [9, 12], 春季: [3, 6], 夏季: [6, 9], 秋季: [9, 12] },
    quarters: [
      ['一季度', '第一季度'],
      ['二季度', '第二季度'],
      ['三季度', '第三季度'],
      ['四季度', '第四季度'],
    ],
    shifts: [
      { base: 'draft', unit: 'day', step: 0, phrases: ['今天', '今日', '今晨', '今晚'] },
      { base: 'draft', unit: 'day', step: -1, phrases: ['昨天', '昨日', '昨晚'] },
      { base: 'draft', unit: 'day', step: 1, phrases: ['明天', '明日'] },
      { base: 'draft', unit: 'week', step: 0, phrases: ['本周', '这周', '这一周'] },
      { base: 'draft', unit: 'week', step: -1, phrases: ['上周', '上个星期', '上星期'] },
      { base: 'draft', unit: 'week', step: 1, phrases: ['下周', '下个星期'] },
      { base: 'draft', unit: 'month', step: 0, phrases: ['本月', '这个月'] },
      { base: 'draft', unit: 'month', step: -1, phrases: ['上月', '上个月'] },
      { base: 'draft', unit: 'month', step: 1, phrases: ['下月', '下个月'] },
      { base: 'draft', unit: 'year', step: 0, phrases: ['今年', '本年', '年内'] },
      { base: 'draft', unit: 'year', step: -1, phrases: ['去年'] },
      { base: 'draft', unit: 'year', step: -2, phrases: ['前年'] },
      { base: 'draft', unit: 'year', step: 1, phrases: ['明年'] },
      { base: 'before', unit: 'day', step: 0, phrases: ['当天', '当日', '同日', '同一天'] },
      { base: 'before', unit: 'day', step: 1, phrases: ['次日', '翌日', '第二天'] },
      { base: 'before', unit: 'week', step: 1, phrases: ['次周'] },
      { base: 'before', unit: 'month', step: 0, phrases: ['当月', '同月', '同期', '同一个月'] },
      { base: 'before', unit: 'month', step: 1, phrases: ['次月'] },
      { base: 'before', unit: 'year', step: 0, phrases: ['当年', '同年'] },
      { base: 'before', unit: 'year', step: 1, phrases: ['次年', '翌年'] },
    ],
    units: { day: ['天', '日'], week: ['周', '个星期', '星期'], month: ['个月'], year: ['年'] },
    counted: [
      { base: 'before', sign: 1, phrases: ['后', '之后', '以后'] },
      { base: 'draft', sign: -1, phrases: ['前', '之前', '以前'] },
    ],
    picks: { this: ['今年'], last: ['去年'], next: ['明年'], same: ['同年', '当年'] },
    ordinals: [],
    weekdays: [
      ['周一', '星期一'],
      ['周二', '星期二'],
      ['周三', '星期三'],
      ['周四', '星期四'],
      ['周五', '星期五'],
      ['周六', '星期六'],
      ['周日', '星期日'],
    ],
  },
  abbreviations: [],
};
