import { GRAMMAR } from '../../languages/grammar.js';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { buildClaim } from '../claim-builder.js';
import type { Ref } from '../ref.js';
import type { ReadClaim } from '../read-claim.js';
import { rolesBeside, type OwnRole } from './roles-beside.js';
import type { PersonMention } from './person-mention.js';
import { readPostings } from './read-postings.js';
import { roleValue, type RolePhrase } from './role-phrase.js';

/** Reads who the people of a sentence are said to be, and marks pseudonyms. */
export function readAffiliations(
  analysis: Analysis,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const person of people) {
    const own = rolesBeside(analysis, person, people, roles);
    for (const { phrase, range } of own)
      if (saysMuch(phrase, person.ref) && !isOutdone(phrase, own))
        claims.push(roleClaim(analysis, range, person.ref, phrase));
    if (person.pseudonym) claims.push(pseudonymClaim(analysis, person.pseudonym, person.ref, own[0]?.phrase));
  }
  for (const { ref, phrase } of rolesOfPronouns(analysis, people, roles))
    if (saysMuch(phrase, ref)) claims.push(roleClaim(analysis, phrase, ref, phrase));
  return [...claims, ...readPostings(analysis, people, roles)];
}

/** Without an employer only what the corpus knows of the person could be held against it; "user" is nobody's post. */
const saysMuch = (phrase: RolePhrase, { id }: Ref): boolean =>
  !phrase.vague && (phrase.organisation !== null || id !== undefined || phrase.role.includes(' '));

/**
 * "AI researcher Jane Doe (CTO of Acme)": a trade says little beside an office, and nothing that could be checked; save one of
 * another kind ("analyst").
 */
const isOutdone = (phrase: RolePhrase, own: readonly OwnRole[]): boolean =>
  phrase.organisation === null &&
  phrase.post === undefined &&
  (GRAMMAR.tradeOf(phrase.role) ?? 'technical') === 'technical' &&
  own.some((other) => other.phrase !== phrase && other.phrase.organisation !== null);

const roleClaim = (analysis: Analysis, range: TokenRange, ref: Ref, phrase: RolePhrase): ReadClaim =>
  buildClaim(
    analysis,
    range,
    ref,
    {
      kind: 'role',
      attribute: 'affiliation',
      value: roleValue(phrase),
      trace: `attribute role: “${analysis.sentence.text(phrase.from, phrase.to)}” beside the name`,
    },
    {
      ...(phrase.assumedEmployer ? { tentative: true } : {}),
      ...(phrase.post ? { post: phrase.post } : {}),
      ...(phrase.unnamedEmployer && phrase.post === 'office' ? { unnamedEmployer: true } : {}),
    },
  );

const pseudonymClaim = (analysis: Analysis, range: TokenRange, ref: Ref, phrase: RolePhrase | undefined): ReadClaim =>
  buildClaim(analysis, range, ref, {
    kind: 'role',
    attribute: 'pseudonym',
    value: phrase ? roleValue(phrase) : { role: '', organisation: null, tense: 'current' },
    trace: 'the draft or the corpus marks the name as a pseudonym',
  });

/** "She is the company's chief scientist": whoever was spoken of last. */
function rolesOfPronouns(
  analysis: Analysis,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): { ref: Ref; phrase: RolePhrase }[] {
  const { sentence, state } = analysis;
  return roles.flatMap((phrase) => {
    let at = phrase.from - 1;
    while (sentence.is(at, 'adverb') || sentence.is(at, 'negation')) at--;
    if (!sentence.is(at, 'auxiliary') || !sentence.is(at - 1, 'personal') || sentence.isQuoted(at)) return [];
    const ref = people.filter((person) => person.to <= at - 1).at(-1)?.ref ?? state.person;
    return ref ? [{ ref, phrase }] : [];
  });
}
