import type { WorksheetFormat } from '@stet/shared';
import { commands, window, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { applyFix, copyClaim, goToClaim, letStand } from '../claims-view/actions.js';
import type { ClaimsView } from '../claims-view/claims-view.js';
import { filterClaims } from '../claims-view/filter-picker.js';
import type { ClaimNode } from '../claims-view/nodes.js';
import { COMMANDS, GO_TO_CLAIM } from '../command-ids.js';
import type { DraftAtHand } from '../draft-at-hand.js';
import type { DraftChanges } from '../draft-changes.js';
import { restart } from '../language-client.js';
import type { ServerStatus } from '../server-status.js';
import { WorkspaceCheck } from './check-workspace.js';
import { exportWorksheet } from './export-worksheet.js';
import { fixAllCertain } from './fix-all-certain.js';
import { goToFinding } from './go-to-finding.js';
import { manageStanding } from './manage-standing.js';
import { openPracticeDraft } from './open-practice-draft.js';
import { refreshCorpus } from './refresh-corpus.js';
import { restoreCorpus } from './restore-corpus.js';
import { showConfiguration } from './show-configuration.js';
import { showCorpusStatus } from './show-corpus-status.js';
import { showSource } from './show-source.js';

export interface Stet {
  readonly client: LanguageClient;
  readonly status: ServerStatus;
  readonly changes: DraftChanges;
  readonly draft: DraftAtHand;
  readonly claims: ClaimsView;
  /** Where the extension is installed. */
  readonly folder: Uri;
}

/** The palette's commands, and those of the claims view; dispose of what is returned to take them back. */
export function registerCommands({ client, status, changes, draft, claims, folder }: Stet): { dispose(): unknown }[] {
  const workspaceCheck = new WorkspaceCheck(client, status);
  const register = (id: string, run: () => unknown): Disposable => commands.registerCommand(id, run);
  /** Of the claim in the view that it was chosen on, or that is selected there. */
  const registerOnClaim = (id: string, run: (node: ClaimNode) => unknown): Disposable =>
    commands.registerCommand(id, async (node?: ClaimNode) => {
      const chosen = claims.chosen(node);
      if (chosen) await run(chosen);
    });
  return [
    workspaceCheck,
    register(COMMANDS.refreshCorpus, () => refreshCorpus(client)),
    register(COMMANDS.restoreCorpus, () => restoreCorpus(client)),
    register(COMMANDS.showCorpusStatus, () => showCorpusStatus(status.latest)),
    register(COMMANDS.checkWorkspace, () => workspaceCheck.run()),
    commands.registerCommand(COMMANDS.showSource, async (node?: ClaimNode) => {
      const { activeTextEditor: editor } = window;
      if (node) await showSource(client, node.document, node.range.start);
      else if (editor) await showSource(client, editor.document, editor.selection.active);
    }),
    register(COMMANDS.nextFinding, () => goToFinding('next')),
    register(COMMANDS.previousFinding, () => goToFinding('previous')),
    register(COMMANDS.fixAllCertain, () => fixAllCertain(client)),
    register(COMMANDS.filterClaims, () => filterClaims(claims)),
    registerOnClaim(COMMANDS.applyFix, (node) => applyFix(client, node)),
    registerOnClaim(COMMANDS.letStand, (node) => letStand(client, node)),
    registerOnClaim(COMMANDS.copyClaim, copyClaim),
    registerOnClaim(GO_TO_CLAIM, goToClaim),
    commands.registerCommand(COMMANDS.exportWorksheet, (format?: WorksheetFormat | 'beside', target?: Uri) =>
      exportWorksheet(client, changes, draft.document, format, target),
    ),
    register(COMMANDS.openPracticeDraft, () => openPracticeDraft(folder)),
    register(COMMANDS.showConfiguration, () => showConfiguration(client)),
    register(COMMANDS.manageStanding, () => manageStanding(client)),
    register(COMMANDS.restartServer, () => (client.isRunning() ? restart(client) : client.start())),
  ];
}
