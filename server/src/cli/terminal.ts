/** What a run of `stet` may touch of the world around it; tests hand in their own. */
export interface Terminal {
  readonly cwd: string;
  /** Folder of the program itself: the bundled corpus and the language server lie beside it. */
  readonly programFolder: string;
  /** Folder of the refreshed corpus. */
  readonly storage: string;
  /** May the output be coloured? */
  readonly colour: boolean;
  /** Columns that a line of the output may take. */
  readonly columns: number;
  print(text: string): void;
  complain(text: string): void;
  readStandardInput(): Promise<Buffer>;
  /** The host's date, YYYY-MM-DD. */
  today(): string;
}

/** Something the user can mend; its message is the one line that is printed before exit code 2. */
export class UserError extends Error {}

export const EXIT = { ok: 0, findings: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
