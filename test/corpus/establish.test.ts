import { explainEstablishment, establishValue, retrieveEvidence } from '@stet/corpus';
import { isAmount, mayRefute, NOTHING_KNOWN } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { askOf, knowledgeOf, model, says, score, source } from './kit/corpus.js';

const SOURCES = [
  source('paper', 'primary'),
  source('readme', 'primary', { publisher: 'paper' }),
  source('epoch', 'secondary'),
  source('rival', 'secondary'),
  source('press-a', 'press'),
  source('press-b', 'press'),
  source('press-c', 'press'),
  source('copy-of-a', 'press', { copyOf: 'press-a' }),
  source('tweet', 'social'),
];

const holding = (...assertions: ReturnType<typeof says>[]) => knowledgeOf({ sources: SOURCES, assertions });
const total = (...assertions: ReturnType<typeof says>[]): string => askOf(holding(...assertions), 'parameters-total');

describe('one value', () => {
  it('is unknown where nothing is said', () => {
    const question = { subject: 'm', attribute: 'parameters-total', qualifiers: {}, asOf: '2026-11-20' };
    expect(establishValue(holding(), question)).toBe(NOTHING_KNOWN);
  });

  it('is what the nearest tier says, and weaker sources that differ are dissent', () => {
    const knowledge = holding(
      says('paper', 236e9),
      says('press-a', 671e9),
      says('press-b', 671e9),
      says('press-c', 671e9),
    );
    const question = { subject: 'm', attribute: 'parameters-total', qualifiers: {}, asOf: '2026-11-20' };
    const { status, values, dissent } = establishValue(knowledge, question);
    expect(status).toBe('established');
    expect(values).toMatchObject([{ value: { amount: 236e9 }, tier: 'primary', qualifiers: {} }]);
    expect(dissent.map((evidence) => evidence.source.id)).toEqual(['press-a', 'press-b', 'press-c']);
  });

  it('is shown at its most precise, with all that agrees behind it, the nearest first', () => {
    const knowledge = holding(says('tweet', 2.8e6), says('epoch', 2.788e6), says('rival', 2.8e6));
    const question = { subject: 'm', attribute: 'parameters-total', qualifiers: {}, asOf: '2026-11-20' };
    const { values } = establishValue(knowledge, question);
    expect(values).toMatchObject([{ value: { amount: 2.788e6 } }]);
    expect(values[0]?.evidence.map((evidence) => evidence.source.id)).toEqual(['epoch', 'rival', 'tweet']);
  });

  it('is contested where sources of equal standing disagree', () => {
    expect(total(says('epoch', 1e9), says('rival', 2e9), says('tweet', 2e9))).toBe(
      'contested | 1000000000 secondary | 2000000000 secondary',
    );
  });

  it('is decided by more than half of at least three publishers', () => {
    expect(total(says('press-a', 1e9), says('press-b', 2e9), says('press-c', 2e9))).toBe(
      'established | 2000000000 press',
    );
  });

  it('counts copies of one text, and texts of one publisher, once', () => {
    expect(total(says('press-a', 1e9), says('copy-of-a', 1e9), says('press-b', 2e9))).toMatch(/^contested/);
    expect(total(says('paper', 1e9), says('readme', 1e9), says('paper', 2e9))).toMatch(/^contested/);
  });

  it('is never established by an estimate', () => {
    expect(total(says('epoch', 1.8e12, {}, { estimate: true }))).toBe('unknown');
    expect(total(says('epoch', 1.8e12, {}, { estimate: true }), says('tweet', 1e12))).toBe(
      'established | 1000000000000 social',
    );
  });

  it('is what a desk has ruled, lastly', () => {
    const ruling = (on: string) => ({ ruling: { by: 'Desk', on, reason: 'Asked the maker.' } });
    expect(
      total(
        says('paper', 1e9),
        says('tweet', 3e9, {}, ruling('2026-01-02')),
        says('press-a', 2e9, {}, ruling('2026-01-01')),
      ),
    ).toBe('established | 3000000000 social');
  });

  it('stands no nearer than the assertion says its source stands', () => {
    expect(total(says('paper', 1e9, {}, { tier: 'secondary' }), says('readme', 2e9))).toBe(
      'established | 2000000000 primary',
    );
  });
});

