import { citation, sayVerdict, type Words } from './words.js';
import type { Worksheet, WorksheetRow } from './worksheet.js';

/** A task list, one item a row: it can be ticked in any editor of Markdown. */
export function printMarkdown({ name, words: count, asOf, corpusAsOf, rows }: Worksheet, words: Words): string {
  // A record of a draft, not a draft: what it quotes is not to be found again.
  const standing = rows.some(({ findings }) => findings.length > 0) ? ['<!-- stet-file -->'] : [];
  const head = [...standing, `# ${escape(words.title(name))}`, words.head(rows.length, count, asOf, corpusAsOf)];
  return `${[...head, rows.map((row) => printRow(row, words)).join('\n')].join('\n\n')}\n`;
}

function printRow(row: WorksheetRow, words: Words): string {
  const { columns, colon } = words;
  const lines = [
    `- [ ] **${escape(row.text)}** (${columns.line.toLowerCase()} ${row.line}): ${escape(row.about)}; **${sayVerdict(row.verdict, row.reason, words)}**`,
    `  > ${escape(row.sentence)}`,
    ...row.findings.map((finding) => `  - ${escape(finding)}`),
    ...(row.established.length > 0 ? [`  - ${columns.established}${colon}${escape(row.established.join('; '))}`] : []),
    ...row.evidence.map((source) => {
      const title =
        source.url === undefined
          ? escape(citation(source, words))
          : `[${escape(citation(source, words))}](<${source.url}>)`;
      return `  - ${escape(source.value)}: ${title}`;
    }),
    ...row.stands.map((reason) => `  - ${columns.stands}${colon}${escape(reason)}`),
  ];
  // A quotation that is not closed by a blank line would swallow the item below it.
  if (lines.length > 2) lines.splice(2, 0, '');
  return lines.join('\n');
}

const escape = (words: string): string => words.replace(/[\\`*_[\]<>~|&#]/g, '\\$&').replace(/\s+/g, ' ');
