import { establishValue, type Knowledge } from '@stet/corpus';
import { attributeById, isTerm, type EstablishedValue } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { establishOfFamily } from './family-values.js';
import type { Verdict } from './verdict.js';

/**
 * "Completely open-source" of a thing whose weights anyone may fetch, under terms that say who may use them for what. Refuted
 * where every value on record restricts; undefined where none is, or one does not.
 */
export function verifyPromise(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict | undefined {
  const promise = attributeById(claim.attribute)?.promise;
  const attribute = attributeById(promise?.keptBy ?? '');
  const { id, name } = claim.subject;
  if (!promise || !attribute?.vocabulary || id === undefined || !claim.wholly || claim.footing === 'assumed')
    return undefined;
  if (!promise.spellings.includes(claim.text.toLowerCase())) return undefined;
  const question = { subject: id, attribute: attribute.id, qualifiers: {}, asOf };
  const own = establishValue(knowledge, question);
  const family = knowledge.entity(id);
  const held =
    own.status === 'unknown' && family
      ? establishOfFamily(knowledge, { family, attribute, qualifiers: {}, asOf })
      : own;
  if (held?.status !== 'established') return undefined;
  const { setting, main } = attribute.wholeOf ?? {};
  const ofMain = held.values.filter(
    ({ qualifiers }) => setting === undefined || [undefined, main].includes(qualifiers[setting]),
  );
  const restricts = ({ value }: EstablishedValue): boolean =>
    isTerm(value) && attribute.vocabulary?.some((entry) => entry.term === value.term && !entry.unrestricted) === true;
  const [instead] = ofMain;
  if (!instead || !ofMain.every(restricts)) return undefined;
  return {
    verdict: 'refuted',
    reason: null,
    establishment: { status: 'established', values: ofMain, dissent: [] },
    instead,
    whose: [],
    loosely: false,
    because: `the ${attribute.label} of ${name} restricts its use`,
    restriction: attribute.id,
  };
}
