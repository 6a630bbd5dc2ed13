/**
 * Makes a task that can be asked for at any rate: it runs once at a time, and once more when it was asked for meanwhile.
 * Failures go to `onError`, and the next call runs it again.
 */
export function runLatest(task: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let [isRunning, isWanted] = [false, false];
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task().catch(onError);
    }
    isRunning = false;
  };
  return () => void run();
}
