/**
 * ## What it reports
 *
 * A quantity in the draft (parameters, tokens, a score, a price, a ratio) that differs from every value the corpus has
 * established for it, by more than the rounding of the digits the draft itself chose, its hedges ("about", "over") and the
 * other readings that its words allow.
 *
 * ## Why it matters
 *
 * Figures are copied from article to article. One slip, or a neighbour's figure, and every later story repeats it.
 *
 * ## Example
 *
 * > DeepSeek-V2 has 671B total parameters.
 *
 * It has 236B. 671B is DeepSeek-V3's, and the message says so.
 *
 * ## What to do
 *
 * Take the established value from the lightbulb; it is written as the draft writes its numbers. Where several official values
 * exist (base and chat, one lab's run and another's), each is on offer with what it is. A figure inside quotation marks is
 * reported and never changed: cut the quotation, or answer it in the text.
 *
 * ## When to let it stand
 *
 * When you have a better source than the corpus. Say which in the comment, or record it in your own corpus.
 *
 * ## References
 *
 * - The rule of what is established: `corpus/src/knowledge/establish.ts`
 * - FEVER (Thorne et al. 2018), whose verdicts these are
 */
import { isAmount, isRange } from '@stet/shared';
import { defineRule } from './rule.js';
import { isUnitSlip } from '../verdicts/unit-slip.js';
import { offerValues } from './value-fixes.js';
import { loudnessOf, sayAfterLabel, saySetting, sayTopic, sourceOf } from './wording.js';

export const refutedFigure = defineRule({
  id: 'refuted-figure',
  severity: 'error',
  since: '0.1.0',
  summary: 'A quantity differs from the established value beyond the rounding the draft itself chose.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead, establishment } = verdict;
    if (verdict.verdict !== 'refuted' || verdict.reason === 'outdated' || !instead) return undefined;
    if (!(isAmount(claim.value) || isRange(claim.value)) || isUnitSlip(judged)) return undefined;
    const { messages } = context;
    const say = messages.rules['refuted-figure'];
    const setting = saySetting(
      Object.fromEntries(Object.entries(instead.qualifiers).filter(([key]) => !(key in claim.qualifiers))),
    );
    const { benchmark, variant, language } = claim.qualifiers;
    const beside = verdict.loosely ? say.notOnRecord(variant ?? language, benchmark) : '';
    const value = sayAfterLabel(instead.value, context);
    const differs = say.differs(sayTopic(judged, messages), value, setting, claim.text, beside, sourceOf(instead));
    const whose = verdict.whose.map(({ name }) => name);
    return {
      span: claim,
      message: differs + (whose.length > 0 ? say.whose(claim.text, whose) : ''),
      severity: loudnessOf('error', instead, verdict.loosely),
      evidence: establishment.values.flatMap((value) => value.evidence.slice(0, 2)),
      fixes: offerValues(judged, establishment.values, context),
    };
  },
});
