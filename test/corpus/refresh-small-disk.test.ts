// A disk that is really full, and one that really cannot be written to: a small file system in memory, which only root of a
// Linux machine may mount. Where it cannot be, these tests are skipped; refresh-full-disk.test.ts strikes at every write.
import { loadStored, loadStoredLayer, refreshCorpus, RefreshError } from '@stet/corpus/refresh';
import { printExchange } from '@stet/corpus/store';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFiles } from './kit/files.js';
import { stateOf } from './kit/refresh-program.js';

const mount = (...args: readonly string[]): unknown => execFileSync('mount', args, { stdio: 'ignore' });
const unmount = (folder: string): unknown => execFileSync('umount', [folder], { stdio: 'ignore' });

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'stet-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  }
}

/** A disk of so many kilobytes. */
function makeDisk(kilobytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  onTestFinished(async () => {
    unmount(folder);
    await rm(folder, { recursive: true });
  });
  return folder;
}

const [OLD, NEW] = [stateOf(1, 20), stateOf(2, 2000)];

describe.skipIf(!canMount())('a real disk (needs leave to mount one)', () => {
  async function start(kilobytes: number) {
    const folder = await makeFiles({ 'old.json': printExchange(OLD), 'new.json': printExchange(NEW) });
    const storage = makeDisk(kilobytes);
    await refreshCorpus({ from: join(folder, 'old.json'), storage });
    const refresh = () =>
      refreshCorpus({ from: join(folder, 'new.json'), storage }).then(
        () => undefined,
        (error: unknown) => error,
      );
    return { storage, refresh };
  }

  async function expectOld(storage: string, error: unknown, fault: string) {
    expect(error).toBeInstanceOf(RefreshError);
    expect(String(error)).toContain(fault);
    expect(String(error)).toMatch(/Make room or allow writing there.*The corpus of 2021-01-01 keeps serving\.$/);
    expect((await loadStored(storage))?.exchange).toEqual(OLD);
    expect((await loadStoredLayer(storage))?.layer.assertionCount).toBe(OLD.assertions.length);
  }

  it('that is full keeps the last good corpus; with room made the refresh goes through', async () => {
    const sizes = [100, 300, 500, 700, 900];
    let faults = 0;
    for (const kilobytes of sizes) {
      const { storage, refresh } = await start(kilobytes);
      const error = await refresh();
      if (error === undefined) continue;
      faults++;
      await expectOld(storage, error, 'ENOSPC');
      mount('-o', 'remount,size=8m', storage);
      expect(await refresh()).toBeUndefined();
      expect((await loadStored(storage))?.exchange).toEqual(NEW);
    }
    expect(faults).toBeGreaterThan(2);
  });

  it('that cannot be written to keeps the last good corpus', async () => {
    const { storage, refresh } = await start(8000);
    mount('-o', 'remount,ro', storage);
    await expectOld(storage, await refresh(), 'EROFS');
    mount('-o', 'remount,rw', storage);
    expect(await refresh()).toBeUndefined();
    expect((await loadStored(storage))?.exchange).toEqual(NEW);
  });
});
