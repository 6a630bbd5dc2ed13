/**
 * ## What it reports
 *
 * A figure about a thing the corpus knows, for which the corpus has no evidence and the draft names no source: no link in its
 * paragraph, nobody in its sentence who says so ("tests show" is nobody).
 *
 * It is louder where looking up will not help, since only whoever measured can tell:
 *
 * - a result of somebody's own test that does not say whose ("accuracy reached 92%");
 * - a figure that the draft puts down to a source without a name ("official data show 60 tokens/s"), and the corpus has none;
 * - a share of what is counted elsewhere in whole numbers ("mentioned in 40% of discussions");
 * - a saving, a ratio or a lead over nothing that is named ("saves 90%", "ahead of competitors by 5 points");
 * - a price by the month of a model that the corpus knows to be charged by the token.
 *
 * ## Why it matters
 *
 * Silence of the checker is no approval. This is what a person still has to look up.
 *
 * ## Example
 *
 * > In another test DeepSeek-V2 had a hallucination rate below 5%.
 *
 * ## What to do
 *
 * Link the source, or say whose figure it is, or name what it is compared with. A fact that a desk has checked can be added to
 * its own corpus.
 *
 * ## When to let it stand
 *
 * When the source stands elsewhere in the draft, or the figure is the newsroom's own.
 *
 * ## References
 *
 * - What the corpus knows of a thing: `stet corpus show`
 */
import {
  attributeById,
  isAmount,
  isComparison,
  isRange,
  labelOf,
  type AttributeDeclaration,
  type Evidence,
} from '@stet/shared';
import { isNobody, UNNAMED } from '../claims/comparisons/sides.js';
import { sameRef } from '../claims/ref.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Messages } from '../messages/index.js';
import { findHolders } from '../verdicts/whose-value.js';
import { defineRule, type Judged, type Remark, type RuleContext } from './rule.js';
import { citeSource, hasLink, sayTopic, sayValue } from './wording.js';

export const unsourcedFigure = defineRule({
  id: 'unsourced-figure',
  severity: 'hint',
  since: '0.1.0',
  summary: 'A checkable figure about a known thing has no evidence either way, and the draft names no source.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { source, messages } = context;
    if (!claim.subject.id || claim.hypothetical || claim.inQuotation || hasLink(source)) return undefined;
    if (claim.modality === 'negated' || claim.modality === 'forecast') return undefined;
    if (isComparison(claim.value)) return remarkOnLead(claim, messages);
    const attribute = attributeById(claim.attribute);
    // "Gemma 2, 9B": a figure of one member; the corpus has it there.
    if (claim.subject.entity?.denotes || claim.oneOfSeveral) return undefined;
    if (!attribute || verdict.reason !== 'no-evidence' || claim.footing === 'assumed') return undefined;
    if (!(isAmount(claim.value) || isRange(claim.value))) return undefined;
    if (claim.modality === 'attributed' && !attribute.informal && !claim.nameless) return undefined;
    return (
      remarkOnCharge(claim, attribute, context) ?? {
        span: claim,
        message: sayLack(judged, messages),
        severity: isLoud(claim, attribute) ? 'information' : 'hint',
        evidence: [],
        fixes: [],
      }
    );
  },
});

function sayLack(judged: Judged, messages: Messages): string {
  const say = messages.rules['unsourced-figure'];
  const { text, baseless, nameless } = judged.claim;
  const topic = sayTopic(judged, messages);
  if (baseless) return say.baseless(topic, text);
  return nameless ? say.nameless(topic, text) : say.noEvidence(topic, text);
}

/** Only whoever measured it can tell. */
const isLoud = (claim: ReadClaim, attribute: AttributeDeclaration): boolean =>
  attribute.informal === true || claim.nameless === true || claim.baseless === true || isShare(claim, attribute);

/** A percentage of what is otherwise counted in whole numbers. */
const isShare = ({ value }: ReadClaim, { units = [] }: AttributeDeclaration): boolean =>
  'unit' in value && value.unit === 'percent' && units[0] !== 'percent';

/** "Leading competitors by 5 points", "with half the training compute": nobody can do the sum. */
function remarkOnLead(claim: ReadClaim, { rules }: Messages): Remark | undefined {
  const { value, comparison } = claim;
  if (!isComparison(value) || (value.op !== 'difference' && value.op !== 'ratio')) return undefined;
  if (!comparison || !isNobody(comparison.right)) return undefined;
  const isUnsaid = sameRef(comparison.right, UNNAMED);
  // A price at half its former one, or that of another size, is as a rule told beside it.
  if (isUnsaid && !comparison.by.some((id) => attributeById(id)?.measure === 'training')) return undefined;
  return {
    span: claim,
    message: rules['unsourced-figure'].overNobody(claim.text, isUnsaid ? undefined : value.right),
    severity: 'information',
    evidence: [],
    fixes: [],
  };
}

/** "GPT-4o's $20/month": the record has it charged otherwise; the price may be that of another thing. */
function remarkOnCharge(
  claim: ReadClaim,
  { insteadOf = [] }: AttributeDeclaration,
  context: RuleContext,
): Remark | undefined {
  const { knowledge, messages } = context;
  const held = insteadOf.flatMap((id): Evidence[] => knowledge.evidence(claim.subject.id ?? '', id).slice(0, 1));
  const [first] = held;
  if (!first) return undefined;
  const whose = findHolders(claim, knowledge).map(({ name }) => name);
  return {
    span: claim,
    message: messages.rules['unsourced-figure'].chargedOtherwise(
      messages.topic(claim.subject.name, labelOf(claim.attribute, messages.language)),
      held.map(({ assertion }) => sayValue(assertion.value, context)),
      whose.length > 0 ? messages.rules['refuted-figure'].whose(claim.text, whose) : '',
      citeSource(first),
    ),
    severity: 'information',
    evidence: held,
    fixes: [],
  };
}
