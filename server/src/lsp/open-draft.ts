import { formatOfLanguage, type CheckedDraft, type TextChange } from '@stet/server/engine';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toSpan } from './convert.js';
import { Focus } from './focus.js';
import type { Judgement } from './judgement.js';
import type { Draft, Ports } from './ports.js';

/** A draft that is open in the editor: its text by lines, for positions, and what the engine has read of it. */
export class OpenDraft {
  /** What its writer is shown while typing. */
  readonly focus = new Focus();
  #document: TextDocument;
  #draft: Draft | undefined;
  #judgement: Judgement | undefined;

  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    private readonly ports: Ports,
  ) {
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get document(): TextDocument {
    return this.#document;
  }

  /** Applies changes as the editor sends them: one after another, each in the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const textChanges = changes.map((change): TextChange => {
      const span =
        'range' in change ? toSpan(this.#document, change.range) : { start: 0, end: this.#document.getText().length };
      this.#document = TextDocument.update(this.#document, [change], version);
      return { ...span, text: change.text };
    });
    this.#draft?.change(textChanges, this.#document.getText());
    this.focus.change(textChanges);
  }

  /** The draft as read and judged; the same object until the text or the judgement changes. */
  check(judgement: Judgement): CheckedDraft {
    const { knowledge, options } = judgement;
    if (!this.#draft) {
      this.#draft = this.ports.openDraft(
        this.#document.getText(),
        formatOfLanguage(this.#document.languageId),
        knowledge,
        options,
      );
    } else if (this.#judgement !== judgement) {
      this.#draft.configure(knowledge, options);
    }
    this.#judgement = judgement;
    return this.#draft.check();
  }
}
