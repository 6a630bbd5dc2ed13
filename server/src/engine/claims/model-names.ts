import type { EntityType } from '@stet/shared';
import type { Analysis } from './analysis.js';
import type { Referent } from './referents.js';

const THINGS: readonly EntityType[] = ['model', 'product'];

/** A model or product of the corpus, or an unknown name of which figures are given, or that is said to be a model. */
export function mayBeModel(analysis: Analysis, { name, to, from }: Referent, wanted: readonly EntityType[]): boolean {
  const { sentence, clauses } = analysis;
  if (name === undefined) return false;
  if (name.entities.some(({ type }) => wanted.includes(type) && THINGS.includes(type))) return true;
  if (name.entities.length > 0 || name.looksLike === 'model') return name.looksLike === 'model';
  const clause = clauses.clauseAt(from);
  for (let at = to; at < sentence.to; at++)
    if (clauses.clauseAt(at) === clause && (sentence.is(at, 'maker-owned') || isSize(analysis, at))) return true;
  return false;
}

/** "StableLM, **3B**": so many parameters. */
const isSize = ({ sentence }: Analysis, at: number): boolean =>
  /^[BM]$/.test(sentence.quantityAt(at)?.style.scaleWord ?? '');
