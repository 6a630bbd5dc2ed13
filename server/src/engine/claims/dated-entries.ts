import type { EntityType } from '@stet/shared';
import { resolveReferent, type Analysis } from './analysis.js';
import { isFiniteVerb, type Clause } from './clauses.js';
import { readEvent, type Result } from './events.js';
import { mayBeModel } from './model-names.js';
import type { Referent } from './referents.js';

/**
 * What an entry of a chronicle tells to have come out: what its words begin with ("Galactica, a model for science: …", "BLOOM is
 * out."), or what the maker they begin with brings out ("Meta shares OPT-175B …").
 */
export function cameOut(analysis: Analysis, head: number, wanted: readonly EntityType[]): readonly Result[] {
  const { clauses, referents } = analysis;
  const clause = clauses.clauseAt(head);
  const own = referents.filter((referent) => referent.clause === clause && referent.from >= head);
  const first = own[0];
  if (first?.form !== 'name' || first.from !== head) return [];
  const isMaker = resolveReferent(analysis, first, ['organisation'])?.id !== undefined;
  if (isMaker && clause.hasVerb) return broughtOut(analysis, clause, wanted);
  const thing = isMaker ? own.find(({ from, form }) => form === 'name' && from === first.to + 1) : first;
  if (!thing || !(clause.hasVerb ? isOut(analysis, thing) : mayBeModel(analysis, thing, wanted))) return [];
  return thing.list.flatMap((referent) => {
    const ref = resolveReferent(analysis, referent, wanted);
    return ref ? [{ ref, referent }] : [];
  });
}

/** "**BLOOM is complete**": said to be there from that day on. */
const isOut = ({ sentence }: Analysis, { to }: Referent): boolean =>
  sentence.is(to, 'copular') && sentence.is(to + 1, 'obtainable');

/** "Meta **shares OPT-175B**" */
function broughtOut(analysis: Analysis, clause: Clause, wanted: readonly EntityType[]): readonly Result[] {
  const { sentence, clauses } = analysis;
  for (let at = clause.from; at < sentence.to && clauses.clauseAt(at) === clause; at++)
    if (sentence.is(at, 'bringing') && isFiniteVerb(sentence, at))
      return readEvent(analysis, { from: at, to: at + 1 }, wanted).results.filter(({ referent }) => referent);
  return [];
}
