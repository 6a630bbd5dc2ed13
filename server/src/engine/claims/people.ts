import type { EntityType, RoleValue } from '@stet/shared';
import type { NameMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import type { Analysis } from './analysis.js';
import { resolveName, type Ref } from './discourse.js';
import type { Marked, Sentence } from './sentence.js';

const PERSON: readonly EntityType[] = ['person'];
const EMPLOYERS: readonly EntityType[] = ['organisation', 'publication', 'product'];

/** A phrase that says who somebody is: "former OpenAI researcher", "Director of Tsinghua University's AI Laboratory". */
export interface RolePhrase extends TokenRange {
  /** The words of office or trade: "researcher", "AI head". */
  readonly role: string;
  readonly organisation: string | null;
  readonly organisationId: string | undefined;
  readonly tense: RoleValue['tense'];
  /** With an article or in the plural: speaks of somebody without a name. */
  readonly indefinite: boolean;
  readonly head: TokenRange;
}

/** A person, or an account that speaks for one, in a sentence. */
export interface PersonMention extends TokenRange {
  readonly ref: Ref;
  readonly mention: NameMention;
  readonly isHandle: boolean;
  /** The whole of "Li Ming (pseudonym)". */
  readonly pseudonym: TokenRange | undefined;
}

/** Phrases of office and trade in a sentence, outside quotations. */
export function findRolePhrases(analysis: Analysis): RolePhrase[] {
  const { sentence } = analysis;
  const heads = [...sentence.markersOf('role'), ...sentence.markersOf('somebody')]
    .filter((head) => !sentence.isQuoted(head.from))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const phrases: RolePhrase[] = [];
  let end = sentence.from;
  for (const head of heads) {
    if (head.from < end || sentence.nameAt(head.from) || isInCompound(sentence, head.from) || isTitleOf(sentence, head))
      continue;
    // "research lead scientist": the last noun of a run is the head.
    if (heads.some((other) => other.from === head.to && other.marker.category === 'role')) continue;
    const phrase = rolePhraseAt(analysis, head, end);
    phrases.push(phrase);
    end = phrase.to;
  }
  return phrases;
}

/** "Multi-**head** attention" */
const isInCompound = (sentence: Sentence, at: number): boolean =>
  Boolean(sentence.token(at)?.glued && sentence.token(at - 1)?.text === '-' && sentence.token(at - 1)?.glued);

/** "Professor Zhu Jun": a form of address, read with the name. */
const isTitleOf = (sentence: Sentence, head: TokenRange): boolean =>
  sentence.markersAt(head.from, 'honorific').some((marker) => marker.to === head.to) &&
  sentence.nameAt(sentence.token(head.to)?.text === '.' ? head.to + 1 : head.to) !== undefined;

function rolePhraseAt(analysis: Analysis, head: Marked<'role'> | Marked<'somebody'>, limit: number): RolePhrase {
  const { sentence } = analysis;
  let from = head.from;
  let tense: RoleValue['tense'] = 'current';
  let organisation: NameMention | undefined;
  let roleFrom = head.from;
  while (from > limit) {
    const at = from - 1;
    const name = sentence.nameAt(at);
    const token = sentence.token(at);
    if (!token) break;
    if (name) {
      if (isPerson(analysis, name)) break;
      if (isEmployer(analysis, name)) organisation ??= name;
      from = name.from;
      continue;
    }
    const tenses = sentence.markers.filter((m): m is Marked<'tense'> => m.to === from && m.marker.category === 'tense');
    const [word] = tenses;
    if (word && token.kind === 'word') {
      tense = word.marker.tense;
      from = word.from;
      continue;
    }
    if (token.norm === "'s" || (/^['’]$/.test(token.text) && token.glued)) {
      if (!sentence.nameAt(at - 1)) break;
      from = at;
      continue;
    }
    if (token.kind === 'mark' && !(token.text === '-' && token.glued)) break;
    if (
      sentence.is(at, 'preposition') ||
      sentence.is(at, 'conjunction') ||
      sentence.is(at, 'contrast') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'subordinator') ||
      sentence.is(at, 'relative') ||
      sentence.is(at, 'possessive')
    )
      break;
    if (sentence.is(at, 'determiner')) {
      from = at;
      break;
    }
    if (sentence.is(at, 'verb') && !/(?:ed|ing)$/.test(token.norm)) break;
    from = at;
    if (!sentence.markersAt(at, 'place').length && !sentence.is(at, 'adverb')) roleFrom = Math.min(roleFrom, at);
  }
  const complement = organisation ? undefined : employerAfter(analysis, head.to);
  const named = organisation ?? complement?.name;
  const article = sentence.token(from)?.norm ?? '';
  return {
    from,
    to: complement?.to ?? head.to,
    head,
    role: sentence
      .text(organisation ? Math.max(organisation.to, roleFrom) : roleFrom, complement?.roleTo ?? head.to)
      .replace(/^['’]s\s+/, ''),
    organisation: named ? employerName(analysis, named, complement?.to) : (complement?.text ?? null),
    organisationId: named?.entities.find((entity) => EMPLOYERS.includes(entity.type))?.id,
    tense,
    indefinite:
      head.marker.category === 'somebody' ||
      sentence.is(from, 'determiner') ||
      (sentence.token(head.to - 1)?.norm ?? '').endsWith('s') ||
      (organisation !== undefined && article !== ''),
  };
}

/** "of Hugging Face", "at Tsinghua University AI Lab", "of AI at ByteDance", "of a large model company". */
function employerAfter(
  analysis: Analysis,
  from: number,
): { name?: NameMention; text?: string; to: number; roleTo?: number } | undefined {
  const { sentence } = analysis;
  if (!/^(?:of|at|for|with|in|from)$/.test(sentence.token(from)?.norm ?? '')) return undefined;
  for (let at = from + 1; at < Math.min(from + 9, sentence.to); at++) {
    const token = sentence.token(at);
    const name = sentence.nameAt(at);
    if (name) {
      if (isPerson(analysis, name) && sentence.token(name.to)?.norm !== "'s") return undefined;
      if (isPerson(analysis, name) || sentence.markersAt(name.from, 'place').length) {
        at = name.to - 1;
        continue;
      }
      return isEmployer(analysis, name)
        ? {
            name,
            to: endOfEmployer(sentence, name),
            ...(at > from + 1 && /^(?:at|of)$/.test(sentence.token(at - 1)?.norm ?? '') ? { roleTo: at - 1 } : {}),
          }
        : undefined;
    }
    if (
      !token ||
      (token.kind === 'mark' && !['-', "'s"].includes(token.norm)) ||
      sentence.is(at, 'verb') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'relative')
    ) {
      const text = sentence.text(from + 1, at);
      return sentence.is(from + 1, 'determiner') && at > from + 2 ? { text, to: at } : undefined;
    }
  }
  return undefined;
}

/** The capitalised words that go on after a name, or after its 's: "Tsinghua University **AI Lab**". */
function endOfEmployer(sentence: Sentence, name: NameMention): number {
  let to = name.to;
  if (sentence.token(to)?.norm === "'s") to++;
  while (/^\p{Lu}/u.test(sentence.token(to)?.text ?? '') && !sentence.nameAt(to)) to++;
  return sentence.token(to - 1)?.norm === "'s" ? name.to : to;
}

function employerName(analysis: Analysis, name: NameMention, to: number | undefined): string {
  const { sentence } = analysis;
  const possessive = sentence.token(name.to)?.norm === "'s";
  if (to !== undefined && to > name.to && !possessive) return sentence.text(name.from, to);
  return resolveName(name, EMPLOYERS, analysis.state, analysis.frame)?.name ?? name.text;
}

/** The people of a sentence, outside quotations. */
export function findPeople(analysis: Analysis, roles: readonly RolePhrase[]): PersonMention[] {
  const { sentence, state, frame } = analysis;
  const named = sentence.names.flatMap((mention): PersonMention[] => {
    if (sentence.isQuoted(mention.from)) return [];
    const isHandle = mention.text.startsWith('@');
    if (!isHandle && !isPerson(analysis, mention) && !isPersonByPlace(analysis, mention, roles)) return [];
    const ref: Ref = isHandle
      ? {
          name: mention.text,
          type: 'person',
          ...(mention.entities[0] ? { id: mention.entities[0].id, entity: mention.entities[0] } : {}),
        }
      : (resolveName(mention, PERSON, state, frame) ?? { name: mention.text, type: 'person' });
    return [
      {
        ref,
        mention,
        isHandle,
        from: mention.from,
        to: mention.to,
        pseudonym:
          pseudonymAfter(sentence, mention) ??
          (ref.entity?.pseudonym && !ref.entity.pseudonym.established ? mention : undefined),
      },
    ];
  });
  return [...named, ...findHanNames(analysis, roles)].sort((a, b) => a.from - b.from);
}

/** 智谱 CEO 张鹏表示: a Han name between an office and a verb of saying. */
function findHanNames(analysis: Analysis, roles: readonly RolePhrase[]): PersonMention[] {
  const { sentence } = analysis;
  return roles.flatMap((role) => {
    const from = role.head.to;
    const first = sentence.token(from);
    if (!first || !isHan(first) || sentence.nameAt(from) || sentence.isQuoted(from)) return [];
    let to = from;
    while (
      to < sentence.to &&
      to - from < 4 &&
      isHan(sentence.tokens[to] as Token) &&
      !sentence.nameAt(to) &&
      !beginsWordOfReader(sentence, to)
    )
      to++;
    if (to - from < 2 || to - from > 3) return [];
    const next = sentence.token(to);
    if (
      next &&
      !sentence.markersAt(to, 'speech').length &&
      !/^[，,、：:（(]$/.test(next.text) &&
      !sentence.is(to, 'preposition')
    )
      return [];
    const name = sentence.text(from, to);
    const mention: NameMention = {
      type: 'name',
      form: 'unknown',
      entities: [],
      from,
      to,
      start: first.start,
      end: sentence.tokens[to - 1]?.end ?? first.end,
      text: name,
      looksLike: 'person',
    };
    return [
      {
        ref: { name, type: 'person' as const },
        mention,
        isHandle: false,
        from,
        to,
        pseudonym: pseudonymAfter(sentence, mention),
      },
    ];
  });
}

const beginsWordOfReader = (sentence: Sentence, at: number): boolean =>
  sentence.block.classes.has(at) ||
  sentence.markers.some((marker) => marker.from === at) ||
  sentence.cues.some((cue) => cue.from === at);

export const isPerson = (analysis: Analysis, name: NameMention): boolean =>
  name.entities.some((entity) => entity.type === 'person') || name.looksLike === 'person';

/** An unknown name beside a title or an office, or in brackets called a pseudonym, is a person's. */
function isPersonByPlace(analysis: Analysis, name: NameMention, roles: readonly RolePhrase[]): boolean {
  const { sentence } = analysis;
  if (name.form !== 'unknown' || name.looksLike || /\d/.test(name.text)) return false;
  const words = name.text.split(/\s+/).length;
  if (words > 4) return false;
  if (pseudonymAfter(sentence, name)) return true;
  const before =
    sentence.markers.some((m) => m.to === name.from && m.marker.category === 'honorific') ||
    (sentence.token(name.from - 1)?.text === '.' &&
      sentence.markers.some((m) => m.to === name.from - 1 && m.marker.category === 'honorific'));
  if (before || roles.some((role) => role.head.to === name.from)) return true;
  // "said the head of the fire brigade, Jana Holm"
  if (
    /^[,，]$/.test(sentence.token(name.from - 1)?.text ?? '') &&
    words >= 2 &&
    roles.some((role) => role.to === name.from - 1)
  )
    return true;
  if (words < 2) return false;
  // "Jane Doe, a researcher at …", "Jane Doe (CTO of …)", "Jane Doe said"
  const next = name.to;
  const opener = sentence.token(next)?.text ?? '';
  if (/^[,(（]$/.test(opener) && roles.some((role) => role.from >= next && role.from - next <= 4)) return true;
  return (
    sentence.markersAt(next, 'speech').length > 0 ||
    (sentence.markers.some((m) => m.to === name.from && m.marker.category === 'speech') &&
      /[.,;!]|^$/.test(sentence.token(next)?.text ?? ''))
  );
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

function isEmployer(analysis: Analysis, name: NameMention): boolean {
  if (name.entities.length)
    return (
      name.entities.some((entity) => EMPLOYERS.includes(entity.type)) ||
      (name.entities.every((entity) => entity.type === 'model') &&
        name.entities.some((entity) => entity.developer !== undefined))
    );
  return !name.looksLike && !analysis.sentence.markersAt(name.from, 'place').length;
}
