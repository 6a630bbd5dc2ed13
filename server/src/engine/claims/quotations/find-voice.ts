import type { EntityType } from '@stet/shared';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { findPeople } from '../people/find-people.js';
import { findRolePhrases } from '../people/find-role-phrases.js';
import type { PersonMention } from '../people/person-mention.js';
import type { RolePhrase } from '../people/role-phrase.js';
import type { Sentence } from '../sentence.js';
import { unnamedAfter, unnamedBefore } from './unnamed-phrase.js';
import type { Voice } from './voice.js';

const BODIES: readonly EntityType[] = ['publication', 'organisation'];

/** Where to look for a voice: `before` a verb of saying that stands at the range's end, or `after` one that stands at its beginning. */
export interface Place extends TokenRange {
  readonly side: 'before' | 'after';
}

/**
 * The voice among the words beside a verb of saying, and whether they tell where to find what it says.
 */
export function findVoice(analysis: Analysis, place: Place, last: Voice | undefined): Voice | undefined {
  const voice = voiceBeside(analysis, place, last);
  const vague = voice && vagueOccasion(analysis, voice);
  return vague ? { ...voice, vague } : voice;
}

/** Media in which many things have been said. */
const WIDE_MEDIA: ReadonlySet<string> = new Set(['interview', 'X', 'post']);

/** "In an interview", "posted on X", "The Verge praised": without a date, another outlet's name or whom it was with. */
function vagueOccasion({ sentence }: Analysis, voice: Voice): TokenRange | undefined {
  const isOutlet = (entities: readonly { readonly type: EntityType }[]): boolean =>
    entities.some(({ type }) => type === 'publication');
  if (sentence.dates.some(({ from }) => !sentence.isQuoted(from))) return undefined;
  const outlets = sentence.names.filter(({ from, entities }) => isOutlet(entities) && !sentence.isQuoted(from));
  if (voice.kind === 'publication')
    return outlets.length === 1 && outlets[0]?.from === voice.range.from ? voice.range : undefined;
  const medium = mediumIn(sentence);
  if (voice.kind !== 'named' || !medium || !WIDE_MEDIA.has(medium.name) || outlets.length) return undefined;
  return sentence.is(medium.to, 'comitative') ? undefined : medium;
}

/**
 * The voice among the words beside a verb of saying: "he", a person, somebody without a name, an office, else a company or a
 * publication. The writer's own "I said" is nobody's.
 */
function voiceBeside(analysis: Analysis, place: Place, last: Voice | undefined): Voice | undefined {
  const { sentence } = analysis;
  const medium = mediumOf(sentence);
  const roles = findRolePhrases(analysis);
  const pronoun = pronounAt(sentence, place);
  const people = findPeople(analysis, roles).filter(
    (person) => person.from >= place.from && person.to <= place.to && mayBeSubject(analysis, person, place, roles),
  );
  if (pronoun !== undefined) {
    if (sentence.is(pronoun, 'self')) return undefined;
    return takenUp(
      analysis,
      people.filter((person) => person.to <= pronoun),
      last,
      medium,
    );
  }
  const person = people[0];
  if (person) return voiceOfPerson(person, roles, medium);
  const unnamed =
    place.side === 'before'
      ? unnamedBefore(analysis, place.from, place.to, roles)
      : unnamedAfter(analysis, place.from, place.to, roles);
  if (unnamed)
    return {
      name: sentence.text(unnamed.from, unnamed.to),
      id: undefined,
      kind: 'anonymous',
      medium,
      range: unnamed,
      role: unnamed.role,
    };
  const role = roles.find(
    (phrase) => phrase.from >= place.from && phrase.to <= place.to && mayBeSubject(analysis, phrase, place, roles),
  );
  return role ? voiceOfRole(analysis, role, medium) : bodyIn(analysis, place, medium);
}

/** "he told", "said she", "I wrote": the pronoun right beside the verb. */
function pronounAt(sentence: Sentence, { from, to, side }: Place): number | undefined {
  let at = side === 'before' ? to - 1 : from;
  while (side === 'before' && at >= from && (sentence.is(at, 'adverb') || sentence.is(at, 'auxiliary'))) at--;
  const isPronoun = at >= from && at < to && (sentence.is(at, 'personal') || sentence.is(at, 'self'));
  return isPronoun ? at : undefined;
}

