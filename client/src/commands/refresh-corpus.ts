import { REFRESH_CORPUS, refreshOutcomeSchema, type RefreshOutcome } from '@stet/shared';
import { commands, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { withServerProgress } from '../progress.js';

/** Has the server fetch a newer corpus, and says in a line what came of it. */
export async function refreshCorpus(client: LanguageClient): Promise<RefreshOutcome> {
  const outcome = await withServerProgress(client, l10n.t('Refreshing the corpus'), async (params, token) =>
    refreshOutcomeSchema.parse(await client.sendRequest(REFRESH_CORPUS, params, token)),
  );
  if (outcome.status === 'failed') void offerRetry(client, outcome.sentence);
  else if (outcome.status !== 'cancelled') void tell(client, outcome);
  return outcome;
}

async function tell(client: LanguageClient, { sentence, report }: RefreshOutcome): Promise<void> {
  const changes = l10n.t('Show What Changed');
  const choice = await window.showInformationMessage(`Stet: ${sentence}`, ...(report === undefined ? [] : [changes]));
  if (!choice || report === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument(client.protocol2CodeConverter.asUri(report)));
}

async function offerRetry(client: LanguageClient, sentence: string): Promise<void> {
  const [retry, settings] = [l10n.t('Retry'), l10n.t('Open Settings')];
  const choice = await window.showErrorMessage(`Stet: ${sentence}`, retry, settings);
  if (choice === retry) await refreshCorpus(client);
  if (choice === settings) await commands.executeCommand('workbench.action.openSettings', 'stet.corpus');
}
