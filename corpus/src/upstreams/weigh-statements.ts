import { attributeById, isDate, type Assertion, type AttributeDeclaration } from '@stet/shared';
import { agrees, excludes } from '../knowledge/agree.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { squashName } from '../knowledge/names.js';
import { fitOf, settingKey } from '../knowledge/settings.js';
import type { Edition, Statement } from './upstream.js';

/** A statement of an upstream, ready to be taken. */
export interface Candidate {
  readonly edition: Edition;
  readonly assertion: Assertion;
  readonly needsSupport: Statement['needsSupport'];
}

/** Something that a person may want to decide. */
export interface Doubt {
  /** The id of the source. */
  readonly upstream: string;
  readonly record: string;
  readonly reason: string;
}

export interface Weighed {
  readonly taken: readonly Candidate[];
  readonly held: readonly Candidate[];
  readonly doubted: readonly Candidate[];
  readonly doubts: readonly Doubt[];
}

/** A statement that a candidate is weighed against. */
interface Other {
  readonly assertion: Assertion;
  readonly publisher: string;
  readonly source: string;
}

/**
 * Decides which statements to take, one after the other:
 *
 *  1. What the same source already says of the setting is held, and stays as it is.
 *  2. What needs support is taken where another publisher says the same, at the precision on which they agree. A day of a
 *     tracker (`needsSupport: 'day'`) that nobody confirms is cut to its month; where others give another month it is
 *     kept as what it is, the day of an announcement or of a paper.
 *  3. Of what has one value, a statement that contradicts what is held is doubted: compilers err oftener than makers, and
 *     two compilers at odds would make the value contested. Measured values, values that change, and lists of several
 *     stand side by side; only a list's word that another excludes is doubted.
 */
export function weighStatements(candidates: readonly Candidate[], knowledge: Knowledge): Weighed {
  const taken: Candidate[] = [];
  const held: Candidate[] = [];
  const doubted: Candidate[] = [];
  const doubts: Doubt[] = [];
  const takenOf = new Map<string, Other[]>();
  const offered = new Map<string, Other[]>();
  for (const candidate of candidates) push(offered, keyOf(candidate.assertion), asOther(candidate));

  for (const candidate of candidates) {
    const { assertion } = candidate;
    const attribute = attributeById(assertion.attribute);
    const others = [...heldFor(assertion), ...(takenOf.get(keyOf(assertion)) ?? [])].filter(
      (other) =>
        fitOf(other.assertion.qualifiers ?? {}, assertion.qualifiers ?? {}, attribute, knowledge) !== undefined,
    );
    const same = others.find((other) => isSameStatement(other, assertion, attribute));
    if (same !== undefined && isHeldAs(same, assertion, attribute)) {
      held.push(candidate);
      continue;
    }
    const supported = support(candidate, others, attribute);
    const against = same ?? (supported === undefined ? undefined : contradicted(supported, others, attribute));
    if (supported === undefined || against !== undefined) {
      doubted.push(candidate);
      const reason =
        against === undefined ? 'no other publisher says so' : `${print(against.assertion)} in ${against.source}`;
      doubts.push({
        upstream: assertion.source,
        record: `${assertion.subject} ${assertion.attribute}: ${print(assertion)}`,
        reason,
      });
      continue;
    }
    const accepted = { ...candidate, assertion: supported };
    taken.push(accepted);
    push(takenOf, keyOf(supported), asOther(accepted));
  }
  return { taken, held, doubted, doubts };

  function heldFor({ subject, attribute }: Assertion): readonly Other[] {
    return knowledge.evidence(subject, attribute).map(({ assertion, source }) => ({
      assertion,
      source: source.id,
      publisher: publisherOf(source.publisher, source.id),
    }));
  }

  /** Does the same source speak of the same setting? */
  function isSameStatement(other: Other, assertion: Assertion, attribute: AttributeDeclaration | undefined): boolean {
    if (other.source !== assertion.source) return false;
    if (agrees(other.assertion.value, assertion.value, attribute, knowledge)) return true;
    const keyFor = (said: Assertion): string =>
      `${settingKey(said.qualifiers ?? {}, attribute, knowledge)} ${attribute?.changes === true ? (said.from ?? '') : ''}`;
    return attribute?.cardinality !== 'many' && keyFor(other.assertion) === keyFor(assertion);
  }

  /** Rule 1: a date that was cut or told apart by its setting is no other date. */
  function isHeldAs(other: Other, assertion: Assertion, attribute: AttributeDeclaration | undefined): boolean {
    return (
      assertion.attribute === 'release-date' || agrees(other.assertion.value, assertion.value, attribute, knowledge)
    );
  }

  /** Rule 2: the statement as it may be taken, or undefined. */
  function support(
    { assertion, needsSupport, edition }: Candidate,
    others: readonly Other[],
    attribute: AttributeDeclaration | undefined,
  ): Assertion | undefined {
    if (needsSupport === undefined) return assertion;
    const mine = publisherOf(edition.source.publisher, edition.source.id);
    const voices = [...others, ...(offered.get(keyOf(assertion)) ?? [])].filter(
      ({ publisher, assertion: { estimate } }) => publisher !== mine && estimate !== true,
    );
    const agreeing = voices.filter((other) => agrees(other.assertion.value, assertion.value, attribute, knowledge));
    if (needsSupport === 'day') return supportDay(assertion, agreeing, voices);
    return agreeing.some((other) => isAsFine(other.assertion, assertion)) ? assertion : cutToMonth(assertion, voices);
  }

  /** Rule 3. */
  function contradicted(
    assertion: Assertion,
    others: readonly Other[],
    attribute: AttributeDeclaration | undefined,
  ): Other | undefined {
    if (attribute === undefined || assertion.estimate === true || attribute.changes || attribute.measured)
      return undefined;
    // A date with a setting of its own (of an announcement, of a paper) contradicts no date of a release.
    const rivals = others.filter(
      (other) =>
        other.assertion.estimate !== true &&
        (other.assertion.qualifiers?.of ?? '') === (assertion.qualifiers?.of ?? ''),
    );
    if (attribute.cardinality === 'many')
      return rivals.find((other) => excludes(other.assertion.value, assertion.value, attribute));
    return rivals.find((other) => !agrees(other.assertion.value, assertion.value, attribute, knowledge));
  }
}

