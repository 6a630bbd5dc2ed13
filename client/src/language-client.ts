import { exchangePatterns, RECORD_PATTERNS, SERVER_COMMANDS, type InitializationOptions } from '@stet/shared';
import { commands, Disposable, languages, window, workspace, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { askFirst } from './ask-first.js';
import type { AskAuthor } from './ask-reason.js';
import { pullDiagnostics } from './pull-diagnostics.js';

/** Files, unsaved drafts, and what virtual workspaces and browsers have for files; not the texts of diffs, chats and notebooks. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

const draftSchemes = (): readonly string[] => [
  ...new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** The documents that the writer wants read as drafts. */
export const selectDrafts = (): { scheme: string; language: string }[] =>
  workspace
    .getConfiguration('stet')
    .get<string[]>('languages', [])
    .flatMap((language) => draftSchemes().map((scheme) => ({ scheme, language })));

/** Drafts, and the files of corpora, which are checked and completed as they are typed. */
function selectDocuments(): { scheme: string; language?: string; pattern?: string }[] {
  const paths = workspace.getConfiguration('stet').get<string[]>('corpus.paths', []);
  const patterns = [...RECORD_PATTERNS, ...exchangePatterns(paths)];
  return [...selectDrafts(), ...draftSchemes().flatMap((scheme) => patterns.map((pattern) => ({ scheme, pattern })))];
}

/** Where the server finds what it needs: `storage` for what it keeps, and the corpus that comes with Stet. */
export type Places = Pick<InitializationOptions, 'storage' | 'bundledCorpus'>;

/** @param askAuthor where the server cannot know who is at the keyboard */
export function clientOptions(
  outputChannel: LogOutputChannel,
  places: Places,
  askAuthor?: AskAuthor,
): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    ...places,
    trusted: workspace.isTrusted,
    wantsStatus: true,
    wantsChanges: true,
    pullsWorkspace: false,
    writesSettings: true,
    runsCommandLinks: true,
  });
  return {
    documentSelector: selectDocuments(),
    initializationOptions,
    outputChannel,
    diagnosticPullOptions: { onChange: true },
    markdown: { isTrusted: { enabledCommands: [SERVER_COMMANDS.applyFix] } },
    middleware: { executeCommand: askFirst(askAuthor), provideDiagnostics: pullDiagnostics },
  };
}

export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** What the server is told once, when it starts, makes it start again: the files it reads, and trust. */
export const restartOnChange = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('stet')) return;
      const selected = selectDocuments();
      if (JSON.stringify(selected) === JSON.stringify(client.clientOptions.documentSelector)) return;
      client.clientOptions.documentSelector = selected;
      void restart(client);
    }),
    workspace.onDidGrantWorkspaceTrust(() => void restart(client)),
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
