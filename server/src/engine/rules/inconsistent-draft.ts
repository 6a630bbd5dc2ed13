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
  if (isLooselySet(claim, attribute) && (isDate(claim.value) || attribute.measured)) return undefined;
  const settings = Object.entries(claim.qualifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);
  return [claim.subject.id ?? claim.subject.name, claim.attribute, ...settings].join('|');
}

/** Names none of the settings in which the value may differ. */
const isLooselySet = ({ qualifiers }: ReadClaim, { cardinality, settings }: AttributeDeclaration): boolean =>
  cardinality === 'per-setting' && !settings?.some((setting) => setting in qualifiers);

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
  // "32K, and 128K with YaRN": statements that name no setting mean different ones where one passage gives two values.
  if (attribute && group[0] && isLooselySet(group[0].claim, attribute) && hasTwoInOnePassage(group, context)) return [];
  const { rules, language } = context.messages;
  const say = rules['inconsistent-draft'];
  const flagged = new Set<number>();
  return group.flatMap((one, later) => {
    const earlier = group.slice(0, later).findIndex((before) => contradict(before, one, attribute, context));
    const before = group[earlier];
    if (!before) return [];
    // What the draft says more often is what it means.
    const isOdd = backersOf(before, group, context) < backersOf(one, group, context);
    const [odd, other] = isOdd ? [earlier, later] : [later, earlier];
    if (flagged.has(odd)) return [];
    flagged.add(odd);
    const [here, there] = isOdd ? [before, one] : [one, before];
    const label = labelOf(one.claim.attribute, language);
    return {
      claim: odd,
      message: say.twoValues(one.claim.subject.name, label, there.claim.text, here.claim.text, isOdd),
      evidence: [],
      fixes: [],
      places: [{ claim: other, message: say.here(there.claim.text) }],
    };
  });
}

/** How many statements of the group have the same value. */
const backersOf = ({ claim }: GroupedClaim, group: readonly GroupedClaim[], { knowledge }: GroupContext): number =>
  group.filter(
    (other) => compareWithHeld(claim, other.claim.value, attributeById(claim.attribute), knowledge) === 'agrees',
  ).length;

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

const hasTwoInOnePassage = (group: readonly GroupedClaim[], { knowledge }: GroupContext): boolean =>
  group.some((one, index) =>
    group
      .slice(index + 1)
      .some(
        (other) =>
          one.passage === other.passage &&
          compareWithHeld(one.claim, other.claim.value, attributeById(one.claim.attribute), knowledge) === 'differs',
      ),
  );
