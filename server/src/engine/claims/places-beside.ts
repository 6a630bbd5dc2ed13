import type { AttributeDeclaration } from '@stet/shared';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from '../mentions/mention.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import type { ReadClaim } from './read-claim.js';
import type { Referent } from './referents.js';

/** "Google DeepMind, **in London**", "MiniMax **of Hangzhou**", "Cohere **is in Toronto**": where a company is, said beside its name. */
export function readPlacesBeside(analysis: Analysis, { id, label, of }: AttributeDeclaration): ReadClaim[] {
  const { sentence } = analysis;
  return analysis.referents.flatMap((company) => {
    const ref = company.form === 'name' && !company.possessive ? resolveReferent(analysis, company, of) : undefined;
    const place = ref?.id !== undefined && ref.type === 'organisation' ? placeOf(analysis, company) : undefined;
    if (!ref || !place) return [];
    const entity = sentence.nameAt(place.from)?.entities[0]?.id;
    const term = sentence.text(place.from, place.to);
    const value = entity === undefined ? { term } : { term, entity };
    const trace = `attribute ${label}: a place beside the company`;
    return [buildClaim(analysis, place, ref, { kind: 'term', attribute: id, value, trace }, { tentative: true })];
  });
}

/** The place right behind a company's name. */
function placeOf(analysis: Analysis, { to }: Referent): TokenRange | undefined {
  const { sentence } = analysis;
  const isApart = sentence.is(to, 'copular') || sentence.token(to)?.text === ',';
  const at = isApart ? to + 1 : to;
  const isWhere = isApart && (sentence.token(at)?.norm === 'in' || sentence.is(at, 'origin'));
  const place = isWhere || sentence.is(at, 'partitive') ? placeAt(analysis, at + 1) : undefined;
  return place && isPhraseEnd(analysis, place.to) ? place : undefined;
}

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

/** No noun behind it that it would describe: "of Chinese origin". */
const isPhraseEnd = ({ sentence }: Analysis, at: number): boolean =>
  sentence.token(at)?.kind !== 'word' ||
  FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) ||
  isFiniteVerb(sentence, at);
