import type { EntityType } from '@stet/shared';
import { listPhrases as list } from './list-phrases.js';
import type { MarkerPhrases } from './pack.js';
import { ENGLISH_COMPARISONS } from './english-comparisons.js';
import { ENGLISH_PEOPLE, ENGLISH_POSTINGS, ENGLISH_VOICES } from './english-voices.js';

const HEDGES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'hedge', approx: 'at-least', side: 'before' },
    phrases:
      list(`over, more than, at least, above, upwards of, upward of, north of, no less than, no fewer than, in excess of, a minimum of, well over,
      as low as, as little as, greater than, larger than, minimum, better than, higher than, beyond, past`),
  },
  {
    marker: { category: 'hedge', approx: 'at-most', side: 'before' },
    phrases:
      list(`up to, at most, no more than, less than, fewer than, under, below, as much as, as many as, a maximum of, maximum, not more than,
      as high as, south of, capped at, lower than, smaller than, sub`),
  },
  {
    marker: { category: 'hedge', approx: 'about', side: 'before' },
    phrases:
      list(`about, around, roughly, approximately, approx, some, nearly, almost, close to, just over, just under, just below, just above, slightly over, slightly more than,
      slightly under, slightly less than, a little over, a little under, circa, ca, an estimated, estimated at, in the region of, on the order of, in the neighborhood of, nearing, approaching, virtually, near, ~, ≈, somewhere around, shy of, just shy of, or so, a bit over`),
  },
  {
    marker: { category: 'hedge', approx: 'at-least', side: 'after' },
    phrases: list('or more, and up, and counting, or higher, and above, at least, at minimum, plus'),
  },
  {
    marker: { category: 'hedge', approx: 'at-most', side: 'after' },
    phrases: list('or less, or fewer, at most, or under, or below, at maximum'),
  },
  {
    marker: { category: 'hedge', approx: 'about', side: 'after' },
    phrases: list('or so, give or take, approximately, or thereabouts'),
  },
];

const MODALITIES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'forecast' },
    phrases:
      list(`will, 'll, won't, expected to, is expected, are expected, projected to, forecast to, set to, poised to, slated to, scheduled to, planned, plans to, aims to, aiming to, hopes to, going to, predict, predicts, predicted, project that,
      forecast, forecasts, projection, on track to, is due to, intends to, promises to, vows to, targeting, could reach, may reach, might reach, upcoming, forthcoming, next year, estimates that, potential, potentially, in the future, would reach, is likely to, are likely to, anticipated, to come, expects, expect, foresees, foresee, by next year, planning to, eyeing, soon, by the end of`),
  },
  {
    marker: { category: 'hypothetical' },
    phrases: list(
      'if, would, could, might, may, suppose, imagine, assuming, hypothetically, were to, in theory, theoretically, should, whether, unless, perhaps, say you, what if, imagine a, as if, even if, hypothetical',
    ),
  },
  {
    marker: { category: 'recency' },
    phrases: list(
      'recently, just, newly, today, yesterday, this week, this morning, last week, days ago, hours ago, earlier this week',
    ),
  },
  {
    marker: { category: 'rumour' },
    phrases: list(
      'rumored, rumoured, rumors, rumours, rumor, rumour, reportedly, allegedly, speculation, speculated, leaked, leak, leaks, is said to, are said to, believed to, thought to, unconfirmed, purported, purportedly, supposedly, estimated to, whispers',
    ),
  },
];

const CONCLUSION: MarkerPhrases = {
  marker: { category: 'conclusion' },
  phrases: list(
    'that is, that means, that makes, which is, which means, which makes, this means, so, or, i.e., in other words, meaning, hence, thus, therefore',
  ),
};

const TOTAL: MarkerPhrases = {
  marker: { category: 'total' },
  phrases: list(
    'a total of, for a total of, adding up to, add up to, adds up to, which add up to, totalling, totaling, bring the total, brings the total, brought the total, bringing the total, takes the total, taking the total, altogether, together',
  ),
};

