import { ProgressLocation, window } from 'vscode';
import {
  WorkDoneProgress,
  type CancellationToken,
  type BaseLanguageClient as LanguageClient,
  type WorkDoneProgressParams,
} from 'vscode-languageclient';

/** Runs a request of the server that reports work-done progress, in a notification that can cancel it. */
export const withServerProgress = <R>(
  client: LanguageClient,
  title: string,
  request: (params: WorkDoneProgressParams, token: CancellationToken) => Promise<R>,
): Thenable<R> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const workDoneToken = crypto.randomUUID();
      let shown = 0;
      const subscription = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return;
        const { message, percentage = shown } = value;
        progress.report({ ...(message !== undefined && { message }), increment: Math.max(0, percentage - shown) });
        shown = Math.max(shown, percentage);
      });
      try {
        return await request({ workDoneToken }, token);
      } finally {
        subscription.dispose();
      }
    },
  );
