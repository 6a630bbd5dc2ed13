/**
 * ## What it reports
 *
 * A licence, an architecture, a developer, a founder, a head office, an owner, a modality or an openness that differs from
 * the established one; and "completely open-source" of a thing whose licence says who may use it, or for what.
 *
 * ## Why it matters
 *
 * Readers act on them: a licence decides whether a company may use a model at all.
 *
 * ## Example
 *
 * > The model has been released under the Apache 2.0 license.
 *
 * The code is under MIT, the weights under the vendor's own licence.
 *
 * ## What to do
 *
 * Take the established word. Where code and weights have two licences, name both.
 *
 * ## When to let it stand
 *
 * When the draft speaks of another part or a later release than the corpus. Say which.
 *
 * ## References
 *
 * - SPDX licence list, https://spdx.org/licenses/
 */
import { isTerm, labelOf } from '@stet/shared';
import { defineRule } from './rule.js';
import { offerValues } from './value-fixes.js';
import { loudnessOf, saySetting, sayTopic, sayValue, sourceOf } from './wording.js';

export const refutedTerm = defineRule({
  id: 'refuted-term',
  severity: 'error',
  since: '0.1.0',
  summary: 'A licence, architecture, developer, founder, head office, owner, modality or openness differs.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead, establishment } = verdict;
    if (verdict.verdict !== 'refuted' || !instead || !isTerm(claim.value)) return undefined;
    const { messages } = context;
    const say = messages.rules['refuted-term'];
    const held = establishment.values.map(
      (value) => [sayValue(value.value, context), saySetting(value.qualifiers)] as const,
    );
    const said = [
      ...new Set(held.map(([value, setting]) => (held.length > 1 ? say.value(value, setting) : value))),
    ].slice(0, 3);
    if (verdict.restriction !== undefined) {
      const topic = messages.topic(claim.subject.name, labelOf(verdict.restriction, messages.language));
      return {
        span: claim,
        message: say.restricted(topic, said, claim.text, sourceOf(instead)),
        severity: loudnessOf('warning', instead, false),
        evidence: establishment.values.flatMap((value) => value.evidence.slice(0, 2)),
        fixes: [],
      };
    }
    return {
      span: claim,
      message: say.differs(sayTopic(judged, messages), said, claim.text, sourceOf(instead)),
      severity: loudnessOf('error', instead, verdict.loosely),
      evidence: establishment.values.flatMap((value) => value.evidence.slice(0, 2)),
      fixes: offerValues(judged, establishment.values, context),
    };
  },
});
