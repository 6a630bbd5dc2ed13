import { checkDraft } from '@stet/server/engine';
import { isAmount, isDate, isTerm } from '@stet/shared';
import { buildWorld } from './case-corpus.js';

/** Reads texts against a corpus of these lines. A claim is printed as what is underlined | attribute | subject | value. */
export async function claimReader(corpus: readonly string[]): Promise<(text: string) => string[]> {
  const { knowledge, asOf } = await buildWorld([...corpus]);
  return (text) =>
    checkDraft(text, 'markdown', knowledge, { asOf }).claims.map(
      ({ text: span, attribute, subject, value }) =>
        `${span} | ${attribute} | ${subject.name} | ${isAmount(value) ? value.amount : isTerm(value) ? value.term : isDate(value) ? value.date : JSON.stringify(value)}`,
    );
}
