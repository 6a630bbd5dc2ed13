import { gatherAssertions, type Edition, type Statement } from '@stet/corpus/upstreams';
import type { Assertion, Exchange } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, source } from '../kit/corpus.js';

/** An edition whose only file says these things of the model One. */
const edition = (id: string, statements: readonly Statement[], name = 'One'): Edition => ({
  source: source(id, 'secondary', { published: '2026-01-02' }),
  files: [],
  upstream: {
    id,
    title: id,
    publisher: id,
    url: 'https://upstream.example',
    license: 'MIT',
    mayShip: true,
    read: () => ({
      records: 1,
      proposals: [{ record: 'r1', subject: { type: 'model', names: [name] }, statements }],
      refused: [],
    }),
  },
});

const corpus = (assertions: readonly Assertion[] = []): Exchange =>
  corpusOf({
    entities: [
      model('one', { name: 'One', released: '2025-03-04' }),
      { id: 'mmlu', type: 'benchmark', name: 'MMLU', aliases: ['MMLU benchmark'] },
      { id: 'lab', type: 'organisation', name: 'Lab' },
    ],
    sources: [source('maker', 'primary'), source('tracker', 'secondary')],
    assertions: [...assertions],
  });

const size = (amount: number): Statement => ({
  attribute: 'parameters-total',
  value: { amount, unit: 'parameter' },
  locator: 'cell',
});
const released = (date: string, needsSupport?: Statement['needsSupport']): Statement => ({
  attribute: 'release-date',
  value: { date },
  ...(needsSupport === undefined ? {} : { needsSupport }),
});

const take = (held: readonly Assertion[], ...editions: readonly Edition[]): readonly string[] =>
  gatherAssertions(corpus(held), editions).assertions.map(({ source: from, attribute, value, qualifiers = {}, asOf }) =>
    [
      from,
      attribute,
      ...Object.values(value),
      ...Object.values(qualifiers),
      ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ].join(' '),
  );

describe('gathering what upstreams say', () => {
  it('takes what is new and names its source', () => {
    expect(take([], edition('a', [size(8e9)]))).toEqual(['a parameters-total 8000000000 parameter']);
  });

  it('adds nothing when it is run again on its own result', () => {
    const editions = [
      edition('a', [size(8e9), released('2025-03-04', 'day')]),
      edition('b', [size(9e9), released('2025-05-06', 'all')]),
    ];
    const first = gatherAssertions(corpus(), editions);
    const again = gatherAssertions(
      { ...corpus([...first.assertions]), sources: editions.map((each) => each.source) },
      editions,
    );
    expect(first.assertions.length).toBeGreaterThan(0);
    expect(again.assertions).toEqual([]);
    expect(again.review).toEqual(first.review);
  });

  it('doubts what contradicts the corpus, or an upstream that stands before it', () => {
    const held: Assertion = {
      subject: 'one',
      attribute: 'parameters-total',
      value: { amount: 7e9, unit: 'parameter' },
      source: 'maker',
    };
    expect(take([held], edition('a', [size(8e9)]))).toEqual([]);
    expect(take([], edition('a', [size(8e9)]), edition('b', [size(9e9)]))).toEqual([
      'a parameters-total 8000000000 parameter',
    ]);
    const { review } = gatherAssertions(corpus([held]), [edition('a', [size(8e9)])]);
    expect(review).toEqual([
      { upstream: 'a', record: 'one parameters-total: 8000000000 parameter', reason: '7000000000 parameter in maker' },
    ]);
  });

  it('lets estimates and prices of other days stand side by side', () => {
    const estimate = { ...size(9e9), estimate: true };
    const price = (amount: number): Statement => ({
      attribute: 'price-input',
      value: { amount, unit: 'USD/1M-token' },
    });
    expect(take([], edition('a', [size(8e9), price(2)]), edition('b', [estimate, price(3)]))).toEqual([
      'a parameters-total 8000000000 parameter',
      'a price-input 2 USD/1M-token as of 2026-01-02',
      'b parameters-total 9000000000 parameter',
      'b price-input 3 USD/1M-token as of 2026-01-02',
    ]);
  });

  it.each([
    ['alone, it is cut to its month', [], ['a release-date 2025-03']],
    [
      'confirmed by another, it stands',
      [released('2025-03-04')],
      ['a release-date 2025-03-04', 'b release-date 2025-03-04'],
    ],
    [
      'before the others, it is that of an announcement',
      [released('2025-05-06')],
      ['a release-date 2025-03-04 announcement', 'b release-date 2025-05-06'],
    ],
    [
      'after the others, it is that of a paper',
      [released('2025-01-06')],
      ['a release-date 2025-03-04 paper', 'b release-date 2025-01-06'],
    ],
  ] as const)('of a tracker’s day: %s', (_, others, expected) => {
    expect(take([], edition('a', [released('2025-03-04', 'day')]), edition('b', [...others]))).toEqual(expected);
  });

  it('takes what needs support only with it, a date as far as the two agree', () => {
    expect(take([], edition('a', [released('2025-03-04', 'all')]))).toEqual([]);
    expect(
      take([], edition('a', [released('2025-03-04', 'all')]), edition('b', [released('2025-03-09', 'all')])),
    ).toEqual(['a release-date 2025-03', 'b release-date 2025-03']);
  });

  it('gives benchmarks and makers the corpus’ names, and takes none that it does not know', () => {
    const score = (benchmark: string): Statement => ({
      attribute: 'benchmark-score',
      value: { amount: 70, unit: 'percent' },
      qualifiers: { benchmark },
    });
    const by = (term: string): Statement => ({ attribute: 'developer', value: { term } });
    const { assertions, review } = gatherAssertions(corpus(), [
      edition('a', [score('mmlu benchmark'), score('Unheard-of'), by('Lab (of Labs)'), by('Nobody')]),
    ]);
    expect(assertions.map(({ value, qualifiers }) => [value, qualifiers])).toEqual([
      [{ amount: 70, unit: 'percent' }, { benchmark: 'MMLU' }],
      [{ term: 'Lab', entity: 'lab' }, undefined],
    ]);
    expect(review.map(({ reason }) => reason)).toEqual([
      'no benchmark of the corpus is called “Unheard-of”',
      'no organisation of the corpus is called “Nobody”',
    ]);
  });

  it('counts records about unknown things, and lists names it was unsure of', () => {
    const { tallies, review } = gatherAssertions(corpus(), [
      edition('a', [size(8e9)], 'Nobody'),
      edition('b', [size(8e9)], 'one-2025-09-10'),
    ]);
    expect(tallies.map(({ unknown }) => unknown)).toEqual([1, 0]);
    expect(review.map(({ reason }) => reason)).toEqual(['it may be a later snapshot (2025-09-10)']);
  });
});
