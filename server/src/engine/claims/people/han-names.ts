import type { NameMention } from '../../mentions/mention.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import type { Analysis } from '../analysis.js';
import type { Sentence } from '../sentence.js';
import type { RolePhrase } from './role-phrase.js';

const SHORTEST = 2;
/** Foreign names are written out by their sound: 扎克伯格. */
const LONGEST = 5;

/** 智谱 CEO 张鹏表示: Han characters between an office and what no name goes on over; 老周（化名）: before a word for a pseudonym. */
export function findHanNames(analysis: Analysis, roles: readonly RolePhrase[]): NameMention[] {
  const { sentence } = analysis;
  const afterOffice = roles.flatMap(({ head: { to: from } }) => {
    let to = from;
    while (to < sentence.to && to - from <= LONGEST && goesOn(sentence, to)) to++;
    return mayFollow(sentence, to) ? nameOf(sentence, from, to) : [];
  });
  const called = sentence.markersOf('pseudonym').flatMap((marker) => {
    const to = marker.from - 1;
    if (!/^[(（]$/.test(sentence.token(to)?.text ?? '')) return [];
    let from = to;
    while (from > sentence.from && to - from <= LONGEST && goesOn(sentence, from - 1)) from--;
    return afterOffice.some((name) => name.from < to && from < name.to) ? [] : nameOf(sentence, from, to);
  });
  return [...afterOffice, ...called];
}

function nameOf(sentence: Sentence, from: number, to: number): NameMention[] {
  const first = sentence.token(from);
  if (!first || !isHan(first) || sentence.nameAt(from) || sentence.isQuoted(from)) return [];
  if (to - from < SHORTEST || to - from > LONGEST) return [];
  return [
    {
      type: 'name',
      form: 'unknown',
      entities: [],
      from,
      to,
      start: first.start,
      end: sentence.tokens[to - 1]?.end ?? first.end,
      text: sentence.text(from, to),
      looksLike: 'person',
    },
  ];
}

const goesOn = (sentence: Sentence, at: number): boolean =>
  (isHan(sentence.tokens[at] as Token) || sentence.tokens[at]?.text === '·') &&
  !sentence.nameAt(at) &&
  !sentence.found.classes.has(at) &&
  !sentence.is(at, 'preposition') &&
  !sentence.is(at, 'adverb') &&
  !sentence.is(at, 'genitive') &&
  !sentence.markersAt(at, 'speech').length;

/** A verb of saying, a mark, a place or manner: the name is over. */
const mayFollow = (sentence: Sentence, at: number): boolean => {
  const next = sentence.token(at);
  return (
    !next ||
    sentence.markersAt(at, 'speech').length > 0 ||
    /^[，,、：:（(。]$/.test(next.text) ||
    sentence.is(at, 'preposition') ||
    sentence.is(at, 'adverb')
  );
};
