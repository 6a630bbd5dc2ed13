import type { CheckReport, FindingReport } from '@stet/shared';
import type { CheckedFile } from '../checked-file.js';
import { toJson, type Checked } from './format.js';

const reportFindings = ({ checked, rangeOf }: CheckedFile): FindingReport[] =>
  checked.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    start: finding.start,
    end: finding.end,
    text: finding.text,
    range: rangeOf(finding),
    message: finding.message,
    ...(finding.claim !== undefined && { claim: finding.claim }),
    evidence: [...finding.evidence],
    fixes: finding.fixes.map(({ title, kind, preferred, edits }) => ({
      title,
      kind,
      preferred,
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
  }));

/** `stet check --format json`, as in the contract; `shared/src/report.ts` has the schema. */
export const formatJson = ({ files, knowledge }: Checked): string => {
  const report: CheckReport = {
    version: 1,
    corpus: { id: knowledge.id, asOf: knowledge.asOf, assertions: knowledge.assertionCount },
    files: files.map((file) => ({ path: file.draft.path, words: file.checked.words, findings: reportFindings(file) })),
  };
  return toJson(report);
};
