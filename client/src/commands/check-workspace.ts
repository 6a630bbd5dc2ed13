import { commands, Disposable, l10n, languages, window, workspace, type TextDocument, type Uri } from 'vscode';
import {
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  WorkspaceDiagnosticRequest,
  type CancellationToken,
  type Diagnostic,
  type BaseLanguageClient as LanguageClient,
  type WorkspaceDiagnosticReport,
  type WorkDoneProgressParams,
} from 'vscode-languageclient';
import { countFindings } from '../findings.js';
import { withServerProgress } from '../progress.js';
import type { ServerStatus } from '../server-status.js';

/** "Check All Drafts in Workspace": the findings in drafts that are not open. An open draft shows its findings itself. */
export class WorkspaceCheck implements Disposable {
  readonly #closed = languages.createDiagnosticCollection('stet in closed drafts');
  readonly #checked = new Set<string>();
  readonly #subscriptions: Disposable;

  constructor(
    private readonly client: LanguageClient,
    status: ServerStatus,
  ) {
    this.#subscriptions = Disposable.from(
      this.#closed,
      workspace.onDidOpenTextDocument(({ uri }) => this.#closed.delete(uri)),
      workspace.onDidCloseTextDocument((document) => void this.#checkClosed(document)),
      status.onDidChange(({ refreshing }) => {
        if (!refreshing && this.#checked.size > 0) void this.#check({});
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Checks all drafts, shows the findings in the Problems view and says how many there are. */
  async run(): Promise<void> {
    const report = await withServerProgress(this.client, l10n.t('Checking all drafts'), (params, token) =>
      this.#check(params, token),
    );
    if (!report) return;
    await commands.executeCommand('workbench.actions.view.problems');
    const counts = report.items.map((item) => (item.kind === 'full' ? item.items.length : 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    window.setStatusBarMessage(l10n.t('Stet: {0} in {1} drafts', countFindings(total), counts.length), 5000);
  }

  async #check(
    params: WorkDoneProgressParams,
    token?: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport | undefined> {
    try {
      const request = { ...params, previousResultIds: [] };
      const report = await this.client.sendRequest(WorkspaceDiagnosticRequest.type, request, token);
      this.#closed.clear();
      this.#checked.clear();
      for (const item of report.items) {
        const uri = this.client.protocol2CodeConverter.asUri(item.uri);
        this.#checked.add(uri.toString());
        if (item.kind === 'full') await this.#show(uri, item.items);
      }
      return report;
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
      throw error;
    }
  }

  async #checkClosed({ uri }: TextDocument): Promise<void> {
    if (!this.#checked.has(uri.toString())) return;
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    const report = await this.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    if (report.kind === 'full') await this.#show(uri, report.items);
  }

  async #show(uri: Uri, diagnostics: Diagnostic[]): Promise<void> {
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) this.#closed.set(uri, await this.client.protocol2CodeConverter.asDiagnostics(diagnostics));
  }
}
