import { randomUUID } from 'node:crypto';
import { WORKSHEET, type WorksheetParams } from '@stet/shared';
import {
  Range,
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Clicking a row, or choosing its link with the keyboard, goes to its place in the draft. */
const SCRIPT = `
const editor = acquireVsCodeApi();
document.addEventListener('click', ({ target }) => {
  const row = target.closest('tr[data-start]');
  if (!row || target.matches('input, a:not(.go)')) return;
  editor.postMessage({ start: Number(row.dataset.start), end: Number(row.dataset.end) });
});`;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Shows a draft's worksheet beside it; it is written anew when the draft is saved. */
export async function openWorksheet(client: LanguageClient, document: TextDocument): Promise<WebviewPanel> {
  const name = workspace.asRelativePath(document.uri);
  const panel = window.createWebviewPanel(
    'stet.worksheet',
    `Worksheet: ${name}`,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
  );
  const write = async (): Promise<void> => {
    panel.webview.html = addScript(await askWorksheet(client, document.uri, 'html'));
  };
  const saving = workspace.onDidSaveTextDocument((saved) => {
    if (saved === document) void write();
  });
  panel.onDidDispose(() => void saving.dispose());
  panel.webview.onDidReceiveMessage((place: Place) => void reveal(document, place));
  await write();
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

/** The page with nothing allowed in it but its own style and the script. */
function addScript(html: string): string {
  const nonce = randomUUID();
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return html
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</body>', `<script nonce="${nonce}">${SCRIPT}</script></body>`);
}

async function reveal(document: TextDocument, { start, end }: Place): Promise<void> {
  const range = new Range(document.positionAt(start), document.positionAt(end));
  const column = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await window.showTextDocument(document, { viewColumn: column ?? ViewColumn.One });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
