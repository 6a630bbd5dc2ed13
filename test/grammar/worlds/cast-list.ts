/**
 * The people and things of two invented worlds, in the shapes real names have: a number at the end, a letter and a number,
 * a size in the name, a tier word, a company of its model's name. Nothing here exists; whoever finds a namesake, rename it.
 */
export interface InventedOrganisation {
  readonly name: string;
  readonly short?: string;
  readonly city: string;
  readonly founded: string;
  /** Name of a founder who is also at its head, unless `head` says otherwise. */
  readonly founder: string;
  readonly head?: string;
  readonly parent?: string;
  /** Amounts in `money`, USD unless it says otherwise. */
  readonly funding: number;
  readonly valuation: number;
  readonly revenue: number;
  readonly money?: 'USD' | 'CNY' | 'EUR' | 'GBP';
  readonly headcount: number;
}

/** name, maker, name of the one before, day of release, total and active parameters in billions, context length, licence or none */
export type InventedModel = readonly [
  name: string,
  maker: string,
  before: string,
  released: string,
  total: number,
  active: number,
  context: number,
  licence: string,
];

export const INVENTED_ORGANISATIONS: readonly InventedOrganisation[] = [
  {
    name: 'Halcyon Labs',
    short: 'Halcyon',
    city: 'London',
    founded: '2021-03',
    founder: 'Mara Voss',
    funding: 640e6,
    valuation: 5.4e9,
    revenue: 118e6,
    money: 'GBP',
    headcount: 410,
  },
  {
    name: 'Tarn AI',
    short: 'Tarn',
    city: 'Toronto',
    founded: '2022-06',
    founder: 'Idris Okonjo',
    funding: 210e6,
    valuation: 1.3e9,
    revenue: 27e6,
    headcount: 140,
  },
  {
    name: 'Inkwell Research',
    short: 'Inkwell',
    city: 'Zurich',
    founded: '2023-01',
    founder: 'Lena Farkas',
    parent: 'Corvane Capital',
    funding: 90e6,
    valuation: 750e6,
    revenue: 12e6,
    money: 'EUR',
    headcount: 85,
  },
  {
    name: 'Brightmoor',
    city: 'Seoul',
    founded: '2019-09',
    founder: 'Han Ji-won',
    head: 'Park Do-yun',
    parent: 'Sungil Group',
    funding: 350e6,
    valuation: 2.8e9,
    revenue: 230e6,
    headcount: 1250,
  },
  {
    name: 'Lumenfold',
    city: 'Bengaluru',
    founded: '2023-05',
    founder: 'Priya Raman',
    funding: 55e6,
    valuation: 480e6,
    revenue: 6.5e6,
    headcount: 62,
  },
  {
    name: 'Veldt Systems',
    short: 'Veldt',
    city: 'Cape Town',
    founded: '2020-11',
    founder: 'Johannes Nkosi',
    funding: 130e6,
    valuation: 980e6,
    revenue: 41e6,
    headcount: 175,
  },
  {
    name: 'Meridian Intelligence',
    short: 'Meridian',
    city: 'Singapore',
    founded: '2018-02',
    founder: 'Tan Wei Lin',
    funding: 1.4e9,
    valuation: 11e9,
    revenue: 520e6,
    headcount: 2300,
  },
  {
    name: 'Yunling',
    city: 'Chengdu',
    founded: '2023-07',
    founder: 'Gao Zhiyuan',
    parent: 'Baosheng Holdings',
    funding: 800e6,
    valuation: 6.5e9,
    revenue: 95e6,
    money: 'CNY',
    headcount: 220,
  },
];

