import type { NameMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { Ref } from '../ref.js';

/** What likes and views are counted of where that is a post of somebody's: it has no name, so it gets its author's. */
export function postOf(analysis: Analysis, quantity: TokenRange, subject: Ref | undefined): Ref | undefined {
  const { sentence } = analysis;
  const noun = postBefore(analysis, quantity);
  if (noun !== undefined) {
    const word = sentence.token(noun)?.norm ?? '';
    const author = authorOf(analysis, quantity);
    // "A clip of X drew a million views": of a post of nobody's, what it shows.
    if (author === undefined && subject?.id !== undefined && !sentence.is(noun - 1, 'definite')) return undefined;
    return { name: author === undefined ? word : `${author} ${word}`, type: 'publication' };
  }
  // "— @someone, receiving 25,000 likes": the words quoted are the post.
  return subject?.name.startsWith('@') ? { name: `${subject.name} post`, type: 'publication' } : undefined;
}

/** "The **post** received 20,000 likes", "a **video** by X with 3M views": the nearest before, with one predicate between at most. */
function postBefore({ sentence }: Analysis, { from }: TokenRange): number | undefined {
  let predicates = 0;
  for (let at = from - 1; at >= sentence.from; at--) {
    if (sentence.isQuoted(at) || /^[;；。]$/.test(sentence.token(at)?.text ?? '')) return undefined;
    // "a video shared by X received …"
    if (isFiniteVerb(sentence, at) && !sentence.is(at + 1, 'agentive')) predicates++;
    if (predicates > 1) return undefined;
    if (sentence.is(at, 'post') && !isFiniteVerb(sentence, at)) return at;
  }
  return undefined;
}

/** The account or person named before the figure, else in the sentence before, else whoever was spoken of last. */
function authorOf({ sentence, state }: Analysis, { from }: TokenRange): string | undefined {
  const lastOf = (names: readonly NameMention[] = []): string | undefined => names.filter(isAuthor).at(-1)?.text;
  return lastOf(sentence.names.filter(({ to }) => to <= from)) ?? lastOf(state.previous?.names) ?? state.person?.name;
}

const isAuthor = ({ looksLike, entities }: NameMention): boolean =>
  looksLike === 'person' || entities.some(({ type }) => type === 'person');
