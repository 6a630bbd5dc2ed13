import { inflectVerb, IRREGULAR_PASTS } from './inflect-english.js';
import type { WordClass } from './word-classes.js';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Verbs that news about technology uses, in their base form: they tell where the predicate of a clause begins. */
const VERBS = list(`
  accept account achieve acquire activate adapt add adopt advance aim allow announce answer appear apply approach argue arrive ask attain attract
  average back base beat become begin believe boast boost bring build call capture carry challenge charge claim clock close code come command
  comment commit compare compete complete comprise compress confirm consist contain continue contribute control cost cover create criticise
  cut debut decide decline decrease deliver demand demonstrate deploy derive describe deserve design develop differ disclose discover distil double
  download drive drop earn edge eliminate emerge emphasise emphasize employ enable encounter engage enter equal establish estimate evaluate
  exceed excel execute exist expand expect explain extend fall feature fetch file find finish fit focus follow force found function fund
  gain generate get give go grow handle happen have head help highlight hint hire hit hold host ignite improve include increase indicate inherit
  introduce invest involve join keep know lack lag land launch lead learn leave leverage license lie list live load look lose lower maintain
  make manage mark match mean measure meet merge mention mirror move name narrow need note notch occupy offer open operate optimise optimize
  outclass outdo outpace outperform outrank outscore outstrip overtake own pack pass perform pick place plan play point position post power
  predict prefer prepare present price process produce promise promote prove provide publish pull push put quantise raise range rank rate reach
  read realise receive record reduce refer reflect release rely remain report repost represent require resolve respond restrict result
  retain reveal rise rival roll route run save say scale score secure see seem select sell serve set share ship show shrink sign sit slash solve
  spark speak specialise spend split sport stand start state stay stop store struggle study submit suggest supply support surpass surge sustain
  take target teach tell test think tie top total trail train transform translate trigger trim triple turn understand unveil update upgrade use
  utilise utilize value validate vary weigh win work write yield quadruple slip skip tap cap accommodate hover rack register debut outsell
  incorporate assemble refresh retire deprecate replace succeed precede combine fine-tune open-source clear snag nab field house ingest emit
  hallucinate confabulate lavish devote expend consume burn draw afford cement halve comprise spawn oversee co-found chair direct praise warn caution stress insist acknowledge admit
  concede recall quip forecast stream pour remember swallow want squeeze tweet decode write observe remark declare reply add echo counter agree disagree recommend doubt wonder predict joke boast
  abandon absorb accelerate accompany accuse admire alter analyse analyze anticipate apologise apologize appoint appreciate approve arise assess
  assign assist assure attach attempt attend attribute avoid behave belong borrow brag break broaden browse bundle calculate cancel cast catch
  cease celebrate choose circulate cite clarify climb cling collaborate collapse collect comply conclude conduct confront connect consider consult
  convert convince cooperate cope correct crawl cross crush deal dedicate deepen defeat defend define deny depart depend descend detect
  determine devise digest diminish disappear disappoint discourage discuss dismiss display dispute distribute divide dominate donate dwarf ease
  embrace empower encourage end enhance enjoy ensure entitle equip escape evolve examine exhibit exploit explore expose express face fail favour
  favor feed feel fill flow forbid forget form fulfil fulfill gather grant guarantee guess hang hesitate hide hurt identify ignore illustrate
  imagine impress imply impose inform infringe innovate inspect inspire install integrate intend interpret invent invite justify kick lay leak leap
  lend let lift limp locate lure migrate miss mix modify monitor mount multiply negotiate obtain occur omit oppose organise organize outline
  outweigh overcome overlook pair participate pay permit persuade pioneer pledge plummet portray possess postpone preserve prevent proceed proclaim
  prohibit protect purchase pursue react rebuild recognise recognize recruit redesign regain reject relate relocate remind remove rename repair
  repeat reproduce rescue reside resist resume retrain return reuse reverse rewrite rush satisfy schedule separate settle shatter shift shine shut
  simplify skyrocket slow smash span specify speculate spread steer stick stretch strike stun subscribe suffer sue suit surprise surround
  survive suspect tackle tend terminate thrive throw touch transcribe travel treat trounce trust try undercut undergo underline
  undermine underscore unify urge violate wait walk watch weaken welcome widen withdraw worry wrap
`);

const WORDS: Record<
  Exclude<
    WordClass,
    | 'changing'
    | 'bringing'
    | 'verb'
    | 'past'
    | 'introducing'
    | 'making'
    | 'intransitive'
    | 'answering'
    | 'announcing'
    | 'spending'
  >,
  string[]