const RETRACTION: MarkerPhrases = {
  marker: { category: 'retraction' },
  phrases: list(
    `earlier version, previous version of this, incorrectly, wrongly, mistakenly, erroneously, in error, misstated, i wrote, we wrote, i said, we said, you said, you wrote, you claimed, you told us, we reported, i reported, misreported, inaccurately, falsely, is false, is wrong, is not true, was wrong, is a myth, common misconception, contrary to, debunked, no truth`,
  ),
};

const anaphor = (types: readonly EntityType[], phrases: string, number?: 'plural'): MarkerPhrases => ({
  marker: { category: 'anaphor', types, ...(number ? { number } : {}) },
  phrases: list(phrases),
});

const ANAPHORS: readonly MarkerPhrases[] = [
  anaphor(
    ['model', 'product'],
    `the model, this model, that model, the new model, the latest model, the language model, the large language model, the chatbot, the LLM, the system, this system, the release, this release, the new release,
    the flagship, the flagship model, the open model, the complete model, the full model, the base model, the chat model, the assistant, the newcomer, the complete system, the network, the same model, the model itself, the final model, this innovative creation, this creation, the checkpoint, the weights, the new version, this version, the upgrade, the update, the open-weight model, the open-source model, the reasoning model, said model`,
  ),
  anaphor(
    ['organisation'],
    `the company, the startup, the start-up, the lab, the firm, the maker, the team, the developer, the vendor, the outfit, the group, the laboratory, the organisation, the organization, the ai lab, the research lab, the unicorn, this company, the chipmaker, the search giant, the tech giant`,
  ),
  anaphor(
    ['person'],
    'the founder, the researcher, the scientist, the executive, the analyst, the engineer, the chief executive, the professor',
  ),
  anaphor(
    ['model', 'product'],
    'both models, the two models, these models, the models, the two, both, the duo, the pair',
    'plural',
  ),
];

const GENERICS: readonly MarkerPhrases[] = [
  {
    marker: { category: 'generic', types: ['model', 'product'] },
    phrases: list(
      'models, language models, LLMs, systems, chatbots, rivals, competitors, competing models, peers, counterparts, offerings, alternatives, products, services, cloud services, assistants, agents, grading systems, checkpoints, variants, versions, solutions, open models',
    ),
  },
  {
    marker: { category: 'generic', types: ['organisation'] },
    phrases: list(
      'companies, startups, start-ups, firms, labs, vendors, developers, makers, organisations, organizations, enterprises, businesses, teams, providers, players, giants',
    ),
  },
];

const GENERATIONS: readonly MarkerPhrases[] = [
  { marker: { category: 'generation', step: -1, compared: true }, phrases: list('before, the last one, the last') },
  { marker: { category: 'generation', ordinal: 1, compared: true }, phrases: list('the first, the first one') },
  { marker: { category: 'generation', ordinal: 2, compared: true }, phrases: list('the second, the second one') },
  {
    marker: { category: 'generation', step: -1 },
    phrases: list(
      'its predecessor, the predecessor, predecessor, the previous generation, previous generation, the previous version, the prior version, the prior generation, the last generation, its forerunner, the earlier version, its previous version, the older version, the older model, the older one, the old version, the old model, the previous model, the outgoing model, the preceding version',
    ),
  },
  {
    marker: { category: 'generation', step: 1 },
    phrases: list('its successor, the successor, successor, the next generation, the next version, the follow-up'),
  },
  {
    marker: { category: 'generation', ordinal: 1 },
    phrases: list(
      'the first generation, the first-generation model, first generation, first-generation, the original version, the first version, the original model, the original, generation one',
    ),
  },
  {
    marker: { category: 'generation', ordinal: 2 },
    phrases: list(
      'the second generation, the second-generation model, second generation, second-generation, the second version',
    ),
  },
  {
    marker: { category: 'generation', ordinal: 3 },
    phrases: list(
      'the third generation, the third-generation model, third generation, third-generation, the third version',
    ),
  },
  {
    marker: { category: 'generation', ordinal: 4 },
    phrases: list('the fourth generation, fourth generation, fourth-generation'),
  },
];

