import { checkDraft } from '@stet/server/engine';
import { isAmount, isDate, isTerm } from '@stet/shared';
import { expect } from 'vitest';
import { buildWorld } from './case-corpus.js';

/** A name, a text, and the claims in it as a `ClaimReader` prints them. */
export type ReadingCase = readonly [name: string, text: string, claims: readonly string[]];

export interface ClaimReader {
  /** Prints each claim of a text as what is underlined | attribute | subject | value. */
  readonly read: (text: string) => string[];
  /** Exactly the claims of the case are read, in their order. */
  readonly check: (testCase: ReadingCase) => void;
}

/** Reads texts against a corpus of these lines (`buildWorld`). */
export async function claimReader(corpus: readonly string[]): Promise<ClaimReader> {
  const { knowledge, asOf } = await buildWorld([...corpus]);
  const read = (text: string): string[] =>
    checkDraft(text, 'markdown', knowledge, { asOf }).claims.map(
      ({ text: span, attribute, subject, value }) =>
        `${span} | ${attribute} | ${subject.name} | ${isAmount(value) ? value.amount : isTerm(value) ? value.term : isDate(value) ? value.date : JSON.stringify(value)}`,
    );
  return {
    read,
    check: ([, text, claims]) => {
      expect(read(text)).toEqual(claims);
    },
  };
}
