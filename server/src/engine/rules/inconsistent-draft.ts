/**
 * ## What it reports
 *
 * A draft that gives one thing two values: in headline and body, in table and text, in the front matter and a paragraph. Figures
 * that agree within their rounding, hedges that allow each other, and values for different settings are no contradiction.
 *
 * ## Why it matters
 *
 * One of the two is wrong, whatever the corpus knows, and it is the kind of mistake that every reader finds.
 *
 * ## Example
 *
 * > The 236B model … With its 671B parameters, DeepSeek-V2 …
 *
 * ## What to do
 *
 * Settle on one value. Both places are linked.
 *
 * ## When to let it stand
 *
 * When the two statements speak of different things that the draft tells apart elsewhere.
 *
 * ## References
 *
 * - Settings of an attribute: `shared/src/attributes/`
 */
import { attributeById, isAmount, isDate, isTerm, labelOf, type AttributeDeclaration } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { compareWithHeld } from '../verdicts/agreement.js';
import type { Verdict } from '../verdicts/verify-claim.js';
import { defineRule, type GroupContext, type GroupedClaim, type GroupRemark, type Judged } from './rule.js';

export const inconsistentDraft = defineRule({
  id: 'inconsistent-draft',
  severity: 'warning',
  phase: 'slow',
  since: '0.1.0',
  summary: 'The draft gives one thing two values.',
  groupsOf(judged) {
    const key = keyOf(judged);
    return key === undefined ? [] : [key];
  },
  checkGroup: contradictionsIn,
});

/** Claims with one key speak of one value; undefined where two values would be no contradiction. */
function keyOf({ claim, verdict }: Judged): string | undefined {
  const attribute = attributeById(claim.attribute);
  if (!attribute || attribute.cardinality === 'many' || attribute.changes) return undefined;
  if (!isOfOneThing(claim) || !isCertain(claim, verdict)) return undefined;
  if (!(isAmount(claim.value) || isDate(claim.value) || isTerm(claim.value))) return undefined;
  // Statements that name no setting may mean different ones.
  if (attribute.cardinality === 'per-setting' && !attribute.settings?.some((setting) => setting in claim.qualifiers))
    return undefined;
  const settings = Object.entries(claim.qualifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);
  return [claim.subject.id ?? claim.subject.name, claim.attribute, ...settings].join('|');
}

/** Members of a family, and what a rolling name stood for in turn, each have a value of their own. */
const isOfOneThing = ({ subject, oneOfSeveral }: ReadClaim): boolean =>
  !oneOfSeveral &&
  (subject.type !== 'unknown' || NUMBERED_NAME.test(subject.name)) &&
  subject.entity?.denotes === undefined;

/** A name that the corpus does not have stands for one thing where it bears a number: "Altostratus-7". */
const NUMBERED_NAME = /^\p{Lu}.*\d/u;

/** Said outright, of a thing that is plainly named or that the record says it of too. */
const isCertain = (claim: ReadClaim, { verdict }: Verdict): boolean =>
  (claim.modality === 'asserted' || claim.modality === 'attributed') &&
  !claim.hypothetical &&
  !claim.tentative &&
  !claim.ambiguous &&
  !claim.unlabelled &&
  claim.alternatives.length === 0 &&
  (claim.footing === 'named' || verdict === 'supported');

function contradictionsIn(group: readonly GroupedClaim[], context: GroupContext): GroupRemark[] {
  const attribute = attributeById(group[0]?.claim.attribute ?? '');
  const { rules, language } = context.messages;
  const say = rules['inconsistent-draft'];
  return group.flatMap((one, index) => {
    const other = group.slice(0, index).findIndex((earlier) => contradict(earlier, one, attribute, context));
    const before = group[other];
    if (!before) return [];
    const label = labelOf(one.claim.attribute, language);
    return {
      claim: index,
      message: say.twoValues(one.claim.subject.name, label, before.claim.text, one.claim.text),
      evidence: [],
      fixes: [],
      places: [{ claim: other, message: say.here(before.claim.text) }],
    };
  });
}

/**
 * Two statements, apart in the draft, that cannot both hold: neither is the other rounded, their hedges do not allow each
 * other, and the record does not have both. Of one thing's scores many are right, each in its own setting; there only the
 * draft's head contradicts its body.
 */
function contradict(
  a: GroupedClaim,
  b: GroupedClaim,
  attribute: AttributeDeclaration | undefined,
  { knowledge }: GroupContext,
): boolean {
  // A value the corpus refutes is reported as such; the draft's other value is then no news.
  if (a.verdict.verdict === 'refuted' || b.verdict.verdict === 'refuted') return false;
  if (a.passage === b.passage || (a.verdict.verdict === 'supported' && b.verdict.verdict === 'supported')) return false;
  if (attribute?.measured && !a.claim.inHead && !b.claim.inHead) return false;
  const differs = (one: Judged, other: Judged): boolean =>
    compareWithHeld(one.claim, other.claim.value, attribute, knowledge) === 'differs';
  if (a.claim.approx !== 'exact' && b.claim.approx !== 'exact') return false;
  if (a.claim.approx !== 'exact') return differs(a, b);
  if (b.claim.approx !== 'exact') return differs(b, a);
  return differs(a, b) && differs(b, a);
}
