import { DraftSession } from '@stet/server/engine';
import type { Ports } from '@stet/server/lsp';
import { readInlineCorpus } from '../../kit/inline-corpus.js';
import { loaded } from './fake-ports.js';

/** Ports with the engine itself, judging by what an inline corpus knows. */
export const realEngine = (corpus: string): Partial<Ports> => ({
  openDraft: (...draft) => new DraftSession(...draft),
  loadCorpus: () => Promise.resolve(loaded(readInlineCorpus(corpus).exchange)),
});
