import { REFRESH_CORPUS, refreshOutcomeSchema, type RefreshOutcome } from '@stet/shared';
import { commands, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { withServerProgress } from '../progress.js';

const RETRY = 'Retry';
const CHANGES = 'Show What Changed';
const SETTINGS = 'Open Settings';

/** Has the server fetch a newer corpus, and says in a line what came of it. */
export async function refreshCorpus(client: LanguageClient): Promise<RefreshOutcome> {
  const outcome = await withServerProgress(client, 'Refreshing the corpus', async (params, token) =>
    refreshOutcomeSchema.parse(await client.sendRequest(REFRESH_CORPUS, params, token)),
  );
  if (outcome.status === 'failed') void offerRetry(client, outcome.sentence);
  else if (outcome.status !== 'cancelled') void tell(client, outcome);
  return outcome;
}

async function tell(client: LanguageClient, { sentence, report }: RefreshOutcome): Promise<void> {
  const choice = await window.showInformationMessage(`Stet: ${sentence}`, ...(report === undefined ? [] : [CHANGES]));
  if (!choice || report === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument(client.protocol2CodeConverter.asUri(report)));
}

async function offerRetry(client: LanguageClient, sentence: string): Promise<void> {
  const choice = await window.showErrorMessage(`Stet: ${sentence}`, RETRY, SETTINGS);
  if (choice === RETRY) await refreshCorpus(client);
  if (choice === SETTINGS) await commands.executeCommand('workbench.action.openSettings', 'stet.corpus');
}
