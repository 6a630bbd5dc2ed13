import type { Diagnostic } from 'vscode-languageserver';

export type Report =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** Gives reports their ids, so that a client that has a report already is told so in a line. */
export class Reports {
  readonly #latest = new Map<string, { readonly resultId: string; readonly content: string }>();
  #count = 0;

  report(uri: string, items: Diagnostic[], previousResultId: string | undefined): Report {
    const content = JSON.stringify(items);
    let latest = this.#latest.get(uri);
    if (latest?.content !== content) {
      latest = { resultId: String(++this.#count), content };
      this.#latest.set(uri, latest);
    }
    const { resultId } = latest;
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  forget(uri: string): void {
    this.#latest.delete(uri);
  }
}
