import type { Files } from '@stet/corpus/anywhere';
import type { VerifySignature } from '@stet/corpus/anywhere/refresh';

/** What a machine and a browser do each in their own way. */
export interface Host {
  readonly files: Files;
  /** Where the corpus lies that comes with the program. */
  readonly bundledCorpus: string;
  /** The user's data folder, for clients that name no storage. */
  readonly defaultStorage: string;
  readonly fetch: typeof fetch;
  readonly verifySignature: VerifySignature;
  /** Who is at the keyboard. */
  readonly nameAuthor: (folder: string | undefined) => Promise<string>;
}
