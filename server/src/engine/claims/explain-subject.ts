import type { Analysis } from './analysis.js';
import type { Relation } from './relations.js';
import type { SubjectChoice } from './subjects.js';

const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  possessor: 'owner of the value',
  label: 'the value stands in brackets or after a colon',
  premodified: 'the value stands before the name',
  complement: 'tied by a preposition',
  adjacentRival: 'right beside the value',
  parenthesis: 'the last name before the brackets',
  clauseSubject: 'subject of the clause',
  inheritedSubject: 'subject of the clause before',
  earlierName: 'named earlier in the clause',
  nameBefore: 'named in an earlier clause',
  discourse: 'from the sentences before',
  laterName: 'named later in the clause',
};

/** Which words made a subject and how they stand to the value: "“its”, owner of the value; nearly as well GPT-4o". */
export function explainSubject({ sentence }: Analysis, { best, rivals }: SubjectChoice): string {
  const { referent, relation } = best;
  const words = referent ? `“${sentence.text(referent.from, referent.to)}”` : 'what was spoken of before';
  const others = rivals.length ? `; nearly as well ${rivals.map(({ ref }) => ref.name).join(', ')}` : '';
  return `${words}, ${RELATION_NAMES[relation]}${others}`;
}
