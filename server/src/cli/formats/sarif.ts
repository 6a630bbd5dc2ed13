import { RULE_IDS, rulePage, type Severity } from '@stet/shared';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import manifest from '../../../package.json' with { type: 'json' };
import type { CheckedFile } from '../checked-file.js';
import { toJson, type Checked } from './format.js';

const LEVELS: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const RULES: readonly ReportingDescriptor[] = RULE_IDS.map((id) => ({ id, helpUri: rulePage(id) }));

/** A path as SARIF wants it: a relative URI below the folder of the run, or an absolute file URI. */
const toUri = (path: string): string => {
  const slashed = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return slashed.startsWith('/') ? `file://${slashed}` : slashed.replace(/^(?:\.\/)+/, '');
};

function describeFindings({ draft, checked, rangeOf }: CheckedFile): Result[] {
  const regionOf = (span: { readonly start: number; readonly end: number }) => {
    const { start, end } = rangeOf(span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      charOffset: span.start,
      charLength: span.end - span.start,
    };
  };
  const artifactLocation = { uri: toUri(draft.path) };
  return checked.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: RULE_IDS.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      { physicalLocation: { artifactLocation, region: { ...regionOf(finding), snippet: { text: finding.text } } } },
    ],
    relatedLocations: finding.related.flatMap(({ message, span, url }) => {
      if (span) return [{ message: { text: message }, physicalLocation: { artifactLocation, region: regionOf(span) } }];
      return url ? [{ message: { text: message }, physicalLocation: { artifactLocation: { uri: url } } }] : [];
    }),
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(edit),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  }));
}

/** SARIF 2.1.0, for code-scanning dashboards. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const formatSarif = ({ files }: Checked): string => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'stet',
            version: manifest.version,
            informationUri: 'https://github.com/stet-checker/stet',
            rules: [...RULES],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(describeFindings),
      },
    ],
  };
  return toJson(log);
};
