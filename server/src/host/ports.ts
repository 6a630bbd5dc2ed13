import { addRecords, RecordFolder, writeText, type Additions } from '@stet/corpus/anywhere';
import {
  claimRefresh,
  readRefreshRecord,
  refreshCorpus,
  restoreCorpus,
  type Clock,
  type RefreshRequest,
} from '@stet/corpus/anywhere/refresh';
import { DraftSession } from '@stet/server/engine';
import type { Decision } from '@stet/shared';
import { today } from './clock.js';
import { changeDecisions, DeskReader } from './desk.js';
import type { Host } from './host.js';
import { listDrafts } from './list-drafts.js';
import { CorpusLoader } from './load-corpus.js';
import { readerFor } from './read-claims.js';

// `ignoreBOM` keeps a byte order mark in the text, so that offsets are those of the file.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The world as it is on a host. */
export function createPorts({
  files,
  bundledCorpus,
  defaultStorage,
  fetch,
  verifySignature: verify,
  nameAuthor,
}: Host) {
  const loader = new CorpusLoader(files, bundledCorpus);
  const desks = new DeskReader(files);
  const recordFolders = new Map<string, RecordFolder>();
  const world = { files, fetch, verify, readerFor: readerFor(today) };
  return {
    places: files,
    today,
    defaultStorage,
    openDraft: (...draft: ConstructorParameters<typeof DraftSession>) => new DraftSession(...draft),
    loadCorpus: (...request: Parameters<CorpusLoader['load']>) => loader.load(...request),
    refreshCorpus: (request: Omit<RefreshRequest, keyof typeof world>) => refreshCorpus({ ...request, ...world }),
    readRefreshRecord: (folder: string) => readRefreshRecord({ files, folder }),
    claimRefresh: (folder: string, clock: Clock, signal: AbortSignal) => claimRefresh({ files, folder }, clock, signal),
    restoreCorpus: (folder: string) => restoreCorpus({ files, folder }),
    readDesk: (folder: string) => desks.read(folder),
    changeDecisions: (folder: string, change: (decisions: readonly Decision[]) => readonly Decision[]) =>
      changeDecisions(files, folder, change),
    addRecords: (folder: string, additions: Additions, context: Parameters<typeof addRecords>[3]) =>
      addRecords(files, folder, additions, context),
    openRecordFolder: (place: string) => {
      const folder = recordFolders.get(place) ?? new RecordFolder(files, place);
      recordFolders.set(place, folder);
      return folder;
    },
    nameAuthor,
    now: () => new Date(),
    schedule,
    writeFile: (place: string, text: string) => writeText(files, place, text),
    listDrafts: (folder: string, hidden: readonly string[]) => listDrafts(files, folder, hidden),
    readDraft: async (place: string) => {
      const bytes = await files.read(place).catch(() => undefined);
      try {
        return bytes && decoder.decode(bytes);
      } catch {
        return undefined;
      }
    },
  };
}

function schedule(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  // On Node nothing is kept alive for its sake; a browser's timer is a number.
  if (typeof timer === 'object') timer.unref();
  return () => clearTimeout(timer);
}
