import { WORKSHEET_ENDINGS, type WorksheetFormat } from '@stet/shared';
import { l10n, ViewColumn, window, workspace, type QuickPickItem, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { DraftChanges } from '../draft-changes.js';
import { askWorksheet, openWorksheet } from '../worksheet/panel.js';

interface Choice extends QuickPickItem {
  readonly format: WorksheetFormat | 'beside';
}

const choices = (): Choice[] => [
  { label: `$(open-preview) ${l10n.t('Open beside the draft')}`, format: 'beside' },
  { label: '$(markdown) Markdown', description: l10n.t('a task list'), format: 'markdown' },
  { label: '$(browser) HTML', description: l10n.t('to print'), format: 'html' },
  { label: '$(table) CSV', description: l10n.t('for a spreadsheet'), format: 'csv' },
  { label: '$(json) ClaimReview', description: l10n.t('JSON-LD for the published page'), format: 'claimreview' },
];

/** "Export Fact-Checking Worksheet": beside the draft, or into a file. What is not given is asked for. */
export async function exportWorksheet(
  client: LanguageClient,
  changes: DraftChanges,
  document: TextDocument | undefined,
  format?: Choice['format'],
  target?: Uri,
): Promise<void> {
  if (!document) return;
  const choice = format
    ? { format }
    : await window.showQuickPick(choices(), { title: l10n.t('Fact-checking worksheet') });
  if (!choice) return;
  if (choice.format === 'beside') {
    await openWorksheet(client, changes, document);
    return;
  }
  const file = target ?? (await window.showSaveDialog({ defaultUri: besideDraft(document.uri, choice.format) }));
  if (!file) return;
  const text = await askWorksheet(client, document.uri, choice.format);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await window.showTextDocument(file, { viewColumn: ViewColumn.Beside, preview: true });
}

const besideDraft = (uri: Uri, format: WorksheetFormat): Uri =>
  uri.with({
    ...(uri.scheme === 'untitled' && { scheme: 'file' }),
    path: uri.path.replace(/\.[^./]*$/, '') + WORKSHEET_ENDINGS[format],
  });
