import { FIX_KINDS } from '@stet/shared';
import { l10n, Range, window, workspace } from 'vscode';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeAction,
  type BaseLanguageClient as LanguageClient,
} from 'vscode-languageclient';

/** Puts in every established value that is certain, in one step that can be undone. */
export async function fixAllCertain(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const { document } = editor;
  const [action] = (await client.sendRequest(CodeActionRequest.type, {
    textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: code2ProtocolConverter.asRange(new Range(0, 0, document.lineCount, 0)),
    context: { diagnostics: [], only: [FIX_KINDS.fixAll] },
  })) as CodeAction[];
  if (!action) {
    window.setStatusBarMessage(l10n.t('Stet: nothing in this draft has a certain fix'), 3000);
    return;
  }
  const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
  if (edit) await workspace.applyEdit(await protocol2CodeConverter.asWorkspaceEdit(edit));
}
