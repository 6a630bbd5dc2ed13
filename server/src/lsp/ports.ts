import type { Knowledge, Layer } from '@stet/corpus';
import type { Added, Additions, Places, RecordFolder } from '@stet/corpus/anywhere';
import type { Clock, RefreshRecord, RefreshRequest, RefreshResult } from '@stet/corpus/anywhere/refresh';
import type { CheckedDraft, CheckOptions, DraftFormat, TextChange } from '@stet/server/engine';
import type { Decision } from '@stet/shared';
import type { Desk } from '../host/desk.js';
import type { CorpusRequest, LoadedCorpus } from '../host/load-corpus.js';

/** What the language server asks of the engine: a draft that is judged again at the cost of what changed. */
export interface Draft {
  change(changes: readonly TextChange[], after?: string): void;
  configure(knowledge: Knowledge, options: CheckOptions): void;
  check(): CheckedDraft;
}

/** The world around the language server; `server/src/host` makes it real. */
export interface Ports {
  /** How the host calls its files. All files below are such places. */
  readonly places: Places;
  /** The host's date, YYYY-MM-DD. */
  readonly today: () => string;
  /** The user's data folder, for clients that name no storage. */
  readonly defaultStorage: string;
  readonly openDraft: (text: string, format: DraftFormat, knowledge: Knowledge, options: CheckOptions) => Draft;
  /** Never rejects: what cannot be read is told in `status.problems`, and the rest serves. */
  readonly loadCorpus: (request: CorpusRequest) => Promise<LoadedCorpus>;
  /** Rejects with a sentence for the writer; the stored corpus is then as it was. */
  readonly refreshCorpus: (
    request: Omit<RefreshRequest, 'files' | 'fetch' | 'verify'>,
  ) => Promise<Pick<RefreshResult, 'status' | 'sentence' | 'exchange' | 'report'>>;
  /** What is on record of refreshes in a storage. */
  readonly readRefreshRecord: (storage: string) => Promise<RefreshRecord>;
  /**
   * Puts on record that a refresh begins, and tells whether it may: of several windows that begin at once only one. Rejects
   * with a sentence for the writer.
   */
  readonly claimRefresh: (storage: string, clock: Clock, signal: AbortSignal) => Promise<boolean>;
  /** Goes back to the corpus before the last refresh. Rejects with a sentence for the writer where there is none. */
  readonly restoreCorpus: (storage: string) => Promise<unknown>;
  /** What a desk shares in a workspace folder's `.stet/`. */
  readonly readDesk: (folder: string) => Promise<Desk>;
  /** Writes the decisions of a folder anew. Rejects, with a sentence for the writer, where the file has a fault. @returns its place */
  readonly changeDecisions: (
    folder: string,
    change: (decisions: readonly Decision[]) => readonly Decision[],
  ) => Promise<string>;
  /** A folder of records; the same object each time, which reads again only what has changed. */
  readonly openRecordFolder: (path: string) => RecordFolder;
  /** Writes facts and sources into a folder of records. @throws RecordFault, with a sentence for the writer */
  readonly addRecords: (
    folder: string,
    additions: Additions,
    context: { lower: readonly Layer[]; today: string },
  ) => Promise<Added>;
  /** Who is at the keyboard. */
  readonly nameAuthor: (folder: string | undefined) => Promise<string>;
  /** The host's time. */
  readonly now: () => Date;
  /** Calls back after so many milliseconds unless it is stopped before by what is returned. */
  readonly schedule: (callback: () => void, milliseconds: number) => () => void;
  /** Writes a file, and the folders it lies in. */
  readonly writeFile: (place: string, text: string) => Promise<void>;
  /** The drafts in a folder, less what ignore files leave out and what globs of the editor hide. */
  readonly listDrafts: (folder: string, hidden: readonly string[]) => Promise<readonly string[]>;
  /** The text of a file; undefined where there is none or it is not UTF-8. */
  readonly readDraft: (place: string) => Promise<string | undefined>;
}