/** Whom "he" stands for: somebody in the sentence, whoever spoke last in the block, whoever was spoken of last. */
function takenUp(
  { state }: Analysis,
  before: readonly PersonMention[],
  last: Voice | undefined,
  medium: string | null,
): Voice | undefined {
  const nowhere = { from: 0, to: 0 };
  const near = before.at(-1)?.ref;
  if (!near && last && last.kind !== 'publication') return { ...last, medium: medium ?? last.medium, range: nowhere };
  const ref = near ?? state.person;
  return ref && { name: ref.name, id: ref.id, kind: 'named', medium, range: nowhere, role: undefined };
}

/** Not in brackets, no owner of something, not behind a preposition ("a spokesman for Jane Doe"). */
function mayBeSubject(analysis: Analysis, range: TokenRange, place: Place, roles: readonly RolePhrase[]): boolean {
  const { sentence, clauses } = analysis;
  if (
    sentence.is(range.to, 'genitive') ||
    (place.side === 'before' && clauses.clauseAt(range.from).kind === 'parenthesis')
  )
    return false;
  const from = Math.min(range.from, roles.find((role) => role.to === range.from)?.from ?? range.from);
  let before = from - 1;
  while (
    before >= place.from &&
    (sentence.is(before, 'determiner') ||
      sentence.markers.some((m) => m.to === before + 1 && m.marker.category === 'honorific'))
  )
    before--;
  return before < place.from || !sentence.is(before, 'preposition') || sentence.is(before, 'subordinator');
}

function voiceOfPerson(person: PersonMention, roles: readonly RolePhrase[], medium: string | null): Voice {
  const { ref, mention, isHandle, pseudonym } = person;
  return {
    name: isHandle ? mention.text : ref.name,
    id: ref.id,
    kind: pseudonym ? 'pseudonym' : isHandle ? 'handle' : 'named',
    medium,
    range: pseudonym ?? person,
    role: roles.find(
      (phrase) => phrase.head.to === person.from || (phrase.from >= person.to && phrase.from - person.to <= 2),
    ),
  };
}

/** "Anthropic's CTO said" has no name; "the professor said" has had one. */
function voiceOfRole(analysis: Analysis, role: RolePhrase, medium: string | null): Voice {
  const { sentence, state } = analysis;
  const known = role.determined === 'definite';
  const person = known ? state.people.find(({ type }) => type === 'person') : undefined;
  if (person)
    return { name: person.name, id: person.id, kind: 'named', medium, range: { from: 0, to: 0 }, role: undefined };
  return {
    name: sentence.text(role.from, role.to),
    id: undefined,
    kind: 'anonymous',
    medium,
    range: role,
    role,
    known,
  };
}

/** "OpenAI said", "The Verge praised", "The report says". */
function bodyIn(analysis: Analysis, place: Place, medium: string | null): Voice | undefined {
  const { sentence, referents } = analysis;
  const named = referents.filter(
    (referent) =>
      referent.from >= place.from &&
      referent.to <= place.to &&
      referent.form === 'name' &&
      referent.name?.entities.some((entity) => BODIES.includes(entity.type)),
  );
  const body =
    named.find((referent) => referent.governor.kind !== 'preposition') ??
    named.find((referent) => referent.name?.entities.some((entity) => entity.type === 'publication'));
  const entity = body?.name?.entities.find(({ type }) => BODIES.includes(type));
  if (body && entity)
    return { name: entity.name, id: entity.id, kind: 'publication', medium, range: body, role: undefined };
  const document = documentIn(sentence, place);
  return (
    document && {
      name: sentence.text(document.from, document.to),
      id: undefined,
      kind: 'publication',
      medium,
      range: document,
      role: undefined,
    }
  );
}

/** "The report", "its technical report": a document that says something, right beside the verb or at the beginning. */
function documentIn(sentence: Sentence, { from, to, side }: Place): TokenRange | undefined {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    if (!sentence.is(at, 'document')) {
      if (sentence.token(at)?.kind === 'mark' || (sentence.is(at, 'verb') && at > from)) return undefined;
      continue;
    }
    const isSubject = sentence.is(from, 'determiner') || sentence.is(from, 'possessive');
    return isSubject && (side === 'after' || at + 1 <= to) ? { from, to: at + 1 } : undefined;
  }
  return undefined;
}

const mediumOf = (sentence: Sentence): string | null => mediumIn(sentence)?.name ?? null;

/** Where something is said, and the words for it. */
function mediumIn(sentence: Sentence): (TokenRange & { readonly name: string }) | undefined {
  const named = sentence.markersOf('medium').find((marker) => !sentence.isQuoted(marker.from));
  if (named) return { from: named.from, to: named.to, name: named.marker.medium };
  // "posted", "posted on X": the longer says more.
  const [said] = sentence
    .markersOf('speech')
    .filter((marker) => marker.marker.medium)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return said && { from: said.from, to: said.to, name: said.marker.medium ?? '' };
}