const MODES: readonly MarkerPhrases[] = Object.entries({
  text: 'text, texts',
  image: 'image, images, picture, pictures, photo, photos',
  vision: 'vision',
  audio: 'audio, sound',
  speech: 'speech, voice',
  video: 'video, videos',
}).map(([mode, phrases]) => ({ marker: { category: 'mode', mode }, phrases: list(phrases) }));

const QUALIFIERS: readonly MarkerPhrases[] = [
  {
    marker: { category: 'variant', variant: 'chat' },
    phrases: list('chat, chat model, chat version, chat variant, conversational, chat RL, RL'),
  },
  {
    marker: { category: 'variant', variant: 'instruct' },
    phrases: list('instruct, instruction-tuned, instruction tuned, instruct version, instruct model'),
  },
  {
    marker: { category: 'variant', variant: 'base' },
    phrases: list('base, base model, base version, pretrained model, pre-trained model, base checkpoint'),
  },
  {
    marker: { category: 'maker' },
    phrases: list(
      'maker, developer, company, lab, vendor, seller, manufacturer, producer, publisher, studio, creator, organization, organisation, provider, developed by, made by, by, by whom, whose, org, from, built by, released by, sold by',
    ),
  },
  {
    marker: { category: 'place', wide: true },
    phrases: list(
      `Silicon Valley, Wall Street, Bay Area, Valley, American, British, European, Asian, Western, Japanese, Korean, Indian, French, German, Israeli, Canadian, Russian, Chinese, US, U.S., UK, EU, China, America, Europe, Asia, Japan, Korea, South Korea, India, France, Germany, Israel, Canada, Britain, England, Scotland, Switzerland, Sweden, Spain, Italy, the Netherlands, United States, United Kingdom, United Arab Emirates, UAE, California, Texas, Massachusetts, Washington, Washington State, New York State, Ontario, Quebec, Bavaria, Zhejiang, Guangdong, Taiwan`,
    ),
  },
  {
    marker: { category: 'place' },
    phrases: list(
      `Beijing, Shanghai, Shenzhen, Hangzhou, Guangzhou, Nanjing, Suzhou, Chengdu, Wuhan, Hefei, Tianjin, Hong Kong, Singapore, Tokyo, Osaka, Kyoto, Seoul, Taipei, Hsinchu, London, Oxford, Edinburgh, Dublin, Paris, Lyon, Grenoble, Berlin, Munich, Heidelberg, Hamburg, Frankfurt, Freiburg, Vienna, Zurich, Geneva, Lausanne, Amsterdam, Brussels, Stockholm, Copenhagen, Helsinki, Oslo, Madrid, Barcelona, Milan, Rome, Lisbon, Warsaw, Prague, Athens, Istanbul, Moscow, New York, San Francisco, Palo Alto, Menlo Park, Mountain View, Santa Clara, San Jose, Cupertino, Sunnyvale, Los Angeles, San Diego, Boston, Cambridge, Seattle, Redmond, Portland, Austin, Dallas, Houston, Chicago, Denver, Atlanta, Miami, Pittsburgh, Toronto, Montreal, Vancouver, Ottawa, Tel Aviv, Haifa, Jerusalem, Bangalore, Bengaluru, Mumbai, Delhi, New Delhi, Hyderabad, Abu Dhabi, Dubai, Riyadh, Doha, Sydney, Melbourne`,
    ),
  },
  {
    marker: { category: 'free' },
    phrases: list(
      'free, for free, free of charge, zero cost, at zero cost, at no cost, no cost, at no charge, without charge, costs nothing, cost nothing, gratis, free to use, for nothing',
    ),
  },
  {
    marker: { category: 'undisclosed' },
    phrases: list(
      'unknown, undisclosed, not disclosed, not been disclosed, has not disclosed, not public, unpublished, not published, not revealed, unrevealed, unspecified, kept secret, a secret',
    ),
  },
  { marker: { category: 'respectively' }, phrases: list('respectively, in that order, in turn') },
];