describe('settings', () => {
  const knowledge = holding(
    score('paper', 79.2, { variant: 'base', shots: '8-shot' }),
    score('paper', 92.2, { variant: 'chat', shots: '8-shot' }),
    score('paper', 90.8, { variant: 'chat (SFT)', shots: '8-shot' }),
    score('paper', 43.6, { benchmark: 'MATH', variant: 'base' }),
  );
  const ask = (qualifiers: Record<string, string>): string => askOf(knowledge, 'benchmark-score', qualifiers);

  it('each have a value of their own: chat first, base last', () => {
    expect(ask({ benchmark: 'GSM8K' })).toBe('established | 92.2 primary | 90.8 primary | 79.2 primary');
  });

  it('are left out when they contradict the question', () => {
    expect(ask({ benchmark: 'gsm-8k', variant: 'base' })).toBe('established | 79.2 primary');
    expect(ask({ benchmark: 'GSM8K', variant: 'instruct' })).toBe('established | 92.2 primary | 90.8 primary');
    expect(ask({ benchmark: 'GSM8K', shots: 'eight-shot', variant: 'chat' })).toBe(
      'established | 92.2 primary | 90.8 primary',
    );
    expect(ask({ benchmark: 'GSM8K', shots: '0-shot' })).toBe('unknown');
    expect(ask({ benchmark: 'MMLU' })).toBe('unknown');
  });

  it('know a benchmark by all its names', () => {
    const named = knowledgeOf({
      entities: [{ id: 'lmarena', type: 'benchmark', name: 'LMArena', aliases: ['Chatbot Arena', 'Arena Elo'] }],
      sources: SOURCES,
      assertions: [score('epoch', 1222, { benchmark: 'LMArena' })],
    });
    expect(askOf(named, 'benchmark-score', { benchmark: 'arena-elo' })).toBe('established | 1222 secondary');
  });

  it('of a weaker source that does not say which cannot outweigh those that stronger ones name', () => {
    const article = holding(
      score('paper', 92.2, { variant: 'chat' }),
      score('paper', 79.2, { variant: 'base' }),
      score('press-a', 94.5, {}),
      score('press-b', 88, {}),
    );
    const question = {
      subject: 'm',
      attribute: 'benchmark-score',
      qualifiers: { benchmark: 'GSM8K' },
      asOf: '2026-11-20',
    };
    const { values, dissent } = establishValue(article, question);
    expect(values.map(({ tier }) => tier)).toEqual(['primary', 'primary']);
    expect(dissent.map((evidence) => evidence.source.id)).toEqual(['press-a', 'press-b']);
  });

  it('are ruled by a ruling that names no narrower one', () => {
    const ruled = holding(
      score('paper', 92.2, { variant: 'chat' }),
      score('paper', 79.2, { variant: 'base' }),
      score('paper', 50, { benchmark: 'MATH' }),
      score('tweet', 88, {}, { ruling: { by: 'Desk', on: '2026', reason: 'Re-run.' } }),
    );
    expect(askOf(ruled, 'benchmark-score', { benchmark: 'GSM8K' })).toBe('established | 88 social');
    expect(askOf(ruled, 'benchmark-score', { benchmark: 'MATH' })).toBe('established | 50 primary');
  });
});

describe('measurements', () => {
  it('of another lab follow the maker’s', () => {
    const knowledge = holding(score('rival', 93.2, {}), score('paper', 93.9, {}), score('press-a', 99, {}));
    expect(askOf(knowledge, 'benchmark-score', { benchmark: 'GSM8K' })).toBe(
      'established | 93.9 primary | 93.2 secondary',
    );
  });

  it('of different labs stand side by side', () => {
    const knowledge = holding(score('rival', 76, {}), score('epoch', 78, {}));
    expect(askOf(knowledge, 'benchmark-score', { benchmark: 'GSM8K' })).toMatch(
      /^established \| 7\d secondary \| 7\d secondary$/,
    );
  });

  it('are contested where one text gives two, or press reports differ', () => {
    const twice = holding(score('paper', 58.6, {}), score('paper', 59.6, {}));
    expect(askOf(twice, 'benchmark-score', { benchmark: 'GSM8K' })).toMatch(/^contested/);
    const reported = holding(score('press-a', 58.6, {}), score('press-b', 59.6, {}));
    expect(askOf(reported, 'benchmark-score', { benchmark: 'GSM8K' })).toMatch(/^contested/);
  });
});

