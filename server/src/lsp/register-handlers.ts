import { CARET, CLAIM_SOURCES, CLAIMS, REFRESH_CORPUS, WORKSHEET } from '@stet/shared';
import { TextDocumentContentRequest } from 'vscode-languageserver';
import { caret } from './handlers/caret.js';
import { claimSources } from './handlers/claim-sources.js';
import { claims } from './handlers/claims.js';
import { codeAction } from './handlers/code-action.js';
import { codeLens } from './handlers/code-lens.js';
import { codeActionResolve } from './handlers/code-action-resolve.js';
import { completion } from './handlers/completion.js';
import { definition } from './handlers/definition.js';
import { diagnostic } from './handlers/diagnostic.js';
import { didChange } from './handlers/did-change.js';
import { didChangeConfiguration } from './handlers/did-change-configuration.js';
import { didChangeWatchedFiles } from './handlers/did-change-watched-files.js';
import { didClose } from './handlers/did-close.js';
import { didOpen } from './handlers/did-open.js';
import { documentSymbol } from './handlers/document-symbol.js';
import { executeCommand } from './handlers/execute-command.js';
import { hover } from './handlers/hover.js';
import { initialize } from './handlers/initialize.js';
import { initialized } from './handlers/initialized.js';
import { inlayHint } from './handlers/inlay-hint.js';
import { references } from './handlers/references.js';
import { refreshCorpus } from './handlers/refresh-corpus.js';
import { textDocumentContent } from './handlers/text-document-content.js';
import { workspaceDiagnostic } from './handlers/workspace-diagnostic.js';
import { worksheet } from './handlers/worksheet.js';
import { runSafe, runSafeNotification } from './run-safe.js';
import type { Session } from './session.js';

/** One line a method; what each does is in its file. */
export function registerHandlers(session: Session): void {
  const { client } = session;
  const log = client.console;
  client.onInitialize(runSafe(log, 'initialize', initialize(session)));
  client.onInitialized(runSafeNotification(log, 'initialized', initialized(session)));
  client.onShutdown(() => session.automaticRefresh.stop());
  client.onDidChangeConfiguration(runSafeNotification(log, 'didChangeConfiguration', didChangeConfiguration(session)));
  client.onDidChangeWatchedFiles(runSafeNotification(log, 'didChangeWatchedFiles', didChangeWatchedFiles(session)));
  client.onDidOpenTextDocument(runSafeNotification(log, 'didOpen', didOpen(session)));
  client.onDidChangeTextDocument(runSafeNotification(log, 'didChange', didChange(session)));
  client.onDidCloseTextDocument(runSafeNotification(log, 'didClose', didClose(session)));
  client.languages.diagnostics.on(runSafe(log, 'textDocument/diagnostic', diagnostic(session)));
  client.languages.diagnostics.onWorkspace(runSafe(log, 'workspace/diagnostic', workspaceDiagnostic(session)));
  client.onCodeAction(runSafe(log, 'textDocument/codeAction', codeAction(session)));
  client.onCodeActionResolve(runSafe(log, 'codeAction/resolve', codeActionResolve(session)));
  client.onCompletion(runSafe(log, 'textDocument/completion', completion(session)));
  client.onHover(runSafe(log, 'textDocument/hover', hover(session)));
  client.onDefinition(runSafe(log, 'textDocument/definition', definition(session)));
  client.onReferences(runSafe(log, 'textDocument/references', references(session)));
  client.onDocumentSymbol(runSafe(log, 'textDocument/documentSymbol', documentSymbol(session)));
  client.onCodeLens(runSafe(log, 'textDocument/codeLens', codeLens(session)));
  client.languages.inlayHint.on(runSafe(log, 'textDocument/inlayHint', inlayHint(session)));
  client.onExecuteCommand(runSafe(log, 'workspace/executeCommand', executeCommand(session)));
  client.onRequest(
    TextDocumentContentRequest.type,
    runSafe(log, 'workspace/textDocumentContent', textDocumentContent(session)),
  );
  client.onRequest(REFRESH_CORPUS, runSafe(log, REFRESH_CORPUS, refreshCorpus(session)));
  client.onNotification(CARET, runSafeNotification(log, CARET, caret(session)));
  client.onRequest(CLAIMS, runSafe(log, CLAIMS, claims(session)));
  client.onRequest(WORKSHEET, runSafe(log, WORKSHEET, worksheet(session)));
  client.onRequest(CLAIM_SOURCES, runSafe(log, CLAIM_SOURCES, claimSources(session)));
}
