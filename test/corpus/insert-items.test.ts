import type { Assertion } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { insertAssertions } from '../../corpus/src/store/insert-items.js';

const RECORD = `# a comment that stays
name: One
assertions:
  - attribute: parameters-total
    value: { amount: 236e9, unit: parameter }
    source: maker
    locator: 'README: row "One"'
  - attribute: developer
    value: { term: Lab, entity: lab }
    source: maker
`;

const size: Assertion = {
  subject: 'one',
  attribute: 'parameters-total',
  value: { amount: 2.36e11, unit: 'parameter' },
  source: 'tracker',
  locator: 'row Model="One", column "Parameters"',
};

describe('insertAssertions', () => {
  it('puts an assertion after the last of its attribute and changes no other letter', () => {
    const text = insertAssertions(RECORD, [size]);
    expect(text).toBe(
      RECORD.replace(
        '  - attribute: developer\n',
        `  - attribute: parameters-total
    value: { amount: 236e9, unit: parameter }
    source: tracker
    locator: row Model="One", column "Parameters"
  - attribute: developer
`,
      ),
    );
  });

  it('puts what is new of its kind at the end, and makes the list where there is none', () => {
    const date: Assertion = {
      subject: 'one',
      attribute: 'release-date',
      value: { date: '2025' },
      source: 'tracker',
      note: 'Its year.',
    };
    const added =
      "  - attribute: release-date\n    value: { date: '2025' }\n    source: tracker\n    note: Its year.\n";
    expect(insertAssertions(RECORD, [date])).toBe(RECORD + added);
    expect(insertAssertions('name: One\n', [date])).toBe(`name: One\nassertions:\n${added}`);
  });

  it.each([21, 0.14, 8192, 131072, 1e6, 8.1e12, 235093634560, 1048576])(
    'writes %d so that it is read again',
    (amount) => {
      const text = insertAssertions('name: One\n', [{ ...size, value: { amount, unit: 'token' } }]);
      expect(Number(/amount: (\S+),/.exec(text)?.[1])).toBe(amount);
    },
  );

  it('quotes what must be quoted', () => {
    const qualifiers = { benchmark: 'MATH, level 5', variant: '0613', shots: '5-shot: CoT' };
    const text = insertAssertions('name: One\n', [{ ...size, qualifiers, locator: 'key "a/b", x: y # z' }]);
    expect(text).toContain("qualifiers: { benchmark: 'MATH, level 5', variant: '0613', shots: '5-shot: CoT' }\n");
    expect(text).toContain('locator: \'key "a/b", x: y # z\'\n');
  });
});
