import { l10n, languages, type Diagnostic, type Uri } from 'vscode';

/** The findings in a document, in order of appearance. */
export const findingsIn = (uri: Uri): Diagnostic[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'stet')
    .sort((a, b) => a.range.start.compareTo(b.range.start));

export const countFindings = (count: number): string =>
  count === 0 ? l10n.t('no findings') : count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