describe('time', () => {
  const price = (sourceId: string, amount: number, more: Parameters<typeof says>[3]) =>
    says(sourceId, amount, {}, { attribute: 'price-input', value: { amount, unit: 'USD/1M-token' }, ...more });
  const knowledge = holding(
    price('paper', 7, { asOf: '2024-05-06' }),
    price('paper', 3.5, { from: '2024-06', until: '2024-10' }),
    price('paper', 1.25, { from: '2024-10' }),
  );

  it.each([
    ['2024-05-05', 'unknown'],
    ['2024-05-06', 'established | 7 primary'],
    ['2024-06-01', 'established | 3.5 primary'],
    ['2024-10-01', 'established | 1.25 primary'],
    ['2026-11-20', 'established | 1.25 primary'],
  ])('decides on %s: %s', (day, expected) => {
    expect(askOf(knowledge, 'price-input', {}, day)).toBe(expected);
  });

  it('keeps what is superseded as dissent', () => {
    const question = { subject: 'm', attribute: 'price-input', qualifiers: {}, asOf: '2026-11-20' };
    const dissent = establishValue(knowledge, question).dissent.map(({ assertion }) => assertion.value);
    expect(dissent).toMatchObject([{ amount: 3.5 }, { amount: 7 }]);
  });

  it('does not matter for what does not change', () => {
    const later = knowledgeOf({
      sources: [source('s', 'primary', { published: '2026' })],
      assertions: [says('s', 1e9)],
    });
    expect(askOf(later, 'parameters-total', {}, '2024-01-01')).toBe('established | 1000000000 primary');
  });

  it('keeps a leaderboard of later days out', () => {
    const board = holding(score('epoch', 1222, { benchmark: 'LMArena', date: '2024-07-22' }));
    expect(askOf(board, 'benchmark-score', { benchmark: 'LMArena' }, '2024-07-21')).toBe('unknown');
    expect(askOf(board, 'benchmark-score', { benchmark: 'LMArena' }, '2024-07-22')).toBe(
      'established | 1222 secondary',
    );
  });
});

describe('several values at once', () => {
  const architecture = (sourceId: string, term: string) =>
    says(sourceId, 0, {}, { attribute: 'architecture', value: { term } });

  it('are all established, those of weaker tiers after', () => {
    const knowledge = holding(
      architecture('press-a', 'GQA'),
      architecture('paper', 'MoE'),
      architecture('paper', 'MLA'),
    );
    expect(askOf(knowledge, 'architecture')).toBe('established | MLA primary | MoE primary | GQA press');
  });

  it('never hold what a stronger tier’s word excludes', () => {
    expect(askOf(holding(architecture('press-a', 'MoE'), architecture('paper', 'dense')), 'architecture')).toBe(
      'established | dense primary',
    );
  });

  it('are contested where equals exclude each other', () => {
    expect(askOf(holding(architecture('paper', 'MoE'), architecture('readme', 'dense')), 'architecture')).toMatch(
      /^contested/,
    );
  });
});

describe('variants', () => {
  const context = (subject: string, amount: number, qualifiers = {}) =>
    says('paper', amount, qualifiers, { subject, attribute: 'context-length', value: { amount, unit: 'token' } });
  const knowledge = knowledgeOf({
    entities: [model('m'), model('m-chat', { variantOf: 'm', variant: 'instruct' })],
    sources: SOURCES,
    assertions: [
      says('paper', 70e9),
      context('m-chat', 128_000),
      score('paper', 93, {}, { subject: 'm-chat' }),
      score('paper', 83, { variant: 'base' }),
      score('paper', 60, { benchmark: 'MATH', variant: 'chat' }),
      score('paper', 40, { benchmark: 'MMLU' }),
    ],
  });

  it('lend their evidence to the base, under their name', () => {
    expect(askOf(knowledge, 'benchmark-score', { benchmark: 'GSM8K' })).toBe('established | 93 primary | 83 primary');
    expect(askOf(knowledge, 'benchmark-score', { benchmark: 'GSM8K', variant: 'chat' })).toBe(
      'established | 93 primary',
    );
    expect(askOf(knowledge, 'context-length')).toBe('established | 128000 primary');
  });

  it('take from the base what is said of them, and what does not depend on the variant', () => {
    const ask = (attribute: string, qualifiers = {}): string =>
      askOf(knowledge, attribute, qualifiers, undefined, 'm-chat');
    expect(ask('parameters-total')).toBe('established | 70000000000 primary');
    expect(ask('benchmark-score', { benchmark: 'MATH' })).toBe('established | 60 primary');
    expect(ask('benchmark-score', { benchmark: 'MMLU' })).toBe('unknown');
    expect(ask('benchmark-score', { benchmark: 'GSM8K' })).toBe('established | 93 primary');
  });

  it('speak for themselves before their base does', () => {
    const snapshots = knowledgeOf({
      entities: [model('m'), model('m-0324', { variantOf: 'm', variant: '0324' })],
      sources: SOURCES,
      assertions: [
        says('paper', 0, { of: 'weights' }, { attribute: 'license', value: { term: 'DeepSeek License' } }),
        says('paper', 0, { of: 'code' }, { attribute: 'license', value: { term: 'MIT' } }),
        says('press-a', 0, { of: 'weights' }, { subject: 'm-0324', attribute: 'license', value: { term: 'MIT' } }),
      ],
    });
    expect(askOf(snapshots, 'license', {}, undefined, 'm-0324')).toBe('established | MIT primary | MIT press');
    expect(askOf(snapshots, 'license')).toBe('established | MIT primary | DeepSeek License primary');
  });

  it('are retrieved once, whichever way they refer to each other', () => {
    const circle = knowledgeOf({
      entities: [model('a', { variantOf: 'b', variant: 'x' }), model('b', { variantOf: 'a', variant: 'y' })],
      sources: SOURCES,
      assertions: [says('paper', 1e9, {}, { subject: 'a' })],
    });
    expect(retrieveEvidence(circle, 'a', 'parameters-total').length).toBeGreaterThan(0);
  });
});

