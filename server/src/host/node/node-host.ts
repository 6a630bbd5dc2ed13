import { verifySignature } from '@stet/corpus/refresh';
import { diskFiles } from '@stet/corpus/store';
import { clientFiles, type Client } from '../client-files.js';
import type { Host } from '../host.js';
import { routeFiles } from '../route-files.js';
import { nameAuthor } from './author.js';
import { defaultStorage } from './storage.js';

/** This machine, and what only the client reaches. @param bundledCorpus path of the corpus that comes with Stet */
export const nodeHost = (client: Client, bundledCorpus: string): Host => ({
  files: routeFiles(diskFiles, clientFiles(client)),
  bundledCorpus,
  defaultStorage: defaultStorage(),
  fetch,
  verifySignature,
  nameAuthor,
});
