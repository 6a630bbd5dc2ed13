import { squashName, type Knowledge } from '@stet/corpus';
import { isWords, type EstablishedValue, type Evidence, type Quotation } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { alignQuotation, type Alignment } from './align-quotation.js';
import { readQuotedWords, type QuotedWords } from './quoted-words.js';
import { nothing, type Verdict } from './verdict.js';

/** Fewer words may be anybody's. */
const FEWEST = 5;
/** Less than this share in common is another quotation. */
const ALIKE = 0.7;
/** Words given to another person must be nearly all on record as theirs. */
const SAME = 0.9;

interface Held {
  readonly quotation: Quotation;
  readonly words: readonly string[];
}

const held = new WeakMap<Knowledge, readonly Held[]>();

/** The quotations of a corpus with their words, made once. */
function quotationsOf(knowledge: Knowledge): readonly Held[] {
  let all = held.get(knowledge);
  if (!all) {
    all = [...knowledge.quotations()].map((quotation) => ({
      quotation,
      words: readQuotedWords(quotation.words).words,
    }));
    held.set(knowledge, all);
  }
  return all;
}

/** Holds a quotation against the words on record: are they its speaker's, and as they were said? */
export function verifyQuotation(claim: ReadClaim, knowledge: Knowledge): Verdict {
  const said = isWords(claim.value) ? readQuotedWords(claim.value.words) : undefined;
  const found = said && said.words.length >= FEWEST ? findOnRecord(said, knowledge) : [];
  if (!found.length) return nothing('no-evidence', 'no such words are on record');
  const own = found.filter(({ record }) => isSpeaker(claim, record, knowledge));
  const [best] = own.length ? own : found;
  if (!best) return nothing('no-evidence', 'no such words are on record');
  const value = toValue(best.record, knowledge);
  const establishment = { status: 'established', values: value ? [value] : [], dissent: [] } as const;
  if (own.length && !best.changes.length)
    return { ...nothing(null, 'the words are on record'), verdict: 'supported', establishment };
  // A voice without a name may be the very person, and a paper is right to print somebody's words.
  if (!own.length && (best.likeness < SAME || claim.speaker?.kind !== 'named'))
    return nothing('no-evidence', 'like words are on record from another speaker', establishment);
  return {
    ...nothing(null, own.length ? 'the record has other words' : 'the words are on record from another speaker'),
    verdict: 'refuted',
    establishment,
    instead: value,
    quotation: { record: best.record, otherSpeaker: !own.length, changes: best.changes },
  };
}

/** The quotations on record that the words are of, the likest first. */
function findOnRecord(said: QuotedWords, knowledge: Knowledge): (Alignment & { record: Quotation })[] {
  return quotationsOf(knowledge)
    .flatMap(({ quotation, words }) => {
      const alignment = alignQuotation(said, words);
      return alignment && alignment.likeness >= ALIKE ? [{ ...alignment, record: quotation }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || a.changes.length - b.changes.length);
}

/** Is the claim's speaker the one on record: by id, by a name, or by a part of it ("Huang")? */
function isSpeaker({ subject }: ReadClaim, { speaker }: Quotation, knowledge: Knowledge): boolean {
  if (subject.id !== undefined) return subject.id === speaker;
  const person = knowledge.entity(speaker);
  const written = squashName(subject.name);
  return [person?.name ?? speaker, ...(person?.aliases ?? []), ...(person?.handles ?? [])].some(
    (name) => squashName(name) === written || name.split(/\s+/).some((part) => squashName(part) === written),
  );
}

function toValue(record: Quotation, knowledge: Knowledge): EstablishedValue | undefined {
  const source = knowledge.source(record.source);
  if (!source) return undefined;
  const { speaker, words, medium, date, locator } = record;
  const evidence: Evidence = {
    source,
    assertion: {
      subject: speaker,
      attribute: 'quotation',
      value: { words, ...(medium === undefined ? {} : { medium }) },
      source: record.source,
      ...(locator === undefined ? {} : { locator }),
      ...(date === undefined ? {} : { asOf: date }),
    },
  };
  return { value: evidence.assertion.value, qualifiers: {}, tier: source.tier, evidence: [evidence] };
}
