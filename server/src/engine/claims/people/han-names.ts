import type { NameMention } from '../../mentions/mention.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import type { Analysis } from '../analysis.js';
import type { Sentence } from '../sentence.js';
import type { RolePhrase } from './role-phrase.js';

const SHORTEST = 2;
/** Foreign names are written out by their sound: 扎克伯格. */
const LONGEST = 5;

/** 智谱 CEO 张鹏表示: Han characters between an office and what no name goes on over. */
export function findHanNames(analysis: Analysis, roles: readonly RolePhrase[]): NameMention[] {
  const { sentence } = analysis;
  return roles.flatMap((role) => {
    const from = role.head.to;
    const first = sentence.token(from);
    if (!first || !isHan(first) || sentence.nameAt(from) || sentence.isQuoted(from)) return [];
    let to = from;
    while (to < sentence.to && to - from <= LONGEST && goesOn(sentence, to)) to++;
    if (to - from < SHORTEST || to - from > LONGEST || !mayFollow(sentence, to)) return [];
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
      } as const,
    ];
  });
}

const goesOn = (sentence: Sentence, at: number): boolean =>
  (isHan(sentence.tokens[at] as Token) || sentence.tokens[at]?.text === '·') &&
  !sentence.nameAt(at) &&
  !sentence.found.classes.has(at) &&
  !sentence.is(at, 'preposition') &&
  !sentence.is(at, 'adverb') &&
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
