import type { Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { PersonMention } from '../people/person-mention.js';
import type { RolePhrase } from '../people/role-phrase.js';
import type { ReadClaim } from '../read-claim.js';
import type { Marked, Sentence } from '../sentence.js';
import { sourceClaims } from './source-claims.js';
import { unnamedBefore } from './unnamed-phrase.js';
import type { Voice } from './voice.js';

/**
 * Sources of what is said without quotation marks: an account ("a video shared by @AI_Observer"), somebody without a name
 * ("a person close to the company said the model was held back"). Several without a name ("users", "some") count only where a
 * comparison hangs on them: everything is somebody's opinion.
 */
export function readSources(
  analysis: Analysis,
  people: readonly PersonMention[],
  roles: readonly RolePhrase[],
  hasComparison: boolean,
): ReadClaim[] {
  const { sentence } = analysis;
  const verbs = [...sentence.markersOf('speech'), ...sentence.markersOf('attribution')].filter(
    (verb) => !sentence.isQuoted(verb.from),
  );
  const signed = people
    .filter((person) => person.isHandle && (signs(analysis, person) || quotes(sentence, person)))
    .map((person) => accountOf(person, roles));
  const voices = verbs.flatMap((verb): Voice[] => {
    const handle = people.find((person) => person.isHandle && speaks(sentence, person, verb));
    if (handle) return [accountOf(handle, roles)];
    const unnamed = unnamedBefore(analysis, sentence.from, verb.from, roles);
    if (!unnamed?.human || people.some((person) => person.from >= unnamed.from && person.to <= verb.from)) return [];
    if (unnamed.plural || isPlainGroup(unnamed.role) ? !hasComparison : !hasContent(sentence, verb)) return [];
    return [
      {
        ...UNKNOWN,
        name: sentence.text(unnamed.from, unnamed.to),
        kind: 'anonymous',
        range: unnamed,
        role: unnamed.role,
      },
    ];
  });
  const all = [...signed, ...voices];
  const distinct = all.filter((voice, i) => all.findIndex((other) => other.range.from === voice.range.from) === i);
  return distinct.flatMap((voice) => sourceClaims(sentence.found, voice));
}

const UNKNOWN = { id: undefined, medium: null } as const;

const accountOf = (person: PersonMention, roles: readonly RolePhrase[]): Voice => ({
  ...UNKNOWN,
  name: person.mention.text,
  id: person.ref.id,
  kind: 'handle',
  range: person,
  role: roles.find((role) => role.head.to === person.from),
});

/** "— @weights, on X" under a quotation: a block that begins with a dash and an account. */
const signs = ({ sentence, state }: Analysis, { from }: PersonMention): boolean =>
  from === 1 && !state.previous && /^[—–-]$/.test(sentence.token(0)?.text ?? '');

/** "@x called the release "five years late"": whatever the verb, words of theirs follow. */
function quotes(sentence: Sentence, { to }: PersonMention): boolean {
  if (!isFiniteVerb(sentence, to)) return false;
  for (let at = to + 1; at < sentence.to; at++) if (sentence.isQuoted(at)) return true;
  return false;
}

const isPlainGroup = (role: RolePhrase | undefined): boolean => role?.plural === true;

/** "@x wrote", "wrote @x", "shared by @x". */
function speaks(sentence: Sentence, person: PersonMention, verb: Marked<'speech'> | Marked<'attribution'>): boolean {
  const gap = person.from - verb.to;
  if (gap === 0 || (gap === 1 && sentence.is(verb.to, 'agentive'))) return true;
  let at = person.to;
  while (sentence.token(at)?.text === ',' || sentence.is(at, 'adverb')) at++;
  return at === verb.from;
}

/** "said (that) the model was held back": a statement follows. */
function hasContent(sentence: Sentence, verb: Marked<'speech'> | Marked<'attribution'>): boolean {
  if (sentence.is(verb.to, 'preposition')) return false;
  for (let at = verb.to; at < sentence.to; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}
