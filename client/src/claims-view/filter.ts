import { VERDICTS, type ListedClaim, type VerdictWord } from '@stet/shared';

/** Which claims are shown: those of some verdicts that have all of some words in them. */
export interface ClaimFilter {
  readonly verdicts: readonly VerdictWord[];
  readonly words: string;
}

export const NO_FILTER: ClaimFilter = { verdicts: VERDICTS, words: '' };

export function passes(
  { verdicts, words }: ClaimFilter,
  { verdict, text, about, says, established }: ListedClaim,
): boolean {
  if (!verdicts.includes(verdict)) return false;
  const said = [text, about, says, ...established].join(' ').toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
