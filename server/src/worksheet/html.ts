import { citation, sayVerdict, type Words } from './words.js';
import { STYLE } from './style.js';
import type { Worksheet, WorksheetRow } from './worksheet.js';

/** One page that stands alone, for the screen and for paper. A row says by `data-start` where it is in the draft. */
export function printHtml({ name, words: count, asOf, corpusAsOf, rows }: Worksheet, words: Words): string {
  const { columns } = words;
  const heads = [columns.checked, columns.line, columns.text, columns.verdict, columns.evidence];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title(name))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(words.title(name))}</h1>
<p>${escape(words.head(rows.length, count, asOf, corpusAsOf))}</p>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => printRow(row, words)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function printRow(row: WorksheetRow, words: Words): string {
  const { columns, colon } = words;
  const notes = [
    ...row.findings.map((finding) => `<p>${escape(finding)}</p>`),
    ...row.stands.map((reason) => `<p class="stands">${escape(`${columns.stands}${colon}${reason}`)}</p>`),
  ];
  return `<tr class="${row.verdict}" data-start="${row.start}" data-end="${row.end}">
<td><input type="checkbox" aria-label="${escape(`${columns.checked}${colon}${row.text}`)}"></td>
<td data-head="${escape(columns.line)}">${row.line}</td>
<td><a href="#" class="go">${escape(row.text)}</a> <span class="about">${escape(row.about)}</span><blockquote>${escape(row.sentence)}</blockquote></td>
<td><strong>${escape(sayVerdict(row.verdict, row.reason, words))}</strong>${notes.join('')}</td>
<td>${printEvidence(row, words)}</td>
</tr>`;
}

function printEvidence({ evidence }: WorksheetRow, words: Words): string {
  if (evidence.length === 0) return '';
  const items = evidence.map((source) => {
    const cited = escape(citation(source, words));
    const link = source.url === undefined ? cited : `<a href="${escape(source.url)}">${cited}</a>`;
    return `<li><b>${escape(source.value)}</b>: ${link}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (words: string): string => words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