/** A month confirms no day. */
const isAsFine = ({ value: other }: Assertion, { value }: Assertion): boolean =>
  !isDate(other) || !isDate(value) || other.date.length >= value.date.length;

const datesOf = (list: readonly Other[]): readonly string[] =>
  list.flatMap(({ assertion: { value, qualifiers = {} } }) =>
    isDate(value) && qualifiers.of === undefined ? [value.date] : [],
  );

/** What is left of a day on which nobody agrees where all agree on the month. */
function cutToMonth(assertion: Assertion, voices: readonly Other[]): Assertion | undefined {
  const { value } = assertion;
  const dates = datesOf(voices);
  if (!isDate(value) || value.date.length < 10 || dates.length === 0) return undefined;
  const month = value.date.slice(0, 7);
  const isMonth = dates.every((date) => date.startsWith(month));
  return isMonth ? { ...assertion, value: { date: month }, note: 'Its month; the day is doubtful.' } : undefined;
}

function supportDay(assertion: Assertion, agreeing: readonly Other[], voices: readonly Other[]): Assertion {
  const { value } = assertion;
  if (!isDate(value) || value.date.length < 10 || datesOf(agreeing).includes(value.date)) return assertion;
  const month = value.date.slice(0, 7);
  const dates = datesOf(voices);
  if (dates.length === 0 || dates.some((date) => date.startsWith(month) || month.startsWith(date)))
    return { ...assertion, value: { date: month }, note: 'Its month; nobody else gives the day.' };
  const of = dates.every((date) => value.date < date) ? 'announcement' : 'paper';
  return { ...assertion, qualifiers: { ...assertion.qualifiers, of } };
}

const keyOf = ({ subject, attribute }: Assertion): string => `${subject} ${attribute}`;
const publisherOf = (publisher: string | undefined, id: string): string => squashName(publisher ?? id);

const asOther = ({ assertion, edition }: Candidate): Other => ({
  assertion,
  source: edition.source.id,
  publisher: publisherOf(edition.source.publisher, edition.source.id),
});

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

const print = ({ value, qualifiers = {} }: Assertion): string =>
  [...Object.values(value), ...Object.entries(qualifiers).map(([key, setting]) => `(${key} ${setting})`)]
    .map(String)
    .join(' ');
