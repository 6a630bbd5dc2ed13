import { SERVER_COMMANDS } from '@stet/shared';
import { l10n, window } from 'vscode';
import { ExecuteCommandRequest, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** Goes back to the corpus before the last refresh, if the writer says so; the server tells what came of it. */
export async function restoreCorpus(client: LanguageClient): Promise<void> {
  const restore = l10n.t('Restore');
  const answer = await window.showWarningMessage(
    l10n.t('Judge by the corpus before the last refresh again?'),
    { modal: true, detail: l10n.t('Restoring once more goes back to the refreshed one.') },
    restore,
  );
  if (answer !== restore) return;
  await client
    .sendRequest(ExecuteCommandRequest.type, { command: SERVER_COMMANDS.restoreCorpus })
    .catch((error: unknown) =>
      window.showErrorMessage(`Stet: ${error instanceof Error ? error.message : String(error)}`),
    );
}