describe('runs of a benchmark', () => {
  const runsOf = (assertions: ReturnType<typeof says>[], qualifiers: Record<string, string> = {}) =>
    establishValue(holding(...assertions), {
      subject: 'm',
      attribute: 'benchmark-score',
      qualifiers: { benchmark: 'GSM8K', ...qualifiers },
      asOf: '2026-11-20',
    }).values.map((value) => [isAmount(value.value) && value.value.amount, value.run, mayRefute(value)]);

  it('of a maker are announced, also several that differ', () => {
    expect(runsOf([score('paper', 92.2, {}), score('epoch', 90, {}), score('paper', 88, { variant: 'base' })])).toEqual(
      [
        [92.2, 'announced', true],
        [90, 'lone', false],
        [88, 'announced', true],
      ],
    );
  });

  it('of one other party refute nothing, nor do several that differ', () => {
    expect(runsOf([score('epoch', 90, {})])).toEqual([[90, 'lone', false]]);
    expect(runsOf([score('epoch', 90, {}), score('rival', 86, {})])).toEqual([
      [86, 'lone', false],
      [90, 'lone', false],
    ]);
    expect(runsOf([score('press-a', 90, {}), score('copy-of-a', 90, {})])).toEqual([[90, 'lone', false]]);
  });

  it('that independent parties repeat count, whoever of them says how it was asked', () => {
    expect(runsOf([score('epoch', 90, {}), score('rival', 90.1, { shots: '5-shot' })])).toEqual([
      [90, 'repeated', true],
      [90.1, 'repeated', true],
    ]);
    expect(runsOf([score('epoch', 90, { variant: 'base' }), score('rival', 90, { variant: 'chat' })])).toEqual([
      [90, 'lone', false],
      [90, 'lone', false],
    ]);
  });

  it('of another lab, told in a maker’s report about a rival, are no announcement of the rival', () => {
    expect(runsOf([score('paper', 90, {}, { tier: 'secondary' })])).toEqual([[90, 'lone', false]]);
  });

  it('may be ruled, and what is not measured has none', () => {
    const ruling = { by: 'Desk', on: '2026-01-02', reason: 'Asked the maker.' };
    expect(runsOf([score('paper', 92, {}), score('tweet', 90, {}, { ruling })])).toEqual([[90, 'ruled', true]]);
    const { values } = establishValue(holding(says('epoch', 1e9)), {
      subject: 'm',
      attribute: 'parameters-total',
      qualifiers: {},
      asOf: '2026-11-20',
    });
    expect(values.map((value) => [value.run, mayRefute(value)])).toEqual([[undefined, true]]);
  });
});

describe('explainEstablishment', () => {
  it('tells settings apart', () => {
    const knowledge = holding(
      score('paper', 92, { variant: 'chat' }),
      score('paper', 79, { variant: 'base' }),
      score('tweet', 1, {}),
    );
    const question = { subject: 'm', attribute: 'benchmark-score', qualifiers: {}, asOf: '2026-11-20' };
    expect(explainEstablishment(knowledge, question)).toEqual([
      'rule 6 (nearest tier): 1 weaker statement without a setting that stronger ones name',
      'rule 6 (nearest tier): benchmark GSM8K, variant base: decided by 1 primary statement of 1',
      'rule 6 (nearest tier): benchmark GSM8K, variant chat: decided by 1 primary statement of 1',
      'established: 2 values, 1 dissenting',
    ]);
  });

  it('says which rule decided what', () => {
    const knowledge = holding(
      score('paper', 92.2, { variant: 'chat' }),
      score('rival', 90, { variant: 'chat' }),
      score('paper', 43.6, { benchmark: 'MATH' }),
      score('epoch', 91, { variant: 'chat' }, { estimate: true }),
    );
    const lines = explainEstablishment(knowledge, {
      subject: 'm',
      attribute: 'benchmark-score',
      qualifiers: { benchmark: 'GSM8K' },
      asOf: '2026-11-20',
    });
    expect(lines).toEqual([
      'rule 2 (qualifiers): 1 statement of 4 left out: other settings',
      'rule 1 (estimates): 1 estimate left out',
      'rule 6 (nearest tier): decided by 1 primary statement of 2',
      'rule 9 (measurements): 1 measurement of other labs besides',
      'rule 9 (measurements): 1 lone rerun: supports a draft, refutes none',
      'established: 2 values, 1 dissenting',
    ]);
  });
});