> = {
  preposition:
    list(`of for from by in on with at under to into over against among amongst per via as than versus vs between through across behind
    within without about around near beyond above below beneath despite during throughout since until toward towards upon onto after before
    besides outside inside like unlike including excluding except alongside regarding concerning`),
  conjunction: list('and or & plus nor'),
  contrast: list('but while whereas although though yet however whilst'),
  subordinator: list('because since if when after before until once unless whenever so that as'),
  relative: list('which who whose whom that where'),
  determiner: list('the a an this that these those each every any some no another such both all either neither what'),
  possessive: list('its their his her our your my'),
  pronoun: list('it they he she we you i them him us itself themselves this these those one'),
  auxiliary: list(
    "is are was were be been being has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't 're 've",
  ),
  modal: list(
    "can could may might must shall should will would cannot can't couldn't won't wouldn't shouldn't mightn't",
  ),
  adverb:
    list(`only just also already now then still even merely simply roughly approximately officially recently quickly reportedly currently
    previously formerly finally already consistently comfortably easily narrowly slightly significantly substantially considerably notably
    clearly far well much more most less least too very quite almost nearly about around some up over under fully completely entirely largely
    mostly mainly primarily exactly precisely effectively essentially actually technically originally initially subsequently later soon
    once twice again ever never always often usually typically typically freely openly publicly newly natively jointly alone together instead
    meanwhile moreover furthermore additionally nevertheless nonetheless today yesterday tomorrow impressively reliably sharply dramatically
    steadily comprehensively thoroughly overwhelmingly decisively marginally barely handily`),
  focus: list('only just merely simply solely quite'),
  article: list('a an the'),
  indefinite: list('a an'),
  partitive: list('of'),
  holding: list('of for by from in into with at among'),
  locative: list('on via through across at under'),
  obtainable: list('available downloadable out here live complete finished ready'),
  comparing: list('as than of'),
  definite: list('the this that these those both'),
  tier: list(`pro max mini ultra flash turbo plus large small medium lite light air nano instruct chat base coder code preview
    thinking vision vl omni exp experimental next high low xhigh fast heavy reasoner reasoning it moe distill edge tiny standard`),
  member: list('sonnet opus haiku scout maverick nemo behemoth speciale'),
  numbered:
    list(`section table figure fig chapter part page step phase level day week month year top version volume issue article appendix
    note room gate line row column grade class type tier round series stage group team unit question q item point no number lesson exercise
    equation theorem windows ios android macos iphone covid python java node chrome firefox january february march april may june july august
    september october november december summer winter spring autumn fall`),
  security: ['shares', 'stock', 'stocks', 'share price', 'futures'],
  spanning: ['between', 'ranging', 'ranged', 'range', 'ranges', 'spanning'],
  post: list('post tweet thread video clip reel screenshot meme livestream stream podcast'),
  wired: [],
  anybody: list('anybody anyone everybody everyone whoever those'),
  beyond: list('after beyond past since'),
  handiwork: list('work creation brainchild project product effort handiwork'),
  backing: ['behind'],
  ending: list('until till'),
  perfect: list("has have had 've 'd"),
  genitive: ["'s"],
  uninflected: list('beat cost cut hit read set split spread quit'),
  passive: list('is are was were be been being get gets got'),
  copular: [
    ...list("is are was were be been being isn't aren't wasn't weren't 's 're"),
    ...['remain', 'stay', 'become'].flatMap(inflectVerb),
  ],
  agentive: ['by'],
  infinitive: ['to'],
  comitative: ['with'],
  since: ['since'],
  part: list('weights checkpoint checkpoints code preview version versions source paper series family api parts'),
  sort: list(
    'kind kinds type types sort sorts variety varieties class classes form forms category categories set sets',
  ),
  dating: list('in since by until from during last this that next early late mid of through before after'),
  plural: list('they them their themselves'),
  thing: list('it they them itself themselves'),
  owner: list('its their'),
  invention: list(
    'product system release company lab startup start-up firm network transformer assistant benchmark agent tool platform checkpoint version family offering contender player rival competitor challenger',
  ),
  aspect:
    list(`performance capability capabilities ability abilities result results score scores skill skills strength strengths benchmark benchmarks evaluation evaluations
    test tests testing experiment experiments number numbers figure figures spec specs specification specifications quality efficiency inference training cost costs price prices
    pricing weights release launch debut downloads demand reception response architecture design window accuracy speed latency throughput reasoning coding memory size scale
    context parameters parameter count data dataset corpus run runs card report paper documentation repository leaderboard rating ratings elo throughput vocabulary tokenizer
    understanding generation output input license licence terms version update upgrade`),
  originating: list('develop build create make train design release launch unveil introduce debut').flatMap(
    inflectVerb,
  ),
  house: list(
    'company companies lab laboratory startup start-up firm nonprofit non-profit institute unicorn outfit developer maker chipmaker organisation organization business venture',
  ),
  multiplying: ['multiply', 'multiplies', 'multiplied', 'multiplying'],
  whole: list('total whole it them'),
  within: ['thereof', 'including'],
  sharing: [],
  mixture: list('mixture mix split breakdown composition blend makeup recipe'),
  newest: ['latest', 'newest'],
  plain:
    list(`new latest newest open source weight weights language large chat flagship reasoning entire complete full whole same final main original current ai base
    multimodal foundation frontier moe dense sparse general trained released updated upgraded resulting underlying company own generative so called`),
  noun: list(`memory access research software hardware news music video speech text code data math science art work life time money
    history progress success support demand supply growth traffic progress media internet search privacy law policy culture society business energy power water
    work trust hype context inference training compute today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday winter spring summer autumn
    part half most many several everyone everything nothing something nobody somebody anyone critics users analysts developers investors people observers insiders
    open first second third next last finally lastly either neither whatever whoever pricing licensing safety security quality latency throughput adoption`),
  acronym: list(
    'ai llm llms api apis gpu gpus cpu cpus ram vram us uk eu un nlp ml agi asi sdk cli ui ux it pr saas b2b roi kpi url pdf json html tv usa prc uae faq tldr readme q a api-s ceo cto coo cfo cio vp phd hr qa rag smes sme ip os pc pcs ok vs',
  ),
  'maker-owned': list('model models chatbot chatbots llm llms coder coders lineup flagship'),
  body: list('team lab laboratory group company startup unit division founders engineers researchers'),
  extent: ['by'],
  factor: ['factor'],
  equative: ['as'],
  same: ['same'],
  utmost: ['most'],
  ranking: list('leaderboard arena index ranking'),
  topping: list('top tops topped topping lead leads led leading head heads headed heading'),
  fused: ['what'],
  multiple: ['times', 'fold'],
  edition: list('version versions release releases edition editions generation draft part half'),
  inside: ['in'],
  upon: ['on'],
  reflexive: ['own'],
  origin: ['from'],
  goal: ['to'],
  averaged: list(
    'annual annually annualised annualized average averaged averaging yearly monthly quarterly compound compounded cagr adjusted organic constant currency each every apiece sequentially',
  ),
  wholly: list('completely fully entirely totally truly wholly genuinely complete full'),
  sweeping: list('comprehensively thoroughly universally everywhere every each all'),
  partly: list(
    'most many some several certain few half one two three four five mostly largely generally often sometimes partly occasionally typically usually nearly almost',
  ),
  slightly: list('slightly narrowly marginally barely just'),
  margin: list(
    'lead leads advantage edge improvement improvements gain gains win wins won victory margin superiority pitted stack stacks measured gap upgrade jump',
  ),
  personal: list('he she him'),
  self: list('i we me us'),
  complementiser: list('that'),
  quantifier: list('some many most several few others both'),
  someone: list('one another somebody someone'),
  human:
    list(`person people someone somebody man woman colleague friend neighbour neighbor teacher buyer seller trader diplomat counsel
    graduate veteran doctor physician nurse parent shareholder banker broker recruiter contractor recruit host guest participant attendee witness`),
  document:
    list(`report paper study card blog post statement article survey headline notice note memo filing letter book chapter section
    footnote readme page website site line sentence sign label caption slide advertisement ad brochure review guideline guidelines licence license
    contract test benchmark result document documentation announcement release email thread banner prompt title subtitle slogan motto
    abstract manual changelog transcript poster script message query question answer rule clause law act proverb saying song poem`),
  employed: list('of at for'),
  hailing: list('from with'),
  field: list('ai llm llms chatbot chatbots agi'),
  negation: list(
    "not never no none neither nor cannot without isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't shouldn't lacks lacking hardly",
  ),
};

