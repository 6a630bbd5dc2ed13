import { loadStored, refreshCorpus, RefreshError } from '@stet/corpus/refresh';
import { printExchange } from '@stet/corpus/store';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type writeFileAtomic from 'write-file-atomic';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFiles, makeFolder } from './kit/files.js';

/** Writes that still succeed, and what the next one says. */
const disk = vi.hoisted(() => ({ left: Infinity, fault: '' }));

vi.mock('write-file-atomic', async (importOriginal) => {
  const { default: write } = await importOriginal<{ default: typeof writeFileAtomic }>();
  const writeOrFail = (...args: Parameters<typeof write>): unknown =>
    disk.left-- > 0 ? write(...args) : Promise.reject(new Error(disk.fault));
  return { default: writeOrFail };
});

const stateOf = (asOf: string, amount: number) =>
  corpusOf({ asOf, entities: [model('m')], sources: [source('s', 'primary')], assertions: [says('s', amount)] });
const [OLD, NEW] = [stateOf('2026-11-20', 1e9), stateOf('2026-12-01', 2e9)];

afterEach(() => void (disk.left = Infinity));

describe.each(['ENOSPC: no space left on device, write', 'EROFS: read-only file system, open'])('%s', (fault) => {
  it('keeps the last good corpus, at whichever write it strikes, and says what to do', async () => {
    const folder = await makeFiles({ 'old.json': printExchange(OLD), 'new.json': printExchange(NEW) });
    const storage = await makeFolder();
    await refreshCorpus({ from: join(folder, 'old.json'), storage });
    disk.fault = fault;
    let writes = 0;
    for (; ; writes++) {
      disk.left = writes;
      const error: unknown = await refreshCorpus({ from: join(folder, 'new.json'), storage }).catch(
        (reason: unknown) => reason,
      );
      if (!(error instanceof RefreshError)) break;
      expect(error.failure).toBe('storage');
      expect(error.message).toContain(`${fault}. Make room or allow writing there, then refresh again.`);
      expect(error.message).toMatch(/The corpus of 2026-11-20 keeps serving\.$/);
      expect((await loadStored(storage))?.exchange).toEqual(OLD);
    }
    // A part, what is known of the source, the corpus, its compact form, and what serves.
    expect(writes).toBe(5);
    expect((await loadStored(storage))?.exchange).toEqual(NEW);
  });
});
