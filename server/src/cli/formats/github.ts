import type { Severity } from '@stet/shared';
import type { Checked } from './format.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, one a finding: GitHub shows them beside the lines. */
export const formatGithub = ({ files }: Checked): string =>
  files
    .flatMap(({ draft, checked, rangeOf }) =>
      checked.findings.map((finding) => {
        const { start, end } = rangeOf(finding);
        const properties = Object.entries({
          file: draft.path,
          line: start.line + 1,
          col: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
          title: `stet ${finding.rule}`,
        }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
      }),
    )
    .join('');
