import { ENGLISH } from '../../worksheet/index.js';
import { messagesIn } from '@stet/server/engine';
import type { Establishment, Language, VerdictReason, VerdictWord } from '@stet/shared';

/** All that the language server itself says to a writer. What rules say of a draft is the engine's, in the same languages. */
export const english = {
  language: 'en' as Language,
  // Claims, on the card of a hover and in a fact's document
  verdicts: {
    supported: 'Agrees with what is established:',
    refuted: 'Conflicts with what is established:',
    'not-enough-info': 'It cannot be judged.',
  } satisfies Record<VerdictWord, string> as Record<VerdictWord, string>,
  reasons: {
    'no-evidence': 'The corpus holds no evidence on it.',
    'conflicting-evidence': 'Sources of equal standing disagree:',
    outdated: 'It was true once and has been superseded:',
    'not-comparable': 'It is not held against the record:',
    'ambiguous-entity': 'It is not clear whom or what it speaks of.',
    'corpus-unavailable': 'No corpus could be read, so nothing can be said.',
  } satisfies Record<VerdictReason, string> as Record<VerdictReason, string>,
  verdictWords: {
    supported: 'agrees',
    refuted: 'conflicts',
    'not-enough-info': 'without evidence',
  } satisfies Record<VerdictWord, string> as Record<VerdictWord, string>,
  reasonWords: ENGLISH.reasons,
  lens: (claims: number, agree: number, conflict: number, unknown: number) =>
    `${claims === 1 ? '1 claim' : `${claims} claims`}: ${agree} agree, ${conflict} conflict, ${unknown} without evidence`,
  agrees: (fact: string) => `${fact}: agrees with what is established`,
  /** How the reader says that it read a claim. */
  explanation: (line: string) => line,
  tiers: messagesIn('en').tiers,
  othersSay: 'Others say:',
  andMore: (count: number) => `… and ${count} more`,
  judgedAsOf: (day: string, corpus: string) => `Judged as of ${day}, by the corpus of ${corpus}.`,
  factHead: (day: string, corpus: string, status: string) =>
    `As of ${day}, by the corpus of ${corpus}. Status: ${status}.`,
  statuses: {
    established: 'established',
    contested: 'contested',
    unknown: 'unknown',
  } satisfies Record<Establishment['status'], string> as Record<Establishment['status'], string>,

  // Code actions and letting stand
  fixAll: 'Fix all certain claims',
  letStandForDesk: (rule: string) => `Let it stand: ${rule} for the desk, in .stet/stet.json`,
  letStandForMe: (rule: string) => `Let it stand: ${rule} for me, in my settings`,
  reasonToCome: 'Say here why it is to stand.',
  decided: (path: string) => `it stands by a decision in ${path}; say there why.`,
  fixIsGone: 'the draft has changed; this fix no longer applies',
  noSuchCommand: (command: string) => `there is no command ${command}`,
  noSuchFact: (uri: string) => `${uri} is no address of a fact`,
  noFolder: 'a decision for the desk needs a workspace folder that is trusted and on disk',

  // Facts of the desk's own
  recordFact: (fact: string) => `Record as established… (${fact})`,
  recorded: (fact: string, path: string) => `${fact} is recorded in ${path}.`,
  noSuchValue: (value: string, fact: string) =>
    `“${value}” is not read as ${fact}; write it as a draft would, with its unit`,
  claimIsGone: 'the draft has changed; put the caret on the claim and record it again',
  notRecordable: 'the corpus has no form for this claim; write the record by hand',
  noFolderForFacts: 'a fact of the desk’s own needs a workspace folder that is trusted and on disk',

  // The worksheet
  worksheet: ENGLISH,
  noDraft: (uri: string) => `there is no draft to be read at ${uri}`,
  notOnDisk: 'save the draft first: its worksheet is written beside it',

  // The corpus
  refreshing: 'Refreshing the corpus',
  refreshingAlready: 'The corpus is being refreshed already.',
  noCorpusUrl: 'Say in the setting “stet.corpus.url” where a newer corpus is fetched from, then refresh again.',
  corpusLeft: 'The corpus was left as it was.',
  corpusRestored: (day: string) => `The corpus of ${day} serves again.`,
  refreshesRest: 'It stays until you refresh.',
  corpusTooOld: (day: string) =>
    `The corpus fetched is of ${day}, older than the one that comes with Stet, which keeps serving.`,
  touched: (drafts: number) =>
    drafts === 0
      ? 'No open draft is judged differently.'
      : `${drafts} open ${drafts === 1 ? 'draft is' : 'drafts are'} judged differently.`,
  retry: 'Retry',
  corpusStatus: (day: string, assertions: number, entities: number, sources: number) =>
    `the corpus is of ${day}, with ${assertions} assertions on ${entities} entities from ${sources} sources.`,

  // The workspace
  window: 'drafts outside the workspace’s folders',
  checkingAll: 'Checking all drafts',
  progress: (done: number, total: number) => `${done} of ${total}`,
};

export type Messages = typeof english;
