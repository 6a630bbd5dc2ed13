import type { AttributeDeclaration } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from '../mentions/mention.js';
import { isJoiner, type Token } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import type { ReadClaim } from './read-claim.js';
import type { Referent } from './referents.js';

/** A place, and whether the words only hint that a company has its seat there. */
interface Seat {
  readonly place: TokenRange;
  readonly isHint: boolean;
}

/** In words: "a **nonprofit AI research** institute". */
const LONGEST_NOUN = 4;

/** "Google DeepMind, **in London**", "MiniMax **of Hangzhou**", "Cohere, **a Toronto company**": where a company is, said beside its name. */
export function readPlacesBeside(analysis: Analysis, { id, label, of }: AttributeDeclaration): ReadClaim[] {
  const { sentence } = analysis;
  return analysis.referents.flatMap((company) => {
    const ref = company.form === 'name' && !company.possessive ? resolveReferent(analysis, company, of) : undefined;
    const seat = ref?.id !== undefined && ref.type === 'organisation' ? seatOf(analysis, company) : undefined;
    if (!ref || !seat) return [];
    const { place, isHint } = seat;
    const entity = sentence.nameAt(place.from)?.entities[0]?.id;
    const term = sentence.text(place.from, place.to);
    const value = entity === undefined ? { term } : { term, entity };
    const trace = `attribute ${label}: a place beside the company`;
    const extra = isHint || isWide(analysis, place) ? { tentative: true } : {};
    return [buildClaim(analysis, place, ref, { kind: 'term', attribute: id, value, trace }, extra)];
  });
}

const seatOf = (analysis: Analysis, company: Referent): Seat | undefined =>
  seatBehind(analysis, company) ?? inTown(analysis, seatInNoun(analysis, company) ?? seatBefore(analysis, company));

/** "A French start-up": where its people come from. */
const inTown = (analysis: Analysis, seat: Seat | undefined): Seat | undefined =>
  seat && !isWide(analysis, seat.place) ? seat : undefined;

/** "MiniMax **of Hangzhou**", and "Google DeepMind, **in London**", "Cohere **is in Toronto**", where an office may be. */
function seatBehind(analysis: Analysis, { to }: Referent): Seat | undefined {
  const { sentence } = analysis;
  const isApart = sentence.is(to, 'copular') || sentence.token(to)?.text === ',';
  const at = isApart ? to + 1 : to;
  const isWhere = isApart && (sentence.is(at, 'inside') || sentence.is(at, 'origin'));
  const place = isWhere || sentence.is(at, 'partitive') ? placeAt(analysis, at + 1) : undefined;
  return place && isPhraseEnd(analysis, place.to) ? { place, isHint: isWhere } : undefined;
}

/** "Cohere, **a Toronto start-up**", "Ai2 is **a nonprofit in Seattle**". */
function seatInNoun(analysis: Analysis, { to }: Referent): Seat | undefined {
  const { sentence } = analysis;
  if (!sentence.is(to, 'copular') && sentence.token(to)?.text !== ',') return undefined;
  if (!sentence.is(to + 1, 'article')) return undefined;
  const place = placeAt(analysis, to + 2);
  const end = houseBehind(analysis, place ? place.to : to + 2);
  if (end === undefined) return undefined;
  if (place) return { place, isHint: false };
  // "The company **of Mira Murati**": behind "of" only what is known for a place is one.
  const isOfPlace = sentence.is(end, 'partitive') && sentence.nameAt(end + 1)?.entities.length !== 0;
  const isIn = sentence.is(end, 'inside') || sentence.is(end, 'origin');
  const behind = isOfPlace || isIn ? placeAt(analysis, end + 1) : undefined;
  return behind && isPhraseEnd(analysis, behind.to) ? { place: behind, isHint: false } : undefined;
}

/** "the **Paris start-up** Mistral" */
function seatBefore(analysis: Analysis, { from }: Referent): Seat | undefined {
  const { sentence } = analysis;
  for (let at = from - 2; at >= Math.max(sentence.from, from - 1 - LONGEST_NOUN); at--) {
    const place = placeAt(analysis, at);
    if (place && houseBehind(analysis, place.to) === from) return { place, isHint: false };
  }
  return undefined;
}

/** Where the word for a company ends that a noun phrase, begun with its adjectives, comes to: "AI **start-up**". */
function houseBehind({ sentence }: Analysis, from: number): number | undefined {
  for (let at = from; at < Math.min(from + LONGEST_NOUN, sentence.to); at++) {
    const joined = sentence.text(at, at + 3).toLowerCase();
    if (isJoinerAt(sentence.token(at + 1)) && GRAMMAR.hasClass(joined, 'house')) return at + 3;
    if (sentence.is(at, 'house')) return at + 1;
    if (sentence.token(at)?.kind !== 'word' || sentence.nameAt(at)) return undefined;
    if (FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass))) return undefined;
  }
  return undefined;
}

const isJoinerAt = (token: Token | undefined): boolean => token !== undefined && isJoiner(token);

/** A place that begins at a token: one the corpus or the language knows, or a name of unknown kind. */
export function placeAt({ sentence }: Analysis, at: number): TokenRange | undefined {
  const name = sentence.nameAt(at);
  if (name)
    return name.from === at && name.entities.every((entity) => entity.type === 'place') && !name.looksLike
      ? name
      : undefined;
  const known = sentence.markersAt(at, 'place')[0];
  return known && /^\p{Lu}|\p{Script=Han}/u.test(sentence.token(at)?.text ?? '') ? known : undefined;
}

/** "California", "Silicon Valley": whoever names it does not say in which town. */
export const isWide = ({ sentence }: Analysis, { from }: TokenRange): boolean =>
  GRAMMAR.markers
    .longestAt(sentence.tokens, from)
    ?.entries.some((marker) => marker.category === 'place' && marker.wide === true) ?? false;

/** No noun behind it that it would describe: "of Chinese origin". */
const isPhraseEnd = ({ sentence }: Analysis, at: number): boolean =>
  sentence.token(at)?.kind !== 'word' ||
  FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) ||
  isFiniteVerb(sentence, at);
