import { tierOf, type AttributeDeclaration, type EstablishedValue } from '@stet/shared';
import { agrees } from './agree.js';
import { publishersOf } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { fitOf } from './settings.js';

/**
 * Says of each value of a measured attribute whose run it is. Two runs are of one setting unless a qualifier of one
 * contradicts the other's: a harness seldom says how it asked.
 */
export function tellRuns(
  values: readonly EstablishedValue[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): readonly EstablishedValue[] {
  if (attribute?.measured !== true) return values;
  const isSame = (a: EstablishedValue, b: EstablishedValue): boolean =>
    a === b ||
    (fitOf(a.qualifiers, b.qualifiers, attribute, knowledge) !== undefined &&
      agrees(a.value, b.value, attribute, knowledge));
  return values.map((value) => {
    if (value.evidence.some(({ assertion }) => assertion.ruling !== undefined)) return { ...value, run: 'ruled' };
    if (value.evidence.some((item) => tierOf(item) === 'primary')) return { ...value, run: 'announced' };
    const agreeing = values.filter((other) => isSame(value, other)).flatMap(({ evidence }) => evidence);
    return { ...value, run: publishersOf(agreeing, knowledge).size > 1 ? 'repeated' : 'lone' };
  });
}
