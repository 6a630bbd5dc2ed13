import type { RoleValue } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import type { PersonMention, RolePhrase } from './people.js';
import type { ReadClaim } from './read-claim.js';

/** Reads who the people of a sentence are said to be, and marks pseudonyms. */
export function readAffiliations(
  analysis: Analysis,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const person of people) {
    const own = rolesOf(analysis, person, people, roles);
    for (const { phrase, range } of own) {
      // Without an employer only what the corpus knows of the person could be held against it.
      if (phrase.organisation === null && person.ref.id === undefined && !phrase.role.includes(' ')) continue;
      claims.push(
        buildClaim(analysis, range, person.ref, {
          kind: 'role',
          attribute: 'affiliation',
          value: roleValue(phrase),
          trace: `attribute role: “${analysis.sentence.text(phrase.from, phrase.to)}” beside the name`,
        }),
      );
    }
    if (person.pseudonym) {
      const phrase = own[0]?.phrase;
      claims.push(
        buildClaim(analysis, person.pseudonym, person.ref, {
          kind: 'role',
          attribute: 'pseudonym',
          value: phrase ? roleValue(phrase) : { role: '', organisation: null, tense: 'current' },
          trace: 'the draft or the corpus marks the name as a pseudonym',
        }),
      );
    }
  }
  return claims;
}

export const roleValue = (phrase: RolePhrase): RoleValue => ({
  role: phrase.role,
  organisation: phrase.organisation,
  tense: phrase.tense,
});

interface OwnRole {
  readonly phrase: RolePhrase;
  readonly range: TokenRange;
}

/** The phrases that say who a person is: right before the name, in brackets or between commas after it, or after "is". */
function rolesOf(
  analysis: Analysis,
  person: PersonMention,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): OwnRole[] {
  const { sentence } = analysis;
  const own: OwnRole[] = [];
  const title = honorificBefore(analysis, person);
  for (const phrase of roles) {
    if (phrase.to <= person.from) {
      const gap = person.from - phrase.to;
      const joined =
        gap === 0 ||
        (gap === 1 &&
          /^[,，]$/.test(sentence.token(phrase.to)?.text ?? '') &&
          phrase.organisation !== null &&
          sentence.is(phrase.from, 'determiner')) ||
        (gap <= 2 && title !== undefined && phrase.to <= title.from);
      if (joined) own.push({ phrase, range: { from: phrase.from, to: phrase.to } });
    } else if (phrase.from >= person.to && isAfter(analysis, person, phrase, people))
      own.push({ phrase, range: { from: phrase.from, to: phrase.to } });
  }
  if (title) {
    const employer = employerAfterName(analysis, person);
    // "Professor Li Ming from Tsinghua University"
    if (employer)
      own.push({
        phrase: { ...title.phrase, organisation: employer.name, organisationId: employer.id },
        range: employer.range,
      });
    else if (own[0]?.phrase.organisation === null) own.push({ phrase: title.phrase, range: title });
  }
  return own;
}

function isAfter(
  analysis: Analysis,
  person: PersonMention,
  phrase: RolePhrase,
  people: readonly PersonMention[],
): boolean {
  const { sentence } = analysis;
  if (people.some((other) => other !== person && other.from >= person.to && other.to <= phrase.from)) return false;
  const opener = sentence.token(person.pseudonym?.to ?? person.to)?.text ?? '';
  const start = (person.pseudonym?.to ?? person.to) + 1;
  // "Li Mu (former OpenAI employee, now independent consultant)"
  if (/^[(（]$/.test(opener))
    return bracketEnd(analysis, start) >= phrase.to && lessThanWords(analysis, start, phrase.from, 12);
  // "Jane Doe, chief scientist of Acme, said"
  if (/^[,，]$/.test(opener))
    return (
      phrase.from - start <= 1 ||
      (phrase.from - start <= 3 && sentence.is(start, 'adverb')) ||
      isListed(analysis, start, phrase.from)
    );
  // "Jane Doe is the chief scientist of Acme"
  return sentence.is(person.to, 'auxiliary') && phrase.from - person.to <= 2;
}

/** After "now", "and", a comma: the second descriptor of one person. */
function isListed(analysis: Analysis, from: number, to: number): boolean {
  const { sentence } = analysis;
  if (to - from > 10) return false;
  for (let at = from; at < to; at++)
    if (
      sentence.is(at, 'verb') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'modal') ||
      sentence.markersAt(at, 'speech').length
    )
      return false;
  return sentence.is(to - 1, 'conjunction') || sentence.token(to - 1)?.text === ',';
}

function bracketEnd({ sentence }: Analysis, from: number): number {
  for (let at = from; at < sentence.to; at++) if (/^[)）]$/.test(sentence.token(at)?.text ?? '')) return at;
  return -1;
}

const lessThanWords = (_: Analysis, from: number, to: number, limit: number): boolean => to - from < limit;

function honorificBefore(analysis: Analysis, person: PersonMention): (TokenRange & { phrase: RolePhrase }) | undefined {
  const { sentence } = analysis;
  for (const marker of sentence.markersOf('honorific')) {
    const gap = person.from - marker.to;
    if (gap !== 0 && !(gap === 1 && sentence.token(marker.to)?.text === '.')) continue;
    const role = marker.marker.role;
    if (!role) return undefined;
    const range = { from: marker.from, to: marker.to };
    return {
      ...range,
      phrase: {
        ...range,
        head: range,
        role,
        organisation: null,
        organisationId: undefined,
        tense: 'current',
        indefinite: false,
      },
    };
  }
  return undefined;
}

/** "Jane Doe of Acme", "Li Ming (pseudonym) from Tsinghua University". */
function employerAfterName(
  analysis: Analysis,
  person: PersonMention,
): { name: string; id: string | undefined; range: TokenRange } | undefined {
  const { sentence } = analysis;
  const at = person.pseudonym?.to ?? person.to;
  if (!/^(?:of|from|at)$/.test(sentence.token(at)?.norm ?? '')) return undefined;
  const next = sentence.is(at + 1, 'determiner') ? at + 2 : at + 1;
  const name = sentence.nameAt(next);
  if (!name) return undefined;
  const employer = name.entities.find((entity) => entity.type === 'organisation' || entity.type === 'publication');
  if (!employer && name.form !== 'unknown') return undefined;
  return { name: employer?.name ?? name.text, id: employer?.id, range: { from: name.from, to: name.to } };
}
