// Refreshes a storage from some corpora in turn, for ever; a line for each step. Killed by refresh-killed.test.ts.
import { refreshCorpus } from '@stet/corpus/refresh';

async function refreshForever([, , storage = '', ...sources]: readonly string[]): Promise<never> {
  for (let round = 0; ; round++) {
    await refreshCorpus({
      from: sources[round % sources.length] ?? '',
      storage,
      onProgress: (message) => process.stdout.write(`${message}\n`),
    });
  }
}

void refreshForever(process.argv);
