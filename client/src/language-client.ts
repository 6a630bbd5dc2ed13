import { RECORD_PATTERNS, SERVER_COMMANDS, type InitializationOptions } from '@stet/shared';
import {
  commands,
  Disposable,
  languages,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { askFirst } from './ask-first.js';

/** Files, unsaved drafts, and files of virtual workspaces; not the texts of diffs, chats and notebooks. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** The documents that the writer wants read as drafts. */
export const selectDrafts = (): { scheme: string; language: string }[] =>
  workspace
    .getConfiguration('stet')
    .get<string[]>('languages', [])
    .flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language })));

/** Drafts, and the files of corpora, which are checked and completed as they are typed. */
const selectDocuments = (): { scheme: string; language?: string; pattern?: string }[] => [
  ...selectDrafts(),
  ...RECORD_PATTERNS.map((pattern) => ({ scheme: 'file', pattern })),
];

export function createLanguageClient(context: ExtensionContext, outputChannel: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const initializationOptions = (): InitializationOptions => ({
    storage: context.globalStorageUri.fsPath,
    trusted: workspace.isTrusted,
    wantsStatus: true,
    wantsChanges: true,
    pullsWorkspace: false,
    writesSettings: true,
    runsCommandLinks: true,
  });
  return new LanguageClient(
    'stet',
    'Stet',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: selectDocuments(),
      initializationOptions,
      outputChannel,
      diagnosticPullOptions: { onChange: true },
      markdown: { isTrusted: { enabledCommands: [SERVER_COMMANDS.applyFix] } },
      middleware: { executeCommand: askFirst },
    },
  );
}

/** What the server is told once, when it starts, makes it start again: the languages it reads, and trust. */
export const restartOnChange = (client: LanguageClient): Disposable =>
  Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('stet.languages')) return;
      client.clientOptions.documentSelector = selectDocuments();
      void client.restart();
    }),
    workspace.onDidGrantWorkspaceTrust(() => void client.restart()),
  );

/** The context key by which the manifest offers commands only where there is a draft. */
const AT_DRAFT = 'stet.atDraft';

export function followActiveDraft(): Disposable {
  const tell = (): void => {
    const document = window.activeTextEditor?.document;
    const atDraft = document !== undefined && languages.match(selectDrafts(), document) > 0;
    void commands.executeCommand('setContext', AT_DRAFT, atDraft);
  };
  tell();
  return Disposable.from(window.onDidChangeActiveTextEditor(tell), workspace.onDidChangeConfiguration(tell));
}
