/**
 * ## What it reports
 *
 * A quantity whose digits are the established ones and whose unit is not: million for billion, K for M, 万 for 亿.
 *
 * ## Why it matters
 *
 * The digits look familiar, so the eye passes over them; the statement is off a thousandfold.
 *
 * ## Example
 *
 * > Trained on 14.8 billion tokens, DeepSeek-V3 …
 *
 * 14.8 trillion.
 *
 * ## What to do
 *
 * Take the fix: it keeps the digits and changes the unit.
 *
 * ## When to let it stand
 *
 * When the smaller or larger unit is meant, say for a distilled model of the same name.
 *
 * ## References
 *
 * - `refuted-figure`, which speaks where the digits differ too
 */
import { isUnitSlip } from '../verdicts/unit-slip.js';
import { defineRule } from './rule.js';
import { offerValues } from './value-fixes.js';
import { loudnessOf, sayAfterLabel, sayTopic, sourceOf } from './wording.js';

export const mismatchedUnit = defineRule({
  id: 'mismatched-unit',
  severity: 'error',
  since: '0.1.0',
  summary: 'The digits are right and the unit is not: off by a power of ten that a slip explains.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead } = verdict;
    if (verdict.verdict !== 'refuted' || !instead || !isUnitSlip(judged)) return undefined;
    const { messages } = context;
    const value = sayAfterLabel(instead.value, context);
    return {
      span: claim,
      message: messages.rules['mismatched-unit'].otherUnit(
        sayTopic(judged, messages),
        value,
        claim.text,
        sourceOf(instead),
      ),
      severity: loudnessOf('error', instead, verdict.loosely),
      evidence: instead.evidence.slice(0, 3),
      fixes: offerValues(judged, [instead], context),
    };
  },
});