const INTRODUCING =
  list(`release launch unveil introduce announce call name dub present debut ship publish open-source meet drop christen title
  preview reveal`);
const MAKING =
  list(`release launch unveil introduce announce publish found raise employ hire acquire buy sell invest say state claim report earn
  sue lay spend ask charge open-source decline confirm plan put`);
const BRINGING =
  list(`release launch unveil introduce announce debut ship publish open-source open share show present reveal
  demonstrate upload post`);
const CHANGING = list(
  'increase grow rise gain jump climb surge soar decrease fall drop decline shrink reduce cut improve expand slump plunge raise lower lift slip tumble',
);
const SPENDING = list('spend lavish invest burn devote expend');
const INTRANSITIVE = list('come follow arrive appear land go emerge materialise materialize surface');
const ANNOUNCING = list('announce unveil present reveal preview tease');
const ANSWERING = list('reply respond answer counter retaliate');

export const ENGLISH_WORDS: Readonly<Record<WordClass, readonly string[]>> = {
  ...WORDS,
  verb: [...new Set(VERBS.flatMap(inflectVerb))],
  past: [...IRREGULAR_PASTS, 'put'],
  changing: [...CHANGING.flatMap(inflectVerb), 'up', 'down', 'improvement', 'growth', 'reduction'],
  introducing: INTRODUCING.flatMap(inflectVerb),
  making: MAKING.flatMap(inflectVerb),
  bringing: BRINGING.flatMap(inflectVerb),
  intransitive: INTRANSITIVE.flatMap(inflectVerb),
  spending: SPENDING.flatMap(inflectVerb),
  answering: ANSWERING.flatMap(inflectVerb),
  announcing: ANNOUNCING.flatMap(inflectVerb),
};