export const INVENTED_MODELS: readonly InventedModel[] = [
  ['Halcyon 3', 'Halcyon Labs', '', '2024-09-17', 180, 0, 128000, 'proprietary'],
  ['Halcyon 4 Pro', 'Halcyon Labs', '', '2026-02-19', 620, 44, 1048576, 'proprietary'],
  ['Halcyon 4 Mini', 'Halcyon Labs', '', '2026-03-05', 24, 0, 256000, 'proprietary'],
  ['Tarn-1', 'Tarn AI', '', '2024-11-21', 65, 0, 32768, 'Apache-2.0'],
  ['Tarn-2 70B', 'Tarn AI', 'Tarn-1', '2025-10-08', 70.6, 0, 131072, 'Apache-2.0'],
  ['Tarn-2 8B', 'Tarn AI', '', '2025-10-08', 8.1, 0, 65536, 'Apache-2.0'],
  ['Quill-V1', 'Inkwell Research', '', '2023-12-04', 52, 0, 4096, 'MIT'],
  ['Quill-V2', 'Inkwell Research', 'Quill-V1', '2024-08-27', 198, 19, 65536, 'MIT'],
  ['Quill-V3', 'Inkwell Research', 'Quill-V2', '2025-12-11', 540, 33, 128000, 'MIT'],
  ['Osprey 1.5 Large', 'Brightmoor', '', '2025-04-15', 310, 0, 200000, 'proprietary'],
  ['Osprey 1.5 Small', 'Brightmoor', '', '2025-04-15', 14, 0, 128000, 'CC-BY-NC-4.0'],
  ['Saffron-R1', 'Lumenfold', '', '2025-01-30', 96, 11, 65536, 'modified MIT'],
  ['Saffron-R2', 'Lumenfold', 'Saffron-R1', '2026-05-12', 284, 18, 262144, 'modified MIT'],
  ['Karoo-12B', 'Veldt Systems', '', '2024-06-06', 12.2, 0, 32768, 'Apache-2.0'],
  ['Karoo-8x30B', 'Veldt Systems', '', '2025-07-22', 212, 58, 131072, 'Apache-2.0'],
  ['Pelagos Ultra', 'Meridian Intelligence', '', '2026-06-18', 1400, 72, 2e6, 'proprietary'],
  ['Pelagos Lite', 'Meridian Intelligence', '', '2026-06-18', 46, 5.2, 1e6, 'proprietary'],
  ['Yunling-M1', 'Yunling', '', '2024-05-20', 110, 14, 131072, 'MIT'],
  ['Yunling-M2', 'Yunling', 'Yunling-M1', '2025-09-03', 456, 28, 262144, 'MIT'],
];

/** name, role, organisation, whether it is over */
export const INVENTED_POSTS: readonly (readonly [name: string, role: string, organisation: string, former?: true])[] = [
  ['Mara Voss', 'CEO', 'Halcyon Labs'],
  ['Mara Voss', 'founder', 'Halcyon Labs'],
  ['Idris Okonjo', 'CEO', 'Tarn AI'],
  ['Idris Okonjo', 'co-founder', 'Tarn AI'],
  ['Lena Farkas', 'founder', 'Inkwell Research'],
  ['Lena Farkas', 'chief scientist', 'Inkwell Research'],
  ['Park Do-yun', 'CEO', 'Brightmoor'],
  ['Priya Raman', 'CEO', 'Lumenfold'],
  ['Johannes Nkosi', 'CEO', 'Veldt Systems'],
  ['Annika Sörensen', 'CTO', 'Veldt Systems'],
  ['Tan Wei Lin', 'CEO', 'Meridian Intelligence'],
  ['Gao Zhiyuan', 'founder', 'Yunling'],
  ['Rosalind Achterberg', 'CTO', 'Halcyon Labs'],
  ['Daniel Abara', 'researcher', 'Halcyon Labs', true],
  ['Daniel Abara', 'professor', 'Utrecht University'],
  ['Helena Brandt', 'head of research', 'Tarn AI', true],
  ['Marc Oyelaran', 'chief scientist', 'Meridian Intelligence'],
  ['Sofia Lindqvist', 'engineer', 'Brightmoor', true],
  ['Emeka Balogun', 'researcher', 'Inkwell Research', true],
  ['Viktor Malmgren', 'CTO', 'Meridian Intelligence', true],
  ['Noor Haddad', 'engineer', 'Yunling', true],
  ['Beatriz Falcão', 'chief scientist', 'Lumenfold', true],
  ['Petra Vondra', 'professor', 'Utrecht University', true],
  ['Callum Reyes', 'head of safety', 'Halcyon Labs', true],
  ['Yuki Tanabe', 'researcher', 'Brightmoor'],
  ['Leila Farrokh', 'professor', 'Delft University of Technology'],
  ['Yusuf Demir', 'researcher', 'Delft University of Technology'],
  ['Clara Montefiore', 'director', 'Delft University of Technology', true],
];

