import { squashName, type Knowledge } from '@stet/corpus';
import { isAmount, type Subject } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';

const SHOWN = 2;
/** A value that many things have says nothing of whose it was. */
const MOST_HOLDERS = 3;

/** "671B is DeepSeek-V3's": things of the same kind whose established value the draft gives. */
export function findHolders(claim: ReadClaim, knowledge: Knowledge): Subject[] {
  if (!isAmount(claim.value)) return [];
  const own = claim.subject.entity;
  const holders = new Map<string, { subject: Subject; kin: boolean }>();
  for (const { assertion } of knowledge.holdersOf(claim.attribute, claim.value.amount)) {
    const entity = knowledge.entity(assertion.subject);
    if (!entity || entity.id === claim.subject.id) continue;
    const { benchmark } = claim.qualifiers;
    const held = assertion.qualifiers?.benchmark;
    if (benchmark !== undefined && held !== undefined && squashName(benchmark) !== squashName(held)) continue;
    const kin = own?.family !== undefined && entity.family === own.family;
    holders.set(entity.id, { subject: { id: entity.id, name: entity.name }, kin });
  }
  const all = [...holders.values()];
  const kin = all.filter((holder) => holder.kin);
  const shown = kin.length ? kin : all.length <= MOST_HOLDERS ? all : [];
  return shown
    .sort((a, b) => a.subject.name.length - b.subject.name.length || (a.subject.name < b.subject.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ subject }) => subject);
}
