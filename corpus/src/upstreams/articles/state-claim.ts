import { isRole, isWords, type Assertion, type Claim, type Quotation } from '@stet/shared';
import type { Knowledge } from '../../knowledge/knowledge.js';

/** What a claim says, in the corpus' form; whoever writes it down adds the source. */
export type Stated = Omit<Assertion, 'source'> | Omit<Quotation, 'source'>;

const KINDS = new Set<Claim['kind']>(['quantity', 'date', 'term', 'role']);

/** What a claim says in the corpus' form, its things by their ids; or why the corpus has no form for it. */
export function stateClaim(
  { subject, attribute, kind, value, qualifiers }: Claim,
  knowledge: Pick<Knowledge, 'entity' | 'entitiesNamed'>,
): Stated | string {
  const { id } = subject;
  if (id === undefined || knowledge.entity(id) === undefined) return 'the corpus does not know the thing';
  if (kind === 'quote' && isWords(value)) {
    // The comma before “she said” is the sentence's own.
    const words = value.words.replace(/[,，]$/, '');
    return { speaker: id, words, ...(value.medium ? { medium: value.medium } : {}) };
  }
  if (!KINDS.has(kind)) return `a ${kind} is not taken over`;
  const narrowed = Object.keys(qualifiers).length > 0 ? { qualifiers } : {};
  if (!isRole(value) || !value.organisation) return { subject: id, attribute, value, ...narrowed };
  const place = knowledge.entitiesNamed(value.organisation).find(({ type }) => type === 'organisation');
  if (place === undefined) return 'the corpus does not know the organisation';
  return { subject: id, attribute, value: { ...value, organisation: place.id }, ...narrowed };
}
