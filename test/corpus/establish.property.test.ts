import { establishValue, type Question } from '@stet/corpus';
import { TIERS, tierOf, type Assertion, type Establishment, type Evidence, type Source, type Tier } from '@stet/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from './kit/corpus.js';

const SOURCES: readonly Source[] = TIERS.flatMap((tier) =>
  [0, 1, 2, 3].map((n) => ({
    id: `${tier}-${n}`,
    title: tier,
    publisher: `publisher ${n % 3}`,
    tier,
    ...(n === 0 ? { copyOf: `${tier}-1` } : {}),
    ...(n === 2 ? {} : { published: `2024-0${n + 1}` }),
  })),
);

const amount = fc.constantFrom(80, 80.4, 81, 93, 93.3, 128_000, 131_072, 2.8e6, 2.788e6);
const optional = <T>(key: string, values: fc.Arbitrary<T>) =>
  fc.option(
    values.map((value) => ({ [key]: value })),
    { nil: {} },
  );

/** Assertions of one attribute of each cardinality, in a few settings, by all tiers. */
const assertion = (attribute: string, value: fc.Arbitrary<Assertion['value']>, tiers: readonly Tier[] = TIERS) =>
  fc
    .tuple(
      value,
      fc.constantFrom(...SOURCES.filter(({ tier }) => tiers.includes(tier)).map(({ id }) => id)),
      optional('variant', fc.constantFrom('chat', 'base', 'chat (SFT)')),
      optional('shots', fc.constantFrom('5-shot', '0-shot')),
      optional('asOf', fc.constantFrom('2024', '2024-03-02', '2025-01')),
      optional('estimate', fc.boolean()),
    )
    .map(([said, source, variant, shots, asOf, estimate]): Assertion => ({
      subject: 'm',
      attribute,
      value: said,
      qualifiers: { ...(attribute === 'benchmark-score' ? { benchmark: 'GSM8K' } : {}), ...variant, ...shots },
      source,
      ...asOf,
      ...estimate,
    }));

const of = (attribute: string, unit: string) => (tiers?: readonly Tier[]) =>
  assertion(
    attribute,
    amount.map((value) => ({ amount: value, unit })),
    tiers,
  );

const KINDS = {
  'parameters-total': of('parameters-total', 'parameter'),
  'context-length': of('context-length', 'token'),
  'benchmark-score': of('benchmark-score', 'percent'),
  'price-input': of('price-input', 'USD/1M-token'),
  architecture: (tiers?: readonly Tier[]) =>
    assertion(
      'architecture',
      fc.constantFrom('MoE', 'dense', 'MLA').map((term) => ({ term })),
      tiers,
    ),
};

const question = (attribute: string) =>
  fc
    .tuple(optional('variant', fc.constantFrom('chat', 'base')), optional('shots', fc.constant('five-shot')))
    .map(([variant, shots]): Question => ({
      subject: 'm',
      attribute,
      qualifiers: { ...variant, ...shots },
      asOf: '2024-06-01',
    }));

const ask = (assertions: readonly Assertion[], asked: Question): Establishment =>
  establishValue(knowledgeOf({ sources: [...SOURCES], assertions: [...assertions] }), asked);

/** An establishment as plain data, evidence by what it says. */
function plain({ status, values, dissent }: Establishment) {
  const said = (evidence: readonly Evidence[]): string[] =>
    evidence.map(({ assertion: one }) => JSON.stringify(one)).sort();
  return {
    status,
    values: values.map(({ value, tier, qualifiers, evidence }) => ({
      value,
      tier,
      qualifiers,
      evidence: said(evidence),
    })),
    dissent: said(dissent),
  };
}

describe.each(Object.entries(KINDS))('%s', (attribute, kind) => {
  const runs = { numRuns: 300 };

  it('does not depend on the order of the records', () => {
    const shuffled = fc
      .array(kind(), { maxLength: 9 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, question(attribute), ([list, other], asked) => {
        expect(plain(ask(other, asked))).toEqual(plain(ask(list, asked)));
      }),
      runs,
    );
  });

  it('keeps what a stronger tier establishes, whatever a weaker source adds', () => {
    const scenario = fc
      .integer({ min: 1, max: TIERS.length - 1 })
      .chain((weakest) =>
        fc.tuple(
          fc.array(kind(TIERS.slice(0, weakest)), { minLength: 1, maxLength: 7 }),
          fc.array(kind(TIERS.slice(weakest)), { minLength: 1, maxLength: 4 }),
          fc.constant(TIERS.slice(0, weakest)),
        ),
      );
    fc.assert(
      fc.property(scenario, question(attribute), ([strong, weak, tiers], asked) => {
        const stronger = ({ values }: Establishment) =>
          values
            .filter(({ tier }) => tiers.includes(tier))
            .map(({ value, qualifiers, tier }) => ({ value, qualifiers, tier }));
        expect(stronger(ask([...strong, ...weak], asked))).toEqual(stronger(ask(strong, asked)));
      }),
      runs,
    );
  });

  it('places evidence at most once, under a value or in dissent, and never adds any', () => {
    fc.assert(
      fc.property(fc.array(kind(), { maxLength: 9 }), question(attribute), (list, asked) => {
        const { values, dissent } = ask(list, asked);
        const placed = [...values.flatMap(({ evidence }) => evidence), ...dissent];
        expect(new Set(placed).size).toBe(placed.length);
        for (const { assertion: one } of placed) expect(list).toContainEqual(one);
        for (const { evidence, tier } of values) expect(evidence.map(tierOf)).toContain(tier);
      }),
      runs,
    );
  });
});
