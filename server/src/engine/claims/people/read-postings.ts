import type { Analysis } from '../analysis.js';
import { buildClaim } from '../claim-builder.js';
import type { Ref } from '../ref.js';
import type { ReadClaim } from '../read-claim.js';
import type { Marked } from '../sentence.js';
import { employerAfter, employerInMind, employerName, idOf, isEmployer, type Employer } from './employers.js';
import type { PersonMention } from './person-mention.js';
import type { RolePhrase } from './role-phrase.js';

/** How many words of a task may stand before the employer: "leads **applied deep learning research** at Acme". */
const LONGEST_TASK = 7;

/** Reads posts that a verb gives: "Jane Doe, who leads research at Acme", "Jane Doe joined Acme as its CTO", "she runs Acme". */
export function readPostings(
  analysis: Analysis,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
): ReadClaim[] {
  const { sentence } = analysis;
  const claims: ReadClaim[] = [];
  let end = sentence.from;
  for (const verb of sentence.markersOf('posting').sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (verb.from < end || sentence.isQuoted(verb.from)) continue;
    const person = personBefore(analysis, verb.from, people);
    const employer = person && employerOf(analysis, verb);
    if (!person || !employer) continue;
    end = verb.to;
    const { tense, loose } = verb.marker;
    const office = roles.find((role) => role.from >= employer.to && role.from - employer.to <= 2);
    const to = Math.max(employer.to, office?.to ?? 0);
    claims.push(
      buildClaim(
        analysis,
        { from: verb.from, to },
        person,
        {
          kind: 'role',
          attribute: 'affiliation',
          value: {
            role: office?.role ?? sentence.text(verb.from, employer.taskTo ?? verb.to),
            organisation: employer.name,
            tense,
          },
          trace: `attribute role: “${sentence.text(verb.from, verb.to)}” with an employer`,
        },
        loose ? { tentative: true } : {},
      ),
    );
  }
  return claims;
}

/** Who does it: the name or pronoun right before the verb, or before ", who". */
function personBefore({ sentence, state }: Analysis, verb: number, people: readonly PersonMention[]): Ref | undefined {
  let at = verb - 1;
  while (sentence.is(at, 'adverb') || sentence.is(at, 'auxiliary')) at--;
  if (sentence.is(at, 'relative')) at = sentence.token(at - 1)?.text === ',' ? at - 2 : at - 1;
  const person = people.find((candidate) => candidate.to === at + 1 && !candidate.isHandle);
  if (person) return person.ref;
  if (!sentence.is(at, 'personal')) return undefined;
  return people.filter((candidate) => candidate.to <= at).at(-1)?.ref ?? state.person;
}

/** "leads research **at Acme**", "runs **Acme**", "joined **the company**". */
function employerOf(analysis: Analysis, verb: Marked<'posting'>): Employer | undefined {
  const direct = employerAt(analysis, verb.to);
  if (direct || verb.marker.object === 'employer') return direct;
  const { sentence } = analysis;
  if (sentence.is(verb.to, 'preposition')) return undefined;
  for (let at = verb.to; at < Math.min(verb.to + LONGEST_TASK, sentence.to); at++) {
    if (sentence.token(at)?.kind === 'mark' || sentence.is(at, 'relative') || sentence.is(at, 'auxiliary'))
      return undefined;
    const employer = employerAfter(analysis, at);
    if (employer && at > verb.to && (employer.unnamed || !sentence.is(employer.from, 'definite')))
      return { ...employer, taskTo: at };
  }
  return undefined;
}

function employerAt(analysis: Analysis, from: number): Employer | undefined {
  const { sentence } = analysis;
  const anaphor = sentence.markersAt(from, 'anaphor')[0];
  const inMind = anaphor && employerInMind(analysis, from);
  if (anaphor && inMind) return { ...inMind, unnamed: false, from, to: anaphor.to, taskTo: undefined };
  const at = sentence.is(from, 'determiner') ? from + 1 : from;
  const name = sentence.nameAt(at);
  if (name?.from !== at || !name.entities.length || !isEmployer(analysis, name)) return undefined;
  if (sentence.is(name.to, 'genitive')) return undefined;
  return {
    name: employerName(analysis, name),
    id: idOf(name),
    unnamed: false,
    from: at,
    to: name.to,
    taskTo: undefined,
  };
}
