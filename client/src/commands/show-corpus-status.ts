import type { Status } from '@stet/shared';
import { commands, l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { COMMANDS } from '../command-ids.js';

interface Choice extends QuickPickItem {
  readonly command?: { readonly id: string; readonly argument?: string };
}

/** Shows what drafts are judged by: the layers of the corpus, what is wrong with them, and what can be done. */
export async function showCorpusStatus(status: Status | undefined): Promise<void> {
  const { corpus, refreshes, problems = [] } = status ?? {};
  const choices: Choice[] = [
    ...(corpus?.layers ?? []).map(({ name, assertions }) => ({
      label: `$(database) ${name}`,
      description: l10n.t('{0} assertions', assertions.toLocaleString()),
    })),
    ...[...problems, ...(refreshes?.failure ? [refreshes.failure] : [])].map((problem) => ({
      label: `$(warning) ${problem}`,
    })),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: `$(cloud-download) ${l10n.t('Refresh Corpus')}`, command: { id: COMMANDS.refreshCorpus } },
    {
      label: `$(settings-gear) ${l10n.t('Corpus Settings')}`,
      command: { id: 'workbench.action.openSettings', argument: 'stet.corpus' },
    },
  ];
  const title = corpus
    ? l10n.t(
        'Corpus of {0}: {1} assertions on {2} entities from {3} sources',
        corpus.asOf,
        corpus.assertions.toLocaleString(),
        corpus.entities.toLocaleString(),
        corpus.sources.toLocaleString(),
      )
    : l10n.t('No corpus has been read yet');
  const choice = await window.showQuickPick(choices, { title });
  if (choice?.command) await commands.executeCommand(choice.command.id, choice.command.argument);
}
