import type { WorksheetFormat } from '@stet/shared';
import { commands, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COMMANDS } from '../command-ids.js';
import type { ServerStatus } from '../server-status.js';
import { WorkspaceCheck } from './check-workspace.js';
import { exportWorksheet } from './export-worksheet.js';
import { fixAllCertain } from './fix-all-certain.js';
import { goToFinding } from './go-to-finding.js';
import { manageStanding } from './manage-standing.js';
import { refreshCorpus } from './refresh-corpus.js';
import { showConfiguration } from './show-configuration.js';
import { showCorpusStatus } from './show-corpus-status.js';
import { showSource } from './show-source.js';

export interface Stet {
  readonly client: LanguageClient;
  readonly status: ServerStatus;
  readonly output: LogOutputChannel;
}

/** The palette's commands; dispose of what is returned to take them back. */
export function registerCommands({ client, status, output }: Stet): { dispose(): unknown }[] {
  const workspaceCheck = new WorkspaceCheck(client, status);
  const register = (id: string, run: () => unknown): Disposable => commands.registerCommand(id, run);
  return [
    workspaceCheck,
    register(COMMANDS.refreshCorpus, () => refreshCorpus(client)),
    register(COMMANDS.showCorpusStatus, () => showCorpusStatus(status.latest)),
    register(COMMANDS.checkWorkspace, () => workspaceCheck.run()),
    register(COMMANDS.showSource, () => showSource(client)),
    register(COMMANDS.nextFinding, () => goToFinding('next')),
    register(COMMANDS.previousFinding, () => goToFinding('previous')),
    register(COMMANDS.fixAllCertain, () => fixAllCertain(client)),
    commands.registerCommand(COMMANDS.exportWorksheet, (format?: WorksheetFormat | 'beside', target?: Uri) =>
      exportWorksheet(client, format, target),
    ),
    register(COMMANDS.showConfiguration, () => showConfiguration(client)),
    register(COMMANDS.manageStanding, () => manageStanding(client)),
    register(COMMANDS.restartServer, () => (client.isRunning() ? client.restart() : client.start())),
    register(COMMANDS.showOutput, () => output.show()),
  ];
}
