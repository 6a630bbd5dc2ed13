import type { Gathered, Tally } from '@stet/corpus/upstreams';

/** The review list: what an import was unsure of, by source and reason. Names only and values, no text of the upstream. */
export function printReview({ review, tallies }: Gathered): string {
  const sections = tallies.map(({ edition: { source } }) => {
    const lines = review
      .filter(({ upstream }) => upstream === source.id)
      .map(({ record, reason }) => `- ${escape(record)}: ${escape(reason)}`);
    return `## ${source.title}\n\n${lines.length === 0 ? 'Nothing.' : [...new Set(lines)].sort().join('\n')}\n`;
  });
  return [
    '# What the last import was unsure of',
    'Written by `import-upstreams.mts`. To settle a name, add it to the aliases of the thing it means; to settle a value, add an assertion from a better source.',
    printTable(tallies),
    ...sections,
  ].join('\n\n');
}

const escape = (text: string): string => text.replace(/[*_<>[\]\\`]/g, '\\$&');

/** The tallies for a terminal: a block a source, with the reasons for what was refused. */
export const printTallies = ({ tallies }: Gathered): string =>
  tallies
    .map(({ edition: { source }, records, statements, taken, held, doubted, unknown, refused }) => {
      const reasons = [...refused].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `    ${count} ${reason}`);
      const head = `${source.id}: ${records} records; ${statements} statements, of them ${taken} taken, ${held} held, ${doubted} doubted; ${unknown} records about things unknown`;
      return [head, ...reasons].join('\n');
    })
    .join('\n');

const printTable = (tallies: readonly Tally[]): string =>
  [
    '| source | records | refused | about things unknown | statements | held before | doubted | taken now |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...tallies.map(
      ({ edition, records, refused, unknown, statements, held, doubted, taken }) =>
        `| ${[edition.source.id, records, sum(refused), unknown, statements, held, doubted, taken].join(' | ')} |`,
    ),
  ].join('\n');

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
