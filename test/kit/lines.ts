import type { JudgedClaim } from '@stet/server/engine';
import { applyEdits } from '../../server/src/cli/fixes.js';
import { FIX_KINDS, type Finding, type Fix, type Qualifiers } from '@stet/shared';
import { printShortValue } from './short-value.js';

// How cases and snapshots write down what was found: one line each, the same in both directions.

/** What a fix makes of the words it touches and of the finding's own. */
function printFix(text: string, finding: Finding, { edits }: Fix): string {
  const start = Math.min(finding.start, ...edits.map((edit) => edit.start));
  const end = Math.max(finding.end, ...edits.map((edit) => edit.end));
  const after = applyEdits(text, edits);
  return JSON.stringify(after.slice(start, end + after.length - text.length));
}

/** `-> "21B"` for a certain fix, `~> "21B" | "22B"` for those on offer. Letting it stand is always on offer, and left out. */
export function printFixes(text: string, finding: Finding): string {
  const fixes = finding.fixes.filter(({ kind }) => kind !== FIX_KINDS.letStand);
  const print = (arrow: string, chosen: readonly Fix[]) =>
    chosen.length === 0 ? '' : ` ${arrow} ${chosen.map((fix) => printFix(text, finding, fix)).join(' | ')}`;
  return (
    print(
      '->',
      fixes.filter(({ preferred }) => preferred),
    ) +
    print(
      '~>',
      fixes.filter(({ preferred }) => !preferred),
    )
  );
}

/** `refuted-figure error "37B": 37B is not … -> "21B"` */
export const printFinding = (text: string, finding: Finding, message: string = finding.message): string =>
  `${finding.rule} ${finding.severity} ${JSON.stringify(finding.text)}: ${message}${printFixes(text, finding)}`;

const printQualifiers = (qualifiers: Qualifiers): string => {
  const pairs = Object.entries(qualifiers).map(([name, value]) => `${name}: ${value}`);
  return pairs.length === 0 ? '' : ` {${pairs.sort().join(', ')}}`;
};

/** `"37B" parameters-active DeepSeek-V2 = 37B parameter refuted` */
export function printClaim(claim: JudgedClaim): string {
  const remarks = [claim.approx, claim.modality].filter((remark) => remark !== 'exact' && remark !== 'asserted');
  return [
    `${JSON.stringify(claim.text)} ${claim.attribute} ${claim.subject.name} = ${printShortValue(claim.value)}`,
    ...remarks.map((remark) => ` [${remark}]`),
    printQualifiers(claim.qualifiers),
    ` ${claim.verdict}`,
    claim.reason ? ` (${claim.reason})` : '',
  ].join('');
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  /** A part of the message. */
  readonly message: string;
  /** As `printFixes` prints them. */
  readonly fixes: string;
}

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const FINDING = new RegExp(`^(\\S+) (\\S+) (${STRING}): (.*?)((?: (?:->|~>) ${STRING}(?: \\| ${STRING})*)*)$`);

export function readFindingLine(line: string): ExpectedFinding {
  const [, rule, severity, text, message, fixes] = FINDING.exec(line) ?? [];
  if (rule === undefined || severity === undefined || text === undefined) {
    throw new Error(`a finding is written: rule severity "text": part of the message -> "fix", not: ${line}`);
  }
  return { rule, severity, text: JSON.parse(text) as string, message: message ?? '', fixes: fixes ?? '' };
}

export const readLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
