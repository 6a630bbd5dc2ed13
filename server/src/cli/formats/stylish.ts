import { FIX_KINDS, type EvidenceRow, type Finding } from '@stet/shared';
import type { CheckedFile } from '../checked-file.js';
import { excerpt } from './excerpt.js';
import { count, type Checked } from './format.js';
import { inColourOf, takePen, type Pen } from './pen.js';
import { summarise } from './summary.js';

/** Sources shown for one finding; a hover card or `--format json` has the rest. */
const MOST_EVIDENCE = 3;

/** The first line a finding touches, cut to the screen and underlined. */
function showPlace(file: CheckedFile, finding: Finding, pen: Pen): string[] {
  const { start, end } = file.rangeOf(finding);
  const lineStart = finding.start - start.character;
  const [line = ''] = file.draft.text.slice(lineStart).split(/\r\n|\r|\n/, 1);
  const number = String(start.line + 1);
  const lastCharacter = end.line === start.line ? end.character : line.length;
  const shown = excerpt(line, start.character, lastCharacter, pen.columns - number.length - 5, pen.screen);
  const bar = pen.colours.dim('│');
  return [
    `  ${pen.colours.dim(number)} ${bar} ${shown.text}`,
    `  ${' '.repeat(number.length)} ${bar} ${inColourOf(finding.severity, shown.underline, pen)}`,
  ];
}

function showEvidence(rows: readonly EvidenceRow[], { colours }: Pen): string[] {
  const lines = rows.slice(0, MOST_EVIDENCE).flatMap(({ value, title, publisher, published, tier, locator, url }) => {
    const details = [title, publisher, published, tier, locator].filter(Boolean).join(' · ');
    return [`  ${colours.green(value)}  ${details}`, ...(url ? [`      ${colours.dim(url)}`] : [])];
  });
  const more = rows.length - MOST_EVIDENCE;
  return more > 0 ? [...lines, `  ${colours.dim(`and ${count(more, 'source')} more`)}`] : lines;
}

const showFixes = (finding: Finding, { colours }: Pen): string[] =>
  finding.fixes
    .filter((fix) => fix.kind !== FIX_KINDS.letStand)
    .map(({ title, preferred }) => {
      const certain = preferred ? colours.dim('  (certain: --fix applies it)') : '';
      return `  ${colours.cyan('→')} ${title}${certain}`;
    });

function showFinding(file: CheckedFile, finding: Finding, pen: Pen): string {
  const { start } = file.rangeOf(finding);
  const place = `${file.draft.path}:${start.line + 1}:${start.character + 1}`;
  const lines = [
    `${pen.colours.bold(place)}  ${inColourOf(finding.severity, finding.severity, pen)}  ${pen.colours.dim(finding.rule)}`,
    `  ${finding.message}`,
    ...showPlace(file, finding, pen),
    ...showEvidence(finding.evidence, pen),
    ...showFixes(finding, pen),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** For people at a terminal. */
export async function formatStylish(checked: Checked): Promise<string> {
  const texts = checked.files.map((file) => file.draft.text);
  const pen = await takePen(checked.terminal, texts);
  const shown = checked.files.flatMap((file) =>
    file.checked.findings.map((finding) => showFinding(file, finding, pen)),
  );
  return shown.join('') + summarise(checked, pen);
}
