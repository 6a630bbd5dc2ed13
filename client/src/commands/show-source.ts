import { CLAIM_SOURCES, claimSourcesSchema } from '@stet/shared';
import { ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Opens, beside the draft, the fact that the claim at the caret is held against, with its sources. Needs no network. */
export async function showSource(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const answer = await client.sendRequest(
    CLAIM_SOURCES,
    client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active),
  );
  const found = claimSourcesSchema.nullable().parse(answer);
  if (!found) {
    void window.showInformationMessage('Stet: there is no claim at the caret.');
  } else if (found.document === undefined) {
    void window.showInformationMessage(`Stet: the corpus has no source on ${found.fact}.`);
  } else {
    const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(found.document));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
  }
}
