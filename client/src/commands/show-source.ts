import { CLAIM_SOURCES, claimSourcesSchema } from '@stet/shared';
import { l10n, ViewColumn, window, workspace, type Position, type TextDocument } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** Opens, beside the draft, the fact that the claim at a place is held against, with its sources. Needs no network. */
export async function showSource(client: LanguageClient, document: TextDocument, position: Position): Promise<void> {
  const answer = await client.sendRequest(
    CLAIM_SOURCES,
    client.code2ProtocolConverter.asTextDocumentPositionParams(document, position),
  );
  const found = claimSourcesSchema.nullable().parse(answer);
  if (!found) {
    void window.showInformationMessage(l10n.t('Stet: there is no claim at the caret.'));
  } else if (found.document === undefined) {
    void window.showInformationMessage(l10n.t('Stet: the corpus has no source on {0}.', found.fact));
  } else {
    const fact = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(found.document));
    await window.showTextDocument(fact, { viewColumn: ViewColumn.Beside, preview: true });
  }
}
