import { epochModels } from '@stet/corpus/upstreams';
import { describe, expect, it } from 'vitest';
import { describeReal, fixture, linesOf, reasonsOf } from './kit.js';

describe('Epoch’s tables of models', () => {
  const reading = epochModels.read(fixture('epoch-models.csv'));

  it('read through a byte-order mark and line breaks in cells', () => {
    expect(reading.records).toBe(5);
    expect(linesOf(reading, 'Open One')).toEqual([
      'parameters-total 236000000000 parameter',
      'parameters-active 21000000000 parameter',
      'training-tokens 8100000000000 token',
      'release-date 2024-05-07',
      'developer Lab A',
      'developer Univ. of B (Dept. C, D)',
      'open-weights open',
    ]);
  });

  it('take sizes of closed models, and those that a note calls estimates, for estimates', () => {
    expect(linesOf(reading, 'Closed One')).toContain('parameters-total 1800000000000 parameter estimate');
    expect(linesOf(reading, 'Word Counter')).toContain('parameters-total 1300000000 parameter estimate');
  });

  it('take no count of data that is not of tokens, or of a further training', () => {
    for (const name of ['Closed One', 'Tuned One', 'Word Counter'])
      expect(linesOf(reading, name).filter((line) => line.startsWith('training-tokens'))).toEqual([]);
  });

  it('keep a date at its precision and a maker whole', () => {
    expect(linesOf(reading, 'Tuned One')).toContain('release-date 2024-06');
    expect(linesOf(reading, 'Tuned One')).toContain('developer Lab E, Ltd.');
  });

  it('let every day be confirmed by another publisher', () => {
    const dates = reading.proposals.flatMap(({ statements }) =>
      statements.filter(({ attribute }) => attribute === 'release-date'),
    );
    expect(dates.map(({ needsSupport }) => needsSupport)).toEqual(['day', 'day', 'day']);
  });

  it('say what they refuse and why', () => {
    expect(reasonsOf(reading)).toEqual({
      'it counts the data of a further training only': 1,
      'the note beside it does not give the same number of tokens': 2,
      '“spring 2021” is no date': 1,
      'it has no name': 1,
    });
  });

  it('read editions whose columns have other names', () => {
    const old = epochModels.read(fixture('epoch-models-old.csv'));
    expect(linesOf(old, 'Open One')).toContain('training-tokens 8100000000000 token');
  });

  it('refuse what is no table', () => {
    const { proposals, refused } = epochModels.read([{ path: 'page.csv', text: '<html>\n<p>Not found</p>' }]);
    expect(proposals).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
  });
});

describeReal('Epoch’s real tables', 'epoch', (read) => {
  it.each([
    ['notable_ai_models.2026-07.csv', 1036],
    ['large_scale_ai_models.2025-12.csv', 473],
    ['frontier_ai_models.2025-12.csv', 131],
    ['notable_ai_models.2025-02-24.csv', 895],
  ])('%s', (file, records) => {
    const reading = epochModels.read(read(file));
    expect(reading.records).toBe(records);
    expect(reading.proposals.length).toBe(records);
    const sizes = reading.proposals
      .filter(({ subject }) => /^(?:GPT-4(?: \(Mar 2023\))?|GPT-4o|Grok 3|Claude 3 Opus)$/.test(subject.names[0] ?? ''))
      .flatMap(({ statements }) => statements.filter(({ attribute }) => attribute === 'parameters-total'));
    expect(sizes.every(({ estimate }) => estimate === true)).toBe(true);
  });
});
