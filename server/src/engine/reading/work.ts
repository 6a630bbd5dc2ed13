/** What has been done so far: tests hold it against what had to be done. */
export interface Work {
  /** Blocks, and their tokens, in which mentions were looked for. */
  blocksScanned: number;
  tokensScanned: number;
  /** Blocks (a table counts for one) whose claims were extracted. */
  blocksRead: number;
  passagesJudged: number;
}
