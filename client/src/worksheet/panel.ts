import { WORKSHEET, type WorksheetParams } from '@stet/shared';
import {
  Disposable,
  l10n,
  Range,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { DraftChanges } from '../draft-changes.js';
import { reveal } from '../reveal.js';
import { runLatest } from '../run-latest.js';
import { toPage } from './page.js';

/** What the page tells of the row that was chosen: the claim's offsets in the draft. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const open = new Map<TextDocument, WebviewPanel>();

/** Shows a draft's worksheet beside it. It follows what is typed. */
export async function openWorksheet(
  client: LanguageClient,
  changes: DraftChanges,
  document: TextDocument,
): Promise<WebviewPanel> {
  const known = open.get(document);
  if (known) {
    known.reveal(undefined, true);
    return known;
  }
  const page = toPage(await askWorksheet(client, document.uri, 'html'));
  const panel = window.createWebviewPanel(
    'stet.worksheet',
    l10n.t('Worksheet: {0}', workspace.asRelativePath(document.uri)),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
  );
  const refresh = runLatest(
    async () => {
      await panel.webview.postMessage(await askWorksheet(client, document.uri, 'html'));
    },
    (error) => client.error('Stet could not write the worksheet anew', error, false),
  );
  const subscriptions = Disposable.from(
    panel.webview.onDidReceiveMessage(({ start, end }: Place) =>
      reveal(document, new Range(document.positionAt(start), document.positionAt(end))),
    ),
    changes.onDidChange((uri) => {
      if (panel.visible && uri.toString() === document.uri.toString()) refresh();
    }),
    // A page that was hidden begins anew, as it was at first.
    panel.onDidChangeViewState(() => {
      if (panel.visible) refresh();
    }),
  );
  panel.onDidDispose(() => {
    open.delete(document);
    subscriptions.dispose();
  });
  open.set(document, panel);
  panel.webview.html = page;
  return panel;
}

export async function askWorksheet(
  client: LanguageClient,
  uri: Uri,
  format: WorksheetParams['format'],
): Promise<string> {
  const params: WorksheetParams = { uri: client.code2ProtocolConverter.asUri(uri), format };
  const text: unknown = await client.sendRequest(WORKSHEET, params);
  return String(text);
}
