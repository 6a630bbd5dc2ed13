import type { Qualifiers } from '@stet/shared';

/** What is asked of a corpus. */
export interface Question {
  readonly subject: string;
  readonly attribute: string;
  readonly qualifiers: Qualifiers;
  /** The day asked for, YYYY-MM-DD. */
  readonly asOf: string;
}

/** Takes down which rule of `establish.ts` decided what; the text is made only when somebody reads it. */
export type Note = (rule: number, text: () => string) => void;

/** "1 estimate", "2 estimates". */
export const countOf = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
