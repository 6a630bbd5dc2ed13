import { STATUS, statusSchema, type Status } from '@stet/shared';
import { EventEmitter, type Disposable } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

/** How things stand at the server, as it last said. It says so whenever drafts are judged anew. */
export class ServerStatus implements Disposable {
  latest: Status | undefined;
  readonly #changed = new EventEmitter<Status>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription: Disposable;

  constructor(client: LanguageClient) {
    this.#subscription = client.onNotification(STATUS, (params: unknown) => {
      this.latest = statusSchema.parse(params);
      this.#changed.fire(this.latest);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
