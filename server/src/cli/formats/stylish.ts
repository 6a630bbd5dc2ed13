import { FIX_KINDS, SEVERITIES, type EvidenceRow, type Finding, type Severity } from '@stet/shared';
import pc from 'picocolors';
import type { CheckedFile } from '../checked-file.js';
import { excerpt } from './excerpt.js';
import { count, type Checked } from './format.js';

type Colours = ReturnType<typeof pc.createColors>;

/** Sources shown for one finding; a hover card or `--format json` has the rest. */
const MOST_EVIDENCE = 3;

const colourOf = (colours: Colours, severity: Severity) =>
  ({ error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.dim })[severity];

/** The first line a finding touches, cut to the screen and underlined. */
function showPlace(file: CheckedFile, finding: Finding, columns: number, colours: Colours): string[] {
  const { start, end } = file.rangeOf(finding);
  const lineStart = finding.start - start.character;
  const [line = ''] = file.draft.text.slice(lineStart).split(/\r\n|\r|\n/, 1);
  const gutter = String(start.line + 1);
  const shown = excerpt(
    line,
    start.character,
    end.line === start.line ? end.character : line.length,
    columns - gutter.length - 5,
  );
  const bar = colours.dim('│');
  return [
    `  ${colours.dim(gutter)} ${bar} ${shown.text}`,
    `  ${' '.repeat(gutter.length)} ${bar} ${colourOf(colours, finding.severity)(shown.underline)}`,
  ];
}

function showEvidence(rows: readonly EvidenceRow[], colours: Colours): string[] {
  const lines = rows.slice(0, MOST_EVIDENCE).flatMap(({ value, title, publisher, published, tier, locator, url }) => {
    const details = [publisher, published, tier, locator].filter(Boolean).join(' · ');
    return [`  ${colours.green(value)}  ${title} · ${details}`, ...(url ? [`      ${colours.dim(url)}`] : [])];
  });
  const more = rows.length - MOST_EVIDENCE;
  return more > 0 ? [...lines, `  ${colours.dim(`and ${count(more, 'source')} more`)}`] : lines;
}

const showFixes = (finding: Finding, colours: Colours): string[] =>
  finding.fixes
    .filter((fix) => fix.kind !== FIX_KINDS.letStand)
    .map(
      (fix) =>
        `  ${colours.cyan('→')} ${fix.title}${fix.preferred ? colours.dim('  (certain: --fix applies it)') : ''}`,
    );

function showFinding(file: CheckedFile, finding: Finding, columns: number, colours: Colours): string {
  const { start } = file.rangeOf(finding);
  const place = `${file.draft.path}:${start.line + 1}:${start.character + 1}`;
  const colour = colourOf(colours, finding.severity);
  return [
    `${colours.bold(place)}  ${colour(finding.severity)}  ${colours.dim(finding.rule)}`,
    `  ${finding.message}`,
    ...showPlace(file, finding, columns, colours),
    ...showEvidence(finding.evidence, colours),
    ...showFixes(finding, colours),
    '',
    '',
  ].join('\n');
}

/** What was read and what came of it: silence alone would not tell a true draft from one that nobody read. */
function summarise({ files, knowledge }: Checked, colours: Colours): string {
  const findings = files.flatMap((file) => file.checked.findings);
  const claims = files.flatMap((file) => file.checked.claims);
  const words = files.reduce((sum, file) => sum + file.checked.words, 0);
  const bySeverity = [...SEVERITIES]
    .reverse()
    .map((severity) => ({ severity, n: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) =>
      colourOf(colours, severity)(severity === 'information' ? `${n} information` : count(n, severity)),
    );
  const certain = findings.filter((finding) => finding.fixes.some((fix) => fix.preferred)).length;
  const verdicts = (word: string) => claims.filter((claim) => claim.verdict === word).length;
  const read = `${count(files.length, 'draft')}, ${count(words, 'word')}`;
  return [
    findings.length === 0
      ? `No findings in ${read}.`
      : `${count(findings.length, 'finding')} in ${read}: ${bySeverity.join(', ')}.${certain > 0 ? ` ${certain} can be mended with --fix.` : ''}`,
    colours.dim(
      `${count(claims.length, 'claim')} read: ${verdicts('supported')} supported, ${verdicts('refuted')} refuted, ` +
        `${verdicts('not-enough-info')} without enough evidence. ` +
        `Corpus ${knowledge.id} of ${knowledge.asOf}, ${count(knowledge.assertionCount, 'assertion')}.`,
    ),
    ...(findings.length === 0
      ? []
      : [colours.dim('To let a finding stand, write <!-- stet RULE: reason --> above its paragraph.')]),
    '',
  ].join('\n');
}

/** For people at a terminal. */
export const formatStylish = (checked: Checked): string => {
  const colours = pc.createColors(checked.terminal.colour);
  const shown = checked.files.flatMap((file) =>
    file.checked.findings.map((finding) => showFinding(file, finding, checked.terminal.columns, colours)),
  );
  return shown.join('') + summarise(checked, colours);
};