const SUPERLATIVES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'superlative', superlative: 'first' },
    phrases: list(
      "world's first, the first, first-ever, the first-ever, first, the very first, industry's first, country's first, nation's first",
    ),
  },
  {
    marker: { category: 'superlative', superlative: 'largest' },
    phrases: list("largest, biggest, world's largest, world's biggest, the largest, the biggest"),
  },
  {
    marker: { category: 'superlative', superlative: 'best' },
    phrases: list(
      "best, world's best, the best, best-performing, best-in-class, the strongest, strongest, most powerful, the most powerful, world's most powerful, most capable, the most capable, smartest, most advanced, the most advanced, most accurate",
    ),
  },
  {
    marker: { category: 'superlative', superlative: 'fastest' },
    phrases: list("fastest, world's fastest, the fastest, fastest-growing"),
  },
  {
    marker: { category: 'superlative', superlative: 'cheapest' },
    phrases: list('cheapest, the cheapest, lowest-cost, lowest price, most affordable'),
  },
  { marker: { category: 'superlative', superlative: 'only' }, phrases: list('the only') },
  ...list('newest, smallest, oldest, longest, lightest, highest, lowest, youngest, priciest, dearest, costliest').map(
    (superlative): MarkerPhrases => ({
      marker: { category: 'superlative', superlative },
      phrases: [superlative],
    }),
  ),
  {
    marker: { category: 'superlative', superlative: 'record' },
    phrases: list(
      'setting new records, set a new record, sets a new record, setting a new record, set new records, sets new records, record-breaking, a new record, breaks the record, broke the record, all-time high, new state of the art, new state-of-the-art, state of the art, state-of-the-art, SOTA',
    ),
  },
  {
    marker: { category: 'superlative', superlative: 'first', rank: 1 },
    phrases: list(
      'ranking first, ranked first, ranks first, rank first, number one, no 1, no. 1, #1, topping the charts, tops the charts, topped the charts, topping the leaderboard, tops the leaderboard, topped the leaderboard, first place, the top spot, top spot, tops the list, leads the leaderboard, tops the ranking, top of the leaderboard, top of the charts',
    ),
  },
  { marker: { category: 'superlative', superlative: 'second', rank: 2 }, phrases: ['second only to', 'runner-up'] },
  ...list(
    'second two, third three, fourth four, fifth five, sixth six, seventh seven, eighth eight, ninth nine, tenth ten',
  ).map((pair, index): MarkerPhrases => {
    const [ordinal = '', cardinal = ''] = pair.split(' ');
    const rank = index + 2;
    return {
      marker: { category: 'superlative', superlative: ordinal, rank },
      phrases: [
        `${ordinal} place`,
        `${ordinal} spot`,
        `number ${cardinal}`,
        `no ${String(rank)}`,
        `#${String(rank)}`,
        ...[
          'rank',
          'ranks',
          'ranked',
          'ranking',
          'finish',
          'finishes',
          'finished',
          'came',
          'comes',
          'placed',
          'places',
        ].flatMap((verb) => [`${verb} ${ordinal}`, `${verb} in ${ordinal}`]),
      ],
    };
  }),
];

const LANGUAGE_NAMES = list(
  'English, Chinese, Mandarin, French, German, Spanish, Portuguese, Italian, Japanese, Korean, Arabic, Hindi, Russian, Dutch, Turkish, Vietnamese, Thai, Indonesian, Polish, Hebrew, Persian, Ukrainian, Swedish, Bengali',
);

export const ENGLISH_MARKERS: readonly MarkerPhrases[] = [
  ...HEDGES,
  ...ENGLISH_COMPARISONS,
  ...ENGLISH_VOICES,
  ...MODALITIES,
  CONCLUSION,
  TOTAL,
  RETRACTION,
  ...ANAPHORS,
  ...GENERICS,
  ...GENERATIONS,
  ...ENGLISH_PEOPLE,
  ...ENGLISH_POSTINGS,
  ...MODES,
  ...QUALIFIERS,
  ...SUPERLATIVES,
  ...LANGUAGE_NAMES.map((language): MarkerPhrases => ({
    marker: { category: 'language', language },
    phrases: [language],
  })),
];
