/** What has been done so far: tests hold it against what had to be done. */
export interface Work {
  /** Sentences, and their tokens, in which mentions were looked for. */
  sentencesScanned: number;
  tokensScanned: number;
  /** Sentences (a table counts for one) whose claims were read. */
  sentencesRead: number;
  passagesJudged: number;
}
