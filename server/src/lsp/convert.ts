import type { Problem } from '@stet/corpus/anywhere';
import {
  rulePage,
  type Claim,
  type DiagnosticData,
  type Edit,
  type Finding,
  type RelatedPlace,
  type Severity,
  type Span,
} from '@stet/shared';
import {
  CompletionItemKind,
  DiagnosticSeverity,
  type CompletionItem,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Suggestion } from './records/suggest-values.js';

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
export const findingKey = ({ rule, start, end }: Pick<Finding, 'rule' | 'start' | 'end'>): string =>
  `${rule}@${start}-${end}`;

/** By this a command finds its claim again in the text as it then is. */
export const claimKey = ({ attribute, start, end }: Claim): string => `${attribute}@${start}-${end}`;

/** A fault of a corpus file; without a place of its own it is the first line's. */
export function toRecordDiagnostic(document: TextDocument, { span, message, fix, severity }: Problem): Diagnostic {
  const firstLine = { start: 0, end: document.getText().search(/\r?\n|$/) };
  return {
    range: toRange(document, span ?? firstLine),
    severity: SEVERITIES[severity ?? 'error'],
    source: 'stet',
    code: 'corpus',
    message: `${message} ${fix}`,
  };
}

/** An empty range before the first character of a line. */
export const toLineStart = (line: number): Range => ({ start: { line, character: 0 }, end: { line, character: 0 } });

/** Tells where the source behind a finding is to be found. */
export type LocateSource = (place: RelatedPlace, finding: Finding) => Location | undefined;

export function toDiagnostic(document: TextDocument, finding: Finding, locate: LocateSource): Diagnostic {
  const data: DiagnosticData = {
    finding: findingKey(finding),
    ...(finding.claim !== undefined && { claim: finding.claim }),
  };
  const range = toRange(document, finding);
  return {
    range,
    severity: SEVERITIES[finding.severity],
    source: 'stet',
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
    relatedInformation: toRelatedInformation(document, finding, range, locate),
    data,
  };
}

/** Other places of the draft, and sources; what has no place of its own stays with the finding. */
const toRelatedInformation = (
  document: TextDocument,
  finding: Finding,
  range: Range,
  locate: LocateSource,
): DiagnosticRelatedInformation[] =>
  finding.related.map((place) => ({
    message: place.message,
    location: (place.span === undefined ? locate(place, finding) : undefined) ?? {
      uri: document.uri,
      range: place.span === undefined ? range : toRange(document, place.span),
    },
  }));

/** A value that a record may have, in place of the one that stands or is begun there. @param print as the file writes it */
export function toCompletionItem(
  document: TextDocument,
  span: Span,
  { text, detail }: Suggestion,
  print: (text: string) => string,
): CompletionItem {
  const newText = print(text);
  return {
    label: text,
    ...(detail !== undefined && { detail }),
    // Who knows a thing by its name finds it by that too; what is typed is held against it from the first quote on.
    filterText: `${newText} ${detail ?? ''}`.trim(),
    kind: CompletionItemKind.Value,
    textEdit: toTextEdit(document, { ...span, newText }),
  };
}
