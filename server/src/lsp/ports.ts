import type { Knowledge } from '@stet/corpus';
import type { CheckedDraft, CheckOptions, DraftFormat, TextChange } from '@stet/server/engine';
import type { CorpusStatus } from '@stet/shared';

/** What the language server asks of the engine: a draft that is judged again at the cost of what changed. */
export interface Draft {
  change(changes: readonly TextChange[]): void;
  configure(knowledge: Knowledge, options: CheckOptions): void;
  check(): CheckedDraft;
}

/** Which corpora to lay over each other. */
export interface CorpusRequest {
  /** Folder of the refreshed corpus; it takes the place of the bundled one when it is newer. */
  readonly storage: string;
  readonly useBundled: boolean;
  /** The writer's own corpora, lowest first; relative ones start at the first workspace folder. */
  readonly paths: readonly string[];
  /** Each may hold a corpus in `.stet/corpus/`. */
  readonly folders: readonly string[];
}

export interface LoadedCorpus {
  readonly knowledge: Knowledge;
  readonly status: CorpusStatus;
}

export interface RefreshRequest {
  /** An https address, a file or a folder. */
  readonly from: string;
  readonly storage: string;
  readonly signal: AbortSignal;
  /** Called with a few words, and a share from 0 to 1 where it is known. */
  readonly onProgress: (message: string, share?: number) => void;
}

export interface RefreshResult {
  readonly changed: boolean;
  /** What changed, in one sentence. */
  readonly sentence: string;
}

/** The world around the language server; `server/src/host` makes it real. */
export interface Ports {
  /** The host's date, YYYY-MM-DD. */
  today(): string;
  /** The user's data folder, for clients that name no storage. */
  readonly defaultStorage: string;
  openDraft(text: string, format: DraftFormat, knowledge: Knowledge, options: CheckOptions): Draft;
  /** Never rejects: what cannot be read is told in `status.problems`, and the rest serves. */
  loadCorpus(request: CorpusRequest): Promise<LoadedCorpus>;
  /** Rejects with a sentence for the writer; the stored corpus is then as it was. */
  refreshCorpus(request: RefreshRequest): Promise<RefreshResult>;
  /** Paths of the drafts in a folder, less what git ignores. */
  listDrafts(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none or it is not UTF-8. */
  readDraft(path: string): Promise<string | undefined>;
}
