import type { EntityType } from '@stet/shared';
import type { NameMention, TokenRange } from '../../mentions/mention.js';
import { resolveReferent, type Analysis } from '../analysis.js';
import type { Ref } from '../ref.js';
import { resolveName } from '../name-resolution.js';
import { isPerson } from './person-mention.js';

const EMPLOYERS: readonly EntityType[] = ['organisation', 'publication', 'product'];
const ORGANISATIONS: readonly EntityType[] = ['organisation', 'publication'];
/** How far behind an office its employer may be named, in tokens. */
const REACH = 9;

/** Whom somebody works for, as a sentence says it; `name` is null where it only says that there is one. */
export interface Employer extends TokenRange {
  readonly name: string | null;
  readonly id: string | undefined;
  /** "a large model company" */
  readonly unnamed: boolean;
  /** In "head of AI at Acme": where "at" stands; what is before it belongs to the office. */
  readonly taskTo: number | undefined;
}

/** "of Hugging Face", "at Tsinghua University AI Lab", "of AI at ByteDance", "of a large model company", "of the company". */
export function employerAfter(analysis: Analysis, from: number): Employer | undefined {
  const { sentence } = analysis;
  const mayBePlace = sentence.is(from, 'hailing');
  if (!sentence.is(from, 'employed') && !mayBePlace) return undefined;
  for (let at = from + 1; at < Math.min(from + REACH, sentence.to); at++) {
    const token = sentence.token(at);
    const name = sentence.nameAt(at);
    if (name) {
      const owns = sentence.is(name.to, 'genitive');
      if (isPerson(analysis, name) && !owns) return undefined;
      if (isPerson(analysis, name) || sentence.markersAt(name.from, 'place').length) {
        at = name.to - 1;
        continue;
      }
      // "an engineer from Guangdong": only what is known to be an employer.
      if (!isEmployer(analysis, name) || (mayBePlace && !name.entities.length)) return undefined;
      const to = endOfEmployer(analysis, name);
      return {
        name: employerName(analysis, name, to),
        id: idOf(name),
        unnamed: false,
        from: name.from,
        to,
        taskTo: at > from + 1 && sentence.is(at - 1, 'employed') ? at - 1 : undefined,
      };
    }
    const anaphor = sentence.markersAt(at, 'anaphor')[0];
    const inMind = anaphor && employerInMind(analysis, at);
    if (anaphor && inMind) return { ...inMind, unnamed: false, from: at, to: anaphor.to, taskTo: undefined };
    if (!token || endsPhrase(analysis, at)) return mayBePlace ? undefined : describedEmployer(analysis, from + 1, at);
  }
  return undefined;
}

const endsPhrase = ({ sentence }: Analysis, at: number): boolean => {
  const token = sentence.token(at);
  return (
    (token?.kind === 'mark' && token.text !== '-' && !sentence.is(at, 'genitive')) ||
    sentence.is(at, 'verb') ||
    sentence.is(at, 'auxiliary') ||
    sentence.is(at, 'relative')
  );
};

/** "a large model company", "the fire brigade". */
function describedEmployer({ sentence }: Analysis, from: number, to: number): Employer | undefined {
  if (!sentence.is(from, 'determiner') || to - from < 2) return undefined;
  return {
    name: sentence.text(from, to),
    id: undefined,
    unnamed: sentence.is(from, 'indefinite'),
    from,
    to,
    taskTo: undefined,
  };
}

/** The capitalised words that go on after a name, or after its 's: "Tsinghua University **AI Lab**". */
function endOfEmployer({ sentence }: Analysis, name: NameMention): number {
  let to = name.to;
  if (sentence.is(to, 'genitive')) to++;
  while (/^\p{Lu}/u.test(sentence.token(to)?.text ?? '') && !sentence.nameAt(to)?.entities.length) to++;
  return sentence.is(to - 1, 'genitive') ? name.to : to;
}

/** A name as that of an employer: what it stands for; with the words that go on after it as written. */
export function employerName(analysis: Analysis, name: NameMention, to = name.to): string {
  if (to > name.to && !analysis.sentence.is(name.to, 'genitive')) return analysis.sentence.text(name.from, to);
  return resolveName(name, EMPLOYERS, analysis.state, analysis.frame)?.name ?? name.text;
}

export const idOf = (name: NameMention): string | undefined =>
  name.entities.find((entity) => EMPLOYERS.includes(entity.type))?.id;

export function isEmployer(analysis: Analysis, name: NameMention): boolean {
  if (name.entities.length)
    return (
      name.entities.some((entity) => EMPLOYERS.includes(entity.type)) ||
      (name.entities.every((entity) => entity.type === 'model') &&
        name.entities.some((entity) => entity.developer !== undefined))
    );
  return !name.looksLike && !analysis.sentence.markersAt(name.from, 'place').length;
}

const isBody = ({ type }: Ref): boolean => type === 'organisation' || type === 'publication';

/**
 * The employer that "its", "the company" or an office by itself stands for at a place: what the words refer to, unless the
 * sentence has named something since that may be one too. `isNear`: the sentence itself names it.
 */
export function employerInMind(
  analysis: Analysis,
  at: number,
): { name: string; id: string | undefined; isNear: boolean } | undefined {
  const { sentence } = analysis;
  const referent = analysis.referents.find((candidate) => candidate.from <= at && at < candidate.to);
  const ref = referent
    ? resolveReferent(analysis, referent, ORGANISATIONS)
    : (namedBefore(analysis, at).find(isBody) ?? analysis.state.recent.find(isBody));
  if (ref?.id === undefined) return undefined;
  const rival = sentence.names.some(
    (name) =>
      name.to <= at &&
      !sentence.isQuoted(name.from) &&
      isEmployer(analysis, name) &&
      !name.entities.some((entity) => entity.id === ref.id) &&
      (name.entities.length > 0 || !mayBePerson(name)),
  );
  const isNear = sentence.names.some((name) => name.to <= at && name.entities.some(({ id }) => id === ref.id));
  return rival ? undefined : { name: ref.name, id: ref.id, isNear };
}

/** The organisations a sentence names before a place, the nearest first. */
const namedBefore = ({ sentence }: Analysis, at: number): { name: string; id?: string; type: EntityType }[] =>
  sentence.names
    .filter((name) => name.to <= at && !sentence.isQuoted(name.from))
    .flatMap((name) => name.entities.filter((entity) => ORGANISATIONS.includes(entity.type)))
    .reverse();

/** Two or three words, as the names of people have. */
export const mayBePerson = (name: NameMention): boolean => {
  if (name.form !== 'unknown' || name.looksLike !== undefined || /\d/.test(name.text)) return false;
  const words = name.text.split(/\s+/);
  return words.length >= 2 && words.length <= 4 && words.every((word) => !/^\p{Lu}{2,}$/u.test(word));
};
