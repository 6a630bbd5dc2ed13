import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can, of what makes a difference here. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly watchesOutside: boolean;
  readonly tellsFolders: boolean;
  readonly resolvesEdits: boolean;
  readonly takesSnippets: boolean;
  readonly takesVersionedEdits: boolean;
  readonly registersCompletion: boolean;
  readonly showsMarkdown: boolean;
  readonly showsProgress: boolean;
  /** Files, on the server's word. */
  readonly showsFiles: boolean;
  /** Documents that the server makes (LSP 3.18). */
  readonly showsDocuments: boolean;
}

export const featuresOf = ({ workspace, textDocument, window }: ClientCapabilities): ClientFeatures => ({
  pullsDiagnostics: textDocument?.diagnostic !== undefined,
  refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
  refreshesLenses: workspace?.codeLens?.refreshSupport === true,
  refreshesHints: workspace?.inlayHint?.refreshSupport === true,
  answersConfiguration: workspace?.configuration === true,
  registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  watchesOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
  tellsFolders: workspace?.workspaceFolders === true,
  resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
  takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
  takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
  registersCompletion: textDocument?.completion?.dynamicRegistration === true,
  showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  showsProgress: window?.workDoneProgress === true,
  showsFiles: window?.showDocument?.support === true,
  showsDocuments: workspace?.textDocumentContent !== undefined,
});
