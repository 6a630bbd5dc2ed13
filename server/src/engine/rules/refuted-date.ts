/**
 * ## What it reports
 *
 * A release, founding or cutoff date that differs from the established one at the precision the draft gives. "2024" agrees
 * with 6 May 2024, "early 2024" with January to April; a day's difference is left to time zones.
 *
 * ## Why it matters
 *
 * Dates decide what may be compared with what: a model cannot have beaten one that came out six weeks later.
 *
 * ## Example
 *
 * > DeepSeek-V1, released in early 2024, …
 *
 * DeepSeek LLM came out on 29 November 2023.
 *
 * ## What to do
 *
 * Take the fix; it has the draft's own form and precision.
 *
 * ## When to let it stand
 *
 * When you mean another event than the corpus: an announcement, a preview, a regional launch. Say which.
 *
 * ## References
 *
 * - ISO 8601 for the dates of the corpus
 */
import { isDate } from '@stet/shared';
import { defineRule } from './rule.js';
import { offerValues } from './value-fixes.js';
import { loudnessOf, sayTopic, sayValue, sourceOf } from './wording.js';

export const refutedDate = defineRule({
  id: 'refuted-date',
  severity: 'error',
  since: '0.1.0',
  summary: 'A release, founding or cutoff date differs from the established one.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead } = verdict;
    if (verdict.verdict !== 'refuted' || !instead || !isDate(claim.value)) return undefined;
    const topic = sayTopic(judged, context.messages);
    const value = sayValue(instead.value, context);
    return {
      span: claim,
      message: context.messages.rules['refuted-date'].differs(topic, value, claim.text, sourceOf(instead)),
      severity: loudnessOf('error', instead, verdict.loosely),
      evidence: instead.evidence.slice(0, 3),
      fixes: offerValues(judged, verdict.establishment.values, context),
    };
  },
});
