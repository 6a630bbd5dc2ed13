import { exchangeSchema, type Assertion, type Entity, type Exchange, type Source, type Tier } from '@stet/shared';
import { createKnowledge, establishValue, type Knowledge } from '@stet/corpus';

/** A corpus out of the parts a test cares about; what it does not say is left empty. */
export const corpusOf = (parts: Partial<Exchange>): Exchange =>
  exchangeSchema.parse({
    format: 'stet-corpus',
    version: 1,
    id: 'test',
    asOf: '2026-11-20',
    entities: [],
    sources: [],
    assertions: [],
    ...parts,
  });

export const model = (id: string, more: Partial<Entity> = {}): Entity => ({ id, type: 'model', name: id, ...more });

export const source = (id: string, tier: Tier, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: id,
  tier,
  ...more,
});

export const says = (
  sourceId: string,
  amount: number,
  qualifiers: Record<string, string> = {},
  more: Partial<Assertion> = {},
): Assertion => ({
  subject: 'm',
  attribute: 'parameters-total',
  value: { amount, unit: 'parameter' },
  qualifiers,
  source: sourceId,
  ...more,
});

export const score = (
  sourceId: string,
  amount: number,
  qualifiers: Record<string, string>,
  more: Partial<Assertion> = {},
) =>
  says(
    sourceId,
    amount,
    { benchmark: 'GSM8K', ...qualifiers },
    {
      attribute: 'benchmark-score',
      value: { amount, unit: 'percent' },
      ...more,
    },
  );

/** What is established, in short: the status, then each value with its tier, best first. */
export function askOf(
  knowledge: Knowledge,
  attribute: string,
  qualifiers: Record<string, string> = {},
  asOf = '2026-11-20',
  subject = 'm',
): string {
  const { status, values } = establishValue(knowledge, { subject, attribute, qualifiers, asOf });
  const shown = values.map(({ value, tier }) => {
    const plain =
      'amount' in value ? value.amount : 'date' in value ? value.date : 'term' in value ? value.term : value;
    return `${JSON.stringify(plain).replaceAll('"', '')} ${tier}`;
  });
  return [status, ...shown].join(' | ');
}

export const knowledgeOf = (...layers: Partial<Exchange>[]): Knowledge => createKnowledge(layers.map(corpusOf));
