import { Disposable, EventEmitter, languages, window, workspace, type TextDocument } from 'vscode';
import { selectDrafts } from './language-client.js';

/**
 * The draft that views beside it are about: the one in the active editor, or else the last one for as long as it can still
 * be seen (the writer is in its worksheet, or in a fact beside it).
 */
export class DraftAtHand implements Disposable {
  document: TextDocument | undefined;
  readonly #changed = new EventEmitter<TextDocument | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable;

  constructor() {
    const update = (): void => this.#update();
    this.#subscriptions = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(update),
      window.onDidChangeVisibleTextEditors(update),
      workspace.onDidChangeConfiguration(update),
      // Closing and opening again is how VS Code tells that a document is in another language now.
      workspace.onDidOpenTextDocument(update),
    );
    update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const { activeTextEditor, visibleTextEditors } = window;
    const last = visibleTextEditors.find(({ document }) => document === this.document);
    const document = [activeTextEditor, last].find((editor) => editor && isDraft(editor.document))?.document;
    if (document === this.document) return;
    this.document = document;
    this.#changed.fire(document);
  }
}

const isDraft = (document: TextDocument): boolean => languages.match(selectDrafts(), document) > 0;
