import { rulePage, type DiagnosticData, type Edit, type Finding, type Severity, type Span } from '@stet/shared';
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

// The one place where offsets become positions and back. Both count UTF-16 code units.

export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: toOffset(document, range.start),
  end: toOffset(document, range.end),
});

export const toTextEdit = (document: TextDocument, edit: Edit): TextEdit => ({
  range: toRange(document, edit),
  newText: edit.newText,
});

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** By this a code action finds its finding again in the text as it then is. */
export const findingKey = ({ rule, start, end }: Finding): string => `${rule}@${start}-${end}`;

export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const data: DiagnosticData = {
    finding: findingKey(finding),
    ...(finding.claim !== undefined && { claim: finding.claim }),
  };
  return {
    range: toRange(document, finding),
    severity: SEVERITIES[finding.severity],
    source: 'stet',
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
    relatedInformation: toRelatedInformation(document, finding),
    data,
  };
}

/** Other places of the draft, and sources at their own address; what has neither stays with the finding. */
const toRelatedInformation = (document: TextDocument, finding: Finding): DiagnosticRelatedInformation[] =>
  finding.related.map(({ message, span, url }) => ({
    message,
    location:
      url !== undefined && span === undefined
        ? { uri: url, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }
        : { uri: document.uri, range: toRange(document, span ?? finding) },
  }));
