/** The few values used last, the latest first: for a block that stands at several places of the draft. */
export class LastFew<T> {
  readonly #values: T[] = [];

  constructor(private readonly most: number) {}

  find(test: (value: T) => boolean): T | undefined {
    const index = this.#values.findIndex(test);
    if (index <= 0) return this.#values[index];
    const [value] = this.#values.splice(index, 1);
    if (value !== undefined) this.#values.unshift(value);
    return value;
  }

  add(value: T): void {
    this.#values.unshift(value);
    if (this.#values.length > this.most) this.#values.pop();
  }
}
