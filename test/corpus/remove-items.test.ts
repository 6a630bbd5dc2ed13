import { describe, expect, test } from 'vitest';
import { removeItems } from '../../corpus/src/store/remove-items.js';

const RECORD = `# ours
name: V2 # a name
assertions:
  # the first
  - attribute: a
    source: s
  - attribute: b
    source: s # checked

  # the third
  - { attribute: c, source: s }
quotations:
- words: 'One: two'
  source: s
note: end
`;

describe('items are taken out of a record', () => {
  test('and all else stays, letter for letter', () => {
    expect(removeItems(RECORD, 'assertions', new Set([1]))).toBe(
      RECORD.replace('  - attribute: b\n    source: s # checked\n', ''),
    );
    expect(removeItems(RECORD, 'assertions', new Set([0, 2]))).toBe(
      RECORD.replace('  - attribute: a\n    source: s\n', '').replace('  - { attribute: c, source: s }\n', ''),
    );
    expect(removeItems(RECORD, 'assertions', new Set())).toBe(RECORD);
    expect(removeItems(RECORD, 'quotations', new Set([0]))).toBe(
      RECORD.replace("quotations:\n- words: 'One: two'\n  source: s\n", ''),
    );
  });

  test('and the list with its last, in whatever form it is written', () => {
    expect(removeItems('assertions: [{ attribute: a }]\nname: V2\n', 'assertions', new Set([0]))).toBe('name: V2\n');
    expect(removeItems('assertions: [{ attribute: a }, { attribute: b }]\n', 'assertions', new Set([0]))).toBe(
      'assertions: [ { attribute: b } ]\n',
    );
    expect(removeItems('name: V2\nassertions:\n-\n  attribute: a\n', 'assertions', new Set([0]))).toBe('name: V2\n');
    expect(removeItems('name: V2\n', 'assertions', new Set([0]))).toBe('name: V2\n');
  });
});
