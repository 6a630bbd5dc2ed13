import { citation, sayVerdict, type Words } from './words.js';
import type { Worksheet } from './worksheet.js';

/** RFC 4180, with a byte-order mark, by which spreadsheets know that it is UTF-8. */
export function printCsv({ rows }: Worksheet, words: Words): string {
  const { columns } = words;
  const head = [
    columns.checked,
    columns.line,
    columns.text,
    columns.sentence,
    columns.about,
    columns.verdict,
    columns.established,
    columns.evidence,
    columns.findings,
    columns.stands,
  ];
  const lines = rows.map((row) => [
    '',
    String(row.line),
    row.text,
    row.sentence,
    row.about,
    sayVerdict(row.verdict, row.reason, words),
    row.established.join('\n'),
    row.evidence
      .map((source) => [source.value, citation(source, words), source.url].filter(Boolean).join(' · '))
      .join('\n'),
    row.findings.join('\n'),
    row.stands.join('\n'),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(printCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is kept from being one: drafts come from anywhere. */
function printCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
