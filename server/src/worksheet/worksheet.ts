import type { Knowledge } from '@stet/corpus';
import { sentenceAt, toEvidenceRow, type CheckedDraft, type JudgedClaim, type Standing } from '@stet/server/engine';
import {
  bySpan,
  labelOf,
  overlaps,
  printValue,
  type EvidenceRow,
  type Language,
  type Span,
  type VerdictReason,
  type VerdictWord,
} from '@stet/shared';

/** One thing to check: a claim, or a finding that is about none. */
export interface WorksheetRow extends Span {
  /** Line of the draft, from 1. */
  readonly line: number;
  readonly text: string;
  readonly sentence: string;
  /** "DeepSeek-V2, total parameters"; of a finding its rule. */
  readonly about: string;
  readonly verdict: VerdictWord;
  readonly reason: VerdictReason | null;
  /** Printed values, the best fitting first. */
  readonly established: readonly string[];
  /** For the established values, then for others. */
  readonly evidence: readonly EvidenceRow[];
  /** What rules say of it. */
  readonly findings: readonly string[];
  /** What is let stand, by whom and why. */
  readonly stands: readonly string[];
}

/** The list of a checking department: everything in a draft that can be checked, and what is known of it. */
export interface Worksheet {
  /** The draft's file name. */
  readonly name: string;
  readonly words: number;
  /** The day the draft was judged at. */
  readonly asOf: string;
  /** The day up to which the corpus was kept. */
  readonly corpusAsOf: string;
  readonly rows: readonly WorksheetRow[];
}

/** @param language of labels and values; what rules say is as the draft was checked */
export function createWorksheet(
  name: string,
  checked: CheckedDraft,
  knowledge: Knowledge,
  language: Language = 'en',
): Worksheet {
  const { text, words, asOf, claims, findings, standing } = checked;
  const lineOf = createLineCounter(text);
  const place = ({ start, end }: Span) => ({
    start,
    end,
    line: lineOf(start),
    text: text.slice(start, end),
    sentence: flatten(sentenceOf(text, start)),
  });
  const rows = claims.map((claim): WorksheetRow => {
    const { values, dissent } = claim.establishment;
    const evidence = [...values.flatMap((value) => value.evidence), ...dissent];
    return {
      ...place(claim),
      about: nameFact(claim, language),
      verdict: claim.verdict,
      reason: claim.reason,
      established: values.map(({ value }) => printValue(value, language)),
      evidence: evidence.map((item) => toEvidenceRow(item, knowledge, language)),
      findings: findings.filter((finding) => isAbout(finding, claim)).map(({ message }) => message),
      stands: standing.filter(({ finding }) => isAbout(finding, claim)).map(describeStanding),
    };
  });
  const claimIds = new Set(claims.map(({ id }) => id));
  const others = findings
    .filter((finding) => finding.claim === undefined || !claimIds.has(finding.claim))
    .filter((finding) => !claims.some((claim) => isAbout(finding, claim)))
    .map((finding): WorksheetRow => ({
      ...place(finding),
      about: finding.rule,
      verdict: 'not-enough-info',
      reason: null,
      established: [],
      evidence: finding.evidence,
      findings: [finding.message],
      stands: [],
    }));
  return { name, words, asOf, corpusAsOf: knowledge.asOf, rows: [...rows, ...others].sort(bySpan) };
}

const isAbout = (finding: Span & { readonly claim?: string }, claim: JudgedClaim): boolean =>
  finding.claim === undefined ? overlaps(finding, claim) : finding.claim === claim.id;

const nameFact = ({ subject, attribute, qualifiers }: JudgedClaim, language: Language): string => {
  const setting = Object.values(qualifiers).join(', ');
  return `${subject.name}, ${labelOf(attribute, language)}${setting && ` (${setting})`}`;
};

function describeStanding({ finding, by }: Standing): string {
  if (by.kind === 'comment') return `${finding.rule}: ${by.reason}`;
  const { reason, author, date } = by.decision;
  return `${finding.rule}: ${reason} (${author}, ${date})`;
}

function sentenceOf(text: string, offset: number): string {
  const { start, end } = sentenceAt(text, offset + 1);
  return text.slice(start, end);
}

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim();

function createLineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
