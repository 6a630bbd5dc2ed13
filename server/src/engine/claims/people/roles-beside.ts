import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { employerAfter } from './employers.js';
import type { PersonMention } from './person-mention.js';
import type { RolePhrase } from './role-phrase.js';

/** A phrase that says who somebody is, and the words that carry it. */
export interface OwnRole {
  readonly phrase: RolePhrase;
  readonly range: TokenRange;
}

/** The phrases that say who a person is: right before the name, in brackets or between commas after it, or after "is". */
export function rolesBeside(
  analysis: Analysis,
  person: PersonMention,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): OwnRole[] {
  const own: OwnRole[] = [];
  const title = titleBefore(analysis, person);
  for (const phrase of roles) {
    const isOwn =
      phrase.to <= person.from
        ? isBefore(analysis, person, phrase, title, roles)
        : phrase.from >= person.to && isAfter(analysis, person, phrase, people);
    const isPast = isOwn && phrase.from > person.to + 1 && isOver(analysis, person.to + 1, phrase.from);
    if (isOwn)
      own.push({
        phrase: isPast ? { ...phrase, tense: 'former' } : phrase,
        range: { from: phrase.from, to: phrase.to },
      });
  }
  const employer = employerOf(analysis, person, title !== undefined) ?? formerEmployer(analysis, person);
  if (title) {
    // "Professor Ada Field from Delft"
    if (employer) own.push({ phrase: { ...title.phrase, ...employer.of }, range: employer.range });
    else if (own[0]?.phrase.organisation === null) own.push({ phrase: title.phrase, range: title });
  } else if (employer && !own.length)
    own.push({ phrase: { ...NO_OFFICE, ...employer.range, ...employer.of }, range: employer.range });
  return own;
}

const isComma = ({ sentence }: Analysis, at: number): boolean => /^[,，]$/.test(sentence.token(at)?.text ?? '');

function isBefore(
  analysis: Analysis,
  person: PersonMention,
  phrase: RolePhrase,
  title: TokenRange | undefined,
  roles: readonly RolePhrase[],
): boolean {
  const { sentence } = analysis;
  const gap = person.from - phrase.to;
  if (gap === 0) return true;
  // "As CEO of Acme, Jane Doe …"
  if (
    gap === 1 &&
    isComma(analysis, phrase.to) &&
    phrase.from === sentence.from + 1 &&
    sentence.is(sentence.from, 'equative')
  )
    return phrase.organisation !== null;
  // "An OpenAI researcher, Jane Doe, …", "said the head of the brigade, Jane Doe."
  if (gap === 1 && isComma(analysis, phrase.to) && phrase.determined !== 'bare')
    return phrase.organisation !== null || (sentence.token(person.to)?.kind ?? 'mark') === 'mark';
  if (gap <= 2 && title !== undefined && phrase.to <= title.from) return true;
  // "co-founder and CEO Jane Doe"
  return roles.some(
    (next) => next.from - phrase.to === 1 && sentence.is(phrase.to, 'conjunction') && next.to === person.from,
  );
}

function isAfter(
  analysis: Analysis,
  person: PersonMention,
  phrase: RolePhrase,
  people: readonly PersonMention[],
): boolean {
  const { sentence } = analysis;
  if (people.some((other) => other !== person && other.from >= person.to && other.to <= phrase.from)) return false;
  const after = person.pseudonym?.to ?? person.to;
  const opener = sentence.token(after)?.text ?? '';
  const start = after + 1;
  // "Ada Field (once at Acme, now on her own)"
  if (/^[(（]$/.test(opener)) return bracketEnd(analysis, start) >= phrase.to && phrase.from - start < 12;
  if (isComma(analysis, after)) {
    // "Jane Doe, chief scientist of Acme, said", "Jane Doe, now chief scientist", "Jane Doe, who is chief scientist"
    const predicate = sentence.is(start, 'relative') && sentence.is(start + 1, 'auxiliary') ? start + 2 : start;
    return (
      phrase.from - predicate <= 1 ||
      (phrase.from - predicate <= 3 && sentence.is(predicate, 'adverb')) ||
      isListed(analysis, predicate, phrase.from)
    );
  }
  // "Jane Doe is the chief scientist of Acme", "Jane Doe was until last year an engineer at Acme"
  return (
    sentence.is(person.to, 'auxiliary') &&
    (phrase.from - person.to <= 2 || timeBetween(analysis, person.to + 1, phrase.from) !== undefined)
  );
}

/** "until recently", "until last year", "at the time": where nothing else stands between two tokens, its first word. */
function timeBetween({ sentence }: Analysis, from: number, to: number): number | undefined {
  if (to - from > LONGEST_TIME || !sentence.is(from, 'dating')) return undefined;
  for (let at = from + 1; at < to; at++)
    if (!sentence.is(at, 'adverb') && !sentence.dates.some((date) => date.from <= at && at < date.to)) return undefined;
  return from;
}

/** Tokens of "until the spring of 2024". */
const LONGEST_TIME = 6;

/** "was **until** last year": told of what has ended. */
const isOver = (analysis: Analysis, from: number, to: number): boolean =>
  analysis.sentence.is(from, 'ending') && timeBetween(analysis, from, to) !== undefined;

/** After "now", "and", a comma: the second descriptor of one person. */
function isListed(analysis: Analysis, from: number, to: number): boolean {
  const { sentence } = analysis;
  if (to - from > 12) return false;
  for (let at = from; at < to; at++)
    if (
      sentence.is(at, 'verb') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'modal') ||
      sentence.markersAt(at, 'speech').length
    )
      return false;
  return sentence.is(to - 1, 'conjunction') || isComma(analysis, to - 1);
}

