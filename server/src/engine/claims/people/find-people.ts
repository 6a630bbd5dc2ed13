import type { EntityType } from '@stet/shared';
import type { NameMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { resolveName } from '../name-resolution.js';
import type { Ref } from '../ref.js';
import type { Sentence } from '../sentence.js';
import { mayBePerson } from './employers.js';
import { findHanNames } from './han-names.js';
import { findNamesake, isPerson, type PersonMention } from './person-mention.js';
import type { RolePhrase } from './role-phrase.js';

const PERSON: readonly EntityType[] = ['person'];

/** The people of a sentence, outside quotations. */
export function findPeople(analysis: Analysis, roles: readonly RolePhrase[]): PersonMention[] {
  const { sentence } = analysis;
  const named = sentence.names.flatMap((mention): PersonMention[] => {
    if (sentence.isQuoted(mention.from)) return [];
    const ref = isAccount(mention) ? accountOf(mention) : personOf(analysis, mention, roles);
    return ref ? [toPerson(sentence, mention, ref)] : [];
  });
  const han = findHanNames(analysis, roles).map((mention) =>
    toPerson(sentence, mention, { name: mention.text, type: 'person' }),
  );
  return [...named, ...han].sort((a, b) => a.from - b.from);
}

const toPerson = (sentence: Sentence, mention: NameMention, ref: Ref): PersonMention => ({
  ref,
  mention,
  isHandle: isAccount(mention),
  from: mention.from,
  to: mention.to,
  pseudonym:
    pseudonymAfter(sentence, mention) ??
    (ref.entity?.pseudonym && !ref.entity.pseudonym.established ? mention : undefined),
});

/** "@name", on Reddit "u/name". */
const isAccount = ({ text }: NameMention): boolean => /^(?:@|u\/)/.test(text);

const accountOf = ({ text, entities: [entity] }: NameMention): Ref => ({
  name: text,
  type: 'person',
  ...(entity ? { id: entity.id, entity } : {}),
});

/** Whom a name stands for, if for a person: one known, one spoken of before, or one whose place in the sentence tells. */
function personOf(analysis: Analysis, mention: NameMention, roles: readonly RolePhrase[]): Ref | undefined {
  const { state, frame } = analysis;
  if (isPerson(analysis, mention)) return resolveName(mention, PERSON, state, frame) ?? named(mention);
  if (mention.form !== 'unknown' || mention.looksLike) return undefined;
  const known = findNamesake(mention.text, state.people);
  if (known) return { ...known, type: 'person' };
  return isPersonByPlace(analysis, mention, roles) ? named(mention) : undefined;
}

const named = (mention: NameMention): Ref => ({ name: mention.text, type: 'person' });

/** An unknown name beside a title, an office or a verb of saying, or in brackets called a pseudonym, is a person's. */
function isPersonByPlace(analysis: Analysis, name: NameMention, roles: readonly RolePhrase[]): boolean {
  const { sentence } = analysis;
  if (/\d/.test(name.text) || name.text.split(/\s+/).length > 4) return false;
  if (pseudonymAfter(sentence, name) || isAddressed(sentence, name)) return true;
  if (roles.some((role) => role.head.to === name.from && !role.plural)) return true;
  if (!mayBePerson(name)) return false;
  // "said the head of the fire brigade, Jana Holm"
  const before = sentence.token(name.from - 1)?.text ?? '';
  if (/^[,，:：]$/.test(before) && roles.some((role) => role.to === name.from - 1)) return true;
  // "Jane Doe, a researcher at …", "Jane Doe (CTO of …)", "Jane Doe said", "said Jane Doe", "Jane Doe, who leads …"
  const next = name.to;
  if (/^[,(（]$/.test(sentence.token(next)?.text ?? '')) {
    if (roles.some((role) => role.from > next && role.from - next <= 4)) return true;
    if (sentence.is(next + 1, 'relative') && sentence.markersOf('posting').some((verb) => verb.from - next <= 5))
      return true;
  }
  return (
    sentence.markersAt(next, 'speech').length > 0 ||
    (sentence.markers.some((marker) => marker.to === name.from && marker.marker.category === 'speech') &&
      (sentence.token(next)?.kind ?? 'mark') === 'mark')
  );
}

/** "Professor Doe", "Dr. Doe" */
function isAddressed(sentence: Sentence, name: NameMention): boolean {
  const to = sentence.token(name.from - 1)?.text === '.' ? name.from - 1 : name.from;
  return sentence.markersOf('honorific').some((marker) => marker.to === to);
}

/** "(pseudonym)", ", not his real name," behind a name. */
function pseudonymAfter(sentence: Sentence, name: NameMention): TokenRange | undefined {
  for (let at = name.to; at < Math.min(name.to + 5, sentence.to); at++) {
    const marker = sentence.markersAt(at, 'pseudonym')[0];
    if (!marker) continue;
    const closes = /^[)）]$/.test(sentence.token(marker.to)?.text ?? '');
    return { from: name.from, to: closes ? marker.to + 1 : marker.to };
  }
  return undefined;
}
