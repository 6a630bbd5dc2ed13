import { languages, type Diagnostic, type Event, type Uri } from 'vscode';

/** Resolves once a condition holds, looked at now and at every event; Mocha's time limit ends a wait in vain. */
export function until<T>(event: Event<unknown>, find: () => T | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = find();
      if (found === undefined || found === false) return false;
      resolve(found);
      return true;
    };
    if (look()) return;
    const subscription = event(() => {
      if (look()) subscription.dispose();
    });
  });
}

/** The findings of a draft, once they are as wanted. */
export const findingsWhen = (uri: Uri, isWanted: (findings: Diagnostic[]) => boolean): Promise<Diagnostic[]> =>
  until(languages.onDidChangeDiagnostics, () => {
    const findings = languages.getDiagnostics(uri).filter(({ source }) => source === 'stet');
    return isWanted(findings) && findings;
  });

/** Asks until there is an answer: VS Code drops a request when any other provider registers meanwhile. */
export async function askUntil<T>(ask: () => Thenable<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await Promise.resolve(ask()).catch(() => undefined);
    if (answer !== undefined && isWanted(answer)) return answer;
  }
}