function bracketEnd({ sentence }: Analysis, from: number): number {
  for (let at = from; at < sentence.to; at++) if (/^[)）]$/.test(sentence.token(at)?.text ?? '')) return at;
  return -1;
}

const NO_OFFICE = {
  role: '',
  organisation: null,
  organisationId: undefined,
  tense: 'current',
  post: undefined,
  determined: 'bare',
  plural: false,
  vague: false,
  unnamedEmployer: false,
  assumedEmployer: false,
  head: { from: 0, to: 0 },
} as const;

function titleBefore({ sentence }: Analysis, person: PersonMention): (TokenRange & { phrase: RolePhrase }) | undefined {
  for (const marker of sentence.markersOf('honorific')) {
    const gap = person.from - marker.to;
    if (gap !== 0 && !(gap === 1 && sentence.token(marker.to)?.text === '.')) continue;
    const role = marker.marker.role;
    const range = { from: marker.from, to: marker.to };
    return role ? { ...range, phrase: { ...NO_OFFICE, ...range, head: range, role } } : undefined;
  }
  return undefined;
}

/** "Jane Doe (ex-Acme)", "Jane Doe (formerly Acme)". */
function formerEmployer({ sentence }: Analysis, person: PersonMention): EmployerBeside | undefined {
  if (!/^[(（]$/.test(sentence.token(person.to)?.text ?? '')) return undefined;
  const past = sentence.markersAt(person.to + 1, 'tense')[0];
  if (past?.marker.tense !== 'former') return undefined;
  const name = sentence.nameAt(sentence.token(past.to)?.text === '-' ? past.to + 1 : past.to);
  const known = name?.entities.find(({ type }) => type === 'organisation');
  if (!name || !known || !/^[)）]$/.test(sentence.token(name.to)?.text ?? '')) return undefined;
  return {
    of: { organisation: known.name, organisationId: known.id, tense: 'former' },
    range: { from: past.from, to: name.to },
  };
}

interface EmployerBeside {
  readonly of: Pick<RolePhrase, 'organisation' | 'organisationId'> & Partial<Pick<RolePhrase, 'tense'>>;
  readonly range: TokenRange;
}

/** "Jane Doe of Acme", "Ada Field (pseudonym) from Delft". Without a title only an employer that is known. */
function employerOf(analysis: Analysis, person: PersonMention, hasTitle: boolean): EmployerBeside | undefined {
  const { sentence } = analysis;
  const after = person.pseudonym?.to ?? person.to;
  const next = sentence.is(after + 1, 'determiner') ? after + 2 : after + 1;
  const name = sentence.nameAt(next);
  if (!name || (!sentence.is(after, 'employed') && !sentence.is(after, 'hailing'))) return undefined;
  const known = name.entities.find(({ type }) => type === 'organisation' || type === 'publication');
  if (known ? sentence.is(name.to, 'genitive') : !hasTitle || name.form !== 'unknown') return undefined;
  const employer = employerAfter(analysis, after);
  return {
    of: { organisation: known?.name ?? employer?.name ?? name.text, organisationId: known?.id },
    range: { from: name.from, to: name.to },
  };
}
