import { verifySignature } from '@stet/corpus/refresh';
import { diskFiles } from '@stet/corpus/store';
import type { Host } from '../host.js';
import { nameAuthor } from './author.js';
import { defaultStorage } from './storage.js';

/** This machine. @param bundledCorpus path of the corpus that comes with Stet */
export const nodeHost = (bundledCorpus: string): Host => ({
  files: diskFiles,
  bundledCorpus,
  defaultStorage: defaultStorage(),
  fetch,
  verifySignature,
  nameAuthor,
});
