/**
 * ## What it reports
 *
 * A price, a post, a rank or another value that changes with time, which was true once and had been superseded by the date
 * of the draft.
 *
 * ## Why it matters
 *
 * Prices fall within months, and last year's figure still stands in last year's articles.
 *
 * ## Example
 *
 * > GPT-4o costs $5 per million input tokens.
 *
 * It did until October 2024.
 *
 * ## What to do
 *
 * Take the value of the draft's date, or date the old one.
 *
 * ## When to let it stand
 *
 * When the draft speaks of the past and says so elsewhere.
 *
 * ## References
 *
 * - The date of a draft: its front matter, else the `asOf` setting, else today
 */
import { isRole } from '@stet/shared';
import { defineRule } from './rule.js';
import { offerValues } from './value-fixes.js';
import { loudnessOf, sayTopic, sayValue, sourceOf } from './wording.js';

export const outdatedValue = defineRule({
  id: 'outdated-value',
  severity: 'warning',
  since: '0.1.0',
  summary: 'True once, superseded before the draft’s date.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead } = verdict;
    if (verdict.verdict !== 'refuted' || verdict.reason !== 'outdated' || !instead || isRole(claim.value))
      return undefined;
    const { messages, asOf } = context;
    const topic = sayTopic(judged, messages);
    const value = sayValue(instead.value, context);
    return {
      span: claim,
      message: messages.rules['outdated-value'].superseded(topic, claim.text, asOf, value, sourceOf(instead)),
      severity: loudnessOf('warning', instead, verdict.loosely),
      evidence: [...instead.evidence.slice(0, 2), ...verdict.establishment.dissent.slice(0, 2)],
      fixes: offerValues(judged, [instead], context),
    };
  },
});
