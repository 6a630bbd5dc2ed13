import { CLAIM_SOURCES, claimSourcesSchema, type EvidenceRow } from '@stet/shared';
import { env, Uri, window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Opens the source behind the claim at the caret; of several the one that the writer picks. */
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
    return;
  }
  if (found.sources.length === 0) {
    void window.showInformationMessage(`Stet: the corpus has no source on ${found.fact}.`);
    return;
  }
  const choice = await window.showQuickPick(found.sources.map(toItem), { title: found.fact, matchOnDetail: true });
  if (choice?.url !== undefined) await env.openExternal(Uri.parse(choice.url));
}

const toItem = ({
  title,
  url,
  value,
  publisher,
  published,
  tier,
  locator,
}: EvidenceRow): QuickPickItem & { url?: string } => ({
  label: url === undefined ? title : `$(link-external) ${title}`,
  description: value,
  detail: [publisher, published, tier, locator].filter((part) => part !== undefined).join(' · '),
  ...(url !== undefined && { url }),
});
