import { messagesIn } from '@stet/server/engine';
import type { EvidenceRow, VerdictReason, VerdictWord } from '@stet/shared';

/** What a worksheet says for itself. */
export const ENGLISH = {
  language: 'en',
  title: (name: string) => `Fact-checking worksheet: ${name}`,
  head: (rows: number, words: number, asOf: string, corpusAsOf: string) =>
    `${rows} to check in ${words} words, judged as of ${asOf} by the corpus of ${corpusAsOf}.`,
  columns: {
    checked: 'Checked',
    line: 'Line',
    text: 'Text',
    sentence: 'Sentence',
    about: 'About',
    verdict: 'Verdict',
    established: 'Established',
    evidence: 'Evidence',
    findings: 'Findings',
    stands: 'Stands',
  },
  verdicts: {
    supported: 'agrees',
    refuted: 'conflicts',
    'not-enough-info': 'to be checked',
  } satisfies Record<VerdictWord, string> as Record<VerdictWord, string>,
  reasons: {
    'no-evidence': 'no evidence',
    'conflicting-evidence': 'sources disagree',
    outdated: 'superseded',
    'not-comparable': 'not comparable',
    'ambiguous-entity': 'not clear whom or what it speaks of',
    'corpus-unavailable': 'no corpus',
  } satisfies Record<VerdictReason, string> as Record<VerdictReason, string>,
  tiers: messagesIn('en').tiers,
  /** Between a verdict and its reason, a heading and what stands under it. */
  colon: ': ',
};
export type Words = typeof ENGLISH;

/** “agrees”, “to be checked: sources disagree”. */
export const sayVerdict = (verdict: VerdictWord, reason: VerdictReason | null, words: Words): string =>
  reason ? words.verdicts[verdict] + words.colon + words.reasons[reason] : words.verdicts[verdict];

/** Whose word it is, on one line: title, publisher, date, tier, and where in the source. */
export const citation = ({ title, publisher, published, tier, locator }: EvidenceRow, { tiers }: Words): string =>
  [title, publisher, published, tiers[tier], locator].filter(Boolean).join(', ');
