/**
 * ## What it reports
 *
 * Words on record from one speaker that the draft gives to another.
 *
 * ## Why it matters
 *
 * It puts words into one person's mouth and takes them from another's. Both will write in.
 *
 * ## Example
 *
 * > Kai-Fu Lee: "China's AI can't be in the position of following forever."
 *
 * Liang Wenfeng said it, to Waves.
 *
 * ## What to do
 *
 * Name whose words they are; or, where the other has repeated them, say so.
 *
 * ## When to let it stand
 *
 * When both have said the same, and you have the second source.
 *
 * ## References
 *
 * - The verdict: `server/src/engine/verdicts/verify-quotation.ts`
 */
import { FIX_KINDS, spanLength } from '@stet/shared';
import { defineRule } from './rule.js';
import { loudnessOf, sourceOf } from './wording.js';

export const misattributedQuotation = defineRule({
  id: 'misattributed-quotation',
  severity: 'error',
  since: '0.1.0',
  summary: 'Words on record from one speaker are given to another.',
  checkClaim({ claim, verdict: { instead, quotation } }, { knowledge, messages }) {
    if (!quotation?.otherSpeaker) return undefined;
    const speaker = knowledge.entity(quotation.record.speaker)?.name ?? quotation.record.speaker;
    const named = claim.speaker && spanLength(claim.speaker.span) > 0 ? claim.speaker.span : undefined;
    return {
      span: named ?? claim,
      message: messages.rules['misattributed-quotation'].ofAnother(speaker, claim.subject.name, sourceOf(instead)),
      severity: loudnessOf('error', instead, false),
      evidence: instead?.evidence ?? [],
      fixes: named
        ? [
            {
              title: messages.fixes.changeTo(speaker),
              kind: FIX_KINDS.identifySource,
              preferred: false,
              edits: [{ start: named.start, end: named.end, newText: speaker }],
            },
          ]
        : [],
    };
  },
});