/** Who said what on record, and how a careless writer would have it. */
export const INVENTED_QUOTATIONS: readonly (readonly [speaker: string, words: string, altered: string])[] = [
  [
    'Mara Voss',
    'We will not sell access to anybody who cannot tell us what they want it for',
    'We will not give access to anybody who cannot show us what they want it for',
  ],
  [
    'Idris Okonjo',
    'The cheapest model is the one you do not have to run twice',
    'The best model is the one you do not have to run twice',
  ],
  [
    'Lena Farkas',
    'Attention is expensive, so we spend it where it changes the answer',
    'Attention is scarce, so we spend it where it improves the answer',
  ],
  [
    'Priya Raman',
    'Every language we leave out is a market we hand to somebody else',
    'Every country we leave out is a market we hand to a rival',
  ],
  [
    'Johannes Nkosi',
    'Our customers do not care about leaderboards, they care about Tuesday morning',
    'Our customers do not care about benchmarks, they care about Monday morning',
  ],
  [
    'Gao Zhiyuan',
    'An open model is a promise that other people can hold you to',
    'An open model is a contract that other people can hold you to',
  ],
  [
    'Park Do-yun',
    'We measured everything twice and trusted none of it until the third time',
    'We measured everything twice and published none of it until the third time',
  ],
  [
    'Tan Wei Lin',
    'Scale buys you time, it does not buy you judgement',
    'Scale buys you speed, it does not buy you wisdom',
  ],
];

/** Employers that make no models. */
export const INVENTED_EMPLOYERS: readonly string[] = [
  'Utrecht University',
  'Delft University of Technology',
  'Corvane Capital',
  'Sungil Group',
  'Baosheng Holdings',
];

export const UNHEARD_ORGANISATIONS: readonly InventedOrganisation[] = [
  {
    name: 'Palisade AI',
    short: 'Palisade',
    city: 'Denver',
    founded: '2022-04',
    founder: 'Ruth Castellane',
    funding: 75e6,
    valuation: 620e6,
    revenue: 9e6,
    headcount: 95,
  },
  {
    name: 'Threnody',
    city: 'Lisbon',
    founded: '2021-10',
    founder: 'Duarte Valadares',
    parent: 'Ondina Ventures',
    funding: 48e6,
    valuation: 300e6,
    revenue: 4.2e6,
    money: 'EUR',
    headcount: 54,
  },
  {
    name: 'Foxglove Research',
    short: 'Foxglove',
    city: 'Edinburgh',
    founded: '2020-05',
    founder: 'Ailsa McCready',
    funding: 160e6,
    valuation: 1.1e9,
    revenue: 22e6,
    money: 'GBP',
    headcount: 130,
  },
  {
    name: 'Kestrel Compute',
    short: 'Kestrel',
    city: 'Austin',
    founded: '2019-01',
    founder: 'Owen Marchetti',
    funding: 420e6,
    valuation: 3.9e9,
    revenue: 140e6,
    headcount: 560,
  },
];

export const UNHEARD_MODELS: readonly InventedModel[] = [
  ['Orrin-3 32B', 'Palisade AI', '', '2026-01-27', 32.8, 0, 131072, 'Apache-2.0'],
  ['Orrin-2', 'Palisade AI', '', '2024-10-30', 21, 0, 32768, 'Apache-2.0'],
  ['Cobalt 2 Max', 'Threnody', '', '2026-04-09', 390, 36, 512000, 'proprietary'],
  ['Cobalt 2 Nano', 'Threnody', '', '2026-04-09', 3.4, 0, 128000, 'CC-BY-4.0'],
  ['Wren-V3', 'Foxglove Research', '', '2024-12-12', 145, 17, 65536, 'MIT'],
  ['Wren-V4', 'Foxglove Research', 'Wren-V3', '2026-07-01', 470, 31, 262144, 'MIT'],
  ['Sable 1.5 Pro', 'Kestrel Compute', '', '2025-11-13', 260, 0, 400000, 'proprietary'],
];

export const UNHEARD_POSTS: typeof INVENTED_POSTS = [
  ['Ruth Castellane', 'CEO', 'Palisade AI'],
  ['Duarte Valadares', 'founder', 'Threnody'],
  ['Ailsa McCready', 'CEO', 'Foxglove Research'],
  ['Ailsa McCready', 'co-founder', 'Foxglove Research'],
  ['Owen Marchetti', 'CEO', 'Kestrel Compute'],
  ['Ingrid Vasko', 'CTO', 'Kestrel Compute'],
  ['Bram Teuling', 'researcher', 'Palisade AI', true],
  ['Casper Nyman', 'engineer', 'Threnody', true],
  ['Thandi Mokoena', 'CTO', 'Palisade AI', true],
  ['Silvia Ferrante', 'researcher', 'Kestrel Compute'],
  ['Naomi Feldstein', 'head of policy', 'Foxglove Research', true],
];
