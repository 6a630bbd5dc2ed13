import { SERVER_COMMANDS } from '@stet/shared';
import { window, workspace } from 'vscode';
import { ExecuteCommandRequest, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** "Show Effective Configuration": the settings that count for the draft at hand, and where each comes from. */
export async function showConfiguration(client: LanguageClient): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const content = (await client.sendRequest(ExecuteCommandRequest.type, {
    command: SERVER_COMMANDS.showConfiguration,
    ...(uri && { arguments: [client.code2ProtocolConverter.asUri(uri)] }),
  })) as string;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'jsonc', content }));
}
