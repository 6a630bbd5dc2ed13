/** Messages in the order they came; who takes one waits until there is one. */
export class Mailbox<T> {
  readonly #messages: T[] = [];
  readonly #waiting: ((message: T) => void)[] = [];

  put(message: T): void {
    const first = this.#waiting.shift();
    if (first) first(message);
    else this.#messages.push(message);
  }

  take(): Promise<T> {
    const [message] = this.#messages.splice(0, 1);
    return message === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(message);
  }

  /** Takes messages until one is as wanted. */
  async takeUntil(isWanted: (message: T) => boolean): Promise<T> {
    for (;;) {
      const message = await this.take();
      if (isWanted(message)) return message;
    }
  }

  /** What has come and was not taken. */
  get waiting(): readonly T[] {
    return this.#messages;
  }
}
