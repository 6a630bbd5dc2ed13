import { SEVERITIES, type Finding, type Severity } from '@stet/shared';
import { count, type Checked } from './format.js';
import { inColourOf, type Pen } from './pen.js';

const LOUDEST_FIRST = [...SEVERITIES].reverse();

const countSeverity = (n: number, severity: Severity): string =>
  severity === 'information' ? `${n} information` : count(n, severity);

function countFindings(findings: readonly Finding[], read: string, pen: Pen): string {
  if (findings.length === 0) return `No findings in ${read}.`;
  const bySeverity = LOUDEST_FIRST.map((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n > 0 ? inColourOf(severity, countSeverity(n, severity), pen) : '';
  });
  const certain = findings.filter((finding) => finding.fixes.some((fix) => fix.preferred)).length;
  const mendable = certain > 0 ? ` ${certain} can be mended with --fix.` : '';
  return `${count(findings.length, 'finding')} in ${read}: ${bySeverity.filter(Boolean).join(', ')}.${mendable}`;
}

/** What was read and what came of it: silence alone would not tell a true draft from one that nobody read. */
export function summarise({ files, knowledge }: Checked, pen: Pen): string {
  const findings = files.flatMap((file) => file.checked.findings);
  const claims = files.flatMap((file) => file.checked.claims);
  const words = files.reduce((sum, file) => sum + file.checked.words, 0);
  const having = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
  const read = [
    `${count(claims.length, 'claim')} read: ${having('supported')} supported, ${having('refuted')} refuted,`,
    `${having('not-enough-info')} without enough evidence.`,
    `Corpus ${knowledge.id} of ${knowledge.asOf}, ${count(knowledge.assertionCount, 'assertion')}.`,
  ].join(' ');
  const lines = [
    countFindings(findings, `${count(files.length, 'draft')}, ${count(words, 'word')}`, pen),
    pen.colours.dim(read),
    ...(findings.length > 0
      ? [pen.colours.dim('To let a finding stand, write <!-- stet RULE: reason --> above its paragraph.')]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
