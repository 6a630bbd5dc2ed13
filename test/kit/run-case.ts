import type { CheckedDraft, DraftFormat } from '@stet/server/engine';
import { bySpan, type Finding, type Span } from '@stet/shared';
import type { Case } from './case-file.js';
import { checkFixes } from './check-fixes.js';
import { printClaim, printFinding, printFixes, readFindingLine, readLines } from './lines.js';
import { readMarkers } from './markers.js';
import { pointOut } from './point-out.js';

export interface CaseResult {
  /** What is not as the case says; empty when all is well. */
  readonly faults: readonly string[];
  /** What the fences would have to say; undefined where the case has, and needs, no such fence. */
  readonly claims: string | undefined;
  readonly findings: string | undefined;
}

/** Checks a draft by what the case sets up. */
export type CheckDraft = (text: string, format: DraftFormat) => CheckedDraft;

/** The last line of a claims fence that pins only some of the claims. */
const MORE = '…';

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function compareFindings(text: string, lines: readonly string[], found: readonly Finding[]): string[] {
  const unmatched = [...found];
  const missing = lines.filter((line) => {
    const expected = readFindingLine(line);
    const at = unmatched.findIndex(
      (finding) =>
        finding.rule === expected.rule &&
        finding.severity === expected.severity &&
        finding.text === expected.text &&
        finding.message.includes(expected.message) &&
        printFixes(text, finding) === expected.fixes,
    );
    if (at >= 0) unmatched.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((line) => `not found: ${line}`),
    ...unmatched.map((finding) => `found: ${printFinding(text, finding)}\n${pointOut(text, finding)}`),
  ];
}

/** Every marker has a finding, and every finding a marker. */
function compareMarkers(text: string, markers: readonly Span[], found: readonly Finding[]): string[] {
  const bare = markers.filter((marker) => !found.some((finding) => sameSpan(marker, finding)));
  const unmarked = found.filter((finding) => !markers.some((marker) => sameSpan(marker, finding)));
  return [
    ...bare.map((marker) => `nothing is found at this marker:\n${pointOut(text, marker)}`),
    ...unmarked.map((finding) => `this is found and has no marker: ${finding.rule}\n${pointOut(text, finding)}`),
  ];
}

function compareClaims(expected: readonly string[], printed: readonly string[]): string[] {
  const isPartial = expected.at(-1) === MORE;
  const wanted = isPartial ? expected.slice(0, -1) : expected;
  const missing = wanted.filter((line) => !printed.includes(line)).map((line) => `claim not read: ${line}`);
  const more = isPartial ? [] : printed.filter((line) => !wanted.includes(line)).map((line) => `claim read: ${line}`);
  return [...missing, ...more];
}

/** The findings fence as it should be; of a line that still holds, its own part of the message is kept. */
function rewriteFindings(text: string, lines: readonly string[], found: readonly Finding[]): string {
  const kept = lines.map(readFindingLine);
  return found
    .map((finding) => {
      const old = kept.find(
        (line) => line.rule === finding.rule && line.text === finding.text && finding.message.includes(line.message),
      );
      return `${printFinding(text, finding, old?.message)}\n`;
    })
    .join('');
}

function rewriteClaims(expected: readonly string[], printed: readonly string[]): string {
  const isPartial = expected.at(-1) === MORE;
  const lines = isPartial ? [...printed.filter((line) => expected.includes(line)), MORE] : printed;
  return lines.map((line) => `${line}\n`).join('');
}

/** Runs a case: reads its draft, compares what is found with what it says, tries every fix. */
export function runCase(test: Case, check: CheckDraft): CaseResult {
  const { text, spans } = readMarkers(test.draft.text);
  const checked = check(text, test.format);
  const found = [...checked.findings].sort(bySpan);
  const expected = readLines(test.findings?.text ?? '');
  const claims = checked.claims.map(printClaim);
  const pinned = test.claims && readLines(test.claims.text);
  return {
    faults: [
      ...compareMarkers(text, spans, found),
      ...compareFindings(text, expected, found),
      ...(pinned ? compareClaims(pinned, claims) : []),
      ...checkFixes(text, found, (draft) => check(draft, test.format).findings),
    ],
    claims: pinned && rewriteClaims(pinned, claims),
    findings: test.findings || found.length > 0 ? rewriteFindings(text, expected, found) : undefined,
  };
}
