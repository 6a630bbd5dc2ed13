import type { CheckedDraft, JudgedClaim } from '@stet/server/engine';
import { FIX_KINDS, NOTHING_KNOWN, type Finding } from '@stet/shared';
import type { CheckDraft } from './run-case.js';

/** What the toy says of a number; the runner is proven on it, whatever the engine does. */
export type Opinion = (text: string, start: number, end: number) => Partial<Finding>;

const findWrong = (text: string, opinion: Opinion): Finding[] =>
  [...text.matchAll(/wrong/g)].map(({ index: start, 0: { length } }) => ({
    rule: 'refuted-figure',
    severity: 'error',
    start,
    end: start + length,
    text: 'wrong',
    message: 'wrong is not what the record says: right.',
    evidence: [],
    related: [],
    fixes: [
      {
        title: 'Change to “right”',
        kind: FIX_KINDS.useEstablishedValue,
        preferred: true,
        edits: [{ start, end: start + length, newText: 'right' }],
      },
    ],
    ...opinion(text, start, start + length),
  }));

const findClaims = (text: string): JudgedClaim[] =>
  [...text.matchAll(/right|wrong/g)].map(({ index: start, 0: word }, i) => ({
    id: `c${i + 1}`,
    start,
    end: start + word.length,
    text: word,
    kind: 'quantity',
    subject: { name: 'It' },
    attribute: 'parameters-total',
    qualifiers: { of: 'code' },
    value: { amount: 7e9, unit: 'parameter' },
    approx: 'about',
    modality: 'asserted',
    inQuotation: false,
    verdict: word === 'right' ? 'supported' : 'refuted',
    reason: null,
    establishment: NOTHING_KNOWN,
    whose: [],
    explanation: [],
  }));

/** Finds every “wrong”. */
export const toyChecker =
  (opinion: Opinion = () => ({})): CheckDraft =>
  (text): CheckedDraft => ({
    text,
    words: 0,
    asOf: '2026-11-20',
    claims: findClaims(text),
    findings: findWrong(text, opinion),
    standing: [],
    withheld: 0,
  });
