import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refreshCorpus } from '@stet/corpus/refresh';
import { DraftSession } from '@stet/server/engine';
import writeFileAtomic from 'write-file-atomic';
import { nameAuthor } from './author.js';
import { today } from './clock.js';
import { changeDecisions, DeskReader } from './desk.js';
import { listDrafts } from './list-drafts.js';
import { CorpusLoader } from './load-corpus.js';
import { defaultStorage } from './storage.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The world as it is on this machine. @param bundledCorpus path of the corpus that comes with Stet */
export function createPorts(bundledCorpus: string) {
  const loader = new CorpusLoader(bundledCorpus);
  const desks = new DeskReader();
  return {
    today,
    defaultStorage: defaultStorage(),
    openDraft: (...draft: ConstructorParameters<typeof DraftSession>) => new DraftSession(...draft),
    loadCorpus: (...request: Parameters<CorpusLoader['load']>) => loader.load(...request),
    refreshCorpus,
    readDesk: (folder: string) => desks.read(folder),
    changeDecisions,
    nameAuthor,
    schedule,
    writeFile: async (path: string, text: string) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, text);
    },
    listDrafts: (folder: string) => listDrafts(folder),
    readDraft: (path: string) =>
      readFile(path)
        .then((bytes) => decoder.decode(bytes))
        .catch(() => undefined),
  };
}

function schedule(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}
