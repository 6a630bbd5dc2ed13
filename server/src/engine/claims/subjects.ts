import type { AttributeDeclaration, EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { resolveReferent, resolveReferents, type Analysis } from './analysis.js';
import { namedTogether } from './named-together.js';
import { sameRef, type Ref } from './ref.js';
import type { Referent } from './referents.js';
import { isModifier, relate, type Relation } from './relations.js';
import { unnamedSubjects } from './unnamed-subjects.js';
import { MARGIN, SUBJECT_WEIGHTS } from './weights.js';

/** One thing a value may belong to. */
export interface SubjectCandidate {
  readonly ref: Ref;
  readonly relation: Relation;
  readonly score: number;
  /** The words that stand for it, where it is named in the sentence. */
  readonly referent?: Referent;
}

export interface SubjectChoice {
  readonly best: SubjectCandidate;
  /** All that the value belongs to: several for "A and B both have …". */
  readonly refs: readonly Ref[];
  /** Other things within the margin: the reading is ambiguous. */
  readonly rivals: readonly SubjectCandidate[];
}

/**
 * What a value at `range` belongs to, among things of the wanted types; undefined where nothing fits. `attribute`: whose words
 * in the subject ("**Downloads** exceeded …") leave room for a thing that is not named in the sentence.
 */
export function chooseSubject(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute?: AttributeDeclaration,
): SubjectChoice | undefined {
  const candidates = proposeSubjects(analysis, range, wanted, attribute).sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (!best) return undefined;
  const rivals = candidates.filter((other) => !sameRef(other.ref, best.ref) && best.score - other.score < MARGIN);
  return { best, refs: joinedRefs(analysis, best, wanted), rivals };
}

/** "A and B have 128K": both, where the list is the subject and one value follows. */
function joinedRefs(analysis: Analysis, best: SubjectCandidate, wanted: readonly EntityType[]): Ref[] {
  if (best.referent?.anaphor?.marker.number === 'plural') return lastTwo(analysis, wanted);
  if (best.referent?.form === 'pronoun' && analysis.sentence.is(best.referent.from, 'plural')) {
    const together = namedTogether(analysis, wanted);
    return together.some((ref) => sameRef(ref, best.ref)) ? [...together] : [best.ref];
  }
  const list = best.referent?.list ?? [];
  if (
    list.length < 2 ||
    best.relation === 'premodified' ||
    best.relation === 'label' ||
    best.relation === 'adjacentRival'
  )
    return [best.ref];
  const refs = list
    .map((member) => resolveReferent(analysis, member, wanted))
    .filter((ref): ref is Ref => ref !== undefined);
  return refs.length === list.length ? refs : [best.ref];
}

/** "Both models", 二者: the two spoken of last. */
const lastTwo = ({ state }: Analysis, wanted: readonly EntityType[]): Ref[] =>
  state.recent.filter((ref) => ref.type !== 'unknown' && wanted.includes(ref.type)).slice(0, 2);

function proposeSubjects(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): SubjectCandidate[] {
  const { referents } = analysis;
  const best = new Map<string, SubjectCandidate>();
  const propose = (ref: Ref | undefined, relation: Relation, referent?: Referent): void => {
    if (!ref) return;
    const distance = referent
      ? Math.max(0, referent.from >= range.to ? referent.from - range.to : range.from - referent.to)
      : 0;
    const unknown = ref.type === 'unknown' ? SUBJECT_WEIGHTS.unknownName : 0;
    const nearest = relation === 'nameBefore' && referent === lastNamed ? SUBJECT_WEIGHTS.lastNamed : 0;
    // "its 8B and 70B **models**": members that are not named, not the thing whose they are.
    const kind = relation === 'premodified' && referent?.form === 'generic' ? SUBJECT_WEIGHTS.kindOfThing : 0;
    const score = kind + SUBJECT_WEIGHTS[relation] + distance * SUBJECT_WEIGHTS.distance + unknown + nearest;
    const key = ref.id ?? `?${ref.name}`;
    const known = best.get(key);
    if (!known || known.score < score) best.set(key, { ref, relation, score, ...(referent ? { referent } : {}) });
  };
  const lastNamed = referents
    .filter(
      (referent) => referent.to <= range.from && referent.form !== 'pronoun' && !isModifier(analysis, referent, wanted),
    )
    .at(-1);
  for (const referent of referents) {
    if ((referent.from < range.to && range.from < referent.to) || isModifier(analysis, referent, wanted)) continue;
    const relation = relate(analysis, referent, range);
    if (relation) for (const ref of resolveReferents(analysis, referent, wanted)) propose(ref, relation, referent);
  }
  if (
    !referents.some(
      (referent) => isOwnSubject(analysis, referent, range) && resolveReferent(analysis, referent, wanted),
    )
  )
    for (const ref of unnamedSubjects(analysis, range, wanted, attribute)) propose(ref, 'discourse');
  return [...best.values()];
}

const isOwnSubject = (analysis: Analysis, referent: Referent, range: TokenRange): boolean =>
  referent.governor.kind === 'start' &&
  referent.clause === analysis.clauses.clauseAt(range.from) &&
  referent.from < range.from &&
  referent.form !== 'name';
