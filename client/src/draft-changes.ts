import { DRAFT_CHANGED, draftChangedSchema } from '@stet/shared';
import { EventEmitter, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** Tells of each draft that was typed in or judged anew: what was asked of the server about it may be out of date. */
export class DraftChanges implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription: Disposable;

  constructor(client: LanguageClient) {
    this.#subscription = client.onNotification(DRAFT_CHANGED, (params: unknown) =>
      this.#changed.fire(client.protocol2CodeConverter.asUri(draftChangedSchema.parse(params).uri)),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
