import type { Status } from '@stet/shared';
import { commands, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { COMMANDS } from '../command-ids.js';

interface Choice extends QuickPickItem {
  readonly command?: { readonly id: string; readonly argument?: string };
}

/** Shows what drafts are judged by: the layers of the corpus, what is wrong with them, and what can be done. */
export async function showCorpusStatus(status: Status | undefined): Promise<void> {
  const { corpus, problems = [] } = status ?? {};
  const choices: Choice[] = [
    ...(corpus?.layers ?? []).map(({ name, assertions }) => ({
      label: `$(database) ${name}`,
      description: `${assertions.toLocaleString()} assertions`,
    })),
    ...problems.map((problem) => ({ label: `$(warning) ${problem}` })),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: '$(cloud-download) Refresh Corpus', command: { id: COMMANDS.refreshCorpus } },
    {
      label: '$(settings-gear) Corpus Settings',
      command: { id: 'workbench.action.openSettings', argument: 'stet.corpus' },
    },
  ];
  const title = corpus
    ? `Corpus of ${corpus.asOf}: ${corpus.assertions.toLocaleString()} assertions on ${corpus.entities.toLocaleString()} entities from ${corpus.sources.toLocaleString()} sources`
    : 'No corpus has been read yet';
  const choice = await window.showQuickPick(choices, { title });
  if (choice?.command) await commands.executeCommand(choice.command.id, choice.command.argument);
}
